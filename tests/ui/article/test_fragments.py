"""The fine line that joins the fragments of one annotation."""

from __future__ import annotations

import pytest

from hashiya.core.annotations import Annotation
from hashiya.core.articles import Direction
from hashiya.ui.article.fragments import Comb, combs
from hashiya.ui.article.view import ArticleView
from hashiya.ui.theme import DARK, LIGHT, Theme
from tests.ui.article.conftest import Show, annotation, changed, in_margin, picture, pixels

LINES = "\n".join(f"السطر {n}: كلمة أخرى هنا" for n in range(200))
WORD = 5


def split(name: str, *lines: int) -> Annotation:
    """Return an annotation with a fragment at the beginning of each of these lines."""
    starts = [LINES.index(f"السطر {line}:") for line in lines]
    spans = [(start, start + WORD) for start in starts]
    return annotation(name, "quote", *spans[0], *spans[1:])


def joined(view: ArticleView) -> list[Comb]:
    scroll = view.verticalScrollBar().value()
    return combs(view.scene._sight(scroll, scroll + view.viewport().height()))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("direction", list(Direction))
def test_line_joins_the_badges_beside_the_text_and_never_in_it(
    show: Show, typeface: str, theme: Theme, direction: Direction
) -> None:
    known = {"size": (700, 500), "typeface": typeface, "theme": theme, "direction": direction}
    view = show(LINES, (split("x", 1, 3, 5),), **known)
    apart = show(LINES, tuple(split(f"x{n}", n) for n in (1, 3, 5)), **known)
    for each in (view, apart):
        each.clearFocus()
    points = changed(view, picture(apart))
    assert in_margin(view, points)
    gutter, left = view.scene.margin.gutter, view._fit.edges.left
    lane = int(gutter.fragment_lane(0) + left)
    column = sorted(y for x, y in points if x == lane)
    (comb,) = joined(view)
    assert column[0] - comb.rows[0][0].rect.center().y() < 8
    assert comb.rows[-1][0].rect.center().y() - column[-1] < 8
    assert column == list(range(column[0], column[-1] + 1))


def test_line_is_stronger_for_the_annotation_at_hand(show: Show) -> None:
    view = show(LINES, (split("x", 1, 3, 5),), size=(700, 500))
    view.clearFocus()
    lane = int(view.scene.margin.gutter.fragment_lane(0) + view._fit.edges.left)
    y = round(joined(view)[0].rows[0][0].rect.bottom() + 6)
    rest = [picture(view).pixelColor(x, y) for x in (lane - 1, lane)]
    view.hover(["x"])
    now = [picture(view).pixelColor(x, y) for x in (lane - 1, lane)]
    theme = view.look.theme
    assert now[1] == theme.accent_ink("purple")
    assert rest[1] not in (now[1], theme.paper)
    assert (rest[0], now[0]) != (theme.paper, theme.paper)
    view.hover([])
    assert picture(view).pixelColor(lane, y) == rest[1]


@pytest.mark.parametrize(
    ("lines", "above", "below"),
    [
        ((100, 102), False, False),
        ((0, 100), True, False),
        ((100, 190), False, True),
        ((0, 100, 190), True, True),
    ],
)
def test_line_goes_on_to_fragments_out_of_view(
    show: Show, lines: tuple[int, ...], above: bool, below: bool
) -> None:
    view = show(LINES, (split("x", *lines),), size=(700, 500))
    view.clearFocus()
    view.set_scroll_place(LINES.index("السطر 96:"))
    (comb,) = joined(view)
    assert (comb.above, comb.below) == (above, below)
    lane = int(view.scene.margin.gutter.fragment_lane(0) + view._fit.edges.left)
    image, paper = picture(view), view.look.theme.paper
    last = image.height() - 1
    assert (image.pixelColor(lane, 0) != paper, image.pixelColor(lane, last) != paper) == (above, below)


def test_nothing_is_joined_where_no_fragment_is_in_view(show: Show) -> None:
    view = show(LINES, (split("x", 0, 190),), size=(700, 500))
    view.set_scroll_place(LINES.index("السطر 96:"))
    assert joined(view) == []


def test_lines_of_two_annotations_have_lanes_of_their_own(show: Show) -> None:
    view = show(LINES, (split("x", 1, 4), split("y", 2, 6)), size=(700, 500))
    view.clearFocus()
    gutter, left = view.scene.margin.gutter, view._fit.edges.left
    y = round(joined(view)[1].rows[0][0].rect.bottom() + 6)
    image, paper = picture(view), view.look.theme.paper
    taken = [image.pixelColor(int(gutter.fragment_lane(lane) + left), y) != paper for lane in range(3)]
    assert taken == [True, True, False]


@pytest.mark.parametrize("direction", list(Direction))
def test_fragments_side_by_side_are_joined_between_their_badges(show: Show, direction: Direction) -> None:
    marks = (annotation("x", "quote", 0, 5, (6, 8), (29, 34)),)
    view = show(LINES, marks, size=(1200, 500), direction=direction)
    view.clearFocus()
    (comb,) = joined(view)
    assert [len(row) for row in comb.rows] == [2, 1]
    one, other = sorted((stand.rect for stand in comb.rows[0]), key=lambda rect: rect.left())
    between = picture(view).pixelColor(int(one.right()) + 1, int(one.center().y()))
    assert other.left() - one.right() == view.look.measures.badge_gap
    assert between != view.look.theme.paper


@pytest.mark.parametrize("direction", list(Direction))
def test_line_reaches_a_badge_behind_others_above_it(show: Show, direction: Direction) -> None:
    text = "كلمة أخرى هنا ثم كلمة\nسطر\nسطر آخر"
    marks = (annotation("y", "claim", 0, 20), annotation("x", "quote", 5, 9, (26, 29)))
    view = show(text, marks, size=(1200, 500), direction=direction)
    view.clearFocus()
    (comb,) = joined(view)
    first = comb.rows[0][0]
    assert first.badge.column == 1
    image, paper = picture(view), view.look.theme.paper
    inner = first.rect.left() - 8 if direction is Direction.RTL else first.rect.right() + 8
    assert image.pixelColor(int(inner), int(first.rect.top()) - 1) != paper


def test_line_ends_at_the_number_that_hides_fragments(show: Show) -> None:
    text = "كلمة " * 20
    others = tuple(annotation(f"m{n}", "claim", n, n + 2) for n in range(8))
    view = show(text, (annotation("x", "quote", 0, 4, (85, 89)), *others), size=(500, 400))
    (comb,) = joined(view)
    assert [row[0].badge.fragment for row in comb.rows] == [1, 0]
    assert comb.rows[-1][0].badge.more
    assert not comb.below


def test_line_goes_when_its_annotation_does(show: Show) -> None:
    view = show(LINES, (split("x", 1, 5), split("z", 3)), size=(700, 500))
    view.clearFocus()
    first = pixels(view)
    view.drop_annotation("x")
    assert view.scene.ties
    bare = show(LINES, (split("z", 3),), size=(700, 500))
    bare.clearFocus()
    assert pixels(view) == pixels(bare) != first
    assert not view.scene.ties
