"""Every span is a run of whole tokens, whatever it begins and ends in."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.core.spans import Span
from hashiya.formats import tokens
from hashiya.formats.tokens import TokenRuns, tokenised, words

TEXTS = st.text(
    st.one_of(
        st.sampled_from('ab وا \n\t\u00a0\x1c\x1f\u200c\u0640_.\0\x01\x7f"\\😀\u0301'),
        st.characters(codec="utf-8"),
    ),
    min_size=1,
    max_size=20,
)


@pytest.mark.parametrize(
    ("text", "spans", "expected"),
    [
        ("وقال: «لا»", [], ["وقال", ":", "«", "لا", "»"]),
        ("وقال: «لا»", [(1, 4)], ["و", "قال", ":", "«", "لا", "»"]),
        ("ا ب", [(1, 3)], ["ا", " ", "ب"]),
        ("ا  ب", [(0, 2)], ["ا", " ", "ب"]),
        ("ا\x1c ب", [(0, 3)], ["ا", "\x1c", " ", "ب"]),
        ("ا\x1cب.", [(0, 1)], ["ا", "\x1c", "ب", "."]),
        ("«قال». لا، بَـ بَ", [(0, 5)], ["«", "قال", "»", ".", "لا", "،", "بَـ", "بَ"]),
        (" \x1c", [(0, 2)], [" ", "\x1c"]),
        ("ا\x7fب ج", [(0, 1), (1, 3)], ["ا", "\x7f", "ب", "ج"]),
        ("\0ا\x01 \\", [(1, 3)], ["\0", "ا", "\x01", "\\"]),
        ("   ", [(1, 3), (0, 2)], [" ", " ", " "]),
        ("ا ب ج", [(0, 5)], ["ا", "ب", "ج"]),
    ],
)
def test_tokens_are_words_and_signs_cut_at_spans(
    text: str, spans: list[tuple[int, int]], expected: list[str]
) -> None:
    marked = [Span(*span) for span in spans]
    assert [text[start:end] for start, end in tokenised(text, marked)] == expected
    found = words(text, marked)[0]
    assert (found.strings(), len(found)) == (expected, len(expected))


@given(TEXTS, st.data())
def test_no_token_overlaps_and_every_span_is_whole(text: str, data: st.DataObject) -> None:
    starts = data.draw(st.lists(st.integers(0, len(text) - 1), max_size=4))
    spans = [Span(start, data.draw(st.integers(start + 1, len(text)))) for start in starts]
    pieces = tokenised(text, spans)
    assert all(start < end for start, end in pieces)
    assert all(left[1] <= right[0] for left, right in pairwise(pieces))
    marked = {place for start, end in pieces for place in range(start, end)}
    assert all(place in marked or char.isspace() for place, char in enumerate(text))
    runs = TokenRuns(pieces)
    for span in spans:
        first, behind = runs.run(span)
        assert (pieces[first][0], pieces[behind - 1][1]) == (span.start, span.end)
    found, where = words(text, spans)
    assert found.strings() == [text[start:end] for start, end in pieces]
    assert len(found) == len(pieces)
    assert where == [runs.run(span) for span in spans]


def test_words_that_were_met_are_forgotten_where_they_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "_MOST_MET", 1)
    for _ in range(3):
        assert words("قال، نعم (BBC).", [])[0].strings() == ["قال", "،", "نعم", "(", "BBC", ")", "."]
    assert len(tokens._MET) == 3
