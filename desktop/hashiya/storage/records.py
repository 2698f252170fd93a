"""Records: what this machine remembers of project files, kept outside them.

A record tells a side file that a dead session left from a stranger's, and a file that is as this machine left
it from one that was copied, restored or changed elsewhere. Where the user's folder can't be written there are
no records: then every file is checked through, and a side file is judged by the project alone.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from hashiya import paths


def note_open(path: Path) -> None:
    """Remember that a session opens the file for writing."""
    with suppress(OSError):
        _write(path, [os.fspath(path), *_identity(path)])


def note_closed(path: Path) -> None:
    """Remember how the file looks now that a session ended as it should, or a check found it sound."""
    with suppress(OSError):
        _write(path, [os.fspath(path), *_identity(path), *_looks(path)])


def forget(path: Path) -> None:
    """Drop what is remembered of a file that is gone."""
    with suppress(OSError):
        _record(path).unlink()


def died_here(path: Path) -> bool:
    """Tell whether a session of this user on this machine had the file open and didn't end as it should."""
    with suppress(OSError):
        return bool(_read(path) == [os.fspath(path), *_identity(path)])
    return False


def is_as_left(path: Path) -> bool:
    """Tell by length and time whether nobody has touched the file since :func:`note_closed`."""
    with suppress(OSError):
        return bool(_read(path) == [os.fspath(path), *_identity(path), *_looks(path)])
    return False


def was_told_of(path: Path) -> bool:
    """Tell whether :func:`note_told_of` was called for the path on this machine."""
    return _told(path).exists()


def note_told_of(path: Path) -> None:
    """Remember that this user was told of where the project lies."""
    with suppress(OSError):
        _told(path).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _told(path).touch(mode=0o600)


def _identity(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


def _looks(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns


def _write(path: Path, content: list[Any]) -> None:
    record = _record(path)
    record.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = record.with_suffix(f".{os.getpid()}")
    # on the disk before the first commit: the journal that a power cut leaves is known by it
    descriptor = os.open(beside, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(content, file)
        file.flush()
        os.fsync(descriptor)
    beside.replace(record)


def _read(path: Path) -> Any:
    try:
        return json.loads(_record(path).read_text(encoding="utf-8"))
    except ValueError:
        return None


def _record(path: Path) -> Path:
    return paths.data_folder() / "sessions" / f"{_key(path)}.json"


def _told(path: Path) -> Path:
    return paths.data_folder() / "told" / _key(path)


def _key(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:32]
