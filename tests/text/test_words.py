"""Words are what an annotator would mark as a whole."""

import re
from itertools import pairwise

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from hashiya.text.graphemes import grapheme_floor
from hashiya.text.words import count_words, word_at, word_before, words_from


def _words(text: str) -> list[str]:
    return [text[start:end] for start, end in words_from(text, 0)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«الوزير»،", ["الوزير"]),
        ("(والوزير، ثم؟", ["والوزير", "ثم"]),
        ("٣٫٥٪ 3.5% ١٬٢٣٤ 3,5 ٢،٥", ["٣٫٥", "3.5", "١٬٢٣٤", "3,5", "٢،٥"]),
        ("12:30 ١٢:٣٠", ["12:30", "١٢:٣٠"]),
        ("في 2013. وفي", ["في", "2013", "وفي"]),
        ("فبراير/شباط", ["فبراير", "شباط"]),
        ("SpaceX وTesla X،", ["SpaceX", "وTesla", "X"]),
        ("كوفيد-19 F-16 إس‑400", ["كوفيد-19", "F-16", "إس‑400"]),
        ("الروسي-الأوكراني 2022-2023 co-op -5", ["الروسي", "الأوكراني", "2022", "2023", "co", "op", "5"]),
        ("قال:نعم قال.نعم قال،نعم", ["قال", "نعم"] * 3),
        ("أ.ف.ب. أ.د.محمد د. علي", ["أ.ف.ب", "أ.د", "محمد", "د", "علي"]),
        ("U.S. x.com don't A’s l·l", ["U.S", "x.com", "don't", "A’s", "l·l"]),
        ("'قال' ’قال‘", ["قال", "قال"]),
        ("@user #غزة a_b _x_ __", ["user", "غزة", "a_b", "x"]),
        ("وَالْوَزِيرُ الـوزيـر الـ«قوة» ـه", ["وَالْوَزِيرُ", "الـوزيـر", "الـ", "قوة", "ـه"]),
        ("قال ـ نعم ـــ ـَ", ["قال", "نعم"]),
        ("مي\u200cشود لا\u200c ب\u200d", ["مي\u200cشود", "لا\u200c", "ب\u200d"]),
        ("\u200fالوزير\u200e، م\u200fن\u202c", ["الوزير", "م\u200fن"]),
        ("قال\u200bنعم\u00a0لا", ["قال", "نعم", "لا"]),
        ("\u0600١٢ \u06dd٣ \u0600 ق", ["\u0600١٢", "\u06dd٣", "ق"]),
        ("東京 ひら カナ 한국", ["東", "京", "ひ", "ら", "カナ", "한국"]),
        ("😀 + $5 % م² ½", ["5", "م²", "½"]),
        ("ℹ\u200d😀 ق", ["ق"]),
        ("", []),
        (" \n،«»", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert _words(text) == expected


def test_on_the_reference_article_they_are_unicodes_words(reference: str) -> None:
    unicode_words = [part for part in regex.findall(r"(?w)\b.+?\b", reference) if regex.search(r"\w", part)]
    assert _words(reference) == unicode_words
    assert count_words(reference, 0, len(reference)) == len(unicode_words) == 1018


ALPHABET = "ابو19،.:'-ـ_ \n«»\u064e\u200c\u200f\u0600a😀\u200d東ℹ\u0d4e\u0903"


@given(st.text(alphabet=st.sampled_from(ALPHABET)))
def test_every_position_finds_the_word_that_a_reading_from_the_start_finds(text: str) -> None:
    words = list(words_from(text, 0))
    assert all(left[1] <= right[0] for left, right in pairwise(words))
    assert all(grapheme_floor(text, edge) == edge for word in words for edge in word)
    for position in range(len(text) + 1):
        assert list(words_from(text, position)) == [word for word in words if word[1] > position]
        assert word_before(text, position) == next((w for w in reversed(words) if w[0] < position), None)
        holding = [w for w in words if w[0] <= position < w[1]] + [w for w in words if w[1] == position]
        assert word_at(text, position) == next(iter(holding), None)


@example("ا.ا1", 0, 3)
@given(st.text(alphabet=st.sampled_from("ابو19،. «\u064e東\u0d4e-")), st.integers(0, 20), st.integers(0, 20))
def test_words_are_counted_when_a_part_is_in_the_span(text: str, start: int, length: int) -> None:
    words = [word for word in words_from(text, 0) if word[0] < start + length and word[1] > start]
    assert length == 0 or count_words(text, start, start + length) == len(words)


# a stretch that is longer than anyone writes, between others and alone
_GIANTS = [
    "قال " + "ب" * 60_000 + " إن",
    "ب" * 60_000,
    "ب" * 8_191 + " " + "ب" * 16_384,
    "ب" * 16_383 + " " + "ب" * 5,
    "ب" * 12_000 + "." + "ب" * 12_000,
    ("ب" * 8_000 + " ") * 4,
]


@pytest.mark.parametrize("text", _GIANTS)
def test_a_giant_stretch_is_cut_alike_from_everywhere(text: str) -> None:
    words = list(words_from(text, 0))
    assert max(end - start for start, end in words) < 3 * 8_192
    places = {place + by for place in range(0, len(text), 4_096) for by in (-1, 0, 1)} | {len(text)}
    for position in places | {place + by for word in words for place in word for by in (-1, 0, 1)}:
        if 0 <= position <= len(text):
            assert list(words_from(text, position)) == [word for word in words if word[1] > position]
            assert word_before(text, position) == next((w for w in reversed(words) if w[0] < position), None)
    assert count_words(text, 0, len(text)) == len(words)
    assert "".join(text[start:end] for start, end in words) == re.sub("[ .]", "", text)


def test_long_words_that_somebody_could_write_stay_whole() -> None:
    assert len(_words("ب" * 8_000 + " " + "ج" * 8_000)) == 2
