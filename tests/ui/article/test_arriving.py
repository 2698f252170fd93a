"""A giant article comes in bit by bit: what can be done meanwhile, and what waits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hashiya.core.articles import Article
from hashiya.core.labels import LabelSet
from hashiya.core.spans import Span
from hashiya.ui.article.view import ArticleView
from tests.ui.article.conftest import Show, annotation

GIANT = "قال الوزير إن السعر ارتفع. " * 30_000
END = len(GIANT)


@pytest.fixture
def view(show: Show) -> ArticleView:
    """A view that has begun to show a giant article."""
    view = show("قبل")
    view.show_article(Article("a", "t", END, ""), GIANT, [], LabelSet())
    return view


def settle(view: ArticleView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: view._rest is None and view._laying is None, timeout=20_000)


def begin_laying(view: ArticleView) -> None:
    view.complete()
    QApplication.processEvents()
    assert view._laying is not None


def test_it_arrives_whole_and_the_bar_reaches_its_end(view: ArticleView, qtbot: QtBot) -> None:
    assert view.document().characterCount() < 40_001
    settle(view, qtbot)
    qtbot.waitUntil(lambda: not view._arriving.isActive())
    assert view.document().toRawText().replace("\u2029", " ") == GIANT
    bar, height = view.verticalScrollBar(), view.document().size().height()
    qtbot.waitUntil(lambda: abs(bar.maximum() + view.viewport().height() - height) < 2)


def test_the_bar_goes_as_far_as_lines_are_there(view: ArticleView) -> None:
    begin_laying(view)
    laying = view._laying
    assert laying is not None
    bar = view.verticalScrollBar()
    assert 0 < bar.maximum() <= laying.bottom
    bar.setValue(bar.maximum())
    view.viewport().repaint()
    for _ in range(5):
        QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.caret() < laying.reached < END / 2


@pytest.mark.parametrize("is_filled", [False, True])
def test_a_far_place_is_waited_for_and_the_last_wish_counts(
    view: ArticleView, qtbot: QtBot, is_filled: bool
) -> None:
    if is_filled:
        begin_laying(view)
    view.set_scroll_place(END - 4_000)
    view.set_scroll_place(END - 9_000)
    assert view.verticalScrollBar().value() == 0
    assert view.scroll_place() == END - 9_000  # it is where the reading goes on
    settle(view, qtbot)
    assert abs(view.scroll_place() - (END - 9_000)) < 200


def test_a_far_selection_is_told_when_it_is_there(view: ArticleView, qtbot: QtBot) -> None:
    begin_laying(view)
    told: list[Span | None] = []
    view.selection_made.connect(told.append)
    view.choose(Span(0, END))
    assert view.selected_span() is None
    assert not told
    settle(view, qtbot)
    assert view.selected_span() == Span(0, END)
    assert told == [Span(0, END)]


def test_what_is_near_is_selected_and_copied_at_once(view: ArticleView, qtbot: QtBot) -> None:
    begin_laying(view)
    view.choose(Span(10, 30_000))
    laying = view._laying
    assert laying is not None
    assert laying.reached < END / 2
    view.copy()
    assert QGuiApplication.clipboard().text() == GIANT[10:30_000]
    settle(view, qtbot)
    assert view.textCursor().selectedText().replace("\u2029", " ") == GIANT[10:30_000]


def test_letting_go_and_scrolling_give_up_what_is_waited_for(view: ArticleView, qtbot: QtBot) -> None:
    begin_laying(view)
    view.choose(Span(END - 9, END))
    view.reveal(Span(END - 9, END))
    view.select(None)
    place, nothing = QPointF(view.viewport().rect().center()), QPoint()
    wheel = QWheelEvent(
        place,
        view.viewport().mapToGlobal(place),
        nothing,
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), wheel)
    settle(view, qtbot)
    assert view.selected_span() is None
    assert view.scroll_place() < 10_000


def test_another_article_gives_up_what_is_waited_for(view: ArticleView) -> None:
    begin_laying(view)
    view.choose(Span(END - 9, END))
    view.show_article(Article("b", "t", 3, ""), "بعد", [annotation("x", "claim", 0, 3)], LabelSet())
    QTest.qWait(30)
    assert view.selected_span() is None
    assert view.scene.text == "بعد"


def test_nothing_copied_leaves_the_clipboard_alone(view: ArticleView) -> None:
    QGuiApplication.clipboard().setText("قديم")
    view.copy()
    assert QGuiApplication.clipboard().text() == "قديم"
