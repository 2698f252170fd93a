"""Cut the power at every moment of some commits, and open what each cut may leave on the disk.

An annotator's program works in a process of its own, on the real storage layer and SQLite; the shim writes
down each call that changes what the disk holds. Those calls are followed one by one, and at every one of them
images of the disk are made: with nothing that wasn't synced, all of it, any part, or parts of 512 bytes. Each
is opened as a project: it must be sound and hold what was acknowledged by then, and at most the commit on its
way besides.
"""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from hashiya.errors import HashiyaError
from hashiya.project import Project
from hashiya.storage import database, ownership, records, sidefiles
from tests.faults import nursery, shim, work
from tests.faults.disk import KINDS, Disk
from tests.faults.nursery import Nursery
from tests.faults.result import Result

_QUICK = 10
_QUICK_IMAGES, _QUICK_STRIDE = 4, 5
SYNCHRONOUS = "EXTRA"
"""What the program is made to trust; the storage layer's own is EXTRA."""


def run(count: int) -> Result:
    """Cut the power in ``count`` commits: at every call, in ten images, where there are more than ten."""
    skipped = "" if nursery.POSSIBLE else nursery.WHY_NOT
    if skipped := skipped or shim.why_not():
        return Result(skipped=skipped)
    quick = count <= _QUICK
    result = Result()
    for figure in ("commits", "calls", "lost", "unsound", "unacknowledged there"):
        result.count(figure, 0)
    with tempfile.TemporaryDirectory(prefix="hashiya-faults-") as place, _without_pauses():
        folder = Path(place)
        path = work.sample(folder / "watched")
        disk = Disk([(path.name, path.stat().st_ino, path.read_bytes())])
        with Nursery("power_loss", environment=shim.build(folder)) as children:
            children.do("work_on", str(path), str(folder / "calls"), count, SYNCHRONOUS)
        shutil.rmtree(path.parent)
        path.parent.mkdir()
        calls = list(shim.recorded(folder / "calls"))
        result.count("commits", count)
        result.count("calls", len(calls))
        kinds, stride = (KINDS[:_QUICK_IMAGES], _QUICK_STRIDE) if quick else (KINDS, 1)
        _follow(disk, calls, path, kinds, stride, result, work.expected(count))
    return result


def _follow(
    disk: Disk,
    calls: list[shim.Call],
    path: Path,
    kinds: tuple[str, ...],
    stride: int,
    result: Result,
    states: list[str],
) -> None:
    chance = random.Random(len(calls))
    acknowledged = 0
    for number, call in enumerate(calls):
        disk.take(call)
        if call.what == "m":
            acknowledged = call.at
        # around the ends of commits every cut is looked at
        if number % stride and call.what not in "mud":
            continue
        for kind in kinds:
            image = disk.image(kind, chance)
            result.tried += 1
            found = _recovered(path, image)
            case = f"cut after call {number}, {kind}"
            if found not in states:
                result.count("unsound")
                result.faults.append(f"{case}: {found}")
            elif states.index(found) < acknowledged:
                result.count("lost")
                result.faults.append(f"{case}: step {acknowledged} of {states.index(found)} is lost")
            else:
                result.count("unacknowledged there", int(states.index(found) > acknowledged))
                if states.index(found) > acknowledged + 1:
                    result.faults.append(f"{case}: a step is there that wasn't begun")


def _recovered(path: Path, image: dict[str, bytes]) -> str:
    """Return how the project looks after power came back, or why it can't be opened."""
    for each in path.parent.iterdir():
        each.unlink()
    for name, content in image.items():
        path.with_name(name).write_bytes(content)
    # the record of the session was synced before its first commit
    records.note_open(path)
    try:
        with Project.open(path, read_only=True) as project:
            return work.looks(project, project.articles()[0].id)
    except HashiyaError as error:
        return str(error)


@contextmanager
def _without_pauses() -> Iterator[None]:
    # nobody else is at these files: what is waited for in case somebody is needn't be
    with ExitStack() as stack:
        for module in (sidefiles, ownership):
            stack.callback(setattr, module, "_PAUSE", module._PAUSE)
            module._PAUSE = 0
        yield


def work_on(path: str, calls: str, count: int, synchronous: str) -> None:
    """Work for some steps while every call is written down, with a mark after each that was acknowledged."""
    trusted = tuple(pragma for pragma in database._PRAGMAS if "synchronous" not in pragma)
    database._PRAGMAS = (*trusted, f"synchronous={synchronous}")
    shim.watch(Path(path).parent)
    shim.record(Path(calls))
    project = Project.open(path)
    article = project.articles()[0].id
    for number in range(count):
        work.step(project, article, number)
        shim.mark(number + 1)
