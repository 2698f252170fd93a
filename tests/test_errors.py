from __future__ import annotations

from hashiya.errors import DuplicateArticleError, EditError, FormatError, HashiyaError, StorageError


def test_errors_carry_what_a_caller_needs_besides_the_sentence() -> None:
    assert StorageError("The disk is full.", kind="full").kind == "full"
    assert StorageError("It can't be read.").kind == "io"
    fault = FormatError("Line 3 is cut off.", file="x.jsonl", line=3, expected="}", found="end of file")
    assert (fault.file, fault.line, fault.expected, fault.found) == ("x.jsonl", 3, "}", "end of file")
    twice = DuplicateArticleError("The same text is here already.", article="7")
    assert twice.article == "7"
    assert isinstance(twice, EditError)
    assert isinstance(twice, HashiyaError)
