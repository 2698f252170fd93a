"""Each letter is told with the form that its neighbours give it."""

import pytest
from arabic_reshaper import ArabicReshaper
from hypothesis import given
from hypothesis import strategies as st

from hashiya.text.joining import Form, joined_forms, shaped

I, N, M, F = Form.ISOLATED, Form.INITIAL, Form.MEDIAL, Form.FINAL  # noqa: E741
MARK, INVISIBLE, STRETCH, PLAIN = Form.MARK, Form.INVISIBLE, Form.STRETCH, Form.PLAIN


@pytest.mark.parametrize(
    ("word", "forms", "joined"),
    [
        ("", [], ""),
        ("نعم", [N, M, F], "ﻧﻌﻢ"),
        ("قال", [N, F, I], "ﻗﺎل"),
        ("مُحَمَّدٌ", [N, MARK, M, MARK, M, MARK, MARK, F, MARK], "ﻣُﺤَﻤَّﺪٌ"),
        ("كتـاب", [N, M, STRETCH, F, I], "ﻛﺘـﺎب"),
        ("لا", [N, F], "ﻟﺎ"),
        ("ل\u200cم", [I, INVISIBLE, I], "ل\u200cم"),
        ("ب\u200dX", [N, INVISIBLE, PLAIN], "ﺑ\u200dX"),
        ("ن\u200fع", [N, INVISIBLE, F], "ﻧ\u200fﻊ"),
        ("ن\u2067ع", [I, INVISIBLE, I], "ن\u2067ع"),
        ("وX1", [I, PLAIN, PLAIN], "وX1"),
        ("ﻻ", [PLAIN], "ﻻ"),
    ],
)
def test_forms(word: str, forms: list[Form], joined: str) -> None:
    letters = joined_forms(word)
    assert [letter.form for letter in letters] == forms
    assert "".join(letter.joined for letter in letters) == joined
    assert "".join(letter.char for letter in letters) == word


def test_a_letter_is_told_with_name_code_point_and_ligature() -> None:
    lam, fatha, alef, stop = joined_forms("لَأ\u0007")
    assert (lam.codepoint, lam.name, lam.ligature) == ("U+0644", "ARABIC LETTER LAM", "ﻷ")
    assert (fatha.codepoint, fatha.name, fatha.ligature) == ("U+064E", "ARABIC FATHA", "")
    assert (alef.char, alef.joined, alef.ligature) == ("أ", "ﺄ", "ﻷ")
    assert (stop.codepoint, stop.name, stop.form) == ("U+0007", "", PLAIN)


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("لا", ["ﻻ", ""]),
        ("بلا", ["ﺑ", "ﻼ", ""]),
        ("لَأً", ["ﻷ", "\u064e", "", "\u064b"]),
        ("لإ لآ", ["ﻹ", "", " ", "ﻵ", ""]),
        ("ل\u200cا", ["ل", "\u200c", "ا"]),
        ("با", ["ﺑ", "ﺎ"]),
    ],
)
def test_lam_alef_is_drawn_as_one(text: str, drawn: list[str]) -> None:
    assert shaped(text) == drawn


def test_on_every_word_of_the_reference_article_the_reshaper_says_the_same(reference: str) -> None:
    options = {"use_unshaped_instead_of_isolated": True, "delete_harakat": False}
    reshaper = ArabicReshaper({**options, "ARABIC LIGATURE ALLAH": False})
    words = set(reference.split())
    assert len(words) > 600
    for word in words:
        assert "".join(shaped(word)) == reshaper.reshape(word)


@given(st.text(alphabet=st.sampled_from("ابلأدةـىئ\u064e\u0651\u200c\u200d\u200f\u2067X 1ﻻپگ")))
def test_every_code_point_has_its_own_place(text: str) -> None:
    letters = joined_forms(text)
    assert len(letters) == len(text) == len(shaped(text))
    for letter, drawn in zip(letters, shaped(text), strict=True):
        ligature = letter.ligature if letter.char == "ل" else ""
        assert drawn == (ligature if letter.ligature else letter.joined)
        assert (letter.joined != letter.char) == (letter.form in {N, M, F})
