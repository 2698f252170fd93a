"""Kill the program as nothing can prevent, at any moment of its work, and look what is there afterwards.

A kill leaves what the system had been given, so it shows what a half-done commit leaves behind and whether
it is mended; what a power cut takes besides is for :mod:`tests.faults.power_loss`.
"""

from __future__ import annotations

import random
import shutil
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from hashiya.errors import HashiyaError
from hashiya.project import Project
from tests.faults import nursery, work
from tests.faults.nursery import Nursery, say
from tests.faults.result import Result

MARK = "mark"
"""The deed that the suite trusts."""
_STEPS = 120


def annotating(count: int) -> Result:
    """Kill an annotator's program in the middle of marking, and begin again from what it left."""
    return with_nursery("kills", count, _annotating)


def with_nursery(
    module: str,
    count: int,
    suite: Callable[[Path, Nursery, Result, int], None],
    plant: Mapping[str, str] | None = None,
) -> Result:
    """Return what a suite finds that kills the deeds of a module, given a folder, a nursery and the count.

    ``plant`` names for some deeds the faulty one that takes its place.
    """
    if not nursery.POSSIBLE:
        return Result(skipped=nursery.WHY_NOT)
    result = Result()
    with (
        tempfile.TemporaryDirectory(prefix="hashiya-faults-") as folder,
        Nursery(module, plant=plant) as children,
    ):
        suite(Path(folder), children, result, count)
    return result


def _annotating(folder: Path, children: Nursery, result: Result, count: int) -> None:
    chance = random.Random(count)
    states = work.expected(_STEPS)
    empty = work.sample(folder)
    path, done = copy(empty, folder / "b.hashiya"), 0
    for figure in ("acknowledged", "lost", "unsound", "journals left"):
        result.count(figure, 0)
    for _ in range(count):
        if done > _STEPS - 40:
            path, done = copy(empty, path), 0
        children.begin(MARK, str(path), done)
        acknowledged = [children.heard() for _ in range(chance.randint(1, 12))][-1]
        time.sleep(chance.random() * 0.02)
        acknowledged = [acknowledged, *children.kill()][-1]
        result.tried += 1
        result.count("acknowledged", acknowledged - done)
        result.count("journals left", path.with_name(path.name + "-journal").exists())
        done = _state(path, states, acknowledged, result)


def mark(path: str, done: int) -> None:
    """Go on with the work after so many steps, and tell of each that is done."""
    project = Project.open(path)
    article = project.articles()[0].id
    while True:
        work.step(project, article, done)
        done += 1
        say(done)


def mark_too_early(path: str, done: int) -> None:
    """Go on with the work, and tell of each step two steps before it is done."""
    project = Project.open(path)
    article = project.articles()[0].id
    while True:
        say(done + 2)
        work.step(project, article, done)
        done += 1


def _state(path: Path, states: list[str], acknowledged: int, result: Result) -> int:
    """Return after which step the project is; at most the one on its way may be there unacknowledged."""
    try:
        with Project.open(path) as project:
            faults = project.check()
            found = work.looks(project, project.articles()[0].id)
    except HashiyaError as error:
        result.count("unsound")
        result.faults.append(f"after step {acknowledged}: {error}")
        raise
    if faults:
        result.count("unsound")
        result.faults.append(f"after step {acknowledged}: {faults[0]}")
    for step in (acknowledged, acknowledged + 1):
        if states[step] == found:
            return step
    result.count("lost")
    there = states.index(found) if found in states else None
    result.faults.append(f"step {acknowledged} was acknowledged, {there} is there")
    return _STEPS if there is None else there


def kill_within(children: Nursery, chance: random.Random, seconds: float) -> list[object]:
    """Kill the child some time after it said that it begins, and return what it said besides."""
    children.heard()
    time.sleep(chance.random() * seconds)
    return children.kill()


def duration(children: Nursery, end: object) -> float:
    """Return in how many seconds after it said that it begins a child says ``end``; it is killed then."""
    children.heard()
    begun = time.monotonic()
    while children.heard() != end:
        pass
    children.kill()
    return time.monotonic() - begun


def copy(path: Path, target: Path) -> Path:
    """Copy a closed project over ``target`` and whatever lay beside it."""
    target.with_name(target.name + "-journal").unlink(missing_ok=True)
    target.unlink(missing_ok=True)
    return Path(shutil.copy(path, target))
