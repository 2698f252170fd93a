"""A text is brought into its one stored form before any offset exists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.errors import EditError
from hashiya.text.normalise import normalise, normalised


@pytest.mark.parametrize(
    ("source", "stored"),
    [
        ("", ""),
        ("\ufeffقال", "قال"),
        ("\ufeff\ufeffقال\ufeff", "\ufeffقال\ufeff"),
        ("أ\r\nب\rج\u2028د\u2029ه\u0085و\nز", "أ\nب\nج\nد\nه\nو\nز"),
        ("\r\r\n\n\r", "\n\n\n\n"),
    ],
)
def test_line_breaks_become_one_kind(source: str, stored: str) -> None:
    assert normalise(source) == stored


def test_everything_that_an_annotator_might_mark_stays() -> None:
    text = "قالَ\u00a0لـ\u200cBBC \u200f٣٫٥٪ \ufdd0 ﻻ e\u0301 é \t\x0b\x0c 😀"
    assert normalise(text) is text


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("\x00", "a NUL in line 1, column 1"),
        ("قال\r\nنع\x00م", "a NUL in line 2, column 3"),
        ("قال\n\n\ud83d", "half a surrogate pair in line 3, column 1"),
    ],
)
def test_what_no_file_can_hold_is_refused_with_its_place(text: str, place: str) -> None:
    with pytest.raises(EditError, match=f"^The text has {place}: .*\\.$"):
        normalise(text)


@given(st.text(alphabet=st.sampled_from("اب\r\n\u2028\u2029\u0085\u00a0\u064e😀")))
def test_a_stored_text_stays_as_it_is(text: str) -> None:
    stored = normalise(text)
    assert normalise(stored) == stored
    assert stored.count("\n") == len((text + "|").splitlines()) - 1


@given(st.text(alphabet=st.sampled_from("اب\r\n\u2028\u0085\ufeff😀")))
def test_every_character_that_stays_is_found_again(text: str) -> None:
    normal = normalised(text)
    assert normal.text == normalise(text)
    assert normal.place(len(text)) == len(normal.text)
    places = [normal.place(point) for point in range(len(text) + 1)]
    assert places == sorted(places)
    for point, char in enumerate(text):
        if point in normal.dropped:
            assert places[point] == places[point + 1]
        else:
            assert normal.text[places[point]] == (char if char in "اب😀\ufeff" else "\n")


def test_a_span_that_ends_between_cr_and_lf_ends_before_the_line_break() -> None:
    normal = normalised("\ufeffأ\r\nب")
    assert (normal.text, normal.dropped) == ("أ\nب", (0, 2))
    assert [normal.place(point) for point in range(6)] == [0, 0, 1, 1, 2, 3]


def test_what_normalise_refuses_is_refused() -> None:
    with pytest.raises(EditError, match="half a surrogate pair in line 1, column 2"):
        normalised("أ\udfff")
