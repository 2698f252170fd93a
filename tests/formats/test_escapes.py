"""What would break a line or a column stands there in letters, and comes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.formats.escapes import escaped, escaped_word, unescaped


@given(st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("\\nrtsu0a \n\t\u2028"))))
def test_every_text_comes_back_on_one_line(text: str) -> None:
    assert unescaped(escaped(text)) == unescaped(escaped_word(text)) == text
    assert len(escaped(text).splitlines()) <= 1
    assert len(escaped_word(text).split()) == bool(text)


def test_escapes_are_those_that_are_documented() -> None:
    assert escaped("a b\n\t\r\\\u2028\x1c") == r"a b\n\t\r\\\u2028\u001c"
    assert escaped_word("a b\u00a0\u200c") == "a\\sb\\u00a0\u200c"


@pytest.mark.parametrize("text", [r"C:\docs", r"\u12", "\\", r"\U0041"])
def test_other_backslashes_stand_for_themselves(text: str) -> None:
    assert unescaped(text) == text
