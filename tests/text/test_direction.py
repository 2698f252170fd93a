"""Directions are found, suggested and kept from leaking."""

import pytest

from hashiya.core.articles import Direction
from hashiya.text.direction import (
    FSI,
    PDI,
    first_strong,
    isolate,
    prevailing,
    suggest_directions,
    without_controls,
)

RTL, LTR = Direction.RTL, Direction.LTR


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("12 (?)", None),
        ("«قال» BBC", RTL),
        ("BBC: قال", LTR),
        ("12 שלום", RTL),
        ("\u2068BBC\u2069 قال", RTL),
        ("\u2069BBC", LTR),
        ("\u2067قال", None),
    ],
)
def test_the_first_strong_character_decides(text: str, expected: Direction | None) -> None:
    assert first_strong(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", None), ("12:30", None), ("BBC: قال الوزير", RTL), ("SpaceX launched من", LTR), ("abc ابج", RTL)],
)
def test_the_prevailing_direction_counts_letters(text: str, expected: Direction | None) -> None:
    assert prevailing(text) is expected


def test_only_paragraphs_of_the_other_direction_are_suggested() -> None:
    text = "قال الوزير\n\nBBC: قال\nFuente\n12\nSpaceX, Tesla"
    assert suggest_directions(text) == {3: LTR, 5: LTR}
    assert suggest_directions(text, LTR) == {0: RTL}


def test_the_stray_latin_line_of_the_reference_article_is_suggested(reference: str) -> None:
    assert suggest_directions(reference) == {78: LTR}


def test_an_isolated_string_holds_no_control_that_could_end_it() -> None:
    hostile = "invoice_\u202egpj\u202c\u2069.exe\u2067\u200f\u200c"
    assert isolate(hostile) == f"{FSI}invoice_gpj.exe\u200f\u200c{PDI}"
    assert without_controls("".join(map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]))) == ""


def test_numbers_that_are_no_digits_have_no_direction() -> None:
    assert prevailing("Ⅳ½²") is None
    assert prevailing("قال²") is Direction.RTL
    assert prevailing("قالⅣtalk was") is Direction.LTR
    assert suggest_directions("Ⅳ½\nx²") == {1: Direction.LTR}
