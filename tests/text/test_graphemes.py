"""Graphemes are found from anywhere without reading the text from its beginning."""

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from hashiya.text.graphemes import grapheme, grapheme_ceiling, grapheme_floor

# every class of the rules for clusters: marks, joiners, prefixes, jamo, conjuncts, flags, emoji, line ends
ALPHABET = (
    "اب\u064e\u0651\u0640\u200c\u200d\u0600\u06dda1 \n\r\u0915\u094d\u0903"
    "🇪🇬👩❤\ufe0f👍🏽\u1100\u1161\u11a8한\U000e0020ℹ"
)


@given(st.text(alphabet=st.sampled_from(ALPHABET)))
@example("👩\u200d👩\u200d👩")
@example("🇪🇬🇪🇬🇪")
@example("\r\n\r\r\n")
@example("\u0915\u094d\u200d\u0915\u094d\u0915")
@example("\u0600\u0600ا\u064e")
def test_every_position_finds_the_cluster_that_a_reading_from_the_start_finds(text: str) -> None:
    boundaries = [0]
    for match in regex.finditer(r"\X", text):
        for position in range(*match.span()):
            assert grapheme(text, position) == match.span()
        boundaries.append(match.end())
    for position in range(len(text) + 1):
        assert grapheme_floor(text, position) == max(b for b in boundaries if b <= position)
        assert grapheme_ceiling(text, position) == min(b for b in boundaries if b >= position)


def test_harakat_stay_with_their_letter() -> None:
    assert [grapheme("مُحَمَّدٌ", position) for position in (0, 1, 5, 6)] == [(0, 2), (0, 2), (4, 7), (4, 7)]


@pytest.mark.parametrize("position", [0, 8])
def test_both_ends_of_a_text_are_boundaries(position: int) -> None:
    assert grapheme_floor("محمد علي", position) == grapheme_ceiling("محمد علي", position) == position


def test_the_reference_article_has_6190_graphemes(reference: str) -> None:
    position = count = 0
    while position < len(reference):
        position = grapheme(reference, position)[1]
        count += 1
    assert count == 6190
