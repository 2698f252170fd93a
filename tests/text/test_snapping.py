"""A selection becomes the words that were meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.core.spans import Span
from hashiya.text.graphemes import grapheme_floor
from hashiya.text.snapping import whole_graphemes, whole_words
from hashiya.text.words import words_from


def _selected(marked: str) -> tuple[str, Span]:
    """Read ``[`` and ``]`` as the ends of a selection."""
    start = marked.index("[")
    end = marked.index("]") - 1
    return marked.replace("[", "").replace("]", ""), Span(start, end)


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        ("قا[ل الوز]ير اليوم", "قال الوزير"),
        ("قال[ «الوزير»، ]ثم", "الوزير"),
        ("«الو[زير»، ]ثم", "الوزير"),
        ("قال[ الوزير ]اليوم", "الوزير"),
        ("[قال (]الوزير)", "قال"),
        ("قال[،] نعم", None),
        ("قال[ «» ]نعم", None),
        ("قال []نعم", None),
        ("قا[]ل", None),
        ("ق[\u0640]ال", "ق\u0640ال"),
        ("قال[ ـ ]نعم", None),
        ("مُح[َ]مَّد", "مُحَمَّد"),
        ("[قال نعم.\n\n]لا", "قال نعم"),
        ("[قال نعم.\n\nل]ا", "قال نعم.\n\nلا"),
        ("بلغ [٣٫]٥٪ اليوم", "٣٫٥"),
        ("بلغ [٣٫٥٪] اليوم", "٣٫٥٪"),
        ("بلغ ٣٫٥[٪] اليوم", None),
        ("بلغ [٣٫٥٪،] اليوم", "٣٫٥٪"),
        ("بلغ [3.5]% اليوم", "3.5"),
        ("بلغ [-5 %] اليوم", "-5"),
        ("بلغ -[5] اليوم", "5"),
        ("من 2022[-2023] إلى", "2023"),
        ("- [- قال]", "قال"),
        ("[$40] أو [", "$40"),
        ("[• قال 😀]", "قال"),
        ("[رائع👍🏽]!", "رائع👍🏽"),
        ("في فبراير[/شباط]", "شباط"),
        ("في [فبراير/ش]باط", "فبراير/شباط"),
        ("شركة [Spa]ceX", "SpaceX"),
        ("تركها [Tesla] للحصول", "Tesla"),
        ("تركها و[Tesla] للحصول", "وTesla"),
        ("[\u200fالوزير\u200f ]قال", "الوزير"),
    ],
)
def test_selections_are_snapped(selection: str, expected: str | None) -> None:
    if selection.count("[") > 1:
        selection = selection[: selection.rindex("[")]
    text, span = _selected(selection)
    snapped = whole_words(text, span)
    assert (snapped and snapped.of(text)) == expected


@pytest.mark.parametrize(("end", "expected"), [(13, "شبكة BBC"), (14, "شبكة BBC"), (15, "شبكة BBC ثم")])
def test_the_space_where_the_direction_changes_takes_no_word(end: int, expected: str) -> None:
    text = "ذكرت شبكة BBC ثم"
    snapped = whole_words(text, Span(5, end))
    assert snapped is not None
    assert snapped.of(text) == expected


def test_graphemes_are_kept_whole_and_inside_the_text() -> None:
    text = "مُحَمَّدٌ"
    assert whole_graphemes(text, Span(1, 5)) == Span(0, 7)
    assert whole_graphemes(text, Span(2, 4)) == Span(2, 4)
    assert whole_graphemes(text, Span(-3, 99)) == Span(0, len(text))
    assert whole_graphemes(text, Span(99, 3)) == Span(len(text), len(text))


TEXT = st.text(alphabet=st.sampled_from("ابو19،.%-$ـ \n«»\u064e\u200c\u200f\u0600a😀\u200d🏽"), max_size=30)


@given(TEXT, st.integers(0, 30), st.integers(1, 30))
def test_snapping_keeps_its_promises(text: str, start: int, length: int) -> None:
    span = Span(start, start + length)
    snapped = whole_words(text, span)
    touched = [word for word in words_from(text, 0) if word[0] < span.end and word[1] > span.start]
    if snapped is None:
        assert not touched
        return
    assert 0 <= snapped.start < snapped.end <= len(text)
    assert grapheme_floor(text, snapped.start) == snapped.start
    assert grapheme_floor(text, snapped.end) == snapped.end
    assert whole_words(text, snapped) == snapped
    assert all(snapped.contains(Span(*word)) for word in touched)
    assert not any(
        word[0] < edge < word[1] for word in words_from(text, 0) for edge in (snapped.start, snapped.end)
    )
    assert touched
