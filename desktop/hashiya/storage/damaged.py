"""Damaged: a file that can't be opened as a project, given to whoever takes out of it what can be read.

It is neither changed nor locked. What lies beside it counts only where a session of this machine left it:
then both are copied, and the copy is mended.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from hashiya.errors import Sentence, StorageError
from hashiya.files import unfinished
from hashiya.storage import sessions, sidefiles
from hashiya.storage.database import connect
from hashiya.storage.faults import translated


@contextmanager
def readable(path: Path, beside: Path) -> Iterator[tuple[Path, Sentence | None]]:
    """Give the file to read, and what is to be told of what lies beside it; ``beside`` is where copies go.

    Raises :class:`StorageError` where there is no file, or anybody has it open for writing.
    """
    with sessions.turn(), translated(path):
        _refuse(path)
        left, told = _side_file(path)
        if not left:
            if told is None:
                _refuse_living(path)
            yield path, told
            return
        with unfinished.beside(beside / path.name) as copy:
            yield _mended(path, copy)


def _side_file(path: Path) -> tuple[bool, Sentence | None]:
    """Return whether a journal of our own lies there, and what is to be told of a stranger's."""
    try:
        return sidefiles.refuse(path), None
    except StorageError as error:
        return False, Sentence("{side} wasn't used, as it doesn't belong to {name}.", **error.values)


def _refuse(path: Path) -> None:
    if sessions.is_open_here(sessions.key_of_regular(path)):
        raise _in_use(path)


def _refuse_living(path: Path) -> None:
    """Raise StorageError where a writer has the file; nothing lies beside it that SQLite would take up."""
    try:
        with closing(connect(path)) as connection:
            connection.execute("PRAGMA busy_timeout=0")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorname.startswith("SQLITE_BUSY"):
            raise _in_use(path) from error


def _in_use(path: Path) -> StorageError:
    return StorageError(
        "{name} is open: close it everywhere first, then take out of it what can be read.",
        kind="locked",
        name=path.name,
    )


def _mended(path: Path, copy: Path) -> tuple[Path, Sentence | None]:
    """Return a copy whose half-done commit was taken back, the file itself where that can't be done."""
    shutil.copyfile(path, copy)
    shutil.copyfile(sidefiles.journal_of(path), sidefiles.journal_of(copy))
    try:
        with closing(connect(copy)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        side = sidefiles.journal_of(path).name
        return path, Sentence("What {side} holds couldn't be taken back.", side=side)
    return copy, None
