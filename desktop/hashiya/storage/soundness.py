"""Soundness: which files are checked through before they are used, and what becomes of unsound ones."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from hashiya.errors import StorageError
from hashiya.storage import check, facts, guard, records
from hashiya.storage.database import Database, connect
from hashiya.storage.faults import unread

_SMALL = 1_000_000
"""Bytes up to which a project is checked through on every opening; it takes some milliseconds."""


def refuse(db: Database, *, as_left: bool) -> None:
    """Raise :class:`StorageError` (``damaged``) for a file whose rows contradict each other.

    One that this machine closed cleanly and nobody touched since is taken as it is, unless it is small. Every
    other one, so a copy made in the middle of a commit, is checked from the first page to the last entry of
    the journal.
    """
    with _still(db):
        with guard.within(db.connection, guard.AT_ONCE):
            closed = facts.closed_cleanly(db)
        if closed and as_left and check.size_of(db) > _SMALL:
            return
        found = check.faults(db)
    if found:
        raise StorageError(
            "{name} is damaged ({fault}): leave it as it is, and open its newest backup or rescue what can "
            "be read.",
            kind="damaged",
            name=db.path.name,
            fault=found[0].clause(),
        )
    if closed and db.read_only:
        records.note_closed(db.path)


def reread(db: Database, error: StorageError) -> StorageError:
    """Return what is to be told where reading found a file damaged: a new look may find it in order.

    A disk that fails for a moment gives wrong pages too. Whatever was read is forgotten.
    """
    name = getattr(error.__cause__, "sqlite_errorname", None) or ""
    if not name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return error
    db.begin_again()
    try:
        with closing(connect(db.path, read_only=True)) as connection:
            answers = connection.execute("PRAGMA quick_check(1)").fetchall()
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return error
    return unread(db.path) if answers == [("ok",)] else error


@contextmanager
def _still(db: Database) -> Iterator[None]:
    # what is compared has to be of one moment
    if db.connection.in_transaction:
        yield
        return
    db.connection.execute("BEGIN")
    try:
        yield
    finally:
        db.connection.execute("COMMIT")
