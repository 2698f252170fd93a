"""Links dragged from badge to badge, fragments selected with Ctrl; with real events."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hashiya.core.articles import Direction
from hashiya.core.spans import Span
from hashiya.ui.article.view import ArticleView
from tests.ui.article.conftest import TEXT, Show, annotation, changed, in_margin, picture
from tests.ui.article.test_pointer import Heard, letter_point, move, word

_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
MARKS = (
    annotation("claim", "claim", 12, 24),
    annotation("minister", "source", 4, 10),
    annotation("last", "denial", 60, 70),
)


class Tied(Heard):
    """Write down what was tied as well."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self.links: list[Any] = []
        self.fragments: list[Any] = []
        view.link_dragged.connect(lambda one, other: self.links.append((one, other)))
        view.fragment_made.connect(self.fragments.append)


@pytest.fixture
def view(show: Show, monkeypatch: pytest.MonkeyPatch) -> ArticleView:
    """A pane with three marks; no click is a third one."""
    monkeypatch.setattr(QApplication, "doubleClickInterval", lambda: 0)
    return show(annotations=MARKS, size=(1000, 500))


def badge_point(view: ArticleView, name: str) -> QPoint:
    for strip in view.scene.page.strips(0, 600):
        for badge in view.scene.margin.beside(strip).by_annotation.get(name, ()):
            return badge.rect.translated(strip.origin).center().toPoint()
    raise AssertionError(name)


def press(view: ArticleView, point: QPoint, modifiers: Qt.KeyboardModifier = _NONE) -> None:
    QTest.mousePress(view.viewport(), _LEFT, modifiers, point)


def release(view: ArticleView, point: QPoint, modifiers: Qt.KeyboardModifier = _NONE) -> None:
    QTest.mouseRelease(view.viewport(), _LEFT, modifiers, point)


def drag(view: ArticleView, begin: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = _NONE) -> None:
    press(view, begin, modifiers)
    move(view, (begin + end) / 2, _LEFT)
    move(view, end, _LEFT)
    release(view, end, modifiers)


def double_click(view: ArticleView, point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
    QTest.mouseClick(view.viewport(), _LEFT, modifiers, point)
    glob = QPointF(view.viewport().mapToGlobal(point))
    kind = QMouseEvent.Type.MouseButtonDblClick
    QApplication.sendEvent(view.viewport(), QMouseEvent(kind, QPointF(point), glob, _LEFT, _LEFT, modifiers))
    release(view, point, modifiers)


def test_link_is_dragged_from_badge_to_badge(view: ArticleView) -> None:
    heard = Tied(view)
    drag(view, badge_point(view, "claim"), badge_point(view, "last"))
    assert heard.links == [("claim", "last")]
    assert (heard.chosen, heard.finished, heard.selections) == ([], [], [])
    assert view.selected_span() is None
    assert view.scene.ties.rubber is None


def test_link_is_dragged_from_badge_to_mark_and_never_to_itself(view: ArticleView) -> None:
    heard = Tied(view)
    drag(view, badge_point(view, "last"), letter_point(view, 6))
    assert heard.links == [("last", "minister")]
    drag(view, badge_point(view, "minister"), letter_point(view, 6))
    assert len(heard.links) == 1


def test_link_that_ends_at_nobody_is_none(view: ArticleView) -> None:
    heard = Tied(view)
    drag(view, badge_point(view, "claim"), letter_point(view, 35))
    drag(view, badge_point(view, "claim"), QPoint(5, 480))
    assert heard.links == []
    assert view.scene.ties.rubber is None


def test_inner_mark_under_the_origins_own_is_found(show: Show) -> None:
    view = show(annotations=(annotation("out", "claim", 0, 30), annotation("in", "source", 4, 10)))
    heard = Tied(view)
    drag(view, badge_point(view, "in"), letter_point(view, 6))
    assert heard.links == [("in", "out")]


def test_click_on_a_badge_stays_a_click(view: ArticleView) -> None:
    heard = Tied(view)
    point = badge_point(view, "claim")
    drag(view, point, point + QPoint(1, 1))
    assert (heard.links, heard.chosen) == ([], ["claim"])


def test_drag_of_a_badge_drops_the_selection_and_tells_so(view: ArticleView) -> None:
    heard = Tied(view)
    view.choose(Span(0, 3))
    drag(view, badge_point(view, "claim"), badge_point(view, "last"))
    assert heard.selections == [Span(0, 3), None]
    assert heard.links == [("claim", "last")]


def test_escape_gives_a_link_up(view: ArticleView) -> None:
    heard = Tied(view)
    view.set_current("last")
    begin, end = badge_point(view, "claim"), badge_point(view, "last")
    escape = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, _NONE)
    press(view, begin)
    move(view, end, _LEFT)
    escape.ignore()
    QApplication.sendEvent(view, escape)
    assert escape.isAccepted()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.scene.ties.rubber is None
    assert view.scene.state.current == "last"
    move(view, end, _LEFT)
    release(view, end)
    assert (heard.links, heard.chosen) == ([], [])
    escape.ignore()
    QApplication.sendEvent(view, escape)
    assert not escape.isAccepted()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert heard.chosen == [None]


