"""The one way to write."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from hashiya.errors import StorageError
from hashiya.project import Project
from hashiya.storage import database
from hashiya.storage.database import Database, connect
from hashiya.storage.facts import fact, set_fact
from hashiya.storage.faults import translated


@pytest.fixture
def db(path: Path) -> Iterator[Database]:
    with closing(Database(path, connect(path), read_only=False)) as made:
        made.hold()
        yield made


def write(db: Database, value: str, *troubles: Callable[[], object]) -> None:
    """Write a value in an action, and let something happen before it ends."""
    with db.action():
        set_fact(db, "x", value)
        for trouble in troubles:
            trouble()


@pytest.mark.parametrize(("read_only", "patience"), [(True, 10_000), (False, 500)])
def test_a_reader_waits_longer_than_a_second_writer(path: Path, read_only: bool, patience: int) -> None:
    with closing(connect(path, read_only=read_only)) as connection:
        assert connection.execute("PRAGMA busy_timeout").fetchone() == (patience,)


def interrupt() -> None:
    raise KeyboardInterrupt


def failed_write() -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = "SQLITE_IOERR_FSYNC"
    raise error


def stored(path: Path) -> str:
    with closing(Database(path, connect(path, read_only=True), read_only=True)) as reader:
        return fact(reader, "x")


def test_the_connection_is_set_up_for_projects(db: Database) -> None:
    asked = {
        name: db.rows(f"PRAGMA {name}")[0][0]
        for name in (
            "trusted_schema",
            "cell_size_check",
            "synchronous",
            "foreign_keys",
            "secure_delete",
            "journal_mode",
            "locking_mode",
        )
    }
    assert asked == {
        "trusted_schema": 0,
        "cell_size_check": 1,
        "synchronous": 3,
        "foreign_keys": 1,
        "secure_delete": 1,
        "journal_mode": "delete",
        "locking_mode": "normal",
    }


def test_an_action_is_on_the_disk_when_it_ends_and_the_lock_stays(db: Database) -> None:
    seen: list[str] = []
    write(db, "1", lambda: seen.append(stored(db.path)))
    assert seen == [""]
    assert stored(db.path) == "1"
    assert db.connection.in_transaction
    with closing(sqlite3.connect(db.path, timeout=0, isolation_level=None)) as other:
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        assert other.execute("SELECT count(*) FROM article").fetchone() == (2,)


def test_an_action_that_fails_writes_nothing_and_the_lock_stays(db: Database) -> None:
    with pytest.raises(KeyboardInterrupt):
        write(db, "1", interrupt)
    assert fact(db, "x") == ""
    assert db.connection.in_transaction
    write(db, "2")
    assert stored(db.path) == "2"


def test_a_transaction_that_sqlite_gave_up_itself_is_begun_again(db: Database) -> None:
    with pytest.raises(sqlite3.OperationalError):
        write(db, "1", lambda: db.run("ROLLBACK"), lambda: db.rows("SELECT * FROM nothing"))
    assert db.connection.in_transaction
    assert stored(db.path) == ""


def test_after_an_error_of_the_disk_the_file_is_opened_anew(db: Database) -> None:
    before = db.connection
    with pytest.raises(sqlite3.OperationalError):
        write(db, "1", failed_write)
    assert db.connection is not before
    assert db.connection.in_transaction
    assert db.rows("PRAGMA foreign_keys") == [(1,)]
    write(db, "2")
    assert stored(db.path) == "2"


def test_a_file_that_is_gone_after_an_error_is_told_until_it_is_back(db: Database) -> None:
    away = db.path.with_name("away")
    with pytest.raises(sqlite3.OperationalError):
        write(db, "1", lambda: db.path.rename(away), failed_write)
    with pytest.raises(StorageError) as caught, translated(db.path):
        write(db, "1")
    assert caught.value.kind == "io"
    db.close()
    away.rename(db.path)
    write(db, "2")
    assert stored(db.path) == "2"


class Unsteady:
    """Stand before a connection, and let something happen after the statement that is named."""

    def __init__(self, connection: sqlite3.Connection, statement: str, trouble: Callable[[], object]) -> None:
        self._connection, self._statement, self._trouble = connection, statement, trouble

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def execute(self, sql: str, *parameters: Any) -> Any:
        done = self._connection.execute(sql, *parameters)
        if sql == self._statement:
            self._trouble()
        return done


def trouble_of(name: str) -> Callable[[], object]:
    def trouble() -> None:
        error = sqlite3.DatabaseError("the disk")
        error.sqlite_errorname = name
        raise error

    return trouble


def test_a_commit_whose_folder_was_not_synced_is_synced_again_and_counts(db: Database) -> None:
    db._connection = Unsteady(db.connection, "COMMIT", trouble_of("SQLITE_IOERR_DIR_FSYNC"))
    write(db, "1")
    assert stored(db.path) == "1"
    assert db.connection.in_transaction


@pytest.mark.parametrize("call", ["open", "fsync"])
def test_a_commit_whose_folder_cannot_be_synced_is_told(
    db: Database, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(5, "Input/output error")

    db._connection = Unsteady(db.connection, "COMMIT", trouble_of("SQLITE_IOERR_DIR_FSYNC"))
    monkeypatch.setattr(os, call, refuse)
    with pytest.raises(sqlite3.DatabaseError):
        write(db, "1")


def test_what_is_saved_stays_saved_when_the_lock_cannot_be_read_again(db: Database) -> None:
    before = db._connection = Unsteady(db.connection, "BEGIN IMMEDIATE", trouble_of("SQLITE_CORRUPT"))
    write(db, "1")
    assert stored(db.path) == "1"
    write(db, "2")
    assert stored(db.path) == "2"
    assert db.connection is not before


def test_a_reader_writes_nothing(path: Path) -> None:
    with closing(Database(path, connect(path, read_only=True), read_only=True)) as db:
        with pytest.raises(StorageError) as caught:
            write(db, "1")
        assert caught.value.kind == "read_only"
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            set_fact(db, "x", "1")


def test_a_lock_that_is_lost_is_asked_for_at_the_next_action(db: Database) -> None:
    with closing(sqlite3.connect(db.path, timeout=0, isolation_level=None)) as other:

        class Stolen(sqlite3.Connection):
            """Another program takes the lock as soon as a commit gives it up."""

            def execute(self, sql: str, *rest: object) -> sqlite3.Cursor:
                done = super().execute(sql, *rest)  # type: ignore[arg-type]
                if sql == "COMMIT":
                    other.execute("BEGIN IMMEDIATE")
                return done

        db.close()
        stolen = sqlite3.connect(db.path, factory=Stolen, isolation_level=None, timeout=0)
        mine = Database(db.path, stolen, read_only=False)
        write(mine, "1")
        assert stored(db.path) == "1"
        assert not stolen.in_transaction
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            write(mine, "2")
        other.execute("ROLLBACK")
        write(mine, "3")
        mine.close()
    assert stored(db.path) == "3"
    db._connection = None


def test_a_session_whose_project_another_one_had_meanwhile_writes_nothing(path: Path) -> None:
    with Project.open(path) as project:
        project._store.call(lambda db: db.connection.execute("ROLLBACK"))
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("DELETE FROM owner")
        with pytest.raises(StorageError, match="taken over by another program") as caught:
            project.set_title(project.articles()[0].id, "new")
        assert caught.value.kind == "locked"
        assert project.articles()[0].title == "خبر"


def test_a_connection_that_cannot_be_set_up_is_closed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[sqlite3.Connection] = []

    def fail(connection: sqlite3.Connection) -> None:
        made.append(connection)
        raise UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid")

    monkeypatch.setattr(database, "prepare", fail)
    with pytest.raises(UnicodeDecodeError):
        connect(path)
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        made[0].execute("SELECT 1")


def test_a_path_with_any_character_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "a ؟#%?&.hashiya"
    Project.create(path).close()
    with Project.open(path) as project:
        assert project.path == path
        assert project.name == "a ؟#%?&"


def test_a_session_that_is_still_in_its_place_writes_on(path: Path) -> None:
    with Project.open(path) as project:
        project._store.call(lambda db: db.connection.execute("ROLLBACK"))
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("INSERT INTO annotator VALUES ('Nadia', 'now')")
        project.set_title(project.articles()[0].id, "new")
        assert project.annotators() == ["Salma", "Nadia"]
