"""Let the system refuse one call after another: an error is shown, and what was acknowledged is there.

The N-th write, sync, read, cut or removal fails, once or from then on, while an annotator works; then the
program is killed and the project opened without faults.
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from hashiya.errors import HashiyaError
from hashiya.project import Project
from tests.faults import nursery, shim, work
from tests.faults.nursery import Nursery, say
from tests.faults.result import Result

DEED = "work_on"
"""The deed that the suite trusts."""
_STEPS = 12
_QUICK = (1, 5, 10)


def run(count: int) -> Result:
    """Let each kind of call fail at the N-th time; N is 1, 5 and 10, or 1 to 40 where ``count`` is 400."""
    why_not = "" if nursery.POSSIBLE else nursery.WHY_NOT
    if skipped := why_not or shim.why_not():
        return Result(skipped=skipped)
    chosen = len(shim.CALLS) * 2
    numbers = _QUICK if count <= chosen * len(_QUICK) else range(1, count // chosen + 1)
    result = Result()
    for figure in ("fired", "shown", "passed over", "lost"):
        result.count(figure, 0)
    with tempfile.TemporaryDirectory(prefix="hashiya-faults-") as place:
        folder = Path(place)
        empty = work.sample(folder / "empty")
        (folder / "watched").mkdir()
        with Nursery("io_errors", environment=shim.build(folder)) as children:
            for call in shim.CALLS:
                for nth in numbers:
                    for always in (False, True):
                        path = _fresh(empty, folder / "watched")
                        _try(children, path, call, nth, always, result)
    return result


def _fresh(empty: Path, folder: Path) -> Path:
    shutil.rmtree(folder)
    folder.mkdir()
    return Path(shutil.copy(empty, folder / "a.hashiya"))


def _try(children: Nursery, path: Path, call: str, nth: int, always: bool, result: Result) -> None:
    case = f"{call} {nth}{' and on' if always else ''}"
    children.begin(DEED, str(path), call, nth, always)
    said = list(children.rest())
    result.tried += 1
    if children.status or not said or "fired" not in said[-1]:
        result.faults.append(f"{case}: the program ended with {children.status}")
        return
    result.count("fired", int(said[-1]["fired"] > 0))
    shown = [each["error"] for each in said if "error" in each]
    result.count("shown", int(bool(shown)))
    if said[-1]["fired"] and not shown:
        # after the commit itself, the lock is asked for again and the folder synced again
        result.count("passed over")
        if always or call not in ("pread", "fsync"):
            result.faults.append(f"{case}: failed without a word")
    acknowledged = [each["done"] for each in said if "done" in each][-1]
    _look(path, acknowledged, case, result)


def _look(path: Path, acknowledged: int, case: str, result: Result) -> None:
    try:
        with Project.open(path) as project:
            found = work.looks(project, project.articles()[0].id)
            faults = project.check()
    except HashiyaError as error:
        result.faults.append(f"{case}: {error}")
        return
    states = work.expected(_STEPS)
    if [found] == states[acknowledged + 1 :][:1]:
        result.count("there unacknowledged")
    elif found != states[acknowledged]:
        result.count("lost")
        result.faults.append(f"{case}: what is there isn't what was acknowledged")
    result.faults.extend(f"{case}: {fault}" for fault in faults)


def work_on(path: str, call: str, nth: int, always: bool) -> None:
    """Work for some steps while calls fail, tell how the project looks after each, and die."""
    project = Project.open(path)
    article = project.articles()[0].id
    say({"done": 0})
    shim.watch(Path(path).parent)
    shim.fail(call, nth, always=always, error=errno.EIO)
    for number in range(_STEPS):
        # a step that failed is done again, as the sentence asks
        if not (_is_done(project, article, number) or _is_done(project, article, number)):
            break
    try:
        project.articles()
    except HashiyaError as error:
        say({"error": str(error)})
    say({"fired": shim.fired()})
    os._exit(0)


def work_on_deaf(path: str, call: str, nth: int, always: bool) -> None:
    """Work as above, and tell that each step is done whatever was said of it."""
    globals()["_is_done"] = _is_never_refused
    work_on(path, call, nth, always)


def _is_never_refused(project: Project, article: str, number: int) -> bool:
    with suppress(HashiyaError):
        work.step(project, article, number)
    say({"done": number + 1})
    say({"error": ""})
    return True


def _is_done(project: Project, article: str, number: int) -> bool:
    try:
        work.step(project, article, number)
    except HashiyaError as error:
        say({"error": str(error)})
        return False
    say({"done": number + 1})
    return True
