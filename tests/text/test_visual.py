"""Text for programs without Arabic is joined, ordered and mirrored, and knows where each piece comes from."""

import bidi
import pytest
from arabic_reshaper import ArabicReshaper
from hypothesis import given
from hypothesis import strategies as st

from hashiya.text.visual import Piece, visual_line, visual_order, visual_pieces, visual_text

MIXED = "ابلأ aX 12٣.,()«»\u064e\u0651\u200c\u200f\u2067\u2069\u00a0\t"


def test_an_order_is_exact_where_characters_repeat() -> None:
    assert visual_order("اا BB اا") == [7, 6, 5, 3, 4, 2, 1, 0]
    assert visual_order("اا BB اا", "L") == [1, 0, 2, 3, 4, 5, 7, 6]
    assert visual_order("") == []


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("", ""),
        ("قال BBC نعم", "ﻢﻌﻧ BBC لﺎﻗ"),
        ("قال (لا) 3.5%", "%3.5 (ﻻ) لﺎﻗ"),
        ("«نعم»", "«ﻢﻌﻧ»"),
        ("مُحَمَّد", "ﺪﻤَّﺤَﻣُ"),
        ("ل\u064eا\u064b", "ﻻ\u064e\u064b"),
        ("X (Y)", "X (Y)"),
        ("قال\u200f\u202a\u00ad\u200b", "لﺎﻗ"),
        ("قال\x1b[31m", "31m]\ufffdلﺎﻗ"),
        ("قال\tنعم", "ﻢﻌﻧ\tلﺎﻗ"),
    ],
)
def test_a_line_is_seen_as_a_reader_sees_it(text: str, seen: str) -> None:
    assert visual_line(text) == seen


def test_pieces_know_their_place_and_lines_their_paragraph() -> None:
    paragraph = "قلا BBC نَم"
    assert visual_pieces(paragraph, "R", [(0, 7), (8, 11)]) == [
        [Piece(4, "B"), Piece(5, "B"), Piece(6, "C"), Piece(3, " "), Piece(1, "ﻼ"), Piece(0, "ﻗ")],
        [Piece(10, "ﻢ"), Piece(8, "ﻧ\u064e")],
    ]


def test_a_line_may_begin_inside_a_ligature() -> None:
    assert visual_pieces("لاَ", "R", [(0, 1), (1, 3)]) == [[Piece(0, "ﻻ")], [Piece(1, "\u064e")]]


def test_paragraphs_stay_below_each_other() -> None:
    assert visual_text("قال\n\nBBC نعم") == "لﺎﻗ\n\nﻢﻌﻧ BBC"
    assert visual_text("BBC نعم", "L") == "BBC ﻢﻌﻧ"


def test_without_marks_python_bidi_says_the_same_of_the_reference_article(reference: str) -> None:
    reshaper = ArabicReshaper({"use_unshaped_instead_of_isolated": True, "ARABIC LIGATURE ALLAH": False})
    for paragraph in reference.split("\n"):
        seen = bidi.get_display(reshaper.reshape(paragraph), base_dir="R")
        bare = "".join(char for char in visual_line(paragraph) if not "\u064b" <= char <= "\u0652")
        assert bare == seen


@given(st.text(alphabet=st.sampled_from(MIXED)))
def test_each_letter_is_drawn_once(text: str) -> None:
    pieces = visual_pieces(text)[0]
    positions = [piece.position for piece in pieces]
    assert len(set(positions)) == len(positions)
    letters = [place for place in positions if not "\u064b" <= text[place] <= "\u0652"]
    assert letters == [place for place in visual_order(text) if place in set(letters)]
    assert all(piece.text for piece in pieces)