def test_escape_ends_the_scrolling_too(show: Show) -> None:
    text = "\n".join(f"السطر {n}" for n in range(80))
    view = show(text, (annotation("x", "claim", 0, 5),), size=(600, 300))
    press(view, badge_point(view, "x"))
    move(view, QPoint(500, 360), _LEFT)
    assert view._scrolling.isActive()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view._scrolling.isActive()
    release(view, QPoint(500, 360))


def test_drag_whose_end_nobody_saw_leaves_nothing_behind(view: ArticleView) -> None:
    heard = Tied(view)
    press(view, badge_point(view, "claim"))
    move(view, badge_point(view, "last"), _LEFT)
    QTest.mouseClick(view.viewport(), _LEFT, _NONE, letter_point(view, 6))
    assert view.scene.ties.rubber is None
    assert (heard.links, heard.chosen) == ([], ["minister"])


@pytest.mark.parametrize("direction", list(Direction))
def test_arc_follows_the_pointer_within_the_margin(show: Show, direction: Direction) -> None:
    view = show(annotations=MARKS, size=(1000, 500), direction=direction)
    view.clearFocus()
    begin = badge_point(view, "claim")
    press(view, begin)
    heights = []
    for y in (200, 300):
        move(view, QPoint(400, y), _LEFT)
        rubber, view.scene.ties.rubber = view.scene.ties.rubber, None
        assert rubber is not None
        view.scene.ties.rubber = rubber._replace(point=QPointF(400, begin.y() + 0.0))
        short = picture(view)
        view.scene.ties.rubber = rubber
        points = changed(view, short)
        assert in_margin(view, points)
        heights.append(max(at for _, at in points))
    assert abs(heights[0] - 200) <= 4
    assert abs(heights[1] - 300) <= 4
    release(view, QPoint(400, 300))


def test_arc_shows_whom_it_would_end_at(view: ArticleView) -> None:
    view.clearFocus()
    begin, end = badge_point(view, "claim"), badge_point(view, "last")
    press(view, begin)
    move(view, QPoint(100, 300), _LEFT)
    loose = picture(view)
    move(view, end, _LEFT)
    emphasis = view.scene.ties.emphasis(view.scene.state)
    assert (emphasis.badges.current, emphasis.badges.hovered) == ("claim", "last")
    found = picture(view)
    spot = end + QPoint(0, -7)
    assert found.pixelColor(spot) == view.look.theme.accent_ink("orange") != loose.pixelColor(spot)
    release(view, end)


def test_arc_has_the_colour_of_the_kind_that_may_tie_the_two(view: ArticleView) -> None:
    view.clearFocus()
    theme = view.look.theme
    press(view, badge_point(view, "claim"))
    for end, wanted in (
        (badge_point(view, "last"), theme.accent_ink("orange")),
        (badge_point(view, "minister"), theme.accent_ink("green")),
        (QPoint(100, 300), theme.muted),
    ):
        move(view, end, _LEFT)
        image = picture(view)
        left = int(view.scene.margin.gutter.link_lane(0) + view._fit.edges.left) - 1
        tones = {image.pixel(x, y) for x in range(left, image.width()) for y in range(image.height())}
        assert wanted.rgb() in tones
    release(view, QPoint(100, 300))


