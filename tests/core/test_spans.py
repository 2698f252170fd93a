from __future__ import annotations

import pytest

from hashiya.core.spans import Span, check_spans
from hashiya.errors import EditError


@pytest.mark.parametrize(
    ("left", "right", "overlaps"),
    [
        (Span(0, 3), Span(3, 5), False),
        (Span(0, 3), Span(2, 5), True),
        (Span(0, 9), Span(4, 5), True),
        (Span(6, 9), Span(4, 6), False),
    ],
)
def test_touching_is_not_overlapping(left: Span, right: Span, overlaps: bool) -> None:
    assert left.overlaps(right) is overlaps
    assert right.overlaps(left) is overlaps


def test_a_span_is_half_open() -> None:
    span = Span(2, 4)
    assert len(span) == 2
    assert [span.covers(at) for at in (1, 2, 3, 4)] == [False, True, True, False]
    assert span.of("قالوا") == "لو"
    assert Span(0, 5).contains(span)
    assert not span.contains(Span(2, 5))
    assert not span.contains(Span(1, 3))


def test_fragments_come_back_in_text_order() -> None:
    assert check_spans([Span(5, 7), Span(0, 5)], 7) == (Span(0, 5), Span(5, 7))


@pytest.mark.parametrize(
    ("spans", "words"),
    [
        ([], "needs at least one span"),
        ([Span(3, 3)], "3:3 is empty"),
        ([Span(4, 3)], "4:3 is reversed"),
        ([Span(-1, 3)], "-1:3 leaves the article, which has 7 characters"),
        ([Span(0, 8)], "0:8 leaves the article"),
        ([Span(0, 4), Span(3, 5)], "0:4 and 3:5 of one annotation overlap"),
    ],
)
def test_what_no_annotation_can_have_is_refused_in_a_sentence(spans: list[Span], words: str) -> None:
    with pytest.raises(EditError, match=words):
        check_spans(spans, 7)
