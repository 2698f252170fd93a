"""What isn't seen is named and placed."""

import pytest

from hashiya.text.invisible import codepoint, invisible_marks, unpaired_controls


def test_invisible_marks_have_place_and_name() -> None:
    text = "لـ\u200cX\u00a0\u200f٪\ufeff \u2007\n\u0001\ufe0f\U000e0020\ufdd0"
    assert [(mark.position, mark.short) for mark in invisible_marks(text)] == [
        (1, "tatweel"),
        (2, "ZWNJ"),
        (4, "NBSP"),
        (5, "RLM"),
        (7, "BOM"),
        (9, "U+2007"),
        (11, "U+0001"),
        (12, "U+FE0F"),
        (13, "U+E0020"),
        (14, "U+FDD0"),
    ]


def test_long_names_are_unicodes() -> None:
    marks = invisible_marks("\u200f\u0001")
    assert [mark.long for mark in marks] == ["RIGHT-TO-LEFT MARK", "U+0001"]
    assert codepoint("ا") == "U+0627"


def test_common_text_has_none(reference: str) -> None:
    assert invisible_marks(reference) == []
    assert invisible_marks("مُحَمَّد 😀\n") == []


@pytest.mark.parametrize(
    ("paragraph", "unpaired"),
    [
        ("قال \u202bBBC\u202c نعم \u2067x\u2069", []),
        ("قال \u202e نعم", [4]),
        ("قال \u202c نعم \u2069", [4, 10]),
        ("\u2067\u202b\u2069\u202c", [1, 3]),
        ("\u202b\u2067\u202c\u2069\u202c", [2]),
        ("\u202b\u2069", [0, 1]),
        ("\u2066\u2066\u2069", [0]),
        ("\u200f\u200e\u061c", []),
    ],
)
def test_controls_without_a_partner_are_found(paragraph: str, unpaired: list[int]) -> None:
    assert unpaired_controls(paragraph) == unpaired
