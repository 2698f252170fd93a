"""Values in rows."""

from __future__ import annotations

import pytest

from hashiya.storage.values import dump, fingerprint, load, load_object


def test_values_come_back() -> None:
    for value in ({}, {"ب": [1, None, True]}, [], "x"):
        assert load(dump(value)) == value
    assert dump({"ب": 1}) == '{"ب":1}'


def test_what_json_does_not_know_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        dump(float("inf"))


def test_an_object_is_an_object() -> None:
    assert load_object("{}") == {}
    with pytest.raises(ValueError, match="no JSON object"):
        load_object("[]")


def test_equal_rows_share_a_fingerprint_whatever_their_order() -> None:
    assert fingerprint({"a": 1, "b": [2]}) == fingerprint({"b": [2], "a": 1})
    assert fingerprint({"a": 1}) != fingerprint({"a": True})
