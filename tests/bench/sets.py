"""Annotation sets out and in: 300,000 spans in 10,000 articles, each run in a process of its own.

``python -m tests.bench.run sets`` prints the table; peak memory stands beside each time. Formats whose
libraries take minutes for so many are measured on fewer articles against the plainest loop over the same
library.
"""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tests.bench.table import RUNS, Row, median, spread

ARTICLES, SPANS = 10_000, 30
FEW = 1_000
FEWEST = 100
FAST = ("labelstudio", "doccano", "huggingface", "brat", "csv")
_MANY = 1_000
LIBRARIES = {"spacy": FEW, "uima-json": FEWEST, "uima-xmi": FEWEST}


@dataclass(frozen=True)
class Run:
    """Hold what one process took: seconds of the work alone, peak memory in MiB."""

    seconds: float
    peak: float


def rows() -> Iterator[Row]:
    """Yield the rows as they are measured."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for count in (ARTICLES, FEW, FEWEST):
            _child("make", place / f"{count}.hashiya", str(count))
        whole = place / f"{ARTICLES}.hashiya"
        peaks: dict[str, float] = {}
        yield from _jsonl(whole, place, peaks)
        for name, bar, runs in (*((name, 50_000, RUNS) for name in FAST), ("conll", 8_000, 3)):
            done = [_export(name, whole, place) for _ in range(runs)]
            peaks[name] = median([run.peak for run in done])
            yield _rate(f"{name} out with the proof", done, bar)
        for name, count in LIBRARIES.items():
            yield _against(name, place / f"{count}.hashiya", place)
        yield from _imports(whole, place)
        yield from _memory(place, peaks)


def _jsonl(whole: Path, place: Path, peaks: dict[str, float]) -> Iterator[Row]:
    bare, plain, proven = [], [], []
    for _ in range(RUNS):
        plain.append(_child("plain", whole, "jsonl", str(place / "plain")))
        bare.append(_export("jsonl", whole, place, "bare"))
        proven.append(_export("jsonl", whole, place))
    peaks["jsonl"] = median([run.peak for run in proven])
    speeds = median(_seconds(plain)) / median(_seconds(bare))
    yield Row(
        "jsonl out without the proof / plainest loop, speed",
        speeds,
        0.6,
        "×",
        f"{_spread(bare)} against {_spread(plain)}",
        at_least=True,
    )
    yield Row(
        "jsonl out with the proof / without, time",
        median(_seconds(proven)) / median(_seconds(bare)),
        2.0,
        "×",
        f"{_spread(proven)} against {_spread(bare)}",
    )


def _against(name: str, project: Path, place: Path) -> Row:
    ours, plain = [], []
    for _ in range(RUNS):
        plain.append(_child("plain", project, name, str(place / "plain")))
        ours.append(_export(name, project, place, "bare"))
    return Row(
        f"{name} out without the proof / plainest loop, speed",
        median(_seconds(plain)) / median(_seconds(ours)),
        0.8,
        "×",
        f"{_spread(ours)} against {_spread(plain)}",
        at_least=True,
    )


def _imports(whole: Path, place: Path) -> Iterator[Row]:
    for name in ("jsonl", *FAST):
        _export(name, whole, place, keep=True)
        runs = [_child("import", place / "set", name, str(place / "new.hashiya")) for _ in range(3)]
        yield _rate(f"{name} in", runs, 30_000)


def _memory(place: Path, peaks: dict[str, float]) -> Iterator[Row]:
    for name, many in peaks.items():
        few = [_export(name, place / f"{FEW}.hashiya", place).peak for _ in range(3)]
        yield Row(
            f"{name} out, peak memory at {ARTICLES:,} articles / {FEW:,}",
            many / median(few),
            1.2,
            "×",
            f"{many:.0f} MiB against {spread(few, 'MiB')}",
        )


def _rate(what: str, runs: list[Run], bar: float) -> Row:
    rates = [ARTICLES * SPANS / run.seconds for run in runs]
    peak = median([run.peak for run in runs])
    return Row(what, median(rates), bar, "/s", f"{spread(rates, '/s')}, {peak:.0f} MiB", at_least=True)


def _export(name: str, project: Path, place: Path, how: str = "proven", *, keep: bool = False) -> Run:
    out = place / "set"
    _put_away(out)
    run = _child("export", project, name, str(out), how)
    if not keep:
        _put_away(out)
    return run


def _put_away(out: Path) -> None:
    """Remove a set; one of very many files stays aside until the end.

    For a minute ext4 passes over each place of a deleted file when it looks for one for a new file: of twenty
    thousand deleted ones the next run would take the harm.
    """
    out.with_name(f"{out.name}.manifest.json").unlink(missing_ok=True)
    if not out.is_dir():
        out.unlink(missing_ok=True)
    elif sum(1 for _ in islice(out.iterdir(), _MANY)) == _MANY:
        out.rename(tempfile.mkdtemp(dir=out.parent))
    else:
        shutil.rmtree(out)


def _child(*arguments: str | Path) -> Run:
    command = [sys.executable, "-m", "tests.bench.sets", *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return Run(**json.loads(done.stdout.splitlines()[-1]))


def _seconds(runs: list[Run]) -> list[float]:
    return [run.seconds for run in runs]


def _spread(runs: list[Run]) -> str:
    peak = median([run.peak for run in runs])
    return f"{spread(_seconds(runs), 's')}, {peak:.0f} MiB"


def main(what: str, path: Path, *rest: str) -> None:
    """Do one piece of work, and print how long it took and its peak memory."""
    work = {"make": _make, "export": _do_export, "plain": _do_plain, "import": _do_import}[what]
    seconds = work(path, *rest)
    both = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    peak = sum(resource.getrusage(who).ru_maxrss for who in both) / 1024
    print(json.dumps({"seconds": seconds, "peak": peak}))


def _make(path: Path, count: str) -> float:
    import orjson

    from hashiya.project import Project
    from tests.bench.corpus import annotated_records

    source = path.with_suffix(".jsonl")
    with source.open("wb") as stream:
        stream.writelines(orjson.dumps(record) + b"\n" for record in annotated_records(int(count), SPANS))
    began = time.perf_counter()
    with Project.create(path, annotator="bench") as project:
        assert project.import_set(source).fault_count == 0
    source.unlink()
    return time.perf_counter() - began


def _do_export(path: Path, name: str, out: str, how: str) -> float:
    from hashiya.formats.registry import FORMATS
    from hashiya.project import Project

    FORMATS[name].load()
    with Project.open(path, read_only=True) as project:
        began = time.perf_counter()
        project.export(name, out, proof=how == "proven")
        return time.perf_counter() - began


def _do_plain(path: Path, name: str, out: str) -> float:
    from tests.bench import plain_loops

    target = Path(out)
    shutil.rmtree(target, ignore_errors=True) if target.is_dir() else target.unlink(missing_ok=True)
    loop = getattr(plain_loops, name.replace("-", "_"))
    if name == "spacy":
        import spacy  # noqa: F401
    elif name.startswith("uima"):
        import cassis  # noqa: F401
    began = time.perf_counter()
    loop(path, target)
    return time.perf_counter() - began


def _do_import(path: Path, name: str, into: str) -> float:
    from hashiya.formats.registry import FORMATS
    from hashiya.project import Project

    FORMATS[name].load()
    target = Path(into)
    target.unlink(missing_ok=True)
    with Project.create(target, annotator="bench") as project:
        began = time.perf_counter()
        report = project.import_set(path, name)
        seconds = time.perf_counter() - began
    assert report.fault_count == 0, report.faults[:3]
    return seconds


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])
