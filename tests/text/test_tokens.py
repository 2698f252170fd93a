"""Tokens are what an index holds, and whole words end where they do unless a text says otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.text.fold import fold
from hashiya.text.tokens import BREAK, is_irregular, tokens
from hashiya.text.words import words_from


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال الوزيرُ", ["قال", "الوزير"]),
        ("«قال»، ثم\nكوفيد-19.", [BREAK, "قال", BREAK, "ثم", "كوفيد", BREAK, "19", BREAK]),
        ("a\n\nb", ["a", "b"]),
        ("x·y ½", ["x", BREAK, "y", "1", BREAK, "2"]),
        ("", []),
    ],
)
def test_tokens(text: str, found: list[str]) -> None:
    assert tokens(fold(text).text) == found


@pytest.mark.parametrize(
    ("text", "irregular"),
    [
        ("قال \u200fمُحَمَّدٌ\u200f: «لا»، SpaceX 12:30 كوفيد-19 ٣٫٥٪ — 😀", False),
        ("مي\u200cشود وSpaceX", False),
        ("قال\u200bنعم", True),
        ("قال ن\u200bعم", True),
        ("中国", True),
        ("Apple™", True),
        ("قال´نعم", True),
        ("ب\u200f\u064eب", True),
        ("قال \u200b", False),
        ("\u200b", False),
    ],
)
def test_what_is_irregular(text: str, irregular: bool) -> None:
    assert is_irregular(fold(text)) is irregular


TEXT = st.text(
    alphabet=st.sampled_from("اب1aـ\u064e\u0654\u200b\u200c\u200f\u0600中ｱ™½´.-: \nﻻﷲ"), max_size=12
)


@given(TEXT | st.text(max_size=8))
def test_no_word_begins_or_ends_in_a_token_of_a_regular_text(text: str) -> None:
    folded = fold(text)
    kept = [fold(char).text for char in text]
    edges = {len("".join(kept[:edge])) for word in words_from(text, 0) for edge in word}
    held = {at for at in edges if folded.text[:at][-1:].isalnum() and folded.text[at:][:1].isalnum()}
    if not is_irregular(folded):
        assert not held
