"""A project that was replaced while a window has it open: it is said once, and opened anew."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from hashiya.project import Project
from hashiya.project.backups import Backups, Reason

RESTORE = """
import sys
from hashiya.project.backups import Backups
held = Backups(sys.argv[1])
held.restore(held.find(sys.argv[2]))
"""
TOLD = "was replaced since it was opened here, so what is shown is out of date."


@pytest.fixture
def path(tmp_path):
    """A project that no window has open yet."""
    made = tmp_path / "b.hashiya"
    Project.create(made, annotator="Salma", sample=True).close()
    return made


def activate(window):
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))


def test_a_window_that_reads_notices_that_a_backup_was_put_back(window, path):
    held = Backups(path).make(Reason.ASKED).backup
    with Project.open(path) as project:
        project.annotate(project.articles()[0].id, label="claim", start=0, end=5)
    assert window.files.open_path(path, read_only=True)
    activate(window)
    assert window.notice.text == ""
    subprocess.run([sys.executable, "-c", RESTORE, str(path), held.id], check=True)
    activate(window)
    assert window.notice.text.endswith(TOLD)
    assert window.notice.steps == ["Open it anew", "Dismiss"]
    before = window.workspace.project
    assert len(before.annotations()) == 1
    window.notice.take_step("Dismiss")
    activate(window)
    assert window.notice.text == ""
    window.replacement.open_anew()
    assert window.workspace.project is not before
    assert window.workspace.read_only
    assert window.workspace.project.annotations() == []
    activate(window)
    assert window.notice.text == ""


def test_the_next_article_tells_too_and_is_open_afterwards(window, path, tmp_path):
    older = Path(shutil.copy(path, tmp_path / "older"))
    with Project.open(path) as project:
        project.add("نص آخر")
    assert window.files.open_path(path)
    article = window.workspace.article.id
    older.replace(path)
    window.workspace.open_article(article)
    assert window.notice.text.endswith(TOLD)
    window.notice.take_step("Open it anew")
    assert len(window.workspace.articles()) == 1
    assert window.workspace.article.id == article
    assert not window.workspace.read_only


def test_what_is_not_saved_is_asked_about_first_and_an_empty_desk_says_nothing(window, path, monkeypatch):
    assert window.files.open_path(path)
    monkeypatch.setattr(window.files, "leave", lambda: False)
    before = window.workspace.project
    window.replacement.open_anew()
    assert window.workspace.project is before
    window.workspace.close_project()
    window.replacement.open_anew()
    activate(window)
    assert window.workspace.project is None
    assert window.notice.text == ""
