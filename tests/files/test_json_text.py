"""What Python's decoder lets through in silence is refused."""

import json
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.files.json_text import JsonError, dump_json, json_value, quick_json, strict_json

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


@given(VALUES)
def test_what_is_dumped_comes_back_compact_and_in_its_letters(value: object) -> None:
    data = dump_json(value)
    assert json.loads(data) == json_value(data) == value
    assert data == json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() or b"." in data


def test_letters_stand_as_themselves() -> None:
    assert dump_json({"نص": ["«لا»😀\u2028", 1]}) == '{"نص":["«لا»😀\u2028",1]}'.encode()


@pytest.mark.parametrize("value", [2**64, -(2**70), 10**29])
def test_whole_numbers_of_any_length_are_kept(value: int) -> None:
    data = dump_json({"n": value})
    assert data == f'{{"n":{value}}}'.encode()
    assert json_value(data) == {"n": value}


@pytest.mark.parametrize("value", [b"bytes", {"s": "\ud800"}, {1: object()}, [2**64, float("nan")]])
def test_what_json_can_not_hold_is_no_json(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        dump_json(value)


@given(VALUES.filter(lambda value: value is not None))
def test_the_quick_way_gives_what_the_strict_one_does_or_nothing(value: object) -> None:
    for data in (dump_json(value), json.dumps(value).encode(), json.dumps(value, indent=1).encode()):
        quick = quick_json(data)
        assert quick is None or (quick == strict_json(data.decode()) and type(quick) is type(value))


@pytest.mark.parametrize(
    "data",
    [
        b'{"a":1,"a":2}',
        b'{"a": 1}',
        b'{"a":1}\n',
        b'{"a":1.0e0}',
        b'{"a":NaN}',
        b'{"a":"\\u0627"}',
        b'{"a":"\\ud800"}',
        b'{"a":"\xff"}',
        b'{"a":99999999999999999999999999}',
        b"{",
        b"",
        b"null",
    ],
)
def test_only_what_our_own_programs_write_is_read_the_quick_way(data: bytes) -> None:
    assert quick_json(data) is None


@pytest.mark.parametrize(
    ("data", "clause"),
    [
        (b'{"a":1,"a":2}', "it has the key 'a' twice in one object"),
        (b'{"a":NaN}', "it holds NaN, which is no JSON number"),
        (b'{"a":"\xff"}', "it isn't UTF-8 from byte 7 on"),
        (b'{"a":"\\ud800"}', "it holds half a character (U+D800), which no text can"),
    ],
)
def test_bytes_are_looked_at_as_strictly(data: bytes, clause: str) -> None:
    with pytest.raises(JsonError) as caught:
        json_value(data)
    assert caught.value.sentence == str(caught.value) == clause


def test_a_value_without_column_has_none() -> None:
    with pytest.raises(JsonError) as caught:
        json_value(b"[NaN]")
    assert caught.value.column is None
    assert json_value(b"null") is None


def test_what_is_ours_is_not_encoded_again() -> None:
    assert quick_json(b'{"a": 1}', ours=True) == {"a": 1}
    assert quick_json(b'{"a": 1', ours=True) is None


@pytest.mark.parametrize("number", [10**30, -(10**30), 2**64, 10**4299])
def test_whole_numbers_come_back_as_far_as_python_writes_them(number: int) -> None:
    assert strict_json(dump_json({"n": number}).decode()) == {"n": number}


@pytest.mark.parametrize("piece", [b"[],", b"0,", b"{},"])
def test_a_crowd_of_values_is_refused_before_it_takes_the_memory(piece: bytes) -> None:
    data = b"[" + piece * 4_000_000 + b"0]"
    assert quick_json(data) is None
    tracemalloc.start()
    with pytest.raises(JsonError, match="it holds more than 4 million values"):
        json_value(data)
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()
    assert quick_json(b'"' + b"." * 5_000_000 + b'"') is not None
