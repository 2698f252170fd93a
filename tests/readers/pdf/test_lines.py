"""Pieces that PDFium parted are one line again, and each word has what belongs to it."""

from __future__ import annotations

from dataclasses import replace

from hashiya.readers.pdf.glyphs import Glyph
from hashiya.readers.pdf.lines import page_lines
from tests.readers.pdf.drawn import from_left, from_right, glyph

_BREAK = [replace(glyph("\r", 0), left=0, right=0), replace(glyph("\n", 0), left=0, right=0)]
_SPACE = [replace(glyph(" ", 0), left=0, right=0)]


def _texts(*glyphs: list[Glyph]) -> list[str]:
    return [line.text for line in page_lines([one for part in glyphs for one in part])]


def test_a_word_that_a_raised_mark_parts_is_one() -> None:
    raised = [glyph("ُ", 85, 4, y=102)]
    parted = _texts(from_right("ال", 100), _SPACE, raised, from_right("معلن", 90))
    assert parted == ["المُعلن"]
    on_two_lines = _texts(raised, from_right("معلن", 90), _BREAK, from_right("ال", 100))
    assert on_two_lines == ["المُعلن"]


def test_a_mark_that_is_given_last_finds_its_word() -> None:
    words = [from_right("قلم", 100), _SPACE, from_right("جديد", 80)]
    assert _texts(*words, _BREAK, [glyph("َ", 96, 3, y=104)]) == ["قَلم جديد"]
    assert _texts([glyph("َ", 96, 3)]) == ["َ"]
    assert _texts(*words, _BREAK, [glyph("َ", 300, 3, y=10)]) == ["قلم جديد", "َ"]


def test_a_gutter_parts_lines_and_columns_keep_their_order() -> None:
    right, left = from_right("يمين", 400), from_right("يسار", 100)
    assert _texts(right, _BREAK, left) == ["يمين", "يسار"]
    assert _texts(left, _BREAK, right) == ["يسار", "يمين"]


def test_what_stands_higher_is_another_line() -> None:
    assert _texts(from_right("فوق", 100, 120), _BREAK, from_right("تحت", 100, 100)) == ["فوق", "تحت"]
    assert _texts(_BREAK, _SPACE, _BREAK) == []


def test_a_bracket_goes_with_the_word_that_it_touches() -> None:
    # given as the end of the first word, standing at the beginning of the second
    words = [*from_right("صحفي", 100), glyph("(", 69), *_SPACE, *from_right("يوم", 69)]
    assert _texts(words) == ["صحفي (يوم"]
    assert _texts(words, _SPACE, [glyph(".", 40), glyph(".", 20)]) == ["صحفي (يوم . ."]


def test_latin_words_are_read_from_the_left() -> None:
    line = [
        *[from_right("شركة", 200), _SPACE, from_left("News", 155), _SPACE, from_left("BBC", 135), _SPACE],
        *[from_right("نفت", 130)],
    ]
    assert _texts(*line) == ["شركة BBC News نفت"]


def test_signs_beside_latin_words_stand_where_the_line_has_them() -> None:
    line = [from_right("وبالشركات", 225), _SPACE, from_left("،BBC", 130), _SPACE, from_left("News(", 152)]
    assert _texts(*line) == ["وبالشركات (BBC News،"]
    assert _texts(from_right("قال", 200), _SPACE, from_left("Musk", 150), _SPACE, from_right("٣", 140)) == [
        "قال Musk ٣"
    ]
    assert _texts(from_right("قال", 200), _SPACE, from_left(".X", 150), _SPACE, from_right("ثم", 140)) == [
        "قال X. ثم"
    ]


def test_a_number_alone_on_a_page_of_arabic_is_read_with_its_stop() -> None:
    page = [from_right("منذ عام".replace(" ", ""), 200, 120), _BREAK, [*from_left(".2013", 100)]]
    assert _texts(*page)[-1] == "2013."
    assert _texts(from_left(".2013", 100)) == [".2013"]


def test_a_hyphen_at_the_end_of_a_line_goes_on_below() -> None:
    assert _texts(from_left("co\u00ad", 0, 120), from_left("op", 0, 100)) == ["co\u00ad", "op"]
