"""What this machine remembers of project files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hashiya import paths
from hashiya.project import Project
from hashiya.storage import records


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "a.hashiya"
    made.write_text("one")
    return made


def test_nothing_is_known_of_a_new_file(file: Path) -> None:
    assert not records.died_here(file)
    assert not records.is_as_left(file)


def test_a_session_that_did_not_end_is_known(file: Path) -> None:
    records.note_open(file)
    assert records.died_here(file)
    assert not records.is_as_left(file)


def test_a_file_is_as_it_was_left_until_somebody_touches_it(file: Path) -> None:
    records.note_open(file)
    records.note_closed(file)
    assert records.is_as_left(file)
    assert not records.died_here(file)
    os.utime(file, ns=(0, 0))
    assert not records.is_as_left(file)
    records.note_closed(file)
    file.write_text("another")
    assert not records.is_as_left(file)


def test_another_file_under_the_same_name_is_not_the_one_that_was_open(file: Path) -> None:
    records.note_open(file)
    other = file.with_name("b")
    other.write_text("two")
    other.replace(file)
    assert not records.died_here(file)


def test_a_record_that_cannot_be_read_is_none(file: Path) -> None:
    records.note_open(file)
    (record,) = (paths.data_folder() / "sessions").iterdir()
    record.write_text("{")
    assert not records.died_here(file)
    assert not records.is_as_left(file)


def test_a_folder_that_cannot_be_written_does_no_harm(file: Path) -> None:
    paths.data_folder().parent.mkdir(parents=True, exist_ok=True)
    paths.data_folder().write_text("a file where the folder should be")
    records.note_open(file)
    records.note_closed(file)
    assert not records.died_here(file)
    assert not records.is_as_left(file)


def test_a_file_that_is_gone_is_forgotten(file: Path) -> None:
    records.note_closed(file)
    records.forget(file)
    records.forget(file)
    assert not records.is_as_left(file)
    assert list((paths.data_folder() / "sessions").iterdir()) == []


def test_making_a_project_leaves_one_record(tmp_path: Path) -> None:
    Project.create(tmp_path / "a.hashiya", sample=True).close()
    assert len(list((paths.data_folder() / "sessions").iterdir())) == 1
