"""What is shown stands one for one in the places of what is stored."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.text.display import ASTRAL_REPLACEMENT, MARKS_SHOWN, REPLACEMENT, display

TROUBLE = "\x00\x0b\x0c\r\x85\u2029\ufdd0\ufdd1\ufdef\ufffe\uffff\ufeff\U0001fffe\U0010ffff\ud800\udfff"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@pytest.mark.parametrize("char", TROUBLE[:11] + "\ud800\udbff\udfff")
def test_what_qt_drops_or_swaps_is_replaced(char: str) -> None:
    assert display(f"أ{char}ب") == f"أ{REPLACEMENT}ب"


@pytest.mark.parametrize("plane", range(1, 17))
def test_noncharacters_of_two_units_get_a_stand_in_of_two(plane: int) -> None:
    text = chr(plane * 0x10000 + 0xFFFE) + chr(plane * 0x10000 + 0xFFFF)
    assert display(text) == ASTRAL_REPLACEMENT * 2
    assert _units(display(text)) == 4


def test_a_byte_order_mark_becomes_a_word_joiner() -> None:
    assert display("\ufeffأ\ufeff") == "\u2060أ\u2060"


def test_everything_ordinary_is_shown_as_it_is() -> None:
    text = "«قالَ\u00a0الوزيرُ»، \u200f3.5\u202b%\u202c لـ\u200cX 😀\t\n\u00ad\ufffc ﻻ"
    assert display(text) is text


def test_a_pile_of_marks_is_cut_short_in_what_is_shown() -> None:
    pile = "ب" + "\u064e" * 50_000 + "ت\u064e"
    shown = display(pile)
    assert len(shown) == len(pile)
    assert shown[: MARKS_SHOWN + 1] == pile[: MARKS_SHOWN + 1]
    assert shown[MARKS_SHOWN + 1 :] == REPLACEMENT * (50_000 - MARKS_SHOWN) + "ت\u064e"


def test_astral_marks_in_a_pile_keep_their_two_units() -> None:
    pile = "a" + "\U0001d165" * (MARKS_SHOWN + 2)
    assert _units(display(pile)) == _units(pile)


@given(st.text(alphabet=st.one_of(st.sampled_from(TROUBLE), st.characters(), st.sampled_from("اً"))))
def test_code_points_and_units_stay_one_to_one(text: str) -> None:
    shown = display(text)
    assert len(shown) == len(text)
    assert [_units(char) for char in shown] == [_units(char) for char in text]
    assert display(shown) == shown
