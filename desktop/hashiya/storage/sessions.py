"""Sessions: which project files this process has open."""

from __future__ import annotations

import threading
from pathlib import Path

FileKey = tuple[int, int]

OPENING = threading.RLock()
"""Held while a file is inspected, opened or closed.

Nothing may open a file's bytes beside a connection of this process: closing them would drop its locks.
"""

_open: dict[FileKey, list[bool]] = {}


def key_of(path: Path) -> FileKey:
    """Return what tells one file from another whatever it is called; nothing is opened for it."""
    status = path.stat()
    return status.st_dev, status.st_ino


def enter(key: FileKey, *, writes: bool) -> None:
    """Note that a connection of this process has the file open."""
    _open.setdefault(key, []).append(writes)


def leave(key: FileKey, *, writes: bool) -> None:
    """Note that such a connection was closed."""
    _open[key].remove(writes)
    if not _open[key]:
        del _open[key]


def is_open_here(key: FileKey) -> bool:
    """Tell whether any connection of this process has the file open."""
    return key in _open


def is_written_here(key: FileKey) -> bool:
    """Tell whether this process has the file open for writing."""
    return True in _open.get(key, [])
