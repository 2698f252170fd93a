"""Words are read off the places of their glyphs."""

from __future__ import annotations

import pytest

from hashiya.readers.pdf.glyphs import Glyph
from hashiya.readers.pdf.words import Word, read_from_right, turned_round
from tests.readers.pdf.drawn import from_left, from_right, glyph, one_glyph


@pytest.mark.parametrize("backwards", [False, True])
def test_letters_are_ordered_by_place_and_it_is_said_when_they_were_not(backwards: bool) -> None:
    glyphs = from_right("وسبب")
    assert read_from_right(glyphs[::-1] if backwards else glyphs) == Word("وسبب", backwards)


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        # what is seen from the right: numbers and Latin run the other way there
        ("(4202", "(2024"),
        ("4202/11/21", "12/11/2024"),
        ("٪٥٫٣", "٪٣٫٥"),
        ("وalseT", "وTesla"),
        ("كوفيد-91", "كوفيد-19"),
        (")يوم", "(يوم"),
        ("نقل»", "نقل»"),
        (")أ)", "(أ)"),
        ("]العربية[", "[العربية]"),
        (")", ")"),
        ("كلمة(2)", "كلمة(2)"),
        ("”ليست", "“ليست"),
    ],
)
def test_numbers_latin_brackets_and_quotes(seen: str, read: str) -> None:
    assert read_from_right(from_right(seen)).text == read


@pytest.mark.parametrize("chars", ["لا", "ال"])
def test_lam_alef_of_one_glyph_is_lam_and_alef(chars: str) -> None:
    word = [*from_right("مق", 100), *one_glyph(chars, 84), *from_right("ت", 83)]
    assert read_from_right(word).text == "مقلات"
    article = [glyph("ا", 95), glyph("ل", 90), glyph("ن", 85)]
    assert read_from_right(article).text == "الن"


def test_marks_go_to_the_letter_of_their_glyph_or_else_to_the_nearest() -> None:
    own = [*one_glyph("ُم", 92, 8), *from_right("عل", 91)]
    assert read_from_right(own).text == "مُعل"
    near = [*from_right("دث", 100), glyph("ِ", 96, 0), glyph("ّ", 97, 0), glyph("ُ", 91, 0)]
    assert read_from_right(near).text == "دِّثُ".replace("ِّ", "ّ" + "ِ")
    assert read_from_right([glyph("ُ", 10)]).text == "ُ"


def test_a_word_that_was_stored_back_to_front() -> None:
    assert turned_round(Word("ملسُم")) == Word("مسُلم", True)
    assert turned_round(Word("2024يف")).text == "في2024"


def test_a_line_from_the_left_keeps_what_is_there() -> None:
    assert [one.char for one in from_left("ab")] == ["a", "b"]
    assert isinstance(glyph("a", 1), Glyph)
