"""Who has a project open, seen from outside."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from hashiya.errors import StorageError
from hashiya.project import Project
from hashiya.storage import facts, ownership
from hashiya.storage.database import Database, connect
from tests.storage.conftest import Spoil


def reader(path: Path) -> Database:
    return Database(path, connect(path, read_only=True), read_only=True)


def test_a_closed_project_has_no_owner(path: Path) -> None:
    with closing(reader(path)) as db:
        assert facts.owner(db) is None
        assert facts.closed_cleanly(db)
        assert not ownership.is_living(db)
        assert "by another program" in str(ownership.locked(db))


def test_an_open_project_names_its_owner(path: Path) -> None:
    with Project.open(path, "Nadia"), closing(reader(path)) as db:
        owner = facts.owner(db)
        assert owner is not None
        assert (owner.annotator, owner.process) == ("Nadia", os.getpid())
        assert not facts.closed_cleanly(db)
        assert ownership.is_living(db)
        error = ownership.locked(db)
        assert "Nadia" in error.holder
        assert f"since {owner.since[:10]} {owner.since[11:16]} UTC" in str(error)


def test_without_a_name_of_its_own_a_session_has_the_projects_annotator(path: Path) -> None:
    with Project.open(path), closing(reader(path)) as db:
        owner = facts.owner(db)
        assert owner is not None
        assert owner.annotator == "Salma"


def test_what_was_written_after_the_last_clean_end_is_noticed(path: Path, spoil: Spoil) -> None:
    spoil("DELETE FROM journal_scope WHERE seq = 8", "DELETE FROM journal WHERE seq = 8")
    with closing(reader(path)) as db:
        assert not facts.closed_cleanly(db)


def test_an_owner_who_died_is_told_from_a_living_one(path: Path, spoil: Spoil) -> None:
    spoil("INSERT INTO owner VALUES (1, 'Nadia', 'desk', 1, 'then', 'session')")
    with closing(reader(path)) as db:
        assert not ownership.is_living(db)
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            assert ownership.is_living(db)
            with pytest.raises(StorageError, match="Nadia on desk"):
                Project.open(path)
            with Project.open(path, read_only=True) as project:
                assert len(project.articles()) == 2
    Project.open(path).close()


def test_where_nothing_can_be_written_nobody_writes(
    path: Path, spoil: Spoil, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil("INSERT INTO owner VALUES (1, 'Nadia', 'desk', 1, 'then', 'session')")
    monkeypatch.setattr(os, "access", lambda _, mode: mode != os.W_OK)
    with closing(reader(path)) as db:
        assert not ownership.is_living(db)


def test_a_lock_taken_between_two_looks_means_a_living_owner(path: Path, spoil: Spoil) -> None:
    spoil("INSERT INTO owner VALUES (1, 'Nadia', 'desk', 1, 'then', 'session')")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:

        class Late(sqlite3.Connection):
            """The owner gets his lock back as soon as he is asked for the second time."""

            def execute(self, sql: str, *rest: object) -> sqlite3.Cursor:
                done = super().execute(sql, *rest)  # type: ignore[arg-type]
                if sql == "ROLLBACK":
                    other.execute("BEGIN IMMEDIATE")
                return done

        late = sqlite3.connect(path, factory=Late, isolation_level=None, timeout=0)
        with closing(Database(path, late, read_only=False)) as db:
            assert ownership.try_to_lock(db)
            assert ownership.is_living(db)


def test_only_a_lock_means_that_another_session_writes(path: Path) -> None:
    class Broken(sqlite3.Connection):
        def execute(self, sql: str, *rest: object) -> sqlite3.Cursor:
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorname = "SQLITE_IOERR_READ"
            raise error

    broken = sqlite3.connect(path, factory=Broken, isolation_level=None)
    with (
        closing(Database(path, broken, read_only=False)) as db,
        pytest.raises(sqlite3.OperationalError, match="disk"),
    ):
        ownership.try_to_lock(db)
