"""An article that gets done with open findings is asked about once, whatever way it gets done."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hashiya.core.articles import Status
from hashiya.ui.dialogs.article_properties import ArticleProperties
from hashiya.ui.dialogs.open_findings import OpenFindings
from hashiya.ui.main_window import MainWindow
from tests.ui.shell import passage


@pytest.fixture
def window(window):
    """Return the window with a claim that has no source in the open article, and another article."""
    workspace = window.workspace
    workspace.project.add("نص ثان.", title="التالي")
    workspace.select(passage(workspace, "SpaceX"))
    workspace.annotate("claim")
    return window


def question() -> OpenFindings:
    found = QApplication.activeModalWidget()
    assert isinstance(found, OpenFindings)
    until = QDeadlineTimer(20_000)
    while not found.isActiveWindow():
        assert not until.hasExpired()
        QTest.qWait(5)
    return found


def status(window: MainWindow) -> Status:
    return window.workspace.project.articles()[0].status


def by_key(window: MainWindow) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def by_menu(window: MainWindow) -> None:
    menu = window.menus.fill("status")
    next(action for action in menu.actions() if action.text() == "Done").trigger()


def by_list(window: MainWindow) -> None:
    articles = window.furniture.article_list
    menu = articles.menu(articles.model.numbers[:1])
    next(action for action in menu.actions() if action.text() == "Done").trigger()


def by_properties(window: MainWindow) -> None:
    dialog = ArticleProperties(window.workspace, window.workspace.article.id, window)
    dialog.status.choose(Status.DONE)
    dialog.accept()


WAYS = [by_key, by_menu, by_list, by_properties]


@pytest.mark.parametrize("way", WAYS)
def test_every_way_asks_and_goes_on_once_answered(window, way: Callable[[MainWindow], None]):
    way(window)
    asked = question()
    assert "1 finding is open" in asked.question.text()
    assert asked.told.text() == "Without a source · 1"
    assert status(window) is Status.IN_PROGRESS
    QTest.keyClick(asked, Qt.Key.Key_Return)
    assert status(window) is Status.DONE
    assert (window.workspace.article.title == "التالي") is (way is by_key)


@pytest.mark.parametrize("way", WAYS)
def test_escape_leaves_everything_as_it_was(window, way):
    first = window.workspace.article.id
    way(window)
    QTest.keyClick(question(), Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None
    assert status(window) is Status.IN_PROGRESS
    assert window.workspace.article.id == first


def test_the_findings_are_shown_instead_also_of_an_article_that_isnt_open(window):
    first, second = (article.id for article in window.workspace.articles())
    window.workspace.open_article(second)
    window.side.hide()
    by_list(window)
    QTest.mouseClick(question().show_them, Qt.MouseButton.LeftButton)
    assert window.workspace.article.id == first
    assert window.side.isVisible()
    assert window.side.page == "findings"
    assert status(window) is Status.IN_PROGRESS
    by_menu(window)
    QTest.mouseClick(question().show_them, Qt.MouseButton.LeftButton)
    assert window.workspace.article.id == first


def test_what_was_answered_isnt_asked_again_but_what_is_new_is(window):
    workspace = window.workspace
    by_menu(window)
    question().accept()
    workspace.set_status(Status.IN_PROGRESS)
    by_menu(window)
    assert QApplication.activeModalWidget() is None
    assert status(window) is Status.DONE
    workspace.set_status(Status.IN_PROGRESS)
    workspace.select(passage(workspace, "Tesla"))
    workspace.annotate("claim")
    by_menu(window)
    assert "2 findings are open" in question().question.text()
    question().reject()


def test_without_findings_nothing_is_asked(window):
    window.workspace.project.set_rule("unattributed", False)
    by_key(window)
    assert QApplication.activeModalWidget() is None
    assert status(window) is Status.DONE
    window.workspace.open_article(window.workspace.articles()[0].id)
    window.workspace.project.set_rule("unattributed", True)
    by_menu(window)
    assert QApplication.activeModalWidget() is None


def test_the_strip_shows_the_count_and_leads_to_the_list(window, qtbot):
    strip = window.furniture.status.findings
    qtbot.waitUntil(lambda: strip.text() == "1 finding")
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton)
    assert window.views.side_shown == "findings"
    panel = window.furniture.finding_list
    window.furniture.catch_up()
    assert len(panel.model.ids) == 1
    QTest.mouseClick(panel.rules, Qt.MouseButton.LeftButton)
    QApplication.activeModalWidget().accept()


def test_the_list_of_articles_counts_what_isnt_open(window, qtbot):
    workspace = window.workspace
    second = workspace.articles()[1].id
    workspace.project.annotate(second, label="source", start=0, end=2)
    articles = window.furniture.article_list
    row = articles.model.row_at
    qtbot.waitUntil(lambda: (row(0).alert, row(1).alert) == ("1", "1"))
    assert articles.model.spoken(second).endswith("1 annotation, 1 finding")
    workspace.project.set_rule("idle_source", False)
    qtbot.waitUntil(lambda: (row(0).alert, row(1).alert) == ("1", ""))
    assert "finding" not in articles.model.spoken(second)
