"""Soundness: which files are checked through before they are used, and what becomes of unsound ones."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from hashiya.errors import StorageError
from hashiya.storage import check, facts, records
from hashiya.storage.database import Database

_SMALL = 1_000_000
"""Bytes up to which a project is checked through on every opening; it takes some milliseconds."""


def refuse(db: Database, *, as_left: bool) -> None:
    """Raise :class:`StorageError` (``damaged``) for a file whose rows contradict each other.

    One that this machine closed cleanly and nobody touched since is taken as it is, unless it is small. Every
    other one, so a copy made in the middle of a commit, is checked from the first page to the last entry of
    the journal.
    """
    size = db.rows("PRAGMA page_count")[0][0] * db.rows("PRAGMA page_size")[0][0]
    with _still(db):
        closed = facts.closed_cleanly(db)
        if closed and as_left and size > _SMALL:
            return
        found = check.faults(db)
    if found:
        raise StorageError(
            "{name} is damaged ({fault}): keep it as it is and open the newest copy.",
            kind="damaged",
            name=db.path.name,
            fault=found[0].clause(),
        )
    if closed and db.read_only:
        records.note_closed(db.path)


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
