"""Where a project is damaged the window offers to rescue it, and tells what came of that."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtWidgets import QFileDialog

from hashiya.project import Project


@pytest.fixture
def damaged(tmp_path):
    path = tmp_path / "old.hashiya"
    with Project.create(path, annotator="Huda", sample=True) as project:
        project.annotate(project.articles()[0].id, label="claim", start=0, end=4)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE annotation SET comment = 'forged'")
    return path


def choose(monkeypatch, answer):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(answer) if answer else "", ""))


def test_a_damaged_project_is_rescued_into_a_new_one(window, qtbot, monkeypatch, damaged):
    new = damaged.with_name("new.hashiya")
    choose(monkeypatch, new)
    assert not window.files.open_path(damaged)
    assert "is damaged" in window.notice.text
    assert window.notice.steps == ["Rescue…", "Dismiss"]
    window.notice.take_step("Rescue…")
    qtbot.waitUntil(lambda: "Rescued" in window.notice.text)
    assert window.workspace.project.path == new
    first, second = window.notice.text.split("\n")
    assert "articles 1, annotations 1, links 0. Lost: 0. Taken without proof: 1." in first
    assert "new report" in first
    assert "the row was taken" in second


def test_one_that_is_sound_by_now_comes_over_whole(window, qtbot, monkeypatch, damaged):
    choose(monkeypatch, damaged.with_name("new.hashiya"))
    with closing(sqlite3.connect(damaged, isolation_level=None)) as connection:
        connection.execute("UPDATE annotation SET comment = NULL")
    window.rescuing.ask(damaged)
    qtbot.waitUntil(lambda: "Nothing was lost." in window.notice.text)


def test_nothing_is_done_where_no_place_is_chosen(window, monkeypatch, damaged):
    choose(monkeypatch, None)
    window.rescuing.ask(damaged)
    assert window.jobs.running is None
    assert not damaged.with_name("new.hashiya").exists()


def test_what_cannot_be_rescued_is_told(window, qtbot, monkeypatch, damaged):
    choose(monkeypatch, damaged.with_name("new.hashiya"))
    damaged.write_bytes(b"nothing of a project")
    window.rescuing.ask(damaged)
    qtbot.waitUntil(lambda: "Nothing of a project can be read" in window.notice.text)
