"""A project that is opened on a thread of its own while the window is being made.

Opening waits for the disk, making the window doesn't; nothing here loads Qt.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from hashiya.errors import HashiyaError

if TYPE_CHECKING:
    from hashiya.project import Project

_begun: list[_Opening] = []
_AT_ONCE = 0.4
"""Seconds in which nearly every project is open; nothing is told of those."""
_TURN = 0.02


class _Opening(threading.Thread):
    """Open one project for writing; what comes of it is taken once."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        super().__init__(name=f"opening {path.name}", daemon=True)
        self.path, self.read_only = path, read_only
        self.project: Project | None = None
        self.error: HashiyaError | None = None

    def run(self) -> None:
        from hashiya.project import Project

        try:
            self.project = Project.open(self.path, read_only=self.read_only)
        except HashiyaError as error:
            self.error = error


def begin(path: Path) -> None:
    """Begin to open a project; :func:`opened` is going to be asked for it."""
    import hashiya.project  # noqa: F401 -- here, since two threads that import hold each other up

    forget()
    opening = _Opening(path)
    _begun.append(opening)
    opening.start()


def opened(path: Path, *, read_only: bool = False, meanwhile: Callable[[], object] | None = None) -> Project:
    """Return a project, the one that was begun with where it is that one; raises what opening raises.

    A large one that comes from elsewhere is checked for as long as a minute: ``meanwhile`` is called over and
    over until it is open.
    """
    opening = _begun[0] if _begun else None
    if opening is None or read_only or opening.path != path:
        forget()
        opening = _Opening(path, read_only=read_only)
        opening.start()
    _begun.clear()
    if meanwhile is not None:
        opening.join(_AT_ONCE)
        while opening.is_alive():
            meanwhile()
            opening.join(_TURN)
    opening.join()
    if opening.error is not None:
        raise opening.error
    assert opening.project is not None
    return opening.project


def forget() -> None:
    """Close what was begun with and never asked for."""
    while _begun:
        opening = _begun.pop()
        opening.join()
        if opening.project is not None:
            opening.project.close()
