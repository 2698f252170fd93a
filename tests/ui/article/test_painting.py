"""Colours, patterns, badges and strips."""

from __future__ import annotations

from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from hashiya.core.labels import ACCENTS, Label, LabelSet, Pattern
from hashiya.core.spans import Span
from hashiya.ui.article.badge import BadgePainter, BadgeState
from hashiya.ui.article.look import LANES, Look
from hashiya.ui.article.page import STRIP
from hashiya.ui.article.patterns import draw_line, line_brush, wash
from hashiya.ui.article.stacking import Stack
from hashiya.ui.theme import AA, DARK, LIGHT, Theme, contrast, over
from tests.ui.article.conftest import Show, annotation, pixels

THEMES = (LIGHT, DARK)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("accent", ACCENTS)
def test_wash_on_bare_paper_is_the_labels_band(theme: Theme, accent: str) -> None:
    band = theme.accent_band(accent)
    seen = over(wash(band, theme.paper), theme.paper)
    for one, other in zip(band.getRgb()[:3], seen.getRgb()[:3], strict=True):  # type: ignore[index]
        assert abs(one - other) <= 3


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_text_is_read_on_every_overlap_of_bands_and_under_the_selection(theme: Theme) -> None:
    """Four deep in any order, with the selection on top: text keeps AA contrast."""
    washes = {accent: wash(theme.accent_band(accent), theme.paper) for accent in ACCENTS}
    worst = 21.0
    for depth in range(5):
        for chosen in combinations(ACCENTS, depth):
            orders = permutations(chosen) if depth < 4 else [chosen, chosen[::-1]]
            for order in orders:
                ground = theme.paper
                for accent in order:
                    ground = over(washes[accent], ground)
                worst = min(
                    worst, contrast(theme.ink, ground), contrast(theme.ink, over(theme.selection, ground))
                )
    assert worst >= AA


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_badge_letters_are_read_on_their_ground_filled_or_not(theme: Theme) -> None:
    for accent in ACCENTS:
        ink, band = theme.accent_ink(accent), theme.accent_band(accent)
        assert contrast(ink, band) >= AA
        assert contrast(theme.paper, ink) >= AA


