"""The mouse in the reading pane, with real events."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hashiya.core.articles import Direction
from hashiya.core.labels import STANDARD_LABELS
from hashiya.core.spans import Span
from hashiya.ui.article.view import ArticleView
from tests.ui.article.conftest import TEXT, Show, annotation

_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def letter_point(view: ArticleView, position: int, share: float = 0.5) -> QPoint:
    """Return a point on the letter at a position; ``share`` counts from its left edge."""
    unit = view.scene.offsets.unit(position)
    block = view.document().findBlock(unit)
    here = unit - block.position()
    (box,) = view.scene.page.paragraph(block).measure(block, here, here + 1)
    line = view.scene.page.paragraph(block).lines[box.line]
    origin = view.document().documentLayout().blockBoundingRect(block).topLeft()
    x = origin.x() + box.left + (box.right - box.left) * share
    y = origin.y() + line.baseline - 4 - view.verticalScrollBar().value()
    return QPointF(x, y).toPoint()


def word(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


def click(view: ArticleView, point: QPoint, modifiers: Qt.KeyboardModifier = _NONE) -> None:
    QTest.mouseClick(view.viewport(), _LEFT, modifiers, point)


def drag(view: ArticleView, *points: QPoint) -> None:
    """Press at the first point, move over the others, let go at the last."""
    QTest.mousePress(view.viewport(), _LEFT, _NONE, points[0])
    for point in points[1:]:
        move(view, point, _LEFT)
    QTest.mouseRelease(view.viewport(), _LEFT, _NONE, points[-1])


def move(view: ArticleView, point: QPoint, buttons: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    glob = QPointF(view.viewport().mapToGlobal(point))
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove, QPointF(point), glob, Qt.MouseButton.NoButton, buttons, _NONE
    )
    QApplication.sendEvent(view.viewport(), event)


def double_click(view: ArticleView, point: QPoint) -> None:
    double_press(view, point)
    QTest.mouseRelease(view.viewport(), _LEFT, _NONE, point)


def double_press(view: ArticleView, point: QPoint) -> None:
    """Click, and press again: what Qt tells as a double click."""
    click(view, point)
    glob = QPointF(view.viewport().mapToGlobal(point))
    kind = QMouseEvent.Type.MouseButtonDblClick
    QApplication.sendEvent(view.viewport(), QMouseEvent(kind, QPointF(point), glob, _LEFT, _LEFT, _NONE))


class Heard:
    """Write down what a pane tells."""

    def __init__(self, view: ArticleView) -> None:
        self.selections: list[Any] = []
        self.finished: list[Any] = []
        self.chosen: list[Any] = []
        view.selection_made.connect(self.selections.append)
        view.selection_finished.connect(self.finished.append)
        view.annotation_selected.connect(self.chosen.append)


def test_drag_selects_from_letter_to_letter_and_offers_the_labels(show: Show) -> None:
    view = show()
    heard = Heard(view)
    drag(view, letter_point(view, 4, 0.9), letter_point(view, 7), letter_point(view, 9, 0.1))
    assert heard.selections == [word(TEXT, "الوزير")]
    assert heard.finished == heard.selections
    assert view.selected_span() == word(TEXT, "الوزير")
    assert view._bar.isVisible()
    assert view.rect().contains(view._bar.geometry())


def test_labels_of_the_bar_are_asked_for_by_click(show: Show, qtbot: QtBot) -> None:
    view = show()
    double_click(view, letter_point(view, 5))
    chip = next(
        c for c in view._bar.findChildren(type(view._bar.layout().itemAt(0).widget())) if c.text() == "نفي"
    )
    with qtbot.waitSignal(view.label_requested) as asked:
        QTest.mouseClick(chip, _LEFT)
    assert asked.args == ["denial"]
    assert not view._bar.isVisible()
    assert view.hasFocus()


def test_no_bar_in_sticky_mode_and_none_after_a_key(show: Show) -> None:
    view = show()
    view.set_sticky(STANDARD_LABELS[1])
    double_click(view, letter_point(view, 5))
    assert not view._bar.isVisible()
    view.set_sticky(None)
    double_click(view, letter_point(view, 15))
    assert view._bar.isVisible()
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert not view._bar.isVisible()


def test_double_click_takes_the_clean_word(show: Show) -> None:
    view = show()
    heard = Heard(view)
    double_click(view, letter_point(view, TEXT.index("شيئًا")))
    assert heard.selections == [word(TEXT, "شيئًا")]
    assert heard.finished == [word(TEXT, "شيئًا")]


def test_double_click_drag_extends_by_words_both_ways(show: Show) -> None:
    view = show()
    point = letter_point(view, TEXT.index("نعلم"))
    for end, wanted in ((TEXT.index("الخبر") + 1, ("نعلم", "الخبر")), (5, ("الوزير", "نعلم"))):
        double_press(view, point)
        move(view, letter_point(view, end), _LEFT)
        QTest.mouseRelease(view.viewport(), _LEFT, _NONE, letter_point(view, end))
        assert view.selected_span() == Span(word(TEXT, wanted[0]).start, word(TEXT, wanted[1]).end)


def test_triple_click_takes_the_sentence_and_extends_by_sentences(show: Show) -> None:
    view = show()
    point = letter_point(view, 5)
    sentence = view.scene.segments.sentence_at(5)
    double_press(view, point)
    QTest.mouseRelease(view.viewport(), _LEFT, _NONE, point)
    QTest.mousePress(view.viewport(), _LEFT, _NONE, point)
    assert view.selected_span() == sentence
    further = TEXT.index("العدد")
    move(view, letter_point(view, further), _LEFT)
    QTest.mouseRelease(view.viewport(), _LEFT, _NONE, letter_point(view, further))
    last = view.scene.segments.sentence_at(further)
    assert sentence is not None
    assert last is not None
    assert view.selected_span() == Span(sentence.start, last.end)


def test_double_click_beside_any_word_selects_nothing(show: Show) -> None:
    view = show("… — …")
    heard = Heard(view)
    double_click(view, letter_point(view, 2))
    assert heard.selections == []


def test_click_drops_the_selection_and_shift_click_extends_it(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    # no click is a third one
    monkeypatch.setattr(QApplication, "doubleClickInterval", lambda: 0)
    view = show()
    heard = Heard(view)
    double_click(view, letter_point(view, 5))
    click(view, letter_point(view, 0, 0.9))
    click(view, letter_point(view, 9, 0.1), _SHIFT)
    assert heard.selections == [word(TEXT, "الوزير"), None, Span(0, 10)]
    assert heard.finished[-1] == Span(0, 10)


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        # from the Arabic before it to the left edge of BBC, where its first letter stands
        ((0, 0.9), (5, 0.1)),
        # a little past it, into the space behind it
        ((0, 0.9), (8, 0.9)),
        # from beyond it back to its right edge
        ((10, 0.1), (7, 0.9)),
    ],
)
def test_drag_to_a_foreign_word_takes_it_in(
    show: Show, begin: tuple[int, float], end: tuple[int, float]
) -> None:
    text = "شبكة BBC نعم"
    view = show(text)
    drag(view, letter_point(view, *begin), letter_point(view, *end))
    selected = view.selected_span()
    assert selected is not None
    snapped = view.scene.segments.snap(selected)
    assert snapped is not None
    assert "BBC" in snapped.of(text)


@pytest.mark.parametrize("target", [0, 10])
def test_drag_that_begins_in_a_foreign_word_takes_it_in(show: Show, target: int) -> None:
    text = "شبكة BBC نعم"
    view = show(text)
    begin = letter_point(view, 7, 0.9) if target == 10 else letter_point(view, 5, 0.1)
    drag(view, begin, letter_point(view, target))
    snapped = view.scene.segments.snap(view.selected_span() or Span(0, 0))
    assert snapped is not None
    assert "BBC" in snapped.of(text)


def test_drag_inside_a_foreign_word_selects_its_letters(show: Show) -> None:
    text = "نص international هنا"
    view = show(text)
    drag(view, letter_point(view, 5, 0.2), letter_point(view, 8, 0.8))
    assert view.selected_span() == Span(5, 9)
    drag(view, letter_point(view, 8, 0.8), letter_point(view, 5, 0.2))
    assert view.selected_span() == Span(5, 9)


def test_trembling_hand_clicks(show: Show) -> None:
    view = show(annotations=(annotation("x", "claim", 4, 10),))
    heard = Heard(view)
    point = letter_point(view, 6)
    drag(view, point, point + QPoint(1, 1))
    assert heard.chosen == ["x"]
    assert view.selected_span() is None


def test_click_chooses_the_innermost_annotation_then_the_one_below(show: Show) -> None:
    view = show(
        annotations=(
            annotation("outer", "claim", 0, 40),
            annotation("inner", "source", 4, 10),
            annotation("else", "quote", 50, 60),
        )
    )
    heard = Heard(view)
    for _ in range(3):
        click(view, letter_point(view, 6))
    click(view, letter_point(view, 2))
    assert heard.chosen == ["inner", "outer", "inner", "outer"]
    assert view.scene.state.current == "outer"


def test_click_on_bare_text_lets_the_annotation_go(show: Show) -> None:
    view = show(annotations=(annotation("x", "claim", 0, 3),))
    heard = Heard(view)
    click(view, letter_point(view, 1))
    click(view, letter_point(view, 20))
    click(view, letter_point(view, 30))
    assert heard.chosen == ["x", None]


@pytest.mark.parametrize("direction", list(Direction))
def test_click_on_a_badge_chooses_its_annotation(show: Show, direction: Direction) -> None:
    view = show(
        annotations=(annotation("x", "claim", 0, 60), annotation("y", "source", 4, 10)), direction=direction
    )
    heard = Heard(view)
    strip = next(view.scene.page.strips(0, 100))
    for badge in view.scene.margin.badges(strip):
        click(view, (badge.rect.center() + strip.origin).toPoint())
    assert heard.chosen == ["x", "y"]
    text = view.scene.rects(strip, [Span(0, 3)])[0]
    beside = view.scene.margin.badges(strip)[0].rect.translated(strip.origin)
    assert beside.left() > text.right() if direction is Direction.RTL else beside.right() < text.left()


def test_pointer_over_a_mark_makes_it_stand_out_until_it_leaves(show: Show) -> None:
    view = show(annotations=(annotation("x", "claim", 0, 3),))
    move(view, letter_point(view, 1))
    assert view.scene.state.hovered == "x"
    move(view, letter_point(view, 30))
    assert view.scene.state.hovered is None
    move(view, letter_point(view, 1))
    QApplication.sendEvent(
        view, QMouseEvent(QMouseEvent.Type.Leave, QPointF(), QPointF(), _LEFT, _LEFT, _NONE)
    )
    assert view.scene.state.hovered is None


def test_drag_past_the_edge_scrolls(show: Show, qtbot: QtBot) -> None:
    view = show("\n".join(f"السطر {n}" for n in range(80)), size=(600, 300))
    QTest.mousePress(view.viewport(), _LEFT, _NONE, letter_point(view, 2))
    below = QPoint(300, view.viewport().height() + 60)
    move(view, below, _LEFT)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 100)
    far = view.selected_span()
    QTest.mouseRelease(view.viewport(), _LEFT, _NONE, below)
    assert far is not None
    assert len(far) > 20
    assert not view._scrolling.isActive()
    move(view, QPoint(300, 50))
    assert view.selected_span() is not None


def test_drag_may_begin_beside_the_page(show: Show) -> None:
    view = show(size=(1200, 400))
    heard = Heard(view)
    y = letter_point(view, 0).y()
    right = view.width() - 60
    assert view.viewport().geometry().right() < right
    QTest.mousePress(view, _LEFT, _NONE, QPoint(right, y))
    end = view.viewport().mapTo(view, letter_point(view, 9, 0.1))
    glob = QPointF(view.mapToGlobal(end))
    QApplication.sendEvent(
        view,
        QMouseEvent(QMouseEvent.Type.MouseMove, QPointF(end), glob, Qt.MouseButton.NoButton, _LEFT, _NONE),
    )
    QTest.mouseRelease(view, _LEFT, _NONE, end)
    assert heard.finished == [Span(0, 10)]


def test_other_buttons_neither_select_nor_choose(show: Show) -> None:
    view = show(annotations=(annotation("x", "claim", 0, 3),))
    heard = Heard(view)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.MiddleButton, _NONE, letter_point(view, 1))
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.RightButton, _NONE, letter_point(view, 1))
    # QTest holds the button down for every test after this one otherwise
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.RightButton, _NONE, letter_point(view, 1))
    assert (heard.chosen, heard.selections) == ([], [])


def test_menu_is_asked_for_with_the_annotation_under_it(show: Show, qtbot: QtBot) -> None:
    view = show(annotations=(annotation("x", "claim", 0, 40), annotation("y", "source", 4, 10)))
    point = letter_point(view, 6)
    for current, wanted in ((None, "y"), ("x", "x")):
        view.set_current(current)
        with qtbot.waitSignal(view.menu_requested) as asked:
            _ask_for_menu(view, QContextMenuEvent.Reason.Mouse, point)
        assert asked.args == [view.viewport().mapToGlobal(point), wanted]
    view.select(Span(50, 50))
    with qtbot.waitSignal(view.menu_requested) as asked:
        _ask_for_menu(view, QContextMenuEvent.Reason.Keyboard, QPoint())
    assert asked.args is not None
    assert asked.args[1] is None
    assert view.viewport().rect().contains(view.viewport().mapFromGlobal(asked.args[0]))


def _ask_for_menu(view: ArticleView, reason: QContextMenuEvent.Reason, point: QPoint) -> None:
    event = QContextMenuEvent(reason, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)


def test_files_that_are_dropped_are_told_and_never_inserted(show: Show, qtbot: QtBot, tmp_path: Path) -> None:
    view = show()
    before = view.toPlainText()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "خبر.txt")), QUrl("https://example.org/")])
    data.setText("nothing of this")
    with qtbot.waitSignal(view.files_dropped) as dropped:
        _drop(view, data)
    assert dropped.args == [[tmp_path / "خبر.txt"]]
    words = QMimeData()
    words.setText("nor this")
    with qtbot.assertNotEmitted(view.files_dropped):
        _drop(view, words)
    assert view.toPlainText() == before


def _drop(view: ArticleView, data: QMimeData) -> None:
    for kind in (QDragEnterEvent, QDragMoveEvent):
        entering = kind(QPoint(50, 50), Qt.DropAction.CopyAction, data, _LEFT, _NONE)
        QApplication.sendEvent(view.viewport(), entering)
        assert entering.isAccepted() == data.hasUrls()
    event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, _LEFT, _NONE)
    QApplication.sendEvent(view.viewport(), event)


def test_ctrl_and_wheel_ask_for_zoom_and_leave_the_type_alone(show: Show) -> None:
    view = show("\n".join(["سطر"] * 60), size=(600, 300))
    asked: list[int] = []
    view.zoom_requested.connect(asked.append)
    font = view.document().defaultFont()
    for turn in (120, -120):
        _wheel(view, turn, Qt.KeyboardModifier.ControlModifier)
    assert asked == [1, -1]
    assert view.document().defaultFont() == font
    assert view.verticalScrollBar().value() == 0
    _wheel(view, -120, _NONE)
    assert view.verticalScrollBar().value() > 0


def _wheel(view: ArticleView, turn: int, modifiers: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        QPointF(50, 50),
        QPointF(view.viewport().mapToGlobal(QPoint(50, 50))),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_copy_gives_the_stored_text_not_the_widgets(show: Show, qtbot: QtBot) -> None:
    text = "قال\u00a0له\ufeff: «نعم»\n\nسطر ثانٍ"
    view = show(text)
    view.choose(Span(0, len(text)))
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == text
    assert not data.hasHtml()
