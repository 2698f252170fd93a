"""Putting a backup back in the place of a project, whose present file is kept beside it with its journal.

Killed at any moment, this leaves the old project or the new one under its name.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from hashiya.errors import StorageError
from hashiya.files import unfinished
from hashiya.storage import backup, ownership, sessions, sidefiles
from hashiya.storage.database import Database, connect
from hashiya.storage.faults import cannot_write

_LOCKS = 0x40000000, 512
"""Where SQLite keeps the locks of whoever has a file open, and in how many bytes."""


def put_back(held: Path, path: Path, moment: datetime) -> Path | None:
    """Put a proved copy of a backup in the place of the project at ``path``, a path without symlinks.

    Returns where the file that was there lies now, ``None`` where there was none. Raises
    :class:`StorageError`, of kind ``locked`` where a window or another program has it open for writing.
    """
    with _alone(path):
        try:
            with unfinished.beside(path) as fresh:
                backup.save_copy(held, fresh)
                return _swap(fresh, path, moment)
        except StorageError as error:
            raise error.naming(path.name) from error
        except OSError as error:
            raise cannot_write(path, error) from error


def _swap(fresh: Path, path: Path, moment: datetime) -> Path | None:
    sides = sidefiles.beside(path)
    aside = _aside(path, moment) if path.exists() or sides else None
    if path.exists():
        fresh.chmod(stat.S_IMODE(path.stat().st_mode))
    if aside is not None:
        _keep([path, *sides], [aside, *(_renamed(side, path, aside) for side in sides)])
    fresh.replace(path)
    for side in sides:
        side.unlink(missing_ok=True)
    backup.sync_folder(path.parent)
    return aside


def _keep(files: list[Path], names: list[Path]) -> None:
    """Give each file its other name beside the one that it has; where a drive can't, instead of it."""
    pairs = [(file, name) for file, name in zip(files, names, strict=True) if file.exists()]
    try:
        for file, name in pairs:
            os.link(file, name)
    except OSError:
        for file, name in pairs:
            file.replace(name)


def _aside(path: Path, moment: datetime) -> Path:
    """Return a name that tells since when a file isn't the project any more, and that nothing has."""
    name = f"{path.stem} (set aside {moment:%Y-%m-%d %H-%M-%S})"
    found, number = path.with_name(name + path.suffix), 2
    while os.path.lexists(found):
        found, number = path.with_name(f"{name} {number}{path.suffix}"), number + 1
    return found


def _renamed(side: Path, path: Path, aside: Path) -> Path:
    return aside.with_name(aside.name + side.name.removeprefix(path.name))


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Let nobody open the project for writing meanwhile; raises StorageError where somebody has it open."""
    try:
        status = path.lstat()
    except OSError:
        yield
        return
    if not stat.S_ISREG(status.st_mode):
        raise StorageError(
            "{name} isn't an ordinary file: give the name of a project.", kind="exists", name=path.name
        )
    if sessions.is_open_here(sessions.key_of(path)):
        raise _is_open(path)
    with _locked(path):
        yield


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    try:
        import fcntl
    except ImportError:
        # there the system itself moves no file that is open
        yield
        return
    # asked of the system itself: SQLite would roll back what is to be kept, and can't lock a damaged file
    try:
        file = path.open("rb")
    except OSError as error:
        raise cannot_write(path, error) from error
    with file:
        begin, length = _LOCKS
        try:
            fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB, length, begin)
        except OSError as error:
            raise _opened_by(path) from error
        yield


def _opened_by(path: Path) -> StorageError:
    """Return the error that names who has the project open, where its file still tells that."""
    try:
        with closing(connect(path, read_only=True, immutable=True)) as connection:
            return ownership.locked(Database(path, connection, read_only=True))
    except (sqlite3.Error, UnicodeDecodeError):
        return _is_open(path)


def _is_open(path: Path) -> StorageError:
    return StorageError("{name} is open: close it first.", kind="locked", name=path.name)
