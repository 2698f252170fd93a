from __future__ import annotations

from hashiya.errors import (
    DuplicateArticleError,
    EditError,
    FormatError,
    HashiyaError,
    Sentence,
    StorageError,
)


def test_errors_carry_what_a_caller_needs_besides_the_sentence() -> None:
    assert StorageError("The disk is full.", kind="full").kind == "full"
    assert StorageError("It can't be read.").kind == "io"
    fault = FormatError("Line 3 is cut off.", file="x.jsonl", line=3, expected="}", found="end of file")
    assert (fault.file, fault.line, fault.expected, fault.found) == ("x.jsonl", 3, "}", "end of file")
    twice = DuplicateArticleError("The same text is here already.", article="7")
    assert twice.article == "7"
    assert isinstance(twice, EditError)
    assert isinstance(twice, HashiyaError)


def test_an_error_keeps_of_what_its_sentence_was_made() -> None:
    error = StorageError("{name} isn't there: look in {where}.", kind="missing", name="a{b}", where="/tmp")
    assert str(error) == "a{b} isn't there: look in /tmp."
    assert error.template == "{name} isn't there: look in {where}."
    assert error.values == {"name": "a{b}", "where": "/tmp"}
    assert error.kind == "missing"


def test_a_sentence_without_values_is_taken_as_it_is() -> None:
    assert str(EditError("The name “{x” can't be read.")) == "The name “{x” can't be read."


def test_a_sentence_can_stand_in_another_one() -> None:
    outer = Sentence("{file} is damaged ({fault}).", file="a", fault=Sentence("line {n}", n=3))
    assert outer == "a is damaged (line 3)."
    assert isinstance(outer.values["fault"], Sentence)
    stopped = Sentence("Line {n} is cut off.", n=3)
    assert stopped.clause() == "Line 3 is cut off"
    assert (stopped.clause().template, stopped.clause().values) == (stopped.template, stopped.values)


def test_an_error_can_be_told_of_another_file() -> None:
    full = StorageError(
        "{name} in {folder} is full.", kind="full", holder="Mona", name="a.tmp", folder="docs"
    )
    told = full.naming("a.hashiya")
    assert str(told) == "a.hashiya in docs is full."
    assert (told.kind, told.holder, told.template) == (full.kind, full.holder, full.template)
