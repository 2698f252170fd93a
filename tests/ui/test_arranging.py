"""Several articles are changed at once, and keys lead to what is still to be done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hashiya.core.articles import Status
from hashiya.core.wanted import Order, SortBy, Wanted
from hashiya.errors import StorageError
from hashiya.project import NewArticle
from hashiya.project import arranging as writing
from hashiya.project.backups import Backups
from hashiya.storage import journal
from hashiya.ui.commands import arranging
from hashiya.ui.dialogs.tag_entry import TagEntry
from hashiya.ui.models.wish import Wish


@pytest.fixture
def numbers(window):
    window.workspace.project.add_many(
        NewArticle(f"قال الوزير «إن السعر سوف يرتفع غدا» {n}.", f"خبر {n}") for n in range(5)
    )
    window.furniture.fill()
    return [2, 3, 4]


@pytest.fixture(params=[200, 1], ids=["at_once", "beside"])
def most(request, monkeypatch):
    monkeypatch.setattr(arranging, "_AT_ONCE", request.param)


def settle(window, qtbot):
    qtbot.waitUntil(lambda: window.jobs.running is None and not window.jobs._waiting)


def statuses(window):
    return [each.status for each in window.workspace.project.articles()]


def heard(window):
    told = []
    window.workspace.said.connect(told.append)
    return told


@pytest.mark.usefixtures("most")
def test_status_and_tags_of_several_are_undone_at_once(window, qtbot, numbers):
    told, menu = heard(window), window.furniture.article_list.rows_menu
    before = statuses(window)
    menu.status_requested.emit(numbers, Status.DONE)
    settle(window, qtbot)
    assert statuses(window)[1:4] == [Status.DONE] * 3
    assert window.furniture.article_list.model.done == 3
    menu.tag_requested.emit(numbers)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TagEntry)
    dialog.tag.setText("مهم")
    dialog.give.click()
    settle(window, qtbot)
    assert window.workspace.project.tags() == {"مهم": 3}
    menu.untag_requested.emit(numbers[:2], "مهم")
    settle(window, qtbot)
    assert window.workspace.project.tags() == {"مهم": 1}
    for _ in range(3):
        window.workspace.undo()
    assert statuses(window) == before
    assert window.workspace.project.tags() == {}
    assert [each.rpartition(":")[0] for each in told[1:3]] == ["Tag given", "Tag taken away"]


@pytest.mark.usefixtures("most")
def test_several_articles_are_removed(window, qtbot, numbers):
    told = heard(window)
    window.furniture.article_list.rows_menu.removal_requested.emit(numbers)
    settle(window, qtbot)
    assert len(window.workspace.project.articles()) == 3
    assert told == ["3 articles removed; undo brings them back."]
    kept = [each.reason for each in Backups(window.workspace.project.path).listed()]
    assert kept == (["before-removal"] if arranging._AT_ONCE == 1 else [])
    window.workspace.undo()
    assert len(window.furniture.article_list.model.ids) == 6


@pytest.mark.usefixtures("most")
def test_what_is_so_already_is_said(window, qtbot, numbers):
    refused = []
    window.workspace.failed.connect(lambda sentence, _kind: refused.append(sentence))
    window.arranging.untag(numbers, "x")
    settle(window, qtbot)
    assert "like that already" in (window.notice.text if not refused else refused[0])


def test_what_was_stopped_stays_and_is_said(window, qtbot, numbers, monkeypatch):
    told = heard(window)
    monkeypatch.setattr(arranging, "_AT_ONCE", 1)
    monkeypatch.setattr("hashiya.project.arranging._ARTICLES", 1)
    job = []
    window.jobs.started.connect(job.append)
    window.workspace.project.listeners.append(lambda _change: job[0].cancel())
    window.arranging.set_status(numbers, Status.DONE)
    settle(window, qtbot)
    assert statuses(window)[1:4] == [Status.DONE, Status.NEW, Status.NEW]
    assert told == ["It was stopped half way."]


@pytest.mark.parametrize("batch", [1, 3])
def test_what_the_disk_refuses_half_way_is_told_and_can_be_taken_back(
    window, qtbot, numbers, monkeypatch, batch
):
    before, commit, commits = statuses(window), journal.commit, []

    def refuse_later(db, edit):
        commits.append(edit)
        if len(commits) * batch > 2:
            raise StorageError("No.", kind="full")
        return commit(db, edit)

    monkeypatch.setattr(arranging, "_AT_ONCE", 1)
    monkeypatch.setattr(writing, "_ARTICLES", batch)
    monkeypatch.setattr(journal, "commit", refuse_later)
    window.arranging.set_status(numbers, Status.DONE)
    settle(window, qtbot)
    monkeypatch.setattr(journal, "commit", commit)
    assert window.notice.text.startswith("No.")
    if batch == 1:
        assert statuses(window)[1:4] == [Status.DONE, Status.DONE, Status.NEW]
        assert window.notice.text.endswith("is one edit: undo takes it back.")
        window.notice.take_step("Undo")
        settle(window, qtbot)
    assert window.notice.steps == ["Dismiss"] or batch == 1
    assert statuses(window) == before


def test_without_a_project_nothing_is_done(window, numbers):
    window.workspace.close_project()
    window.arranging.remove(numbers)
    window.articles.next_unjudged()
    window.articles.next_unfinished()
    window.articles.step(1)
    assert window.jobs.running is None


def test_keys_lead_to_what_is_unfinished_in_the_order_shown(window, qtbot, numbers):
    workspace, articles = window.workspace, window.furniture.article_list
    window.arranging.set_status([3], Status.DONE)
    articles.filter.sort(Order(SortBy.TITLE, descending=True))
    workspace.open_article(workspace.project.ids_of([4])[0])
    qtbot.keyClick(
        window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert workspace.article.title == "خبر 0"
    window.articles.step(-1)
    assert workspace.article.title == "خبر 1"
    articles.filter.take(Wish(Wanted(words="nothing")))
    articles.filter.field.setText("nothing")
    window.articles.step(1)
    assert workspace.article.title == "خبر 2"
    window.articles.next_unfinished()
    assert workspace.article.title == "خبر 3"


def test_the_end_of_what_is_shown_is_said(window, qtbot, numbers):
    workspace, told = window.workspace, heard(window)
    window.articles.step(-1)
    workspace.open_article(workspace.project.ids_of([6])[0])
    window.articles.step(1)
    assert told == ["This is the first article.", "This is the last article."]


def test_a_key_leads_to_reported_speech_that_nobody_marked(window, qtbot, numbers):
    workspace, told = window.workspace, heard(window)
    project = workspace.project
    qtbot.keyClick(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: workspace.article.title == "خبر 0")
    settle(window, qtbot)
    for each in project.articles():
        project.annotate(each.id, label="quote", start=0, end=each.characters)
    window.articles.next_unjudged()
    settle(window, qtbot)
    assert told[-1] == "In every other article, what looks like reported speech is marked."
    told.clear()
    window.articles.next_unjudged()
    window.jobs._waiting[0].cancel()
    settle(window, qtbot)
    assert told == []
