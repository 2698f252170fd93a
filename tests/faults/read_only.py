"""Read projects on a disk that can't be written, and go on when a disk goes away under one."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from hashiya.errors import HashiyaError, StorageError
from hashiya.project import Project
from tests.faults import nursery, work
from tests.faults.disk_full import APART, may_mount, mount, unmount
from tests.faults.nursery import Nursery, say
from tests.faults.result import Result

_STEPS = 10


def run(count: int, *, plant: Mapping[str, str] | None = None) -> Result:
    """Mount a disk with two projects, one closed and one whose writer died, and let nothing be written."""
    if not nursery.POSSIBLE:
        return Result(skipped=nursery.WHY_NOT)
    if not may_mount():
        return Result(skipped="file systems can't be mounted here")
    result = Result()
    for _ in range(count):
        with (
            tempfile.TemporaryDirectory(prefix="hashiya-faults-") as place,
            Nursery("read_only", command=APART, plant=plant) as children,
        ):
            folder = Path(place) / "disk"
            folder.mkdir()
            children.do("mount", "ext4", str(folder), str(Path(place) / "image"))
            children.do("work_and_close", str(folder))
            children.begin("die", str(folder))
            list(children.rest())
            children.do("make_read_only", str(folder))
            for deed in ("read", "write", "recover"):
                _take(result, deed, children.do(deed, str(folder)))
            children.do("unmount", str(folder))
            children.do("mount", "tmpfs", str(folder), "")
            _take(result, "vanish", children.do("vanish", str(folder)))
    return result


def _take(result: Result, deed: str, said: list[dict[str, str]]) -> None:
    result.tried += 1
    result.count("as promised", int(not said[0]["fault"]))
    if said[0]["fault"]:
        result.faults.append(f"{deed}: {said[0]['fault']}")


def work_and_close(folder: str) -> None:
    """Make a project and work on it."""
    with Project.open(work.sample(Path(folder))) as project:
        for number in range(_STEPS):
            work.step(project, project.articles()[0].id, number)


def die(folder: str) -> None:
    """Die in the middle of a commit on a second project."""
    project = Project.open(work.sample(Path(folder), "b.hashiya"))
    connection = project._store.call(lambda db: db.connection)
    for pragma in ("cache_size=1", "cache_spill=1"):
        project._store.call(lambda _, pragma=pragma: connection.execute(f"PRAGMA {pragma}"))
    project._store.call(lambda _: connection.execute("UPDATE article_text SET text = text || 'x'"))
    project._store.call(lambda _: connection.execute("UPDATE journal SET annotator = 'x'"))
    os.kill(os.getpid(), signal.SIGKILL)


def make_read_only(folder: str) -> None:
    """Let nothing be written on the disk any more."""
    subprocess.run(["mount", "-o", "remount,ro", folder], check=True)


def read(folder: str) -> None:
    """Read the closed project, its check included."""
    with Project.open(Path(folder) / "a.hashiya", read_only=True) as project:
        looks = work.looks(project, project.articles()[0].id)
        closed = work.expected(_STEPS)[-1]
        say({"fault": "" if not project.check() and looks == closed else "it isn't what was closed"})


def write(folder: str) -> None:
    """Open the closed project for writing."""
    say({"fault": _refusal(lambda: Project.open(Path(folder) / "a.hashiya"), "read_only")})


def recover(folder: str) -> None:
    """Open the project whose writer died, for reading."""
    path = Path(folder) / "b.hashiya"
    left = path.with_name("b.hashiya-journal").exists()
    fault = _refusal(lambda: Project.open(path, read_only=True), "read_only")
    say({"fault": fault if left else "no journal was left"})


def vanish(folder: str) -> None:
    """Take the disk away from under an open project, as whoever pulls out a stick."""
    project = Project.open(work.sample(Path(folder)))
    article = project.articles()[0].id
    work.step(project, article, 0)
    unmount("--lazy", folder)
    fault = _refusal(lambda: work.step(project, article, 1), "missing")
    marks = len(project.annotations())
    project.close()
    say({"fault": fault or ("" if marks == 1 else "what was there can't be read any more")})


def _refusal(what: Callable[[], object], kind: str) -> str:
    try:
        what()
    except StorageError as error:
        return "" if error.kind == kind else f"it was told {error}"
    except HashiyaError as error:
        return f"it was told {error}"
    return "it wasn't refused"


__all__ = ["mount", "run", "unmount"]
