from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from hashiya.core.articles import Direction
from hashiya.core.labels import STANDARD_LABELS
from hashiya.ui.models.row import Row
from hashiya.ui.panels.row_layout import (
    DEPTH,
    elided,
    full_height,
    line_height,
    lines_of,
    places,
    row_height,
    small_font,
    text_width,
)

LONG = "كلمة طويلة نسبيا " * 30
FULL = Row(
    "نص", label=STANDARD_LABELS[0], badge="د", count="12", note="ملاحظة", action="Bring back", alert="3"
)


@pytest.fixture
def font(qapp: object) -> QFont:
    font = QFont("DejaVu Sans")
    font.setPixelSize(13)
    return font


def test_text_takes_no_more_lines_than_allowed_and_ends_at_a_word(font: QFont) -> None:
    assert len(lines_of(Row(LONG), font, 200)) == 2
    last = lines_of(Row(LONG), font, 200)[-1]
    assert last.endswith(" …")
    assert last[:-2].split()[-1] in LONG.split()
    assert lines_of(Row("قصير"), font, 200) == ["قصير"]
    assert lines_of(Row(""), font, 200) == [""]


def test_a_word_longer_than_the_line_is_cut_inside(font: QFont) -> None:
    word = "ط" * 400
    assert elided(word, QFontMetrics(font), 100).endswith("…")
    assert " " not in elided(word, QFontMetrics(font), 100)


def test_characters_of_two_units_stay_whole(font: QFont) -> None:
    lines = lines_of(Row("😀" * 60, lines=3), font, 120)
    assert set("".join(lines)) <= {"😀", "…"}


def test_a_row_is_as_high_as_its_lines_and_never_lower_than_its_badge(font: QFont) -> None:
    one, two = row_height(Row("قصير"), font, 240), row_height(Row(LONG), font, 240)
    assert two - one == line_height(font)
    assert row_height(Row("قصير", label=STANDARD_LABELS[0]), font, 240) >= 20 + 16
    assert row_height(FULL, font, 240) > row_height(Row("نص", label=STANDARD_LABELS[0]), font, 240)
    assert full_height(Row("قصير"), font) == two


def test_english_and_arabic_mirror_one_another(font: QFont) -> None:
    rect = QRect(10, 20, 300, 60)
    left, right = places(FULL, rect, font, False), places(FULL, rect, font, True)
    for name in ("text", "count", "note", "action", "alert"):
        here, there = getattr(left, name), getattr(right, name)
        assert here.left() - rect.left() == rect.right() - there.right()
        assert (here.top(), here.width()) == (there.top(), there.width())
    assert left.mark.x() - rect.left() == rect.right() + 1 - right.mark.x()


def test_nothing_of_a_row_lies_on_anything_else(font: QFont) -> None:
    at = places(FULL, QRect(0, 0, 300, row_height(FULL, font, 300)), font, False)
    assert not at.text.intersects(at.count)
    assert not at.note.intersects(at.action)
    assert not at.alert.intersects(at.text)
    assert not at.alert.intersects(at.count)
    assert at.mark.x() + 10 < at.text.left()


def test_a_row_is_moved_in_by_its_depth_and_has_less_room(font: QFont) -> None:
    rect, deep = QRect(0, 0, 300, 60), replace(FULL, depth=2)
    here, there = places(FULL, rect, font, False), places(deep, rect, font, False)
    assert there.mark.x() - here.mark.x() == there.text.left() - here.text.left() == 2 * DEPTH
    assert text_width(deep, font, 300) == text_width(FULL, font, 300) - 2 * DEPTH
    assert there.count == here.count


def test_a_narrow_list_still_leaves_the_text_a_place(font: QFont) -> None:
    assert text_width(FULL, font, 20) == 24


def test_small_type_is_smaller_in_pixels_and_in_points(font: QFont, qtbot: QtBot) -> None:
    assert small_font(font).pixelSize() == 12
    points = QFont("DejaVu Sans", 12)
    assert small_font(points).pointSizeF() < 12


def test_lines_are_broken_in_the_rows_direction(font: QFont) -> None:
    text = "BBC: " + LONG
    assert lines_of(Row(text, direction=Direction.RTL), font, 300)[0].startswith("BBC")
