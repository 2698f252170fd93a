from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from hashiya.core.annotations import Annotation, in_text_order
from hashiya.core.articles import Article, Direction
from hashiya.core.spans import Span


def mark(name: str, *spans: tuple[int, int], label: str = "claim") -> Annotation:
    return Annotation(name, "a", label, "سعاد", tuple(Span(*span) for span in spans))


def test_fragments_are_one_annotation_with_one_extent() -> None:
    split = mark("x", (0, 3), (6, 9))
    assert (split.start, split.end, split.extent) == (0, 9, Span(0, 9))
    assert [split.covers(at) for at in (2, 4, 6)] == [True, False, True]
    assert split.passage("قال فلان") == "قال … ان"


def test_an_annotation_is_closed_and_can_be_copied() -> None:
    given = Annotation("x", "a", "claim", "سعاد", (Span(0, 3),), "قول", True, "import:y", "t", "u", {"n": 1})
    with pytest.raises(FrozenInstanceError):
        given.label = "quote"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        given.spans[0].start = 1  # type: ignore[misc]
    assert not hasattr(given, "__dict__")
    assert copy.copy(given) == pickle.loads(pickle.dumps(given)) == given
    assert replace(given, label="quote", extra={}) == Annotation(
        "x", "a", "quote", "سعاد", (Span(0, 3),), "قول", True, "import:y", "t", "u"
    )


def test_text_order_puts_the_longer_first_and_is_total() -> None:
    marks = [mark("c", (4, 6)), mark("b", (0, 2)), mark("a", (0, 9)), mark("d", (0, 2), label="quote")]
    assert [m.id for m in in_text_order(marks)] == ["a", "b", "d", "c"]
    in_order = [mark("x", (0, 2)), mark("a", (1, 2))]
    assert in_text_order(in_order) == in_text_order(reversed(in_order)) == in_order


def test_a_paragraph_may_run_against_its_article() -> None:
    article = Article(
        "a", "عنوان", 10, "", paragraph_directions={1: Direction.LTR}, counts={"claim": 2, "quote": 1}
    )
    assert [article.direction_of(at) for at in (0, 1)] == [Direction.RTL, Direction.LTR]
    assert article.annotations == 3
