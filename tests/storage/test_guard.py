"""What no project asks for is denied on every connection, and what runs for long is interrupted."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from hashiya.storage import guard
from hashiya.storage.database import connect

DENIED = [
    "ATTACH ':memory:' AS other",
    "DETACH main",
    "CREATE TRIGGER t AFTER INSERT ON annotation BEGIN DELETE FROM article; END",
    "CREATE TEMP TRIGGER t AFTER INSERT ON annotation BEGIN DELETE FROM article; END",
    "CREATE VIEW v AS SELECT 1",
    "CREATE TEMP VIEW v AS SELECT 1",
    "CREATE VIRTUAL TABLE f USING fts5(x)",
    "PRAGMA writable_schema=ON",
    "PRAGMA trusted_schema=ON",
    "SELECT load_extension('x')",
]
ALLOWED = [
    "CREATE TEMP TABLE t(x)",
    "CREATE TABLE t(x)",
    "CREATE INDEX i ON annotation(label)",
    "ALTER TABLE annotation RENAME TO other",
    "PRAGMA trusted_schema",
    "PRAGMA quick_check",
    "SELECT * FROM (SELECT length(title) FROM article)",
    "DELETE FROM annotation",
]


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(connect(path)) as made:
        yield made


@pytest.mark.parametrize("statement", DENIED)
def test_what_no_project_asks_for_is_denied(connection: sqlite3.Connection, statement: str) -> None:
    with pytest.raises(sqlite3.DatabaseError):
        connection.execute(statement)


@pytest.mark.parametrize("statement", ALLOWED)
def test_what_a_project_asks_for_is_allowed(connection: sqlite3.Connection, statement: str) -> None:
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute(statement)


@pytest.mark.parametrize(
    "statement", ["DELETE FROM annotation", "DROP TRIGGER t", "SELECT * FROM v", "DROP VIEW v"]
)
def test_what_a_stranger_made_neither_runs_nor_goes(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as stranger:
        stranger.execute("CREATE TRIGGER t AFTER DELETE ON annotation BEGIN DELETE FROM link; END")
        stranger.execute("CREATE VIEW v AS SELECT title FROM article")
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        with pytest.raises(sqlite3.DatabaseError):
            connection.execute(statement)


def test_values_are_short_until_the_form_is_known(connection: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.DataError):
        connection.execute("SELECT length(zeroblob(200000000))").fetchall()
    guard.trust(connection)
    assert connection.execute("SELECT length(zeroblob(200000000))").fetchall() == [(200_000_000,)]
    with pytest.raises(sqlite3.DataError):
        connection.execute("SELECT length(zeroblob(600000000))").fetchall()


def test_what_runs_for_long_is_interrupted(connection: sqlite3.Connection) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    connection.set_authorizer(None)
    begun = time.monotonic()
    with guard.within(connection, 0.2), pytest.raises(sqlite3.OperationalError, match="interrupted"):
        connection.execute(endless).fetchall()
    assert time.monotonic() - begun < 3
    assert connection.execute("SELECT 1").fetchall() == [(1,)]


def test_a_large_file_may_take_longer() -> None:
    assert guard.patience(0) == 60
    assert guard.patience(136_000_000) > 300
