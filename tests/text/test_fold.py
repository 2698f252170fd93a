"""A search finds what spelling varies, and marks it where it stands."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.core.spans import Span
from hashiya.text.fold import find_all, fold
from hashiya.text.graphemes import grapheme_floor


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("مُحَمَّدٌ", "محمد"),
        ("الـــوزيـر", "الوزير"),
        ("أإآٱا ؤو ئي ء", "ااااا وو يي ء"),
        ("على مدرسة ی ک ہ", "علي مدرسه ي ك ه"),
        ("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ １２", "0123456789 0123456789 12"),
        ("ﻻ ﻷ ﷲ ﺍﻟﻮﺯﻳﺮ", "لا لا الله الوزير"),
        ("SpaceX É ß ﬁ Ｘ", "spacex e ss fi x"),
        ("e\u0301 é", "e e"),
        ("ا\u0654 أ", "ا ا"),
        ("مي\u200cشود \u200fقال\u202a\ufeff\u00ad", "ميشود قال"),
        ("قال\u00a0نعم\u202f\tلا\nثم", "قال نعم  لا\nثم"),
        ("\ufe70ﹷ´", ""),
        ("«قال»، 3.5%", "«قال»، 3.5%"),
        ("😀", "😀"),
        ("", ""),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("قال مُحَمَّدٌ لمحمد", "محمد", ["مُحَمَّدٌ", "محمد"]),
        ("قال محمد", "مُحمّد", ["محمد"]),
        ("الـــوزيـر", "وزير", ["وزيـر"]),
        ("إلى الأمة", "الى", ["إلى"]),
        ("إلى الأمة", "الامه", ["الأمة"]),
        ("عام ٢٠٢٢ و2022", "2022", ["٢٠٢٢", "2022"]),
        ("عام 2022", "٢٠٢٢", ["2022"]),
        ("قال spacex", "SpaceX", ["spacex"]),
        ("ﻻ يقول", "لا", ["ﻻ"]),
        ("ﻻ يقول", "ا ي", ["ﻻ ي"]),
        ("ﷺ", "ل", ["ﷺ"]),
        ("قال نعم", "ل\u00a0ن", ["ل ن"]),
        ("للللل", "لل", ["لل", "لل"]),
        ("قال", "نعم", []),
        ("قال", "", []),
        ("قال", "\u064e\u0640", []),
    ],
)
def test_finding(text: str, query: str, found: list[str]) -> None:
    assert [span.of(text) for span in find_all(text, query)] == found


def test_a_folded_text_is_searched_again_without_folding_it_again(reference: str) -> None:
    folded = fold(reference)
    assert len(folded.find_all("ماسك")) == len([w for w in reference.split() if "ماسك" in w]) == 27
    assert [span.of(reference) for span in folded.find_all("العاب الفيديو")] == []
    assert folded.find_all("ايلون")[0] == Span(24, 29)


TEXT = st.text(alphabet=st.sampled_from("اأبىةـ\u064e\u0651\u200c\u200f\u0600ﻻﷺ٣ßé 😀\n"))


@given(TEXT)
def test_the_map_leads_each_folded_character_to_its_source(text: str) -> None:
    folded = fold(text)
    assert len(folded.starts) == len(folded.text)
    assert list(folded.starts) == sorted(folded.starts)
    assert folded.text == "".join(fold(char).text for char in text)
    for place, char in enumerate(folded.text):
        assert char in fold(text[folded.starts[place]]).text
        span = folded.span(place, place + 1)
        assert 0 <= span.start <= folded.starts[place] < span.end <= len(text)
        assert grapheme_floor(text, span.start) == span.start
        assert grapheme_floor(text, span.end) == span.end
    assert fold(folded.text).text == folded.text


@given(TEXT, st.integers(0, 10), st.integers(1, 10))
def test_a_piece_of_a_text_is_found_in_it(text: str, start: int, length: int) -> None:
    piece = text[start : start + length]
    found = find_all(text, piece)
    assert bool(found) == bool(fold(piece).text)
    assert all(fold(piece).text in fold(span.of(text)).text for span in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