def _line(pattern: Pattern, stroke: int = 2) -> QImage:
    image = QImage(60, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    draw_line(painter, pattern, line_brush(pattern, QColor("black"), stroke), QRect(4, 4, 50, stroke))
    painter.end()
    return image


def test_each_pattern_is_told_from_every_other_without_colour(qapp: QApplication) -> None:
    images = {pattern: _line(pattern) for pattern in Pattern}
    for one, other in combinations(Pattern, 2):
        assert images[one] != images[other], (one, other)
    for image in images.values():
        dark = [(x, y) for x in range(60) for y in range(10) if image.pixelColor(x, y).lightness() < 128]
        assert {x for x, _ in dark} <= set(range(4, 54))
        assert len(dark) >= 40


def test_line_without_width_is_none(qapp: QApplication) -> None:
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    before = image.copy()
    painter = QPainter(image)
    for pattern in Pattern:
        draw_line(painter, pattern, line_brush(pattern, QColor("black"), 2), QRect(4, 4, 0, 2))
    painter.end()
    assert image == before


def test_each_state_of_a_badge_looks_different(qapp: QApplication) -> None:
    look = Look(typeface="FiraGO")
    badges = BadgePainter(look)
    label = LabelSet().labels[0]
    seen = set()
    states = [BadgeState(), *(BadgeState()._replace(**{name: True}) for name in BadgeState._fields[:-1])]
    states += [
        BadgeState(filled=True, unsaved=True),
        *(BadgeState(fragment=told) for told in ("1", "2", "12")),
    ]
    for state in states:
        image = QImage(40, 40, QImage.Format.Format_RGB32)
        image.fill(look.theme.paper)
        painter = QPainter(image)
        badges.paint(painter, QPointF(10, 10), label, state)
        painter.end()
        seen.add(bytes(image.constBits()))
    assert len(seen) == len(states)


def test_badges_speak_the_readers_language(show: Show) -> None:
    marks = (annotation("x", "claim", 4, 10),)
    arabic, english = show(annotations=marks), show(annotations=marks, language="en")
    for view in (arabic, english):
        view.clearFocus()
    assert pixels(arabic) != pixels(english)


def _badges(view: object, count: int = 1) -> list[object]:
    return [b for strip in view.scene.page.strips(0, 600) for b in view.scene.margin.badges(strip)]  # type: ignore[attr-defined]


def test_badges_stand_beside_their_lines_and_never_on_one_another(show: Show) -> None:
    text = "كلمة " * 120
    marks = tuple(annotation(f"m{n}", "claim", n * 15, n * 15 + 4) for n in range(20))
    view = show(text, marks, columns=40)
    badges = _badges(view)
    assert [badge.piece.annotation.id for badge in badges] == [mark.id for mark in marks]
    for one, other in combinations(badges, 2):
        assert not one.rect.intersects(other.rect)
    paragraph = view.scene.page.paragraph(view.document().begin())
    for badge in badges:
        line = paragraph.lines[paragraph.line_of(badge.piece.start)]
        assert badge.rect.center().y() >= line.top


def test_badges_take_more_columns_where_many_begin_and_tell_the_rest(show: Show) -> None:
    few = tuple(annotation(f"m{n}", "claim", n, n + 3) for n in range(3))
    view = show("كلمة أخرى", few, size=(900, 400))
    assert len({badge.rect.left() for badge in _badges(view)}) > 1
    many = tuple(annotation(f"m{n}", "claim", n % 7, n % 7 + 2) for n in range(20))
    crowded = show("كلمة أخرى", many, size=(900, 400))
    badges = _badges(crowded)
    assert badges[-1].more == 20 - len(badges) + 1
    assert all(not badge.more for badge in badges[:-1])
    narrow = show("كلمة أخرى", many, size=(300, 400))
    assert len(_badges(narrow)) < len(badges)
    assert (
        crowded.viewport().rect().toRectF().contains(badges[-1].rect.translated(crowded._fit.edges.left, 32))
    )


def test_marks_beyond_the_last_lane_are_told_as_a_number(show: Show) -> None:
    deep = tuple(annotation(f"m{n}", "claim", 0, 5 + n) for n in range(LANES + 3))
    view = show("كلمة أخرى هنا ثم كلمة", deep)
    strip = next(view.scene.page.strips(0, 60))
    ((place, count),) = view.scene.underlay.drawn(strip).more
    assert count == 3
    first = view.scene.rects(strip, [Span(0, 1)])[0].translated(-strip.origin)
    assert place.right() == first.right()
    shallow = show("كلمة أخرى هنا ثم كلمة", deep[:LANES])
    assert shallow.scene.underlay.drawn(next(shallow.scene.page.strips(0, 60))).more == []


def test_longest_mark_has_the_outermost_line(show: Show) -> None:
    view = show(
        "كلمة أخرى هنا ثم كلمة", (annotation("out", "claim", 0, 14), annotation("in", "source", 5, 9))
    )
    strip = next(view.scene.page.strips(0, 60))
    bottoms = {m.piece.annotation.id: m.bands[0].bottom() for m in view.scene.underlay.drawn(strip).marks}
    assert bottoms["out"] > bottoms["in"]


def test_arabic_and_latin_side_by_side_are_one_band(show: Show) -> None:
    view = show("قالت BBC اليوم", (annotation("x", "claim", 0, 14),))
    (mark,) = view.scene.underlay.drawn(next(view.scene.page.strips(0, 60))).marks
    assert len(mark.bands) == 1


def test_bands_of_one_label_that_overlap_are_one_ground(show: Show) -> None:
    twice = show("كلمة أخرى هنا", (annotation("a", "claim", 0, 9), annotation("b", "claim", 5, 13)))
    once = show("كلمة أخرى هنا", (annotation("a", "claim", 0, 9),))
    tones = []
    for view in (twice, once):
        view.clearFocus()
        strip = next(view.scene.page.strips(0, 60))
        point = view.scene.rects(strip, [Span(6, 7)])[0].topLeft().toPoint()
        tones.append(view.viewport().grab().toImage().pixelColor(point.x() + 1, point.y() + 1))
    assert tones[0] == tones[1]


def test_long_paragraph_is_painted_in_strips(show: Show) -> None:
    text = "كلمة " * 1_500
    marks = (annotation("x", "claim", 0, len(text)),)
    view = show(text, marks, columns=40)
    paragraph = view.scene.page.paragraph(view.document().begin())
    assert len(paragraph.lines) > 3 * STRIP
    strips = list(view.scene.page.strips(0, 500))
    assert [strip.key for strip in strips] == [(0, 0)]
    middle = view.look.line_height * (STRIP + 5)
    keys = [strip.key for strip in view.scene.page.strips(middle, middle + 100)]
    assert keys == [(0, STRIP)]
    view.verticalScrollBar().setValue(middle)
    assert view.scene.annotations_at(QPointF(view.viewport().width() / 2, middle + 100)) == ["x"]
    assert [
        b.piece.annotation.id
        for s in view.scene.page.strips(middle, middle + 9)
        for b in view.scene.margin.badges(s)
    ] == []


def test_second_painting_is_the_same_as_the_first(show: Show) -> None:
    marks = tuple(annotation(f"m{n}", ("claim", "quote")[n % 2], n * 3, n * 3 + 9) for n in range(20))
    view = show(annotations=marks)
    view.clearFocus()
    first = pixels(view)
    assert pixels(view) == first
    assert pixels(view) == first
    assert view.scene.layers._pictures


def test_pictures_of_strips_far_away_are_let_go(show: Show) -> None:
    text = "\n".join("كلمة أخرى هنا" for _ in range(400))
    starts = [n * 14 for n in range(400)]
    view = show(text, tuple(annotation(f"m{s}", "claim", s, s + 4) for s in starts), size=(600, 300))
    for place in range(0, 20_000, 100):
        view.verticalScrollBar().setValue(place)
        for _ in range(2):
            view.viewport().repaint()
    assert 0 < len(view.scene.layers._pictures) < 60


def test_unknown_label_has_a_badge_of_its_first_letter() -> None:
    label = Label("rumour", "rumour", "rumour")
    assert label.badge("ar") == "r"


def test_mark_without_a_lane_takes_what_is_free_on_its_other_lines(show: Show) -> None:
    text = "كلمة " * 40
    around = annotation("out", "claim", 0, 150)
    deep = tuple(annotation(f"m{n}", "source", 5, 25 + n) for n in range(LANES))
    view = show(text, (around, *deep), columns=40)
    strip = next(view.scene.page.strips(0, 60))
    (mark,) = (m for m in view.scene.underlay.drawn(strip).marks if m.piece.annotation.id == "out")
    assert mark.lanes == [LANES, *[0] * (len(mark.bands) - 1)]
    assert mark.bands[1].height() < mark.bands[0].height()
    assert [count for _, count in view.scene.underlay.drawn(strip).more] == [1]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 90), st.integers(1, 40)), max_size=40))
def test_no_two_lines_of_marks_lie_on_one_another(drawn: list[tuple[int, int, int]]) -> None:
    stack = Stack()
    placed: list[tuple[QRect, int]] = []
    for line, left, width in drawn:
        band = QRect(left, line * 40, width, 30)
        (lane,) = stack.place([band], LANES)
        if lane < LANES:
            for other, taken in placed:
                assert taken != lane or not band.intersects(other)
            placed.append((band, lane))
    hidden = sum(count for _, count in stack.more(10, 8, from_right=True))
    assert hidden == len(drawn) - len(placed)
