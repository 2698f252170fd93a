from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.core.spans import Span
from hashiya.errors import Sentence
from hashiya.readers import Doubt
from hashiya.ui.models.correction import Correction, correction

_WORDS = st.text(alphabet="ab\n😀ا", max_size=30)


@given(before=_WORDS, after=_WORDS)
def test_a_correction_makes_the_one_text_of_the_other(before: str, after: str) -> None:
    made = correction(before, after)
    if made is None:
        assert before == after
    else:
        assert made.text(before) == after
        assert before[: made.start] == after[: made.start]


@given(before=_WORDS, new=st.text(alphabet="xyz", max_size=5), data=st.data())
def test_a_doubt_that_is_left_still_names_its_passage(before: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(before)))
    end = data.draw(st.integers(start, len(before)))
    made = Correction(start, end, new)
    spans = [Span(at, at + 1) for at in range(len(before))]
    doubts = [Doubt(Sentence(before[span.start]), span) for span in spans]
    after = made.text(before)
    left = made.doubts(doubts)
    assert len(left) == len(before) - (end - start)
    for doubt in left:
        assert doubt.span is not None
        assert doubt.span.of(after) == doubt.sentence


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("abc", "abXc", Correction(2, 2, "X")),
        ("aa", "aaa", Correction(2, 2, "a")),
        ("abc", "", Correction(0, 3, "")),
        ("", "abc", Correction(0, 0, "abc")),
    ],
)
def test_the_stretch_is_the_smallest(before: str, after: str, expected: Correction) -> None:
    assert correction(before, after) == expected


def test_a_doubt_about_all_of_the_text_stays() -> None:
    doubt = Doubt(Sentence("The order may be wrong."))
    assert Correction(0, 5, "x").doubts([doubt]) == (doubt,)
