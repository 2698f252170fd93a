"""Backups while the window is open: made when they are due, beside the window, told when they fail."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from datetime import timedelta

import pytest

from hashiya import paths
from hashiya.project import backups as kept
from hashiya.project import backups_apart
from hashiya.project.backups import Backups, Reason
from hashiya.ui.backing_up import BackingUp
from hashiya.ui.workspace import Workspace


@pytest.fixture
def backing_up(qapp):
    workspace = Workspace()
    found = BackingUp(workspace)
    found.heard = []
    found.told.connect(lambda sentence: found.heard.append(str(sentence)))
    found.missed.connect(lambda backup, losses: found.heard.append((backup, losses)))
    found.workspace = workspace
    yield found
    workspace.close_project()


def mark(workspace, start=0):
    workspace.project.annotate(workspace.article.id, label="claim", start=start, end=start + 9)


def reasons(path):
    return [each.reason for each in Backups(path).listed()]


def test_a_backup_is_made_when_it_is_due(backing_up, project_file, monkeypatch):
    workspace = backing_up.workspace
    backing_up.look()
    assert workspace.open_project(project_file)
    for _ in range(2):  # the second time nothing has changed
        backing_up.look()
        backing_up.wait()
        assert reasons(project_file) == ["while-working"]
    mark(workspace)
    backing_up.look()
    backing_up.wait()
    assert len(reasons(project_file)) == 1
    monkeypatch.setattr(kept, "EVERY", timedelta())
    backing_up.look()
    backing_up.wait()
    assert len(reasons(project_file)) == 1  # two of one hour
    assert backing_up.heard == []
    with closing(sqlite3.connect(Backups(project_file).listed()[0].path)) as copy:
        assert copy.execute("SELECT count(*) FROM annotation").fetchone() == (1,)


def test_the_timer_looks(backing_up, project_file, qtbot):
    backing_up._due.setInterval(10)
    assert backing_up.workspace.open_project(project_file)
    qtbot.waitUntil(lambda: reasons(project_file) == ["while-working"])


def test_nothing_is_kept_of_what_is_only_read(backing_up, project_file):
    assert backing_up.workspace.open_project(project_file, read_only=True)
    for ask in (backing_up.look, backing_up.compare, lambda: backing_up.before(Reason.IMPORT)(lambda: False)):
        ask()
        backing_up.wait()
    backing_up.workspace.close_project()
    assert reasons(project_file) == []


def test_one_that_fails_is_told_once_and_tried_again_later(backing_up, project_file, qtbot, monkeypatch):
    paths.data_folder().mkdir(parents=True, exist_ok=True)
    (paths.data_folder() / "backups").write_text("in the way")
    assert backing_up.workspace.open_project(project_file)
    for _ in range(3):
        backing_up.look()
        backing_up.wait()
    qtbot.waitUntil(lambda: len(backing_up.heard) == 1)
    assert backing_up.heard[0].startswith("No backup of musk.hashiya could be made")
    mark(backing_up.workspace)  # the work goes on
    (paths.data_folder() / "backups").unlink()
    later = time.monotonic() + 1_801
    monkeypatch.setattr(time, "monotonic", lambda: later)
    backing_up.look()
    backing_up.wait()
    assert reasons(project_file) == ["while-working"]


def test_what_was_done_in_a_small_project_is_kept_at_closing(backing_up, project_file, monkeypatch):
    workspace = backing_up.workspace
    assert workspace.open_project(project_file)
    workspace.close_project()
    assert reasons(project_file) == []
    monkeypatch.setattr(backups_apart, "SMALL", 1)
    workspace.open_project(project_file)
    mark(workspace)
    workspace.close_project()
    assert reasons(project_file) == []
    monkeypatch.undo()
    workspace.open_project(project_file)
    mark(workspace, 10)
    workspace.close_project()
    assert reasons(project_file) == ["on-closing"]


def test_a_project_that_vanished_is_closed_quietly(backing_up, project_file):
    backing_up.workspace.open_project(project_file)
    mark(backing_up.workspace)
    project_file.unlink()
    backing_up.workspace.close_project()
    assert reasons(project_file) == []


def test_a_backup_under_way_holds_up_neither_marks_nor_closing(backing_up, project_file, monkeypatch):
    started = []
    true_ask = backups_apart.Apart.ask

    def ask(process, request, cancelled=None):
        started.append(request)
        while not cancelled():
            time.sleep(0.001)
        return true_ask(process, request, cancelled)

    monkeypatch.setattr(backups_apart.Apart, "ask", ask)
    monkeypatch.setattr(backups_apart, "SMALL", 1)
    monkeypatch.setattr(backups_apart.keep, "__defaults__", (None, 1))
    assert backing_up.workspace.open_project(project_file)
    for _ in range(2):  # one is enough at a time
        backing_up.look()
    begun = time.monotonic()
    mark(backing_up.workspace)
    backing_up.workspace.close_project()
    assert time.monotonic() - begun < 5
    assert len(started) == 1
    assert reasons(project_file) == []


def test_annotations_that_went_by_themselves_are_missed(backing_up, project_file, qtbot):
    workspace = backing_up.workspace
    backing_up.compare()
    workspace.open_project(project_file)
    mark(workspace)
    workspace.close_project()
    (held,) = Backups(project_file).listed()
    backing_up._first.setInterval(1)
    workspace.open_project(project_file)
    qtbot.wait(20)
    backing_up.wait()
    assert backing_up.heard == []
    workspace.close_project()
    with closing(sqlite3.connect(project_file)) as spoilt:
        spoilt.execute("DELETE FROM fragment")
        spoilt.execute("DELETE FROM annotation")
        spoilt.execute("DELETE FROM tally")
        spoilt.execute("UPDATE journal SET images = '[]' WHERE verb = 'mark'")
        spoilt.commit()
    workspace.take(_opened_unchecked(project_file))
    backing_up.compare()
    qtbot.waitUntil(lambda: len(backing_up.heard) == 1)
    ((backup, losses),) = backing_up.heard
    assert backup.id == held.id
    assert [loss.missing for loss in losses] == [1]


def _opened_unchecked(path):
    from hashiya.project import Project
    from hashiya.storage import check

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(check, "faults", lambda _db: [])
        return Project.open(path)


def test_a_backup_that_can_not_be_compared_with_is_no_fault(backing_up, project_file):
    backing_up.workspace.open_project(project_file)
    Backups(project_file).make(Reason.ASKED).backup.path.write_bytes(b"damaged")
    backing_up.compare()
    backing_up.wait()
    assert backing_up.heard == []


def test_a_job_keeps_a_backup_before_something_big(backing_up, project_file, qtbot):
    backing_up.workspace.open_project(project_file)
    backing_up.before(Reason.REMOVAL)(lambda: False)
    assert reasons(project_file) == ["before-removal"]
    mark(backing_up.workspace)
    folder = paths.data_folder() / "backups"
    folder.rename(folder.with_name("elsewhere"))
    folder.write_text("in the way")
    backing_up.before(Reason.REMOVAL)(lambda: False)
    assert len(backing_up.heard) == 1
