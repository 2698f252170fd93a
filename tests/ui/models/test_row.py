from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hashiya.core.articles import Direction
from hashiya.ui.models.row import lean, one_line


def test_a_line_holds_nothing_that_reorders_its_neighbours() -> None:
    assert one_line("a\u202eb\u2066c") == "abc"
    assert one_line("  سطر\nآخر\t\u00a0ثالث ") == "سطر آخر ثالث"


def test_harakat_and_joiners_stay() -> None:
    assert one_line("مُ\u200cد\u200f") == "مُ\u200cد\u200f"


@given(st.text())
def test_any_text_becomes_one_line_that_qt_leaves_alone(text: str) -> None:
    line = one_line(text)
    assert not {"\n", "\r", "\u2028", "\u2029", "\u202e", "\ufeff", "\ufffe", "\x00"} & set(line)
    assert line == line.strip()


def test_a_label_is_told_the_direction_that_it_would_guess_otherwise() -> None:
    assert lean("BBC", Direction.RTL) == "\u200fBBC"
    assert lean("قال", Direction.LTR) == "\u200eقال"
    assert lean("قال", None) == "قال"
