"""Copies: proved before they take their name."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from hashiya.errors import StorageError
from hashiya.project import Project
from hashiya.storage import backup, check, facts
from hashiya.storage.database import Database, connect
from tests.storage.conftest import Spoil, leave_half


def test_a_private_copy_shows_one_moment(path: Path) -> None:
    with Project.open(path) as project:
        article = project.articles()[0].id
        with backup.private_copy(path) as copy:
            project.annotate(article, label="quote", start=0, end=4)
            assert copy.rows("SELECT count(*) FROM annotation") == [(2,)]
            assert copy.rows("PRAGMA trusted_schema") == [(0,)]
        assert len(project.annotations()) == 3


def test_a_copy_is_a_project_that_was_closed(path: Path) -> None:
    target = path.with_name("copy.hashiya")
    with Project.open(path):
        backup.save_copy(path, target)
        with closing(Database(target, connect(target, read_only=True), read_only=True)) as copy:
            assert facts.owner(copy) is None
            assert facts.closed_cleanly(copy)


def test_a_copy_that_is_not_sound_never_gets_its_name(
    path: Path, spoil: Spoil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.hashiya"
    spoil("UPDATE article SET title = 'forged'")
    with pytest.raises(StorageError, match="isn't sound") as caught:
        backup.save_copy(path, target)
    assert caught.value.kind == "damaged"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.hashiya"]


def test_what_an_earlier_copy_left_is_cleared_away(path: Path, tmp_path: Path) -> None:
    leave_half(tmp_path)
    backup.save_copy(path, tmp_path / "copy.hashiya")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.hashiya", "copy.hashiya"]


@pytest.mark.parametrize(("marks", "ends"), [(2, True), (100, False)])
def test_a_copy_is_made_between_the_marks_of_whoever_writes(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, marks: int, ends: bool
) -> None:
    monkeypatch.setattr(backup, "_STEP", 5)
    monkeypatch.setattr(backup, "_PATIENT", 60.0 if ends else 0.0)
    true_note = backup._Restarts.note
    left: list[int] = []
    with Project.open(path) as project:
        article = project.articles()[0].id

        def mark(restarts: backup._Restarts, status: int, remaining: int, whole: int) -> None:
            left.append(remaining)
            if len(left) <= marks:
                # a commit between two steps waits for nobody, and the copy has it
                project.annotate(article, label="claim", start=len(left), end=len(left) + 9)
            true_note(restarts, status, remaining, whole)

        monkeypatch.setattr(backup._Restarts, "note", mark)
        backup.save_copy(path, tmp_path / "copy.hashiya")
        # where somebody writes after each step, it is made in one go at last
        assert (left[-1] == 0) is ends
        assert ends or len(left) == 2
        with Project.open(tmp_path / "copy.hashiya", read_only=True) as copy:
            assert {each.id for each in copy.annotations()} == {each.id for each in project.annotations()}


def test_a_new_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "new.hashiya"

    def make(fail: bool) -> None:
        with backup.appearing(target) as unfinished:
            unfinished.write_text("whole")
            assert not target.exists()
            assert not fail

    with pytest.raises(AssertionError):
        make(fail=True)
    assert list(tmp_path.iterdir()) == []
    make(fail=False)
    assert target.read_text() == "whole"
    assert list(tmp_path.iterdir()) == [target]


def test_a_fault_names_the_file_that_was_asked_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorname = "SQLITE_FULL"
        raise error

    monkeypatch.setattr(Database, "action", fail)
    for write in (
        lambda target: backup.save_copy(path, target),
        lambda target: Project.create(target, annotator="ليلى"),
    ):
        with pytest.raises(StorageError, match=r"^The disk that holds other\.hashiya is full: ") as caught:
            write(path.with_name("other.hashiya"))
        assert caught.value.kind == "full"


def test_whoever_takes_the_name_first_keeps_it(tmp_path: Path) -> None:
    target = tmp_path / "new.hashiya"

    def make() -> None:
        with backup.appearing(target) as unfinished:
            unfinished.write_text("mine")
            target.write_text("theirs")

    with pytest.raises(StorageError) as caught:
        make()
    assert caught.value.kind == "exists"
    assert target.read_text() == "theirs"


def test_a_drive_without_links_is_served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", fail)
    with backup.appearing(tmp_path / "new.hashiya") as unfinished:
        unfinished.write_text("whole")
    assert (tmp_path / "new.hashiya").read_text() == "whole"


def test_a_system_that_cannot_sync_folders_is_served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed: list[int] = []
    true_close = os.close
    monkeypatch.setattr(
        os, "close", lambda descriptor: (closed.append(descriptor), true_close(descriptor))[1]
    )

    def fail(*_: object) -> None:
        raise OSError(errno.EINVAL, "not for folders")

    monkeypatch.setattr(os, "fsync", fail)
    backup.sync_folder(tmp_path)
    assert len(closed) == 1
    monkeypatch.setattr(os, "open", fail)
    backup.sync_folder(tmp_path)
    assert len(closed) == 1


def test_a_copy_is_checked_as_every_file_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Path] = []
    true_faults = check.faults
    monkeypatch.setattr(check, "faults", lambda db: (seen.append(db.path), true_faults(db))[1])
    backup.save_copy(path, path.with_name("copy.hashiya"))
    assert [each.name for each in seen] == ["new"]
