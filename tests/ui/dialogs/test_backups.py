"""The page of backups: what is in each, what changed since, one made, one put back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from hashiya import paths
from hashiya.project import Project
from hashiya.project.backups import Backup, Backups, Extent, Loss, Reason, Shift
from hashiya.ui.models.backup_list import BackupListModel
from hashiya.ui.models.row import ROW


def mark(window, start=0):
    project = window.workspace.project
    return project.annotate(project.articles()[0].id, label="claim", start=start, end=start + 9)


@pytest.fixture
def page(window, qtbot):
    """Give the page on a project with two backups, of no annotation and of one, that has two now."""
    path = window.workspace.project.path
    Backups(path).make(Reason.IMPORT)
    mark(window)
    Backups(path).make(Reason.ASKED)
    mark(window, 20)
    window.menus.actions["backups"].trigger()
    found = window.backups.page
    qtbot.waitUntil(lambda: bool(found.now.text()))
    return found


def notes(page):
    return [page.model.row_at(place).note for place in range(len(page.model.ids))]


def choose(page, qtbot, place):
    page.list.setCurrentIndex(page.model.index(place, 0))
    qtbot.waitUntil(lambda: bool(page.changed.text()))


def answer(monkeypatch, words):
    """Press the button with these words in the next box."""

    def press(box):
        asked.append((box.text(), box.informativeText()))
        next(button for button in box.buttons() if words in button.text()).click()

    asked = []
    monkeypatch.setattr(QMessageBox, "exec", press)
    return asked


def test_each_backup_tells_when_why_and_how_much(page):
    assert [note.rsplit(" · ", 1)[0] for note in notes(page)] == [
        "asked for · 1 article · 1 annotation",
        "before an import · 1 article · 0 annotations",
    ]
    assert notes(page)[0].endswith(" MB")
    assert page.now.text() == "Now: 1 article · 2 annotations"
    index = page.model.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == notes(page)[0]
    assert str(page.backups.listed()[0].path) in index.data(Qt.ItemDataRole.ToolTipRole)
    assert ":" in index.data(ROW).text


def test_what_changed_since_is_told_by_article(page, qtbot):
    assert not page.restore.isEnabled()
    choose(page, qtbot, 0)
    assert page.changed.text().endswith(": annotations then 1, now 2")
    page.show_backups()  # what was chosen stays so
    assert page.restore.isEnabled()
    qtbot.waitUntil(lambda: bool(page.changed.text()))
    page.backups.listed()[1].path.write_bytes(b"damaged")
    page.list.setCurrentIndex(page.model.index(1, 0))
    qtbot.wait(50)
    assert page.changed.text() == ""


def test_one_is_made(page, window, qtbot):
    page.make.click()
    assert not page.make.isEnabled()
    qtbot.waitUntil(lambda: len(page.model.ids) == 3)
    assert page.make.isEnabled()


def test_one_that_can_not_be_made_is_told_on_the_page(page, qtbot):
    folder = paths.data_folder() / "backups"
    folder.rename(folder.with_name("elsewhere"))
    folder.write_text("in the way")
    page.make.click()
    qtbot.waitUntil(lambda: bool(page.refusal.text()))
    assert page.refusal.text().startswith("No backup of ")


def test_one_is_put_back_and_opened(page, window, qtbot, monkeypatch):
    path = window.workspace.project.path
    choose(page, qtbot, 1)
    asked = answer(monkeypatch, "Put back")
    page.restore.click()
    qtbot.waitUntil(lambda: "What it was before lies in" in window.notice.text)
    assert asked[0][0].startswith("Put the project back to what it was, ")
    assert "set aside" in asked[0][1]
    assert window.workspace.project.path == path
    assert window.workspace.project.annotations() == []
    assert window.backups.page is None
    (aside,) = path.parent.glob("*set aside*.hashiya")
    with Project.open(aside, read_only=True) as before:
        assert len(before.annotations()) == 2


def test_nothing_is_put_back_where_somebody_thinks_again(page, window, qtbot, monkeypatch):
    choose(page, qtbot, 1)
    answer(monkeypatch, "Cancel")
    page.restore.click()
    assert len(window.workspace.project.annotations()) == 2
    page.close_button.click()
    assert window.backups.page is None
    window.backups.make()
    window.backups.ask_to_restore(Backups(window.workspace.project.path).listed()[0], "now")
    assert len(Backups(window.workspace.project.path).listed()) == 2


def test_a_backup_that_is_gone_leaves_the_project_open(page, window, qtbot):
    path = window.workspace.project.path
    held = page.backups.listed()[1]
    held.path.unlink()
    page.close_button.click()
    window.backups.restore(path, held)
    qtbot.waitUntil(lambda: bool(window.notice.text))
    assert window.workspace.project.path == path
    assert len(window.workspace.project.annotations()) == 2


def test_a_project_that_can_not_be_left_stays(page, window, monkeypatch):
    monkeypatch.setattr(window.files, "leave", lambda: False)
    page.close_button.click()
    window.backups.restore(window.workspace.project.path, page.backups.listed()[1])
    assert len(window.workspace.project.annotations()) == 2


@pytest.mark.parametrize("content", [b"damaged", None])
def test_backups_are_offered_where_a_project_does_not_open(window, qtbot, monkeypatch, content):
    path = window.workspace.project.path
    mark(window)
    held = Backups(path).make(Reason.ASKED).backup
    window.files.close_project()
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    assert not window.files.open_path(path)
    assert window.notice.steps[0] == "Backups…"
    window.notice.take_step("Backups…")
    page = window.backups.page
    qtbot.waitUntil(lambda: page.now.text() == "Now: can't be read")
    page.list.setCurrentIndex(page.model.index(0, 0))
    answer(monkeypatch, "Put back")
    page.restore.click()
    qtbot.waitUntil(lambda: window.workspace.project is not None)
    assert len(window.workspace.project.annotations()) == 1
    assert held.id == Backups(path).listed()[-1].id


def test_nothing_is_offered_where_there_are_no_backups(window, tmp_path):
    assert not window.files.open_path(tmp_path / "other.hashiya")
    assert window.notice.steps == ["Dismiss"]


def test_a_failure_that_leaves_no_project_is_told(window, qtbot):
    path = window.workspace.project.path
    held = Backups(path).make(Reason.ASKED).backup
    window.files.close_project()
    window.backups.show()
    assert window.backups.page is None
    path.unlink()
    held.path.write_bytes(b"damaged")
    window.backups.restore(path, held)
    qtbot.waitUntil(lambda: bool(window.notice.text))
    assert window.workspace.project is None


def test_what_came_of_a_backup_is_told_above_the_page(window, qtbot):
    window.backing_up.told.emit(Reason_told())
    assert (
        window.notice.text
        == "The backups of \u2068a\u2069 took more than 2 GB: the oldest ones were removed."
    )
    assert window.notice.steps == ["Backups…", "Dismiss"]


def Reason_told():
    from hashiya.errors import Sentence

    return Sentence(
        "The backups of {name} took more than {gigabytes} GB: the oldest ones were removed.",
        name="a",
        gigabytes=2,
    )


def test_missing_annotations_are_told_with_the_step_to_the_backups(window, qtbot):
    held = Backups(window.workspace.project.path).make(Reason.ASKED).backup
    loss = Loss("x", "خبر", 5, 3)
    window.backing_up.missed.emit(held, [loss])
    said = window.notice.text
    assert said.startswith("2 annotations went since the backup of ")
    assert said.endswith("in \u2068خبر\u2069, and the history doesn't tell of it: look at the backups.")
    window.backing_up.missed.emit(held, [loss, loss])
    assert "4 annotations" in window.notice.text
    assert ", in 2 articles, and" in window.notice.text
    window.notice.take_step("Backups…")
    assert window.backups.page is not None


def test_a_page_without_backups_says_so(window):
    window.backups.show()
    assert window.backups.page.told.text() == "There is no backup of this project yet."
    window.backups.show()  # once is enough


def test_words_of_what_is_rare(qapp, tmp_path):
    model = BackupListModel()
    moment = datetime.now(UTC) - timedelta(days=3)
    strange = Backup(moment, "something-newer", "abc", tmp_path / "a", 1_234_567)
    model.set_backups([(strange, False)], "ar")
    assert model.row(str(strange.path)).note == (
        "something-newer · 1.2 MB · of a copy elsewhere, or before the file was moved"
    )
    assert model.backup(str(strange.path)) == strange
    assert model.backup(None) is None
    assert model.amount(Extent()) == "can't be read"
    assert model.change([]) == "Articles and their numbers of annotations are the same now."
    shift = Shift("x", "t", 1, 2)
    lines = model.change([replace(shift, before=None), replace(shift, now=None), *[shift] * 20]).split("\n")
    assert lines[0] == "\u2068t\u2069: added since"
    assert lines[1] == "\u2068t\u2069: not there any more"
    assert lines[2] == "\u2068t\u2069: annotations then 1, now 2"
    assert (len(lines), lines[-1]) == (21, "… and 2 more articles")


def test_the_page_speaks_as_the_window_does(page, window, qtbot):
    window.appearance.choose_language("ar") if hasattr(window.appearance, "choose_language") else None
    page.retranslate()
    assert page.windowTitle()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert window.backups.page is None
