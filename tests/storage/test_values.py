"""Values in rows."""

from __future__ import annotations

import pytest

from hashiya.storage.values import dump, dump_much, fingerprint, load, load_made, load_object


def test_values_come_back() -> None:
    for value in ({}, {"ب": [1, None, True]}, [], "x"):
        assert load(dump(value)) == value
    assert dump({"ب": 1}) == '{"ب":1}'


def test_much_is_written_as_little_is() -> None:
    deep: list[object] = []
    for _ in range(300):
        deep = [deep]
    for value in ({}, {"ب": [1, None, True, 1.5]}, ("x", "\x7f"), [2**70, -(2**70)], deep):
        assert dump_much(value) == dump(value)
    assert load(dump_much([1e300, 1e-7, 0.1, 1e16])) == [1e300, 1e-7, 0.1, 1e16]


def test_what_json_does_not_know_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        dump(float("inf"))


def test_what_sqlite_makes_is_told_from_what_is_no_text() -> None:
    assert load_made('[["ب\\u0000",null,1]]'.encode()) == [["ب\0", None, 1]]
    with pytest.raises(UnicodeDecodeError):
        load_made(b'["\xff"]')
    with pytest.raises(ValueError, match=r"JSON|unexpected"):
        load_made(b"[")


def test_an_object_is_an_object() -> None:
    assert load_object("{}") == {}
    with pytest.raises(ValueError, match="no JSON object"):
        load_object("[]")


def test_equal_rows_share_a_fingerprint_whatever_their_order() -> None:
    assert fingerprint({"a": 1, "b": [2]}) == fingerprint({"b": [2], "a": 1})
    assert fingerprint({"a": 1}) != fingerprint({"a": True})
