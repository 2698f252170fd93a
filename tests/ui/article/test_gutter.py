"""Where badges stand, those of fragments included."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from hashiya.core.articles import Direction
from hashiya.core.labels import LabelSet
from hashiya.ui.article.gutter import Badge, Gutter, gutter_of, room_for_links
from hashiya.ui.article.look import Look
from hashiya.ui.article.view import ArticleView
from hashiya.ui.messages import set_digits
from tests.ui.article.conftest import Show, annotation, pixels

ONE_LINE = "كلمة أخرى هنا ثم كلمة"
LINES = "كلمة " * 120


def badges(view: ArticleView, top: float = 0, bottom: float = 600) -> list[Badge]:
    return [
        badge for strip in view.scene.page.strips(top, bottom) for badge in view.scene.margin.badges(strip)
    ]


def told(view: ArticleView) -> list[tuple[str, int]]:
    return [(badge.piece.annotation.id, badge.fragment) for badge in badges(view)]


def test_fragments_have_their_numbers_and_whole_annotations_none(show: Show) -> None:
    view = show(
        LINES, (annotation("x", "quote", 0, 4, (100, 104), (205, 209)), annotation("y", "claim", 10, 14))
    )
    assert told(view) == [("x", 1), ("y", 0), ("x", 2), ("x", 3)]


@pytest.mark.parametrize("direction", list(Direction))
def test_fragments_of_one_line_stand_side_by_side(show: Show, direction: Direction) -> None:
    marks = (annotation("x", "quote", 0, 4, (5, 9), (10, 13)), annotation("y", "claim", 14, 16))
    view = show(ONE_LINE, marks, size=(1000, 400), direction=direction)
    first, second, third = (badge.rect for badge in badges(view) if badge.piece.annotation.id == "x")
    assert first.top() == second.top() == third.top()
    assert (first.left() < second.left() < third.left()) is (direction is Direction.RTL)
    assert [badge.is_outermost for badge in badges(view)][:3] == [False, False, True]


def test_fragments_of_one_line_stand_below_one_another_where_there_is_one_column(show: Show) -> None:
    text = LINES
    view = show(text, (annotation("x", "quote", 0, 4, (5, 9)),), size=(300, 400))
    first, second = (badge.rect for badge in badges(view))
    assert first.left() == second.left()
    assert first.bottom() <= second.top()


def test_fragment_that_goes_on_in_the_next_paragraph_has_one_badge(show: Show) -> None:
    view = show("كلمة أخرى\nكلمة هنا ثم", (annotation("x", "quote", 5, 14, (15, 18)),))
    assert told(view) == [("x", 1), ("x", 2)]


def test_fragments_without_a_place_are_told_with_the_others(show: Show) -> None:
    marks = tuple(annotation(f"m{n}", "claim", n, n + 2, (n + 6, n + 8)) for n in range(9))
    view = show(ONE_LINE, marks, size=(1000, 400))
    *own, last = badges(view)
    hidden = {mark.id for mark in marks} - {badge.piece.annotation.id for badge in own}
    assert hidden <= last.hidden
    assert last.more == len(last.hidden)
    strip = next(view.scene.page.strips(0, 60))
    beside = view.scene.margin.beside(strip)
    assert all(beside.by_annotation[name] == [last] for name in hidden)
    assert beside.split[own[0].piece.annotation.id][0] == own[0]
    assert all(last in beside.split[name] for name in last.hidden & beside.split.keys())


def test_removing_the_middle_fragment_numbers_the_others_again(show: Show) -> None:
    view = show(LINES, (annotation("x", "quote", 0, 4, (100, 104), (205, 209)),))
    view.clearFocus()
    view.put_annotation(annotation("x", "quote", 0, 4, (205, 209)))
    assert told(view) == [("x", 1), ("x", 2)]
    fresh = show(LINES, (annotation("x", "quote", 0, 4, (205, 209)),))
    fresh.clearFocus()
    assert pixels(view) == pixels(fresh)


def test_numbers_of_fragments_follow_the_digits_of_the_interface(
    show: Show, request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(lambda: set_digits("ascii"))
    marks = (annotation("x", "quote", 0, 4, (10, 13)),)
    view = show(ONE_LINE, marks)
    view.clearFocus()
    ascii_digits = pixels(view)
    pixels(view)
    set_digits("arabic")
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
    assert pixels(view) != ascii_digits
    fresh = show(ONE_LINE, marks)
    fresh.clearFocus()
    assert pixels(view) == pixels(fresh)


@pytest.mark.parametrize("lanes", [1, 3, 5])
@pytest.mark.parametrize("columns", [1, 3])
@pytest.mark.parametrize("right_to_left", [True, False])
def test_room_for_lanes_holds_them(qapp: QApplication, lanes: int, columns: int, right_to_left: bool) -> None:
    look = Look(typeface="FiraGO")
    outside = room_for_links(look.measures, lanes)
    step = look.measures.badge + look.measures.badge_gap
    room = look.measures.margin_gap + columns * step + outside
    gutter = gutter_of(look, 500, room, outside, right_to_left)
    assert gutter.columns == columns
    out = _outwards(gutter)
    # lanes are counted from the first column, so that behind others one may be lost
    assert gutter.lanes - gutter.least_lane(columns) >= lanes - (columns > 1)
    assert out(gutter.link_lane(gutter.lanes - 1)) < room
    assert out(gutter.link_lane(gutter.least_lane(columns))) > look.measures.margin_gap + columns * step
    assert 0 < out(gutter.fragment_lane(2)) < out(gutter.fragment_lane(0)) < look.measures.margin_gap


def _outwards(gutter: Gutter):  # type: ignore[no-untyped-def]
    """Return what tells how far from the text an x lies."""
    edge = gutter.edge - gutter.outwards * gutter.measures.margin_gap
    return lambda x: (x - edge) * gutter.outwards


def test_window_that_is_narrow_leaves_room_for_some_lanes(show: Show) -> None:
    for width in (300, 526, 840, 1400):
        gutter = show(LINES, size=(width, 400), labels=LabelSet()).scene.margin.gutter
        assert gutter.lanes - gutter.least_lane(gutter.columns) >= 3
