"""The file of a search index: in the cache, made anew whenever it isn't what this program made."""

from __future__ import annotations

import hashlib
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from hashiya import paths
from hashiya.storage import faults
from hashiya.storage.sidefiles import journal_of

_APPLICATION_ID = 0x48534649
"""The four letters ``HSFI`` in the file's header."""
_FORM = 1
"""To be raised with the tables, and whenever folding or tokens change."""
_PATIENCE = 5.0
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_TABLES = (
    "CREATE TABLE fact(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    (
        "CREATE TABLE article(number INTEGER PRIMARY KEY, id TEXT NOT NULL, sha256 TEXT NOT NULL, "
        "irregular INTEGER NOT NULL) STRICT"
    ),
    "CREATE INDEX irregular ON article(number) WHERE irregular = 1",
    "CREATE TABLE vocabulary(number INTEGER PRIMARY KEY, tokens TEXT NOT NULL) STRICT",
    # every byte that isn't ASCII belongs to a token, so that tokens are parted by spaces alone
    "CREATE VIRTUAL TABLE posting USING fts5(tokens, content='', columnsize=0, tokenize='ascii')",
    "INSERT INTO fact(key, value) VALUES ('made', hex(randomblob(16)))",
    f"PRAGMA application_id={_APPLICATION_ID}",
    f"PRAGMA user_version={_FORM}",
)
_PRAGMAS = (
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "synchronous=FULL",
    "temp_store=MEMORY",
    "cache_size=-16000",
)


class UnusableError(Exception):
    """Say that there is no index to search by for now: the disk is full, or the folder can't be written."""


class SpoiltError(Exception):
    """Say that the file isn't what this program made, so that it is to be made anew."""


def path_of(project: str) -> Path:
    """Return where the index of the project with this id lies."""
    name = project if _ID.fullmatch(project) else hashlib.sha256(project.encode("utf-8")).hexdigest()
    return paths.cache_folder() / "search" / f"{name}.sqlite"


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection to the index, which is made where there is none.

    Raises :class:`SpoiltError` and :class:`UnusableError` for whatever goes wrong, inside the block too.
    """
    try:
        _make_room(path)
        with closing(sqlite3.connect(path, isolation_level=None, timeout=_PATIENCE)) as connection:
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
            _check(connection)
            yield connection
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        if faults.kind_of(error) in {None, "damaged"}:
            raise SpoiltError from error
        raise UnusableError from error
    except OSError as error:
        raise UnusableError from error


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Write everything inside the block or nothing; nobody else writes meanwhile."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
        raise


def throw_away(path: Path) -> None:
    """Remove the index, to be made anew; raises :class:`UnusableError` where that can't be."""
    try:
        path.unlink(missing_ok=True)
        journal_of(path).unlink(missing_ok=True)
    except OSError as error:
        raise UnusableError from error


def _make_room(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0), 0o600))


def _check(connection: sqlite3.Connection) -> None:
    if _form(connection) == (0, 0):
        with writing(connection):
            # another process may have been quicker
            if _form(connection) == (0, 0):
                if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
                    raise SpoiltError
                for statement in _TABLES:
                    connection.execute(statement)
    if _form(connection) != (_APPLICATION_ID, _FORM):
        raise SpoiltError


def _form(connection: sqlite3.Connection) -> tuple[int, int]:
    return (
        connection.execute("PRAGMA application_id").fetchone()[0],
        connection.execute("PRAGMA user_version").fetchone()[0],
    )
