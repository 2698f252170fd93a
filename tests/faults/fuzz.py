"""Strangers' files by the thousand: mutated exports and articles, each read in a process that may be ended.

Nothing but a HashiyaError may come of any, within seconds and a gigabyte of memory, and a project that a
refused one was to come into stays as it was. A failure is told with what makes the file again:
``made(target, number, …)``.
"""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from unittest import mock

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hashiya.core.edits import PROJECT_SCOPE
from hashiya.errors import HashiyaError
from hashiya.files.apart import Apart, BrokenOffError
from hashiya.project import Project
from hashiya.project.import_report import ImportReport
from tests.faults.fuzz_edits import EDITS, Edit, drawn, mutate
from tests.faults.fuzz_seeds import seeds
from tests.faults.result import Result

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 20.0
MEMORY = 1_000_000_000
BUDGET = 60.0
"""Seconds of a quick run, which a slow machine doesn't exceed: the targets take turns until they are over."""
_NIGHTLY = 1_000
_TOLD = 20
_INTO_PROJECTS = 3
"""Refused files of each format that are brought to a project besides."""


@dataclass
class Range:
    """Hold a place to work in, the seeds, and the process that reads."""

    place: Path
    result: Result
    targets: dict[str, list[Path]] = field(init=False)
    process: Apart = field(init=False)
    refused: dict[str, list[Path]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        (self.place / "seeds").mkdir()
        self.targets = seeds(self.place / "seeds")
        self.process = Apart("tests.faults.fuzz_far", patience=PATIENCE)
        for figure in ("read", "refused"):
            self.result.count(figure, 0)

    def shoot(self, target: str, seed: Path, other: Path, edits: Sequence[Edit], name: str) -> str:
        """Read a mutated file; return what must not have come of it, or nothing."""
        path = self.place / f"case{seed.suffix}"
        mutate(seed, other, edits, path)
        begun = time.monotonic()
        outcome = self._outcome(target, path)
        self._note("slowest s", round(time.monotonic() - begun, 1))
        kind = outcome.partition(":")[0]
        if kind in ("read", "refused"):
            self.result.count(kind)
        kept = self.refused.setdefault(target, [])
        if kind == "refused" and target.startswith("format:") and len(kept) < _INTO_PROJECTS:
            kept.append(shutil.move(path, self.place / f"{len(kept)}-{target[7:]}{seed.suffix}"))
        elif path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
        return "" if kind in ("read", "refused") else f"{name} of {seed.name}: {outcome.strip()}"

    def _outcome(self, target: str, path: Path) -> str:
        self.result.tried += 1
        try:
            [(outcome, peak)] = self.process.ask({"target": target, "path": str(path)})
        except BrokenOffError as error:
            return f"ended: {error.sentence}"
        except HashiyaError as error:
            return f"broke: {error}"
        self._note("peak MB", peak // 1_000_000)
        return outcome if peak < MEMORY else f"ate {peak // 1_000_000} MB: {outcome}"

    def _note(self, figure: str, value: float) -> None:
        self.result.figures[figure] = max(value, float(self.result.figures.get(figure, 0)))

    def bring_in_refused(self) -> None:
        """Import what was refused, and demand that nothing came of it, or what can be undone at once."""
        with Project.create(self.place / "a.hashiya", annotator="ليلى", sample=True) as project:
            for target, paths in self.refused.items():
                for path in paths:
                    self.result.count("into a project")
                    fault = _brought_in(project, path, target.partition(":")[2])
                    if fault:
                        self.result.faults.append(f"{target} {path.name} {fault}")


def _brought_in(project: Project, path: Path, format: str) -> str:
    """Import a refused file and undo that; return what is wrong with what that left, or nothing.

    The names of whoever a file says marked it stay, as does everybody who was ever at work in a project.
    """
    before, known, fault = _state(project), project.annotators(), ""
    allowed = set(known)
    with contextlib.suppress(HashiyaError):
        report = project.import_set(path, format)
        if not report.fault_count:
            fault = f"came in: {report.tally}"
        if report.edit:  # what was whole before the place where reading ended
            allowed |= set(report.layers)
            project.undo_edit(report.edit, _history(report))
    after = project.annotators()
    named = after[: len(known)] == known and set(after) <= allowed
    return fault or (
        "" if _state(project) == before and named and not project.check() else "changed the project"
    )


def mutations(count: int) -> Result:
    """Mutate ``count`` files of each kind, fewer where a quick run's seconds are over."""
    return _run(count, random.Random(count).randrange(2**32) if count < _NIGHTLY else int(time.time()))


def _run(count: int, beginning: int) -> Result:
    result = Result()
    with _range(result) as place:
        end = time.monotonic() + BUDGET
        for number in range(beginning, beginning + count):
            if count < _NIGHTLY and time.monotonic() > end:
                break
            result.count("rounds")
            for target in place.targets:
                fault = place.shoot(
                    target, *made(target, number, place.targets[target]), f"{target} {number}"
                )
                _tell(result, fault)
        place.bring_in_refused()
    return result


def made(target: str, number: int, paths: Sequence[Path]) -> tuple[Path, Path, list[Edit]]:
    """Return the seed, what it is crossed with, and the edits of a case."""
    chance = random.Random(f"{target} {number}")
    return chance.choice(paths), chance.choice(paths), drawn(chance)


def hypotheses(count: int) -> Result:
    """Let Hypothesis look for what breaks, ``count`` examples for each kind, and shrink it."""
    result = Result()
    with _range(result) as place:
        end = time.monotonic() + BUDGET
        for target, paths in place.targets.items():
            if count >= _NIGHTLY or time.monotonic() < end:
                _tell(result, _smallest(place, target, paths, count))
        place.bring_in_refused()
    return result


def _smallest(place: Range, target: str, paths: Sequence[Path], count: int) -> str:
    """Return the smallest failure that is found, or nothing."""
    seed = st.sampled_from(paths)

    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        derandomize=count < _NIGHTLY,
        suppress_health_check=list(HealthCheck),
    )
    @given(seed, seed, EDITS)
    def reads(one: Path, other: Path, edits: list[Edit]) -> None:
        fault = place.shoot(target, one, other, edits, f"{target} {edits}")
        assert not fault, fault

    try:
        reads()
    except AssertionError as error:
        return str(error)
    return ""


@contextlib.contextmanager
def _range(result: Result) -> Iterator[Range]:
    paths = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    with tempfile.TemporaryDirectory() as folder, mock.patch.dict(os.environ, PYTHONPATH=paths):
        place = Range(Path(folder), result)
        try:
            yield place
        finally:
            place.process.close()


def _tell(result: Result, fault: str) -> None:
    if fault:
        result.count("broken")
        if len(result.faults) < _TOLD:
            result.faults.append(fault)


def _history(report: ImportReport) -> str | None:
    return None if report.scope == PROJECT_SCOPE else report.scope


def _state(project: Project) -> list[object]:
    return [project.articles(), project.annotations(), project.links(), project.labels]
