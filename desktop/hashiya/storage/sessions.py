"""Sessions: which project files this process has open, and which ones this machine left open when it died."""

from __future__ import annotations

import hashlib
import json
import os
import threading
from contextlib import suppress
from pathlib import Path

from hashiya import paths

FileKey = tuple[int, int]

OPENING = threading.RLock()
"""Held while a file is inspected, opened or closed: nothing may open a file's bytes beside a connection of
ours.
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


def remember(path: Path) -> None:
    """Keep a record of the session outside the project, so that a side file left by its death is known as
    ours.

    Where the user's folder can't be written, there is no record, and such a side file is judged by the
    project alone.
    """
    with suppress(OSError):
        record = _record(path)
        record.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        record.write_text(json.dumps([os.fspath(path), *key_of(path)]), encoding="utf-8")


def forget(path: Path) -> None:
    """Drop the record: the session ended as it should."""
    with suppress(OSError):
        _record(path).unlink(missing_ok=True)


def died_here(path: Path) -> bool:
    """Tell whether a session of this user on this machine had the file open and didn't end as it should."""
    try:
        recorded = json.loads(_record(path).read_text(encoding="utf-8"))
        return bool(recorded == [os.fspath(path), *key_of(path)])
    except (OSError, ValueError):
        return False


def _record(path: Path) -> Path:
    name = hashlib.sha256(os.fsencode(path)).hexdigest()[:32]
    return paths.data_folder() / "sessions" / f"{name}.json"
