"""A search finds what spelling varies, and marks it where it stands."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.core.spans import Span
from hashiya.text.fold import NOTHING, SWITCHES, Folding, find_all, fold
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


TEXT = st.text(alphabet=st.sampled_from("اأبىةـ\u064e\u0651\u0654\u200c\u200f\u0600ﻻﷺ٣ßéE\u0301 😀\n"))
FOLDING = st.builds(Folding.of, st.sets(st.sampled_from(SWITCHES)))


@given(TEXT, FOLDING)
def test_the_map_leads_each_folded_character_to_its_source(text: str, folding: Folding) -> None:
    folded = fold(text, folding)
    places = [folded.place(at) for at in range(len(folded.text))]
    assert places == sorted(places)
    assert folded.text == "".join(fold(char, folding).text for char in text)
    for at, char in enumerate(folded.text):
        assert char in fold(text[places[at]], folding).text
        span = folded.span(at, at + 1)
        assert 0 <= span.start <= places[at] < span.end <= len(text)
        assert grapheme_floor(text, span.start) == span.start
        assert grapheme_floor(text, span.end) == span.end
    assert fold(folded.text, folding).text == folded.text


@given(TEXT, FOLDING)
def test_all_switches_fold_what_any_fold(text: str, folding: Folding) -> None:
    assert fold(fold(text, folding).text).text == fold(text).text


@given(st.text(), FOLDING)
def test_any_character_keeps_its_place(text: str, folding: Folding) -> None:
    folded = fold(text, folding)
    assert [each for at in range(len(folded.text)) for each in [folded.place(at)]] == [
        at for at, char in enumerate(text) for _ in fold(char, folding).text
    ]
    assert fold(folded.text, folding).text == folded.text


@given(TEXT, st.integers(0, 10), st.integers(1, 10))
def test_a_piece_of_a_text_is_found_in_it(text: str, start: int, length: int) -> None:
    piece = text[start : start + length]
    found = find_all(text, piece)
    assert bool(found) == bool(fold(piece).text)
    assert all(fold(piece).text in fold(span.of(text)).text for span in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@pytest.mark.parametrize(
    ("switch", "one", "other"),
    [
        ("harakat", "مُحَمَّد", "محمد"),
        ("harakat", "مي\u200cشود", "ميشود"),
        ("tatweel", "الحكـــومة", "الحكومة"),
        ("hamza", "إسرائيل", "اسراييل"),
        ("hamza", "مسؤول ٱلأمة", "مسوول الامة"),
        ("yeh", "على ی", "علي ي"),
        ("teh", "الحكومة", "الحكومه"),
        ("digits", "١٢٣ ۴", "123 4"),
        ("forms", "ﻻ ﷲ کہ", "لا الله كه"),
        ("case", "SpaceX Élysée", "spacex elysee"),
    ],
)
def test_each_switch_folds_alone(switch: str, one: str, other: str) -> None:
    alone, without = Folding.of([switch]), Folding.of(set(SWITCHES) - {switch})
    assert fold(one, alone).text == fold(other, alone).text == other
    assert fold(one, without).text != fold(other, without).text


def test_nothing_folded_leaves_all_but_canonical_forms_and_spaces() -> None:
    assert fold("مُحَمَّدٌ Xx ١ ـ\u00a0", NOTHING).text == "مُحَمَّدٌ Xx ١ ـ "
    assert fold("\u0623", NOTHING).text == fold("\u0627\u0654", NOTHING).text
    assert Folding() == Folding.of(SWITCHES)


def test_a_mark_that_matters_belongs_to_its_letter() -> None:
    assert find_all("أب ا\u0654ب", "ا", NOTHING) == []
    assert find_all("أب ا\u0654ب", "أ", NOTHING) == [Span(0, 1), Span(3, 5)]
    assert find_all("كتبَ كتب", "كتب", Folding(harakat=False)) == [Span(5, 8)]
    assert find_all("أب", "ا") == [Span(0, 1)]
