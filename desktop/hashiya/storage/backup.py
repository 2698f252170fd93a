"""Copies of a project, made through SQLite's backup: an open project is never copied as a file."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from hashiya.errors import StorageError
from hashiya.files import unfinished
from hashiya.storage import check, facts, records, shelf
from hashiya.storage.database import Database, be_patient, connect, prepare
from hashiya.storage.faults import cannot_write, translated

_SMALL_CACHE = "PRAGMA cache_size=-4000"
"""A copy is walked once from its beginning, so that memory doesn't grow with the project."""


_STEP = 500
"""Pages that are copied between two moments in which a writer may commit: some milliseconds."""
_PATIENT = 20.0
"""Seconds in which a copy begins again since somebody wrote, until the writer waits for all of it."""


@contextmanager
def private_copy(path: Path) -> Iterator[Database]:
    """Give a private copy of what is on the disk now, so that reading for long holds up no writer."""
    with closing(sqlite3.connect("", isolation_level=None)) as copy:
        prepare(copy)
        copy.execute(_SMALL_CACHE)
        with translated(path):
            _copy(path, copy)
        with translated(path):
            yield Database(path, copy, read_only=True)


@contextmanager
def in_place(path: Path) -> Iterator[Database]:
    """Give the file itself to read in short transactions, watched for whatever others write."""
    with translated(path), closing(connect(path, read_only=True)) as connection:
        be_patient(connection)
        connection.execute(_SMALL_CACHE)
        db = Database(path, connection, read_only=True)
        db.watch()
        yield db


def save_copy(path: Path, target: Path) -> None:
    """Write a copy of the project at ``path`` to ``target``, proved sound before it takes that name.

    Raises :class:`StorageError` where it can't be written or the copy isn't sound.
    """
    target = target.absolute()
    if target.is_dir() or (target.exists() and target.samefile(path)):
        raise StorageError(
            "{name} is the project itself or a folder: choose another name.", kind="exists", name=target.name
        )
    try:
        with unfinished.beside(target) as new:
            with _told_of(new, target):
                _write(path, new)
            new.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise cannot_write(target, error) from error


@contextmanager
def appearing(target: Path) -> Iterator[Path]:
    """Give the name under which a new project is made; once it is whole, it appears as ``target``.

    Raises :class:`StorageError` (``exists``) where something has that name already.
    """
    if os.path.lexists(target):
        raise _exists(target)
    try:
        with unfinished.beside(target) as new:
            try:
                with _told_of(new, target):
                    yield new
                _appear(new, target)
            finally:
                records.forget(new)
        sync_folder(target.parent)
    except FileExistsError as error:
        raise _exists(target) from error
    except OSError as error:
        raise cannot_write(target, error) from error


def sync_folder(folder: Path) -> None:
    """Bring the folder's entries to the disk, where the system can."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(descriptor)
    except OSError:
        return
    finally:
        os.close(descriptor)


@contextmanager
def _told_of(new: Path, target: Path) -> Iterator[None]:
    # nobody knows the file by the name that it has while it is being written
    try:
        yield
    except StorageError as error:
        if error.values.get("name") != new.name:
            raise
        raise error.naming(target.name) from error


def _appear(new: Path, target: Path) -> None:
    # a link never takes the place of another file; where the drive knows no links, renaming has to do
    try:
        os.link(new, target)
    except FileExistsError:
        raise
    except OSError:
        new.rename(target)


def _exists(target: Path) -> StorageError:
    return StorageError(
        "Something named {name} is in {folder} already: open it, or choose another name.",
        kind="exists",
        name=target.name,
        folder=target.parent,
    )


def _write(path: Path, new: Path) -> None:
    os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with translated(new), closing(Database(new, connect(new), read_only=False)) as copy:
        # nobody knows the file yet: it is brought to the disk once, when it is whole
        copy.connection.execute("PRAGMA synchronous=OFF")
        _copy(path, copy.connection)
        with copy.action():
            shelf.close(copy)
            facts.move_out(copy)
    with translated(new), closing(connect(new, read_only=True)) as again:
        again.execute(_SMALL_CACHE)
        found = check.faults(Database(new, again, read_only=True))
    if found:
        raise StorageError(
            "The copy of {name} isn't sound: {fault}", kind="damaged", name=path.name, fault=found[0]
        )
    with new.open("rb+") as file:
        os.fsync(file.fileno())


def _copy(path: Path, target: sqlite3.Connection) -> None:
    # a connection of its own: one that holds the writer's lock can't be a backup's source
    with closing(connect(path, read_only=True)) as source:
        be_patient(source)
        source.execute(_SMALL_CACHE)
        try:
            source.backup(target, pages=_STEP, progress=_Restarts().note)
        except _RestlessError:
            source.backup(target, pages=-1)


class _RestlessError(Exception):
    """Say that somebody writes so often that a copy in steps never ends."""


class _Restarts:
    """Notice that a copy in steps began again, since somebody wrote between two of them."""

    def __init__(self) -> None:
        self._remaining: int | None = None
        self._begun = time.monotonic()

    def note(self, _status: int, remaining: int, _whole: int) -> None:
        """Take in how many pages are still to be copied; raises RestlessError at last."""
        again = self._remaining is not None and remaining >= self._remaining
        if again and time.monotonic() - self._begun > _PATIENT:
            raise _RestlessError
        self._remaining = remaining
