"""Sessions: which project files this process has open."""

from __future__ import annotations

import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hashiya.errors import Sentence, StorageError

FileKey = tuple[int, int]

_turnstile = threading.RLock()
_inside: set[int] = set()
_open: dict[FileKey, list[bool]] = {}


@contextmanager
def turn() -> Iterator[None]:
    """Let one thread at a time inspect, open or close files.

    Nothing may open a file's bytes beside a connection of this process: closing them would drop its locks.
    """
    with _turnstile:
        _inside.add(threading.get_ident())
        try:
            yield
        finally:
            _inside.discard(threading.get_ident())


def has_turn() -> bool:
    """Tell whether this thread is inside :func:`turn`."""
    return threading.get_ident() in _inside


def key_of(path: Path) -> FileKey:
    """Return what tells one file from another whatever it is called; nothing is opened for it."""
    status = path.stat()
    return status.st_dev, status.st_ino


def key_of_regular(path: Path) -> FileKey:
    """Return the same of a file that may be a project.

    Raises :class:`StorageError` (``missing``, ``not_project``) where there is none, or no regular one.
    """
    try:
        status = path.stat()
    except OSError as error:
        raise StorageError(
            "There is no project {name} in {folder}: check the name.",
            kind="missing",
            name=path.name,
            folder=path.parent,
        ) from error
    if not stat.S_ISREG(status.st_mode):
        raise StorageError(
            "{name} is {what}: choose a file that ends in .hashiya.",
            kind="not_project",
            name=path.name,
            what=Sentence("a folder") if stat.S_ISDIR(status.st_mode) else Sentence("not an ordinary file"),
        )
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
