"""Formats are found by name, loaded when they are used, and say which package they lack."""

from __future__ import annotations

import pytest

from hashiya.errors import FormatError
from hashiya.formats import jsonl, registry
from hashiya.formats.registry import FORMATS, Format, find, give
from hashiya.formats.units import Unit

from .made_up import MadeUp, make_up


def test_every_format_goes_by_its_name_and_has_an_ending() -> None:
    assert all(name == each.name for name, each in FORMATS.items())
    assert all(each.suffix.startswith(".") for each in FORMATS.values())
    assert all(each.extra for each in FORMATS.values() if each.needs)
    assert all(each.unit in (None, *each.units) or not each.units for each in FORMATS.values())


def test_a_format_is_loaded_when_it_is_used() -> None:
    assert FORMATS["jsonl"].load() is jsonl
    assert FORMATS["jsonl"].narrowing() is None


def test_what_a_format_lacks_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    lacking = make_up(monkeypatch, MadeUp(), needs=("json", "no_such_package"), extra="more")
    assert not lacking.available
    for call in (lacking.load, lambda: lacking.demand(["no_such_package"])):
        with pytest.raises(FormatError) as caught:
            call()
        assert str(caught.value) == (
            "The format made-up needs the package no_such_package; install hashiya[more]."
        )
    lacking.demand(["json"])
    assert make_up(monkeypatch, MadeUp(), needs=("json",)).available


def test_a_module_can_be_handed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_GIVEN", {})
    module = MadeUp()
    give("pdf", module)
    assert FORMATS["pdf"].load() is module
    assert FORMATS["jsonl"].load() is jsonl


def test_what_narrows_is_the_module_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    module = MadeUp()
    assert make_up(monkeypatch, module, narrows=True).narrowing() is module


@pytest.mark.parametrize(
    ("fields", "unit"),
    [
        ({}, Unit.CODEPOINT),
        ({"unit": Unit.UTF16}, Unit.UTF16),
        ({"unit": None}, Unit.CODEPOINT),
        ({"unit": None, "units": (Unit.GRAPHEME, Unit.UTF16)}, Unit.GRAPHEME),
    ],
)
def test_the_usual_unit_is_the_first(
    monkeypatch: pytest.MonkeyPatch, fields: dict[str, object], unit: Unit
) -> None:
    made: Format = make_up(monkeypatch, MadeUp(), **fields)
    assert made.default_unit is unit


@pytest.mark.parametrize(
    ("name", "verbs", "word"),
    [
        ("word", {}, "read"),
        ("word", {"writes": True}, "write"),
        ("pdf", {"reads": True}, "read"),
        ("made-up", {"writes": True}, "write"),
    ],
)
def test_an_unknown_format_names_those_that_can(
    monkeypatch: pytest.MonkeyPatch, name: str, verbs: dict[str, bool], word: str
) -> None:
    make_up(monkeypatch, MadeUp(), writes=False)
    with pytest.raises(FormatError) as caught:
        find(name, **verbs)
    said = str(caught.value)
    assert said.startswith(f"There is no format {name!r} to {word}; give one of these: jsonl, doccano, ")
    known = said.removesuffix(".").partition("these: ")[2].split(", ")
    assert ("pdf" in known) == (not verbs.get("reads", False))
    assert ("made-up" in known) == (not verbs.get("writes", False))


def test_what_is_there_is_found() -> None:
    assert find("pdf") is find("pdf", writes=True) is FORMATS["pdf"]
    assert find("jsonl", reads=True, writes=True) is FORMATS["jsonl"]
