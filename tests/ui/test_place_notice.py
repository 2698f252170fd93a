"""The notice over a project that lies on a drive that nobody here can vouch for."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from hashiya.files.drives import Place
from hashiya.project import Project, places


@pytest.fixture
def shared(tmp_path, monkeypatch):
    """A project that lies on a network drive."""
    path = tmp_path / "shared.hashiya"
    Project.create(path).close()
    monkeypatch.setattr(
        places, "place_of", lambda path: Place("network", "nfs4") if path.name == "shared.hashiya" else None
    )
    return path


def test_it_is_said_once_and_a_copy_is_worked_on(window, shared, tmp_path, monkeypatch):
    window.files.open_path(shared)
    assert "network drive" in window.notice.text
    assert window.notice.steps == ["Work on a copy…", "Dismiss"]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))
    assert not window.files.work_on_copy()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "mine"), ""))
    window.notice.take_step("Work on a copy…")
    assert Path(window.workspace.project.path).name == "mine.hashiya"
    assert window.notice.isHidden()
    window.files.open_path(shared)
    assert window.workspace.project.path == shared
    assert window.notice.isHidden()


def test_whoever_only_reads_is_told_nothing(window, shared):
    window.files.open_path(shared, read_only=True)
    assert window.workspace.project.read_only
    assert window.notice.isHidden()


def test_it_goes_with_the_project(window, shared):
    window.notice.tell("Another thing.")
    window.files.open_path(shared)
    assert window.notice.text == "Another thing."
    window.files.close_project()
    window.notice.dismiss()
    assert window.notice.isHidden()
