"""What the process does that is let at a stranger's file: it may take half a gigabyte and no more."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from pathlib import Path

from hashiya.errors import HashiyaError
from hashiya.project import Project
from hashiya.project.rescue import rescued
from tests.faults.nursery import say

BYTES = 500_000_000


def use(name: str) -> None:
    """Read, check, rescue and write the project of that name; tell what comes of each and when."""
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    path = Path(name)
    deeds: dict[str, Callable[[], list[str]]] = {
        "read": lambda: _opened(path, read_only=True),
        "check": lambda: [*Project.faults_of(path)],
        "rescue": lambda: _texts(rescued(path, path.with_name("rescued.hashiya")).project),
        "write": lambda: _opened(path, read_only=False),
    }
    for way, deed in deeds.items():
        begun = time.monotonic()
        try:
            told: dict[str, object] = {"did": deed()}
        except HashiyaError as error:
            told = {"kind": getattr(error, "kind", ""), "said": str(error)}
        say({"way": way, "seconds": time.monotonic() - begun, **told})


def _opened(path: Path, *, read_only: bool) -> list[str]:
    with Project.open(path, read_only=read_only) as project:
        project.annotations()
        if not read_only:
            project.annotate(project.articles()[0].id, label="quote", start=20, end=24)
    return _texts(path)


def _texts(path: Path) -> list[str]:
    with Project.open(path, read_only=True) as project:
        return [project.text(article.id) for article in project.articles()]
