"""Positions in every unit lead to code points and back."""

from __future__ import annotations

from itertools import product

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from hashiya.formats.units import Counting, Positions, Reading, Unit, fits_words

TEXTS = st.text(
    st.sampled_from("اب \r\n\ufeff\u064e\u200d\u0301é😀👩🇸🇦\u0640가ᄀ\u0600") | st.characters(codec="utf-8"),
    max_size=12,
) | st.builds("\ufeff{}\r\n{}".format, st.text("ab😀", max_size=3), st.text("ا\r\n", max_size=4))
READINGS = [Reading(*each) for each in product(Unit, (False, True), (True, False))]


def width(text: str, unit: Unit) -> int:
    """Count a text that is whole by itself."""
    return {
        Unit.CODEPOINT: len(text),
        Unit.UTF16: len(text.encode("utf-16-le")) // 2,
        Unit.BYTE: len(text.encode()),
        Unit.GRAPHEME: len(regex.findall(r"\X", text)),
    }[unit]


def position(text: str, point: int, reading: Reading) -> int | None:
    """Count the plain way what stands before a code point; ``None`` inside of a grapheme."""
    if reading.unit is Unit.GRAPHEME:
        clusters = regex.findall(r"\X", text)
        ends = [0]
        for cluster in clusters:
            ends.append(ends[-1] + len(cluster))
        if point not in ends:
            return None
        count = ends.index(point)
        first_is_mark = bool(clusters) and clusters[0] == "\ufeff"
        return count - (not reading.bom_counts and first_is_mark and count > 0)
    before = text[:point]
    if not reading.bom_counts:
        before = before.removeprefix("\ufeff")
    count = width(before, reading.unit)
    if reading.newline_once:
        count -= text[:point].count("\r\n") + (text[:point].endswith("\r") and text[point:].startswith("\n"))
    return count


@pytest.mark.parametrize("reading", READINGS)
@given(TEXTS)
def test_a_position_leads_to_the_code_point_that_begins_there(reading: Reading, text: str) -> None:
    positions = Positions(text, reading)
    there: dict[int, int] = {}
    for point in range(len(text) + 1):
        place = position(text, point, reading)
        if place is not None:
            there.setdefault(place, point)
    assert positions.end == max(there)
    for place in range(-2, positions.end + 3):
        assert positions.point(place) == there.get(place)
        for end in (place, positions.end, positions.end + 1):
            first, last = there.get(place), there.get(end)
            whole = None if first is None or last is None else (first, last)
            assert positions.span(place, end) == whole


@pytest.mark.parametrize("unit", list(Unit))
@given(TEXTS)
def test_what_is_counted_leads_back(unit: Unit, text: str) -> None:
    count, positions = Counting(text, unit), Positions(text, Reading(unit))
    for point in range(len(text) + 1):
        place = position(text, point, Reading(unit))
        if place is not None:
            assert count(point) == place
            assert positions.point(place) == point


def test_a_gap_inside_a_grapheme_counts_as_its_end_on_the_way_out() -> None:
    text = "بَا"
    assert [Counting(text, Unit.GRAPHEME)(point) for point in range(4)] == [0, 0, 1, 2]


def test_half_a_surrogate_pair_has_bytes_too() -> None:
    assert Positions("\ud800ا", Reading(Unit.BYTE)).point(3) == 1
    assert Positions("\ud800😀", Reading(Unit.UTF16)).point(2) is None


@pytest.mark.parametrize(
    ("text", "reading", "plain"),
    [
        ("قال 😀", Reading(Unit.CODEPOINT), True),
        ("قال", Reading(Unit.UTF16), True),
        ("قال 😀", Reading(Unit.UTF16), False),
        ("said", Reading(Unit.BYTE), True),
        ("قال", Reading(Unit.BYTE), False),
        ("قال", Reading(Unit.GRAPHEME), True),
        ("قالَ", Reading(Unit.GRAPHEME), False),
        ("a\r\nb", Reading(Unit.CODEPOINT), True),
        ("a\r\nb", Reading(Unit.CODEPOINT, newline_once=True), False),
        ("\ufeffa", Reading(Unit.CODEPOINT), True),
        ("\ufeffa", Reading(Unit.CODEPOINT, bom_counts=False), False),
        ("a", Reading(Unit.CODEPOINT, newline_once=True, bom_counts=False), True),
    ],
)
def test_a_table_is_made_only_where_positions_are_no_code_points(
    text: str, reading: Reading, plain: bool
) -> None:
    assert Positions(text, reading).plain is plain


@pytest.mark.parametrize(
    ("start", "end", "edges"),
    [
        (0, 3, 2),
        (4, 7, 2),
        (0, 2, 1),
        (1, 3, 1),
        (1, 2, 0),
        (0, 4, 1),
        (3, 7, 1),
        (3, 4, 0),
        (9, 11, 2),
        (8, 12, 0),
    ],
)
def test_edges_of_words_are_counted(start: int, end: int, edges: int) -> None:
    assert fits_words("قال نعم «لا» ", start, end) == edges


def test_a_mark_belongs_to_its_word() -> None:
    assert fits_words("قالَ", 0, 3) == 1
    assert fits_words("قالَ", 0, 4) == 2
