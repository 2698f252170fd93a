"""The guard of every connection to a project: what no project asks for is denied, and nothing runs for long.

A stranger's file may hold triggers, views and columns that compute. Its form is compared before anything is
asked of a table; the guard is what stands behind that.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager

AT_ONCE = 5.0
"""Seconds for what takes a moment in every file: its form, who has it open."""
_STEPS = 10_000
_A_MINUTE, _PER_BYTE = 60.0, 2e-6
_UNKNOWN, _KNOWN = 100_000_000, 500_000_000
"""Bytes that one value may have in a file whose form isn't known yet, and in one that is made as ours are."""
_DENIED = frozenset(
    {
        sqlite3.SQLITE_ATTACH,
        sqlite3.SQLITE_DETACH,
        sqlite3.SQLITE_CREATE_TRIGGER,
        sqlite3.SQLITE_CREATE_TEMP_TRIGGER,
        sqlite3.SQLITE_DROP_TRIGGER,
        sqlite3.SQLITE_DROP_TEMP_TRIGGER,
        sqlite3.SQLITE_CREATE_VIEW,
        sqlite3.SQLITE_CREATE_TEMP_VIEW,
        sqlite3.SQLITE_DROP_VIEW,
        sqlite3.SQLITE_DROP_TEMP_VIEW,
        sqlite3.SQLITE_CREATE_VTABLE,
        sqlite3.SQLITE_DROP_VTABLE,
    }
)
_DENIED_PRAGMAS = frozenset({"writable_schema", "trusted_schema"})


def stand(connection: sqlite3.Connection) -> None:
    """Deny from now on what no project asks for, and hold values short until the file's form is known."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _UNKNOWN)
    connection.set_authorizer(_allow)


def trust(connection: sqlite3.Connection) -> None:
    """Let values be as long as a project's may, now that nothing in the file computes any."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _KNOWN)


@contextmanager
def within(connection: sqlite3.Connection, seconds: float) -> Iterator[None]:
    """Interrupt what is asked inside the block once so many seconds have gone by."""
    until = time.monotonic() + seconds
    connection.set_progress_handler(lambda: time.monotonic() > until, _STEPS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)


def patience(size: int) -> float:
    """Return how many seconds the whole check of a file of ``size`` bytes may take."""
    return _A_MINUTE + size * _PER_BYTE


def _allow(action: int, first: str | None, second: str | None, _base: str | None, inside: str | None) -> int:
    if inside is not None or action in _DENIED:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_PRAGMA and second is not None and (first or "").lower() in _DENIED_PRAGMAS:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_FUNCTION and (second or "").lower() == "load_extension":
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK
