"""Ownership: who has a project open for writing, how a session takes it and gives it back."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing

from hashiya.core.moments import to_the_minute
from hashiya.errors import Sentence, StorageError
from hashiya.storage import facts, sessions, shelf
from hashiya.storage.database import Database, connect

_PROBES = 3
_PAUSE = 0.01


def try_to_lock(db: Database) -> bool:
    """Take the writer's lock, or tell that another session has it."""
    try:
        db.hold()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname.startswith("SQLITE_BUSY"):
            return False
        raise
    return True


def is_living(db: Database) -> bool:
    """Tell whether the session that the owner row names is still there; asked by whoever isn't that session.

    A writer gives its lock up for some microseconds between two actions: only a lock that stays free means
    that the session died. The lock is held again when a writer gets ``False``.
    """
    if facts.owner(db) is None:
        return False
    if sessions.is_written_here(sessions.key_of(db.path)):
        return True
    if db.read_only:
        return _is_locked_by_another(db)
    for _ in range(_PROBES):
        db.connection.execute("ROLLBACK")
        time.sleep(_PAUSE)
        if not try_to_lock(db):
            return True
    return False


def locked(db: Database) -> StorageError:
    """Return the error that tells who has the project open."""
    owner = facts.owner(db)
    who = (
        Sentence("another program")
        if owner is None
        else Sentence(
            "{annotator} on {machine} (process {process}, since {since})",
            annotator=owner.annotator,
            machine=owner.machine,
            process=owner.process,
            since=to_the_minute(owner.since),
        )
    )
    return StorageError(
        "{name} is open for writing by {who}: close it there, or open it for reading only.",
        kind="locked",
        holder="" if owner is None else who,
        name=db.path.name,
        who=who,
    )


def move_in(db: Database, annotator: str | None) -> None:
    """Write down that this session has the project open from now on."""
    owner = facts.Owner.here(annotator or facts.fact(db, facts.ANNOTATOR))
    with db.action():
        shelf.make_true(db, owner.session)
        facts.move_in(db, owner)
    db.session = owner.session


def move_out(db: Database) -> None:
    """Write down that this session ends as it should."""
    with db.action():
        shelf.close(db)
        facts.move_out(db)


def _is_locked_by_another(db: Database) -> bool:
    if not os.access(db.path, os.W_OK):
        return False
    with closing(connect(db.path)) as connection:
        connection.execute("PRAGMA busy_timeout=0")
        for _ in range(_PROBES):
            try:
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                return True
            connection.execute("ROLLBACK")
            time.sleep(_PAUSE)
    return False
