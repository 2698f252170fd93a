"""Open a project a second time while somebody writes: it is refused at once, and free after a kill."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from hashiya.errors import StorageError
from hashiya.project import Project
from tests.faults import nursery, work
from tests.faults.nursery import Nursery, hear, say
from tests.faults.result import Result

AT_MOST = 1.0
"""Seconds in which the second is told."""


def run(count: int, *, plant: Mapping[str, str] | None = None) -> Result:
    """Let one process hold a project, another try, the first be killed, and the other try again."""
    if not nursery.POSSIBLE:
        return Result(skipped=nursery.WHY_NOT)
    result = Result()
    for figure in ("refused", "free after a kill"):
        result.count(figure, 0)
    slowest = 0.0
    with (
        tempfile.TemporaryDirectory(prefix="hashiya-faults-") as place,
        Nursery("two_windows", plant=plant) as first,
    ):
        path = work.sample(Path(place))
        with Nursery("two_windows", plant=plant) as second:
            for number in range(count):
                first.begin("hold", str(path), f"Nadia {number}")
                process = first.heard()
                seconds, kind, sentence = second.do("try_to_open", str(path))[0]
                slowest = max(slowest, seconds)
                named = f"Nadia {number}" in sentence and str(process) in sentence
                if kind != "locked" or not named or seconds >= AT_MOST:
                    result.faults.append(f"the second was told {sentence!r} after {seconds:.2f} s")
                result.count("refused", int(kind == "locked"))
                first.kill()
                _, kind, sentence = second.do("try_to_open", str(path))[0]
                result.count("free after a kill", int(not kind))
                if kind:
                    result.faults.append(f"after the kill it was told {sentence!r}")
                result.tried += 1
    result.figures["slowest answer"] = f"{slowest:.2f} s"
    return result


def hold(path: str, annotator: str) -> None:
    """Have a project open for writing, with a mark on it, until somebody ends this."""
    project = Project.open(path, annotator)
    article = project.articles()[0].id
    project.annotate(article, label="claim", start=len(project.annotations()) * 5, end=5990)
    say(os.getpid())
    hear()


def try_to_open(path: str) -> None:
    """Open a project for writing, and tell in how many seconds and how that went."""
    begun = time.monotonic()
    try:
        Project.open(path).close()
    except StorageError as error:
        say((time.monotonic() - begun, error.kind, str(error)))
    else:
        say((time.monotonic() - begun, "", ""))
