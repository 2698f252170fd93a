"""What a project file says about itself: its id, its annotator, who has it open, how it was closed."""

from __future__ import annotations

import os
import platform
import secrets
import uuid
from collections.abc import Iterator
from typing import NamedTuple

from hashiya.core.moments import now
from hashiya.storage.database import Database

ANNOTATOR = "annotator"
CLOSED = "closed"
UNDER_WAY = "under_way"
_AT_ONCE = 256
"""How many ids are drawn together: asking the system for noise takes longer than writing an id."""


class Owner(NamedTuple):
    """Tell which session has a project open for writing."""

    annotator: str
    machine: str
    process: int
    since: str
    session: str

    @classmethod
    def here(cls, annotator: str) -> Owner:
        """Return the owner that a session of ``annotator`` in this process is."""
        return cls(annotator, platform.node() or "this computer", os.getpid(), now(), str(uuid.uuid4()))


def fact(db: Database, key: str) -> str:
    """Return what the project says under ``key``, or nothing."""
    row = db.row("SELECT value FROM project WHERE key = ?", (key,))
    return "" if row is None else str(row[0])


def set_fact(db: Database, key: str, value: str) -> None:
    """Write what the project says under ``key``, inside an action."""
    db.run(
        "INSERT INTO project(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value",
        (key, value),
    )


def drop_fact(db: Database, key: str) -> None:
    """Say nothing under ``key`` any more, inside an action."""
    db.run("DELETE FROM project WHERE key = ?", (key,))


def begin(db: Database, annotator: str, created_with: str) -> None:
    """Write what a new project says about itself, inside an action."""
    for key, value in (
        ("id", new_id()),
        ("created_at", now()),
        ("created_with", created_with),
        (ANNOTATOR, annotator),
    ):
        set_fact(db, key, value)
    add_annotator(db, annotator)


def new_id() -> str:
    """Return an id that nothing else has."""
    return str(uuid.uuid4())


def new_ids() -> Iterator[str]:
    """Give ids that nothing else has, one behind the other, for what is written in great numbers.

    Tables are sorted by id: rows of random ids touch every page of them, rows of these only the last ones.
    The first eight digits of an id still tell it from its neighbours.
    """
    number = secrets.randbits(32)
    while True:
        noise = secrets.token_hex(12 * _AT_ONCE)
        for at in range(0, len(noise), 24):
            group, third, end = noise[at : at + 4], noise[at + 4 : at + 7], noise[at + 9 : at + 24]
            # the form of a random UUID: a version, and a variant of one digit in four
            variant = "89ab"[int(noise[at + 8], 16) & 3]
            yield f"{number & 0xFFFFFFFF:08x}-{group}-4{third}-{variant}{end[:3]}-{end[3:]}"
            number += 1


def owner(db: Database) -> Owner | None:
    """Return the session that has the project open, or had it when it died; ``None`` after a clean end."""
    row = db.row("SELECT annotator, machine, process, since, session FROM owner")
    return None if row is None else Owner(*row)


def move_in(db: Database, new: Owner) -> None:
    """Write down who has the project open from now on, inside an action."""
    db.run("DELETE FROM owner")
    db.run(
        "INSERT INTO owner(one, annotator, machine, process, since, session) VALUES (1, ?, ?, ?, ?, ?)",
        (new.annotator, new.machine, new.process, new.since, new.session),
    )


def move_out(db: Database) -> None:
    """Write down that the session ended as it should, and how far the journal had come."""
    db.run("DELETE FROM owner")
    drop_fact(db, UNDER_WAY)
    set_fact(db, CLOSED, journal_end(db))


def closed_cleanly(db: Database) -> bool:
    """Tell whether the last session ended as it should and nothing was written since."""
    return owner(db) is None and fact(db, CLOSED) == journal_end(db)


def add_annotator(db: Database, name: str) -> None:
    """Enter an annotator inside an action; one who is there already stays."""
    db.run("INSERT OR IGNORE INTO annotator(name, added_at) VALUES (?, ?)", (name, now()))


def annotators(db: Database) -> list[str]:
    """Return the names of all annotators, in the order in which they came."""
    return [name for (name,) in db.rows("SELECT name FROM annotator ORDER BY added_at, name")]


def journal_end(db: Database) -> str:
    """Return the number of the journal's last act, as facts hold it."""
    return str(db.rows("SELECT ifnull(max(seq), 0) FROM journal")[0][0])
