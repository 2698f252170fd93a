"""Which files are checked through."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from hashiya.errors import StorageError
from hashiya.project import Project
from hashiya.storage import check, soundness
from hashiya.storage.database import Database
from tests.storage.conftest import Spoil


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    seen: list[Path] = []
    true_faults = check.faults

    def faults(db: Database) -> list[str]:
        seen.append(db.path)
        return true_faults(db)

    monkeypatch.setattr(check, "faults", faults)
    return seen


def test_a_small_project_is_checked_every_time(path: Path, checked: list[Path]) -> None:
    Project.open(path).close()
    Project.open(path, read_only=True).close()
    assert checked == [path, path]


def test_a_large_one_is_checked_only_where_it_is_not_as_this_machine_left_it(
    path: Path, checked: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(soundness, "_SMALL", 0)
    Project.open(path).close()
    Project.open(path, read_only=True).close()
    assert checked == []
    os.utime(path, ns=(0, 0))
    Project.open(path, read_only=True).close()
    Project.open(path, read_only=True).close()
    assert checked == [path]
    os.utime(path, ns=(1, 1))
    Project.open(path).close()
    Project.open(path).close()
    assert checked == [path, path]


def test_a_session_that_died_is_checked_every_time(
    path: Path, checked: list[Path], spoil: Spoil, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(soundness, "_SMALL", 0)
    spoil("INSERT INTO owner VALUES (1, 'Nadia', 'desk', 1, 'then', 'session')")
    for _ in range(2):
        Project.open(path, read_only=True).close()
    assert checked == [path, path]
    Project.open(path).close()
    assert checked == [path] * 3
    Project.open(path).close()
    assert checked == [path] * 3


def test_the_first_fault_is_told_where_a_file_is_refused(path: Path, spoil: Spoil) -> None:
    spoil("UPDATE article SET title = 'forged'")
    with pytest.raises(
        StorageError, match=r"is damaged \(The article .* as the journal tells it\): leave"
    ) as caught:
        Project.open(path)
    assert caught.value.kind == "damaged"


def corrupt() -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError("database disk image is malformed")
    error.sqlite_errorname = "SQLITE_CORRUPT"
    return error


@pytest.mark.parametrize("read_only", [False, True])
def test_a_page_that_was_read_wrongly_once_is_no_damage(
    path: Path, monkeypatch: pytest.MonkeyPatch, read_only: bool
) -> None:
    def fail(*_: object) -> list[object]:
        raise corrupt()

    with Project.open(path, read_only=read_only) as project:
        monkeypatch.setattr(Database, "row", fail)
        with pytest.raises(StorageError, match=r"didn't read or write a\.hashiya as it should") as caught:
            project.text(project.articles()[0].id)
        assert caught.value.kind == "io"
        monkeypatch.undo()
        assert project.text(project.articles()[0].id)
        assert project.check() == []


@pytest.mark.parametrize("keep", [20_000, 0])
def test_a_page_that_is_wrong_again_is_damage(path: Path, keep: int) -> None:
    with Project.open(path, read_only=True) as project:
        article = project.articles()[0].id
        data = path.read_bytes()
        path.write_bytes(data[:100] + b"\xff" * 9000 + data[9100:] if keep else b"no database" * 999)
        with pytest.raises(StorageError, match="is damaged") as caught:
            project._store.call(lambda db: (db.begin_again(), db.rows("SELECT * FROM article")))
        assert caught.value.kind == "damaged"
        path.write_bytes(data)
        assert project.text(article)
