"""Older forms are brought up to date, behind a copy."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from hashiya import paths
from hashiya.errors import StorageError
from hashiya.project import Project
from hashiya.storage import backup_names, check, migrations
from hashiya.storage.migrations import VERSIONS, Version, expected_schema, migrate, read_schema
from hashiya.storage.schema import APPLICATION_ID

RELEASED = {
    "1.0": "3f95e5e68d74e4c098f58209f7b87c94b9f09d6a3cb80504400d3ec94f9ff17b",
    "1.1": "a84d5e597cf89a75b234737fe2969bad847c2dfcb0625aae9dfa53b15944e84b",
    "1.2": "9f1b4e28335feb2fcd5d8ddc19e6eb7a15748cc85b6fc383d5b9c45e88773324",
}
NEXT = Version(1, 3, ("ALTER TABLE label ADD COLUMN shape TEXT", "CREATE TABLE later(x INTEGER) STRICT"))


@pytest.fixture
def memory() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        yield connection


def versions_of(monkeypatch: pytest.MonkeyPatch, versions: tuple[Version, ...]) -> None:
    for module in ("migrations", "opening", "form", "header"):
        monkeypatch.setattr(f"hashiya.storage.{module}.VERSIONS", versions)
    true_migrate, true_schema = migrations.migrate, migrations.expected_schema
    monkeypatch.setattr("hashiya.storage.opening.migrate", lambda c: true_migrate(c, versions))
    monkeypatch.setattr("hashiya.storage.form.expected_schema", lambda v: true_schema(v, versions))


def test_an_empty_file_becomes_a_project_file(memory: sqlite3.Connection) -> None:
    memory.execute("BEGIN IMMEDIATE")
    migrate(memory)
    assert memory.in_transaction
    memory.execute("COMMIT")
    assert memory.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert memory.execute("PRAGMA user_version").fetchone() == (1 << 16 | 2,)
    assert read_schema(memory) == expected_schema(VERSIONS[-1])
    assert expected_schema(VERSIONS[-1]) is expected_schema(VERSIONS[-1])  # worked out once
    assert memory.execute("SELECT name FROM _sqlite_migrations").fetchall() == [("1.0",), ("1.1",), ("1.2",)]


def test_a_migration_that_fails_changes_nothing(memory: sqlite3.Connection) -> None:
    memory.execute("BEGIN IMMEDIATE")
    migrate(memory)
    memory.execute("COMMIT")
    before = read_schema(memory)
    broken = Version(1, 3, ("CREATE TABLE later(x)", "CREATE TABLE later(x)"))
    memory.execute("BEGIN IMMEDIATE")
    with pytest.raises(sqlite3.OperationalError):
        migrate(memory, (*VERSIONS, broken))
    memory.execute("ROLLBACK")
    assert read_schema(memory) == before
    assert memory.execute("PRAGMA user_version").fetchone() == (1 << 16 | 2,)


def test_an_older_project_is_copied_and_then_brought_up_to_date(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions_of(monkeypatch, (*VERSIONS, NEXT))
    with Project.open(path, read_only=True) as project:
        assert len(project.annotations()) == 2
    with Project.open(path) as project:
        assert len(project.annotations()) == 2
        assert project.check() == []
    (backup,) = backup_names.listed(path)
    assert backup.reason == "before-migration"
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (NEXT.number,)
        names = connection.execute("SELECT name FROM _sqlite_migrations").fetchall()
        assert names == [("1.0",), ("1.1",), ("1.2",), ("1.3",)]
    with closing(sqlite3.connect(backup.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSIONS[-1].number,)
    Project.open(path).close()
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_the_copy_lies_beside_the_project_where_no_backup_can_be_kept(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions_of(monkeypatch, (*VERSIONS, NEXT))
    before = path.read_bytes()
    paths.data_folder().mkdir(parents=True, exist_ok=True)
    (paths.data_folder() / "backups").write_text("in the way")
    for number in ("", " 2"):
        path.write_bytes(before)
        Project.open(path).close()
        with closing(sqlite3.connect(path.with_name(f"a before its new form{number}.hashiya"))) as connection:
            assert connection.execute("PRAGMA user_version").fetchone() == (VERSIONS[-1].number,)


def test_an_older_project_stays_as_it_is_where_no_copy_can_be_made(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions_of(monkeypatch, (*VERSIONS, NEXT))
    before = path.read_bytes()
    monkeypatch.setattr(check, "faults", lambda db: ["The copy is bad."])
    with pytest.raises(StorageError, match="isn't sound"):
        Project.open(path)
    assert path.read_bytes() == before


def test_the_released_form_never_changes() -> None:
    # a form that was released is never edited: a change belongs into the next one
    for version in VERSIONS:
        text = "\n".join(version.statements)
        assert hashlib.sha256(text.encode()).hexdigest() == RELEASED[version.name]
