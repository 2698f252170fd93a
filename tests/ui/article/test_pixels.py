"""No mark moves a glyph: what is seen is the underlay, multiplied by the text."""

from __future__ import annotations

import random
from typing import Any

import pytest
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor

from hashiya.core.annotations import Annotation, Link
from hashiya.core.labels import STANDARD_LABELS
from hashiya.core.link_kinds import LinkKinds
from hashiya.core.spans import Span
from hashiya.ui.article.targets import Target
from hashiya.ui.article.view import ArticleView
from tests.ui.article.conftest import BLACK_ON_WHITE, Show, annotation, pixels

TEXT = (
    "لا إلٰهَ إلّا اللهُ، قالَ: «لأنَّ الأمرَ (رقم ١٢ أو 12.5%) لا يَخُصُّ BBC News [لندن] ولا الآخَرين» - "
    "فلأجلِ ذلكَ لَم يُجِبْ Reuters على الأسئلة {3} لاحقًا؛ وَلِلآنَ لا خبر… والأولادُ لاعبون، "
    "SpaceX وTesla \u200f(2024/10/25)\u200f والإلكترونيّات لآلئُ."
)
_SIZE = (720, 330)
_LINKS = [
    Link(f"l{n}", "a", ("attributed_to", "denies", "odd")[n % 3], f"m{n}", f"m{39 - n}") for n in range(20)
]
_TARGETS = [Target(f"m{n}", n, linked=n % 3 == 0) for n in range(1, 13)]
_MOST = 3


def _annotations(count: int = 40) -> tuple[Annotation, ...]:
    choose = random.Random(2024)
    found = []
    for number in range(count):
        start = choose.randrange(len(TEXT) - 2)
        end = choose.randint(start + 1, min(len(TEXT), start + 60))
        label = STANDARD_LABELS[number % 4].id
        more = [(end + 3, end + 9)] if number % 4 == 0 and end + 9 <= len(TEXT) else []
        found.append(annotation(f"m{number}", label, start, end, *more, unsure=number % 5 == 0))
    return tuple(found)


def _worst(marked: bytes, underlay: bytes, plain: bytes) -> tuple[int, int]:
    """Return the greatest error of marked ≈ underlay × plain / 255, and how many pixels lose full ink."""
    triples = [t for t in zip(marked, underlay, plain, strict=True) if t[0] != t[1] or t[2] != 255]
    error = max(abs(seen - (under * text + 127) // 255) for seen, under, text in triples)
    lost = sum(1 for seen, _, text in triples if text == 0 and seen > _MOST)
    return error, lost


def _three(
    show: Show, typeface: str, selection: Span | None = None, **state: Any
) -> tuple[bytes, bytes, bytes]:
    marks = _annotations()
    clear = BLACK_ON_WHITE._replace(ink=QColor(0, 0, 0, 0))
    views: list[ArticleView] = [
        show(
            TEXT,
            marks if theme else (),
            size=_SIZE,
            typeface=typeface,
            theme=theme or BLACK_ON_WHITE,
            columns=68,
        )
        for theme in (BLACK_ON_WHITE, clear, None)
    ]
    for view in views:
        view.clearFocus()
    for view in views[:2]:
        view.select(selection)
        view.set_current(state.get("current"))
        view.hover(state.get("hovered", []))
        view.set_links(_LINKS if state.get("tied") else (), LinkKinds())
        view.set_all_links(state.get("all", False))
        view.set_linking(*state.get("linking", (None, (), None)))
    marked, underlay, plain = (pixels(view) for view in views)
    return marked, underlay, plain


@pytest.mark.parametrize("selection", [None, Span(20, 150)])
@pytest.mark.parametrize(
    "state",
    [
        {},
        {"current": "m7"},
        {"hovered": ["m8"]},
        {"current": "m8", "tied": True},
        {"hovered": ["m3"], "tied": True, "all": True},
        {"linking": ("m4", _TARGETS, 2), "tied": True},
    ],
    ids=lambda state: "-".join(state) or "rest",
)
def test_text_keeps_every_pixel_over_forty_marks(
    show: Show, typeface: str, selection: Span | None, state: dict[str, Any]
) -> None:
    marked, underlay, plain = _three(show, typeface, selection, **state)
    assert underlay != bytes([255]) * len(underlay)
    assert min(plain) == 0
    error, lost = _worst(marked, underlay, plain)
    assert error <= _MOST
    assert lost == 0


def test_selection_is_seen_over_bands_and_bands_under_it(show: Show, typeface: str) -> None:
    _, without, _ = _three(show, typeface)
    _, selected, _ = _three(show, typeface, Span(0, len(TEXT)))
    grounds = [
        (without[at : at + 3], selected[at : at + 3])
        for at in range(0, len(selected), 4)
        if min(without[at : at + 3]) > 100 and without[at : at + 3] != selected[at : at + 3]
    ]
    # the ground gets darker everywhere, and one band is still told from another
    assert all(max(now) < max(before) for before, now in grounds)
    assert len({now for _, now in grounds}) > 10


def test_comparison_notices_a_highlight_that_moves_glyphs(show: Show, typeface: str) -> None:
    """The way that is not taken: a character format that cuts a lam-alef moves the line."""
    _, underlay, plain = _three(show, typeface)
    view = show(TEXT, _annotations(), size=_SIZE, typeface=typeface, theme=BLACK_ON_WHITE, columns=68)
    view.clearFocus()
    cursor = QTextCursor(view.document())
    cursor.setPosition(1)
    cursor.setPosition(30, QTextCursor.MoveMode.KeepAnchor)
    form = QTextCharFormat()
    form.setBackground(QColor(255, 255, 255, 0))
    cursor.mergeCharFormat(form)
    error, lost = _worst(pixels(view), underlay, plain)
    assert error > 100
    assert lost > 20


def test_plain_shows_the_same_glyphs_without_marks(show: Show, typeface: str) -> None:
    bare = show(TEXT, size=_SIZE, typeface=typeface)
    plain = show(TEXT, _annotations(), size=_SIZE, typeface=typeface)
    plain.scene.plain = True
    for view in (bare, plain):
        view.clearFocus()
    assert pixels(bare) == pixels(plain)
