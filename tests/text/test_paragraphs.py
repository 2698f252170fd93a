"""Paragraphs stand between line feeds."""

import pytest

from hashiya.core.spans import Span
from hashiya.text.paragraphs import Paragraphs, first_ink, last_ink


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(0, 0)]),
        ("قال", [(0, 3)]),
        ("قال\n", [(0, 3), (4, 4)]),
        ("\n\nقال نعم\nلا", [(0, 0), (1, 1), (2, 9), (10, 12)]),
        ("قال\r\u2028نعم", [(0, 8)]),
    ],
)
def test_paragraphs_end_at_line_feeds_alone(text: str, expected: list[tuple[int, int]]) -> None:
    paragraphs = Paragraphs(text)
    assert list(paragraphs.all) == [Span(*pair) for pair in expected]
    for index, span in enumerate(paragraphs.all):
        assert paragraphs.at(index) == span
        for position in range(span.start, span.end + 1):
            assert paragraphs.index(position) == index


def test_the_reference_article_has_40_paragraphs_of_text_between_39_empty_ones(reference: str) -> None:
    paragraphs = Paragraphs(reference).all
    assert len(paragraphs) == 79
    assert sum(1 for paragraph in paragraphs if len(paragraph)) == 40


def test_ink_is_what_is_no_white_space() -> None:
    text = " \u00a0قال نعم \t"
    assert (first_ink(text, 0, 11), last_ink(text, 0, 11)) == (2, 9)
    assert (first_ink(text, 9, 11), last_ink(text, 9, 11)) == (11, 9)
