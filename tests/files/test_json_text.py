"""What Python's decoder lets through in silence is refused."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.files.json_text import JsonError, strict_json

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**29), 10**29)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(VALUES)
def test_what_is_json_comes_back(value: object) -> None:
    assert strict_json(json.dumps(value)) == value
    assert strict_json(json.dumps(value, ensure_ascii=False)) == value


@pytest.mark.parametrize(
    ("source", "clause"),
    [
        ('{"a": 1, "b": {"c": 1, "c": 1}}', "it has the key 'c' twice in one object"),
        ("[NaN]", "it holds NaN, which is no JSON number"),
        ("-Infinity", "it holds -Infinity, which is no JSON number"),
        ("1e400", "it holds a number too large to keep"),
        ("9" * 5000, "it holds a number of 5000 digits, too large to keep"),
        (r'"\ud800"', "it holds half a character (U+D800), which no text can"),
        (r'{"\uDFFF": 1}', "it holds half a character (U+DFFF), which no text can"),
        ("[" * 100_000, "it is nested too deep"),
        ('{"a":' * 100_000, "it is nested too deep"),
        ('{"a": "b', "it isn't JSON from column 7 on"),
        ("", "it isn't JSON from column 1 on"),
        ("{} x", "it isn't JSON from column 4 on"),
        ('"a\tb"', "it isn't JSON from column 3 on"),
        ("{'a': 1}", "it isn't JSON from column 2 on"),
    ],
)
def test_a_stranger_is_told_what_is_wrong(source: str, clause: str) -> None:
    with pytest.raises(JsonError) as caught:
        strict_json(source)
    assert str(caught.value) == clause


def test_pairs_of_surrogates_are_one_character() -> None:
    assert strict_json(r'"\ud83d\ude00"') == "😀"


def test_the_column_is_given_where_there_is_one() -> None:
    with pytest.raises(JsonError) as caught:
        strict_json('{"a":}')
    assert caught.value.column == 6