def test_number_that_hides_badges_is_no_beginning_of_a_link(show: Show) -> None:
    many = tuple(annotation(f"m{n}", "claim", n % 7, n % 7 + 2) for n in range(20))
    view = show("كلمة أخرى", many, size=(900, 400))
    heard = Tied(view)
    more = view.scene.margin.badges(next(view.scene.page.strips(0, 60)))[-1]
    assert more.more
    drag(view, badge_point(view, more.piece.annotation.id), badge_point(view, "m0"))
    assert heard.links == []


def test_origin_that_is_gone_before_the_end_is_tied_to_nobody(view: ArticleView) -> None:
    heard = Tied(view)
    end = badge_point(view, "last")
    press(view, badge_point(view, "claim"))
    move(view, end, _LEFT)
    view.drop_annotation("claim")
    assert not picture(view).isNull()
    release(view, end)
    assert heard.links == []


def test_scrolling_while_dragging_keeps_the_arc(show: Show) -> None:
    text = "\n".join(f"السطر {n}" for n in range(80))
    view = show(text, (annotation("x", "claim", 0, 5), annotation("y", "source", 8, 13)), size=(600, 300))
    press(view, badge_point(view, "x"))
    move(view, QPoint(500, 150), _LEFT)
    view.set_scroll_place(text.index("السطر 40"))
    move(view, QPoint(500, 151), _LEFT)
    view.clearFocus()
    with_arc = picture(view)
    view.scene.ties.rubber = None
    assert 0 in {y for _, y in changed(view, with_arc)}
    release(view, QPoint(500, 151))


def test_ctrl_and_drag_make_a_fragment_and_leave_nothing_selected(view: ArticleView) -> None:
    heard = Tied(view)
    view.set_current("claim")
    begin, end = letter_point(view, 4, 0.9), letter_point(view, 9, 0.1)
    drag(view, begin, end, _CTRL)
    assert heard.fragments == [word(TEXT, "الوزير")]
    assert (heard.finished, heard.chosen, heard.selections) == ([], [], [])
    assert view.selected_span() is None
    assert view.scene.state.current == "claim"
    assert not view._bar.isVisible()


def test_ctrl_and_double_click_make_a_fragment_of_the_word(view: ArticleView) -> None:
    heard = Tied(view)
    view.set_current("claim")
    double_click(view, letter_point(view, TEXT.index("العدد") + 1), _CTRL)
    assert heard.fragments == [word(TEXT, "العدد")]
    assert (heard.finished, heard.chosen) == ([], [])
    assert view.scene.state.current == "claim"


def test_ctrl_that_was_held_at_the_beginning_counts(view: ArticleView) -> None:
    heard = Tied(view)
    begin, end = letter_point(view, 4, 0.9), letter_point(view, 9, 0.1)
    press(view, begin, _CTRL)
    move(view, end, _LEFT)
    release(view, end)
    assert heard.fragments == [word(TEXT, "الوزير")]
    press(view, begin)
    move(view, end, _LEFT)
    release(view, end, _CTRL)
    assert heard.finished == heard.fragments


def test_ctrl_and_click_leave_the_annotation_at_hand_alone(view: ArticleView) -> None:
    heard = Tied(view)
    view.choose(Span(0, 3))
    view.set_current("claim")
    for position in (6, 35):
        QTest.mouseClick(view.viewport(), _LEFT, _CTRL, letter_point(view, position))
    assert (heard.fragments, heard.chosen) == ([], [])
    assert heard.selections == [Span(0, 3), None]
    assert view.scene.state.current == "claim"


def test_ctrl_and_drag_over_nothing_make_no_fragment(view: ArticleView) -> None:
    heard = Tied(view)
    point = letter_point(view, 6, 0.4)
    press(view, point, _CTRL)
    move(view, point + QPoint(0, 40), _LEFT)
    move(view, point, _LEFT)
    release(view, point, _CTRL)
    assert (heard.fragments, heard.selections) == ([], [])


def test_ctrl_and_badge_drag_nothing(view: ArticleView) -> None:
    heard = Tied(view)
    drag(view, badge_point(view, "claim"), badge_point(view, "last"), _CTRL)
    assert heard.links == []
