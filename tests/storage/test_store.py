"""The store: one file on its thread."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from hashiya.errors import StorageError
from hashiya.project import Project
from hashiya.storage import records, sessions
from hashiya.storage.database import Database
from hashiya.storage.store import Store


def test_what_sqlite_finds_wrong_is_told(path: Path) -> None:
    store = Store(path)

    def fail(_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorname = "SQLITE_FULL"
        raise error

    with pytest.raises(StorageError) as caught:
        store.call(fail)
    assert caught.value.kind == "full"
    store.close()


def test_begun_work_goes_on_behind_the_point_that_it_names(path: Path) -> None:
    store = Store(path)
    done: list[int] = []
    go = threading.Event()

    def work(db: Database, reached: Callable[[], None]) -> int:
        done.append(1)
        reached()
        assert go.wait(10)
        done.append(2)
        return len(db.rows("SELECT 1"))

    ending = store.begin(work)
    assert done == [1]
    go.set()
    assert ending() == 1
    assert done == [1, 2]
    store.close()


def test_begun_work_that_fails_on_the_way_is_told_when_it_is_waited_for(path: Path) -> None:
    store = Store(path)

    def fail(_: Database, reached: Callable[[], None]) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorname = "SQLITE_FULL"
        raise error

    ending = store.begin(fail)
    with pytest.raises(StorageError):
        ending()
    store.close()


def test_a_file_that_went_away_does_not_hinder_closing(path: Path) -> None:
    project = Project.open(path)
    key = sessions.key_of(path)
    away = path.with_name("away.hashiya")
    path.rename(away)
    project.close()
    assert not sessions.is_open_here(key)


def test_an_end_that_cannot_be_written_is_not_noted(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(path)

    def fail(_: object) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorname = "SQLITE_IOERR_WRITE"
        raise error

    monkeypatch.setattr("hashiya.storage.ownership.move_out", fail)
    store.close()
    assert records.died_here(path)
    monkeypatch.undo()
    with Project.open(path) as project:
        assert project.check() == []


def test_a_forgotten_project_is_closed_while_another_one_is_being_opened(path: Path) -> None:
    project = Project.open(path)
    store = project._store
    with sessions.turn():
        del project
        assert sessions.is_written_here(sessions.key_of(path))
    store._thread._executor.shutdown(wait=True)
    assert not sessions.is_open_here(sessions.key_of(path))
    Project.open(path).close()


def test_closing_twice_does_nothing(path: Path) -> None:
    store = Store(path)
    store.close()
    store.close()
    assert not sessions.is_open_here(sessions.key_of(path))


def test_another_file_of_that_name_is_noticed_and_a_new_number_is_none(path: Path, tmp_path: Path) -> None:
    older, same = (Path(shutil.copy(path, tmp_path / name)) for name in ("older", "same"))
    with Project.open(path) as project:
        project.add("another one")
    newer = Path(shutil.copy(path, tmp_path / "newer"))
    same = Path(shutil.copy(path, same))
    for read_only in (True, False):
        with Project.open(path, read_only=read_only) as project:
            assert not project.is_replaced()
            same.replace(path)
            assert not project.is_replaced()
            Path(shutil.copy(older, tmp_path / "again")).replace(path)
            assert project.is_replaced()
            path.write_bytes(b"no project")
            assert not project.is_replaced()
            path.unlink()
            assert not project.is_replaced()
        shutil.copy(newer, path)
        shutil.copy(newer, same)
