"""What people and scripts type in."""

from __future__ import annotations

import getpass
from collections import UserDict
from fractions import Fraction
from typing import Any

import pytest

from hashiya.core.articles import Status
from hashiya.core.spans import Span
from hashiya.errors import EditError
from hashiya.project import entries


def test_names_stand_on_one_line() -> None:
    assert entries.checked_name("  Salma \n al-Harbi ") == "Salma al-Harbi"
    assert entries.checked_title(" عنوان\tطويل ") == "عنوان طويل"
    assert entries.checked_origin("import:jsonl") == "import:jsonl"


@pytest.mark.parametrize("wrong", ["", " \n", "a\x00", "a\ud800", "x" * 301])
def test_names_that_cannot_be_seen_are_refused(wrong: str) -> None:
    for check in (entries.checked_name, entries.checked_title, entries.checked_origin):
        with pytest.raises(EditError, match="visible characters"):
            check(wrong)


def test_the_systems_user_is_the_first_annotator(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "salma")
    assert entries.system_user() == "salma"


@pytest.mark.parametrize("error", [OSError, KeyError, ImportError])
def test_a_system_that_does_not_tell_its_user(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def fail() -> str:
        raise error

    monkeypatch.setattr(getpass, "getuser", fail)
    assert entries.system_user() == "annotator"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n\n  one  line \nmore", "one line"),
        ("word " * 30, ("word " * 16).strip() + " …"),
        ("x" * 100, "x" * 80 + " …"),
        ("a\x07b", "ab"),
        ("\x07", "…"),
    ],
)
def test_a_title_is_made_from_the_text(text: str, title: str) -> None:
    assert entries.title_of(text) == title
    assert entries.checked_title(title) == title


def test_metadata_is_kept_as_json_holds_it() -> None:
    assert entries.checked_meta(UserDict({"a": (1, "ب"), "b": None})) == {"a": [1, "ب"], "b": None}


def deep() -> list[Any]:
    made: list[Any] = []
    for _ in range(100_000):
        made = [made]
    return made


@pytest.mark.parametrize("value", [object(), float("nan"), "\ud800", b"x"])
def test_metadata_that_json_cannot_hold_is_refused(value: object) -> None:
    with pytest.raises(EditError, match="metadata"):
        entries.checked_meta({"a": value})


def test_metadata_without_end_is_refused() -> None:
    with pytest.raises(EditError, match="metadata"):
        entries.checked_meta({"a": deep()})


@pytest.mark.parametrize(("given", "kept"), [(None, None), ("", None), (" \n", None), (" ل\r\nم ", "ل\nم")])
def test_comments_are_trimmed(given: str | None, kept: str | None) -> None:
    assert entries.checked_comment(given) == kept


def test_spans_are_given_in_one_of_two_ways() -> None:
    assert entries.span_or_spans(1, 5, None) == [Span(1, 5)]
    assert entries.span_or_spans(None, None, iter([Span(1, 5)])) == [Span(1, 5)]


@pytest.mark.parametrize(
    ("start", "end", "spans"), [(None, None, None), (1, None, None), (None, 5, None), (1, 5, [Span(1, 5)])]
)
def test_spans_given_in_no_way_or_in_both(
    start: int | None, end: int | None, spans: list[Span] | None
) -> None:
    with pytest.raises(EditError, match="either"):
        entries.span_or_spans(start, end, spans)


def test_integers_become_pythons_own() -> None:
    (span,) = entries.checked_spans([Span(False, True)])
    assert (type(span.start), type(span.end)) == (int, int)


@pytest.mark.parametrize("wrong", [1.0, "1", Fraction(1)])
def test_numbers_that_are_not_whole_are_refused(wrong: Any) -> None:
    with pytest.raises(EditError, match="whole numbers"):
        entries.checked_spans([Span(0, wrong)])


def test_a_choice_is_named_or_refused() -> None:
    assert entries.checked_choice("done", Status) is Status.DONE
    with pytest.raises(EditError, match="'over' is no status: give one of new, in_progress, done"):
        entries.checked_choice("over", Status)
