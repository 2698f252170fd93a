"""Kill the program while it makes a backup or puts one back.

What has a backup's name is whole, and the project is the old one or the new one, never neither. Half of the
projects that are replaced have a journal beside them that a session left when it died.
"""

from __future__ import annotations

import random
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hashiya.errors import HashiyaError
from hashiya.project import Project
from hashiya.project.backups import Backup, Backups, Reason
from hashiya.storage import putting_back
from hashiya.storage.backup_names import free, this_second
from tests.faults import nursery, work
from tests.faults.nursery import Nursery, hear, say
from tests.faults.result import Result

BACK_UP, RESTORE = "back_up", "restore"
"""The deeds that the suites trust."""
_STEPS = 5
_SWAP = 0.004
"""Seconds in which the files get their names; half of the kills come then."""


def backing_up(count: int) -> Result:
    """Kill whoever marks and backs up by turns; the newest named backup has what was told to be in it."""
    return _with_nursery(count, _backing_up)


def restoring(count: int) -> Result:
    """Kill whoever puts a backup back; a project that was replaced is whole beside it."""
    return _with_nursery(count, _restoring)


def _with_nursery(count: int, suite: Callable[[Path, Nursery, Result, int], None]) -> Result:
    if not nursery.POSSIBLE:
        return Result(skipped=nursery.WHY_NOT)
    result = Result()
    with tempfile.TemporaryDirectory(prefix="hashiya-faults-") as folder, Nursery("kept_copies") as children:
        suite(Path(folder), children, result, count)
    return result


def _backing_up(folder: Path, children: Nursery, result: Result, count: int) -> None:
    chance = random.Random(count)
    for number in range(count):
        path = work.sample(folder / str(number))
        children.begin(BACK_UP, str(path))
        told = [children.heard() for _ in range(chance.randint(1, 3))]
        time.sleep(chance.random() * 0.2)
        told += children.kill()
        held = Backups(path).listed()
        result.tried += 1
        result.count("backups", len(held))
        result.count("left half done", len(list(held[0].path.parent.glob(".hashiya-*"))))
        for each, least in zip(held, [told[-1], *[0] * len(held)], strict=False):
            if _marks(each.path, result, read_only=True) < least:
                result.faults.append(f"{least} marks were backed up, the newest backup has fewer")
        if _marks(path, result) < told[-1]:
            result.faults.append("the project lost a mark")
        shutil.rmtree(held[0].path.parent)
        shutil.rmtree(path.parent)


def _marks(path: Path, result: Result, *, read_only: bool = False) -> int:
    """Return how many annotations a project has, -1 where it can't be opened or isn't sound."""
    try:
        with Project.open(path, read_only=read_only) as project:
            faults = project.check()
            if not faults:
                return len(project.annotations())
            result.faults.append(f"{path.name}: {faults[0]}")
    except HashiyaError as error:
        result.faults.append(f"{path.name}: {error}")
    return -1


def back_up(path: str) -> None:
    """Mark and back up for ever, and tell how many marks each backup has."""
    _mark_and(path, lambda place: Backups(place).make(Reason.ASKED))


def back_up_in_place(path: str) -> None:
    """Write each backup under its own name from its first byte on, as a careless program would."""

    def write(place: Path) -> None:
        whole, backups = place.read_bytes(), Backups(place)
        held = backups.listed() or [backups.make(Reason.ASKED).backup]
        target, _ = free(held[0].path.parent, Reason.ASKED, place)
        with target.open("wb") as file:
            for begin in range(0, len(whole), 8192):
                file.write(whole[begin : begin + 8192])
                file.flush()
                time.sleep(0.04)

    _mark_and(path, write)


def _mark_and(path: str, keep: Callable[[Path], object]) -> None:
    number = 0
    while True:
        with Project.open(path) as project:
            project.annotate(project.articles()[0].id, label="claim", start=number, end=number + 9)
        number += 1
        keep(Path(path))
        say(number)


def _restoring(folder: Path, children: Nursery, result: Result, count: int) -> None:
    chance = random.Random(count)
    held = folder / "held.hashiya"
    path = work.sample(folder)
    with Project.open(path) as project:
        for number in range(_STEPS):
            work.step(project, project.articles()[0].id, number)
        project.save_copy(held)
    new = _marks(held, result, read_only=True)
    children.begin(RESTORE, str(held), str(folder / "timed.hashiya"))
    children.heard()
    begun = time.monotonic()
    while children.heard() != "put back":
        pass
    whole = time.monotonic() - begun
    children.kill()
    died = _died(folder, children)
    closed = work.sample(folder / "closed")
    for number in range(count):
        place = folder / str(number)
        shutil.copytree(died.parent if number % 2 else closed.parent, place)
        path = place / "a.hashiya"
        result.count("journals beside", path.with_name("a.hashiya-journal").exists())
        children.begin(RESTORE, str(held), str(path))
        children.heard()
        if number % 4 < 2:
            children.heard()
            time.sleep(chance.random() * _SWAP)
        else:
            time.sleep(chance.random() * whole)
        told = "put back" in children.kill()
        result.tried += 1
        old = _marks(_again(died if number % 2 else closed, folder / "again"), result)
        found = _marks(path, result)
        result.count("new" if found == new else "old")
        if found not in (old, new):
            result.faults.append("the project is neither the old one nor the new one")
        if told and found != new:
            result.faults.append("what was told to be put back isn't there")
        for aside in place.glob("a (set aside *.hashiya"):
            if found == new and _marks(aside, result) != old:
                result.faults.append("what was set aside isn't what was there")
        if found == new and not list(place.glob("a (set aside *.hashiya")):
            result.faults.append("nothing was set aside")
        shutil.rmtree(place)


def restore(held: str, path: str) -> None:
    """Put a backup back once."""
    true_swap = putting_back._swap

    def swap(*files: Any) -> Path | None:
        say("swapping")
        return true_swap(*files)

    setattr(putting_back, "_swap", swap)  # noqa: B010 -- it takes and gives the same
    say("ready")
    Backups(path).restore(Backup(this_second(), Reason.ASKED, "", Path(held), 0))
    say("put back")
    hear()


def restore_in_two_steps(held: str, path: str) -> None:
    """Move the project away before the backup has its name, as a program would that knows no better."""
    true_keep = putting_back._keep

    def keep(files: list[Path], names: list[Path]) -> None:
        true_keep(files, names)
        for file in files:
            file.unlink(missing_ok=True)
        time.sleep(1)

    putting_back._keep = keep
    restore(held, path)


def _died(folder: Path, children: Nursery) -> Path:
    """Return a project beside which a dead session left a journal that has to be rolled back."""
    for number in range(1000):
        path = work.sample(folder / f"died {number}")
        children.begin("mark", str(path))
        children.heard()
        time.sleep(0.002 * (number % 7))
        children.kill()
        if path.with_name("a.hashiya-journal").exists():
            return path
        shutil.rmtree(path.parent)
    raise RuntimeError("no session left a journal")


def mark(path: str) -> None:
    """Do one step after the other for ever, twenty marks before anything is told."""
    project = Project.open(path)
    for number in range(10_000):
        work.step(project, project.articles()[0].id, number)
        if number >= 20:
            say(number)


def _again(path: Path, place: Path) -> Path:
    """Return a copy of a project and of what lies beside it, to be opened without touching the first."""
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(path.parent, place)
    return place / path.name
