"""Fill the disk under a project at work: it is told, nothing is lost, and work goes on once there is room.

Where this process may mount, that is a disk of its own in memory and one with ext4 in a file, in a mount
namespace that goes with the suite; elsewhere it is a limit on the length of files, which says the same to
SQLite.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from hashiya.errors import HashiyaError
from hashiya.project import Project
from tests.faults import nursery, work
from tests.faults.nursery import Nursery, say
from tests.faults.result import Result

_MORE = 10
_KINDS = ("tmpfs", "ext4")
_PAGE = 4096
APART = ("unshare", "--mount", "--propagation", "private")


def run(count: int) -> Result:
    """Work on disks with so many fill levels, from not a page free to some dozen pages."""
    if not nursery.POSSIBLE:
        return Result(skipped=nursery.WHY_NOT)
    result = Result()
    for figure in ("told", "opened while full", "lost"):
        result.count(figure, 0)
    mounting = may_mount()
    with (
        tempfile.TemporaryDirectory(prefix="hashiya-faults-") as place,
        Nursery("disk_full", command=APART if mounting else ()) as children,
    ):
        for kind in _KINDS if mounting else ("a limit on files",):
            folder = Path(place) / kind
            folder.mkdir()
            if mounting:
                children.do("mount", kind, str(folder), str(Path(place) / "image"))
            for level in range(count):
                _try(children, folder, kind, level, result, count)
            if mounting:
                children.do("unmount", str(folder))
    result.figures["disks"] = " and ".join(_KINDS) if mounting else "a limit on files"
    return result


def may_mount() -> bool:
    """Tell whether file systems can be mounted here, out of everybody else's sight."""
    if not sys.platform.startswith("linux") or not all(map(shutil.which, ("unshare", "mkfs.ext4"))):
        return False
    with tempfile.TemporaryDirectory(prefix="hashiya-faults-") as folder:
        command = [*APART, "mount", "-t", "tmpfs", "none", folder]
        return subprocess.run(command, capture_output=True).returncode == 0


def _steps(level: int) -> int:
    """Return more steps than so many free pages take."""
    return 100 + 10 * level


def _try(children: Nursery, folder: Path, kind: str, level: int, result: Result, count: int) -> None:
    case = f"{kind}, {level} pages free"
    result.tried += 1
    said: dict[str, Any] = {}
    for deed in ("fill", "open_full", "go_on"):
        children.begin(deed, str(folder), level, said.get("done", 0), kind in _KINDS)
        for each in children.rest():
            said.update(each)
        if children.status:
            result.faults.append(f"{case}: {deed} ended with {children.status}")
            return
    states = work.expected(_steps(count) + _MORE)
    expected = states[said["done"]]
    # for writing it opens where its owner can be written down
    kept = [said.get("read"), said.get("written", expected), said["kept"]] == [expected] * 3
    result.count("told", int(said["told"] in ("full", "io")))
    result.count("opened while full", int("read" in said))
    result.count("lost", int(not kept))
    if said["told"] not in ("full", "io"):
        result.faults.append(f"{case}: {said['told'] or 'nothing'} was told")
    if not kept or said["faults"]:
        result.faults.append(f"{case}: what is there isn't what was acknowledged")
    if said["went_on"] != states[said["done"] + _MORE]:
        result.faults.append(f"{case}: work didn't go on when there was room")


def mount(kind: str, folder: str, image: str) -> None:
    """Mount a small disk in this mount namespace."""
    if kind == "tmpfs":
        command = ["mount", "-t", "tmpfs", "-o", "size=3m", "none", folder]
    else:
        with Path(image).open("wb") as file:
            file.truncate(8 << 20)
        subprocess.run(["mkfs.ext4", "-q", image], check=True)
        command = ["mount", "-o", "loop", image, folder]
    subprocess.run(command, check=True)


def unmount(*arguments: str) -> None:
    """Take a disk away again."""
    subprocess.run(["umount", *arguments], check=True)


def fill(folder: str, level: int, done: int, mounted: bool) -> None:
    """Work on a new project until the disk, which has ``level`` pages left, takes no more; then die."""
    path = _fresh(Path(folder))
    project = Project.open(path)
    article = project.articles()[0].id
    _fill(path, level, mounted)
    told = ""
    while not told and done < _steps(level):
        try:
            work.step(project, article, done)
            done += 1
        except HashiyaError as error:
            told = getattr(error, "kind", str(error))
    # the same again is refused again, or done as it should be
    with suppress(HashiyaError):
        work.step(project, article, done)
        done += 1
    say({"told": told, "done": done})
    os._exit(0)


def open_full(folder: str, level: int, done: int, mounted: bool) -> None:
    """Open what is left on the full disk, for reading and for writing; whatever can't be done is told."""
    path = Path(folder) / "a.hashiya"
    if not mounted:
        _limit(path.stat().st_size)
    with suppress(HashiyaError), Project.open(path, read_only=True) as project:
        say({"read": _looks(project)})
    with suppress(HashiyaError), Project.open(path) as project:
        say({"written": _looks(project)})


def go_on(folder: str, level: int, done: int, mounted: bool) -> None:
    """Make room and go on."""
    for each in Path(folder).glob("ballast*"):
        each.unlink()
    with Project.open(Path(folder) / "a.hashiya") as project:
        article = project.articles()[0].id
        say({"kept": _looks(project), "faults": project.check()})
        for number in range(done, done + _MORE):
            work.step(project, article, number)
        say({"went_on": _looks(project)})


def _fresh(folder: Path) -> Path:
    for each in folder.iterdir():
        if each.is_file():
            each.unlink()
    return work.sample(folder)


def _fill(path: Path, level: int, mounted: bool) -> None:
    if not mounted:
        _limit(path.stat().st_size + level * _PAGE)
        return
    with (path.parent / "ballast").open("wb", buffering=0) as ballast, suppress(OSError):
        while True:
            ballast.write(bytes(_PAGE))
    with (path.parent / "ballast").open("rb+") as ballast:
        ballast.truncate(ballast.seek(0, 2) - level * _PAGE)
        os.fsync(ballast.fileno())


def _limit(length: int) -> None:
    import resource
    import signal

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (length, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))


def _looks(project: Project) -> str:
    return work.looks(project, project.articles()[0].id)
