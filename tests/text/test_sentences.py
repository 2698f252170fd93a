"""Sentences end where a reader would pause, and not at decimal points and titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.text.sentences import sentences


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \u00a0", []),
        ("قال نعم", ["قال نعم"]),
        ("  قال نعم. وقال لا.  ", ["قال نعم.", "وقال لا."]),
        ("أقال؟ نعم! لا… ربما؟! بلى", ["أقال؟", "نعم!", "لا…", "ربما؟!", "بلى"]),
        ("قال؛ ثم قال: نعم، ولا", ["قال؛ ثم قال: نعم، ولا"]),
        ("بلغ 3.5 و٣.٥ في x.com. وقال", ["بلغ 3.5 و٣.٥ في x.com.", "وقال"]),
        ("«قال نعم.» ثم “قال لا”. “عليك.”", ["«قال نعم.»", "ثم “قال لا”.", "“عليك.”"]),
        ("(قال نعم.) وقال لا.\u200f ثم", ["(قال نعم.)", "وقال لا.\u200f", "ثم"]),
        ("قال د. أحمد. وقال أ.د. محمد. ثم م. علي", ["قال د. أحمد.", "وقال أ.د. محمد.", "ثم م. علي"]),
        ("قال د.", ["قال د."]),
        ("قال د. ", ["قال د."]),
        ("في ٢٠١٣ م. وقال", ["في ٢٠١٣ م.", "وقال"]),
        ("عام 2013م. وقال", ["عام 2013م.", "وقال"]),
        ("إلى X. وقال J. Biden. ثم", ["إلى X.", "وقال J. Biden.", "ثم"]),
        ("Mr. Musk of Tesla Inc. in the U.S. Army.", ["Mr. Musk of Tesla Inc. in the U.S. Army."]),
        ("شركة Tesla Inc. وقال", ["شركة Tesla Inc.", "وقال"]),
        ("نقلت أ.ف.ب. وقال", ["نقلت أ.ف.ب.", "وقال"]),
        ("1. قال نعم. 2. قال لا.", ["1. قال نعم.", "2. قال لا."]),
        ("... قال نعم. ***", ["... قال نعم.", "***"]),
        ("بلغ 40. وقال", ["بلغ 40.", "وقال"]),
        ("1984. وقال", ["1984. وقال"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert _sentences(text) == expected


def test_a_sentence_never_leaves_its_paragraph() -> None:
    text = "قال د.\nقال نعم. وقال\nلا"
    assert [text[a:b] for a, b in sentences(text, 7, 20)] == ["قال نعم.", "وقال"]


def test_quotes_that_open_again_keep_their_sentences(reference: str) -> None:
    paragraph = next(line for line in reference.split("\n") if line.startswith("وأضاف"))
    assert _sentences(paragraph) == [
        "وأضاف: “إنه مجرم حرب يذبح المدنيين.",
        "قال ماكفول عن محادثات ماسك مع بوتين: “في رأيي، هذا يجعل الأمر برمته خاطئًا”.",
        "“عليك أن تقرر في أي فريق أنت.",
        "هل أنت في الفريق الأمريكي أم الفريق الروسي؟",
    ]


@given(st.text(alphabet=st.sampled_from("اب1. ؟…»“ \u00a0د.\u064e*X")))
def test_sentences_hold_all_ink_in_order(text: str) -> None:
    found = sentences(text, 0, len(text))
    outside = set(range(len(text)))
    for start, end in found:
        assert start < end
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        outside -= set(range(start, end))
    assert found == sorted(found)
    assert all(text[place].isspace() for place in outside)
