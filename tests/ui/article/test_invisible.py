"""Signs of invisible marks: where they stand, and that each kind looks its own way."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QImage

from hashiya.core.articles import Direction
from hashiya.ui.article.invisible import SIGNS, Sign
from hashiya.ui.article.view import ArticleView
from tests.ui.article.conftest import Show


def changed(plain: QImage, signed: QImage) -> set[tuple[int, int]]:
    return {
        (x, y)
        for x in range(plain.width())
        for y in range(plain.height())
        if plain.pixel(x, y) != signed.pixel(x, y)
    }


def signs_of(show: Show, text: str, **how: object) -> tuple[ArticleView, set[tuple[int, int]]]:
    """Return a pane and the pixels that the signs change."""
    images = []
    for wanted in (False, True):
        view = show(text, show_invisible=wanted, size=(500, 120), **how)
        view.clearFocus()
        images.append(view.viewport().grab().toImage())
    return view, changed(*images)


def test_each_kind_of_sign_has_its_own_shape(show: Show) -> None:
    shapes = {}
    for sign in Sign:
        character = next(c for c, kind in SIGNS.items() if kind is sign)
        _, pixels = signs_of(show, f"نص {character} هنا" if sign is not Sign.TATWEEL else "نصـــ هنا")
        assert pixels, sign
        left, top = min(x for x, _ in pixels), min(y for _, y in pixels)
        shapes[sign] = frozenset((x - left, y - top) for x, y in pixels)
    for one, other in combinations(Sign, 2):
        assert shapes[one] != shapes[other], (one, other)


@pytest.mark.parametrize("direction", list(Direction))
def test_sign_stands_between_the_letters_it_stands_between(show: Show, direction: Direction) -> None:
    text = "كلمة\u200fأخرى" if direction is Direction.RTL else "word\u200eother"
    view, pixels = signs_of(show, text, direction=direction)
    block = view.document().begin()
    paragraph = view.scene.page.paragraph(block)
    (before,), (after,) = paragraph.measure(block, 3, 4), paragraph.measure(block, 5, 6)
    edge = before.left if direction is Direction.RTL else before.right
    assert abs((after.right if direction is Direction.RTL else after.left) - edge) < 1
    x = view._fit.edges.left + edge
    assert all(abs(x - column) < 8 for column, _ in pixels)


def test_room_of_a_tab_and_of_an_odd_space_is_shown_whole(show: Show) -> None:
    for character, share in (("\t", 0.7), ("\u00a0", 0.3)):
        view, pixels = signs_of(show, f"قبل{character}بعد")
        block = view.document().begin()
        paragraph = view.scene.page.paragraph(block)
        (before,), (after,) = paragraph.measure(block, 2, 3), paragraph.measure(block, 4, 5)
        width = before.left - after.right
        columns = {x for x, _ in pixels}
        assert width * share < max(columns) - min(columns) < width + 1


def test_space_that_a_line_breaks_at_has_no_sign(show: Show) -> None:
    _, pixels = signs_of(show, "ك" * 9 + "\u3000" + "م" * 9, columns=12)
    assert pixels == set()


def test_text_without_invisible_marks_stays_as_it_is(show: Show) -> None:
    assert signs_of(show, "قال الوزير BBC 2024")[1] == set()
