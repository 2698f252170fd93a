"""The process that reads what was mutated, and says how it ended: ``python -m tests.faults.fuzz_far``."""

import contextlib
import resource
import traceback
from collections.abc import Iterator
from pathlib import Path
from time import sleep
from typing import Any

from hashiya.errors import HashiyaError
from hashiya.files.serving import serve_here
from hashiya.formats.annotation_set import Fault
from hashiya.formats.detection import detected
from hashiya.formats.packing import packed
from hashiya.formats.reading import open_set
from hashiya.readers.reader import Options
from hashiya.readers.walking import Found, read_all

MEMORY, SECONDS = 3_000_000_000, 60
"""Bytes of addresses, of which libraries take far more than they use."""


def work(request: dict[str, Any]) -> Iterator[Any]:
    kind, _, name = request["target"].partition(":")
    path = Path(request["path"])
    try:
        outcome = {"format": _read_set, "reader": _read_articles, "planted": _planted}[kind](path, name)
    except HashiyaError as error:
        outcome = f"refused: {error}"
    except RecursionError:
        outcome = "broke: RecursionError"
    except Exception:  # noqa: BLE001 -- what is looked for
        outcome = f"broke: {traceback.format_exc()}"
    yield outcome, _most_held()


def _most_held() -> int:
    """Return the bytes that this process held at most, and not what the one that started it did."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii", errors="replace").splitlines() if status.exists() else []
    told = [int(line.split()[1]) for line in lines if line.startswith("VmHWM")]
    return 1024 * (told[0] if told else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def _read_set(path: Path, name: str) -> str:
    faults: list[Fault] = []
    with contextlib.suppress(HashiyaError):
        detected(path, {})
    count = 0
    for given in open_set(path, name, on_fault=faults.append, on_note=faults.append):
        count += 1
        packed(given)
        assert given.text.strip()
        assert given.article.characters == len(given.text)
        ids = {mark.id for mark in given.annotations}
        assert len(ids) == len(given.annotations), "ids that aren't unique"
        for mark in given.annotations:
            assert mark.spans
            assert all(0 <= span.start < span.end <= len(given.text) for span in mark.spans)
        assert all({link.from_, link.to} <= ids for link in given.links)
    told = [str(fault) for fault in faults]
    return f"read: {count} articles, {len(told)} faults"


def _read_articles(path: Path, name: str) -> str:
    found = list(read_all([path], Options(), name))
    assert found, "nothing was said"
    texts = [each.article.text for each in found if isinstance(each, Found)]
    assert all(text.strip() for text in texts)
    for text in texts:
        text.encode()
    return f"read: {len(texts)} articles" if texts else f"refused: {found[0]}"


def _planted(path: Path, name: str) -> str:
    data = path.read_bytes()
    if name == "error":
        return f"read: {data.decode('ascii')}"
    if name == "hang":
        sleep(60)
    if name == "eat":
        return f"read: {len(data[:1] * 1_200_000_000)}"
    raise SystemExit


if __name__ == "__main__":
    serve_here(work, MEMORY, SECONDS)
