"""What goes through a pipe is what came out of the file, to the last field."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import given, settings

from hashiya.errors import Sentence
from hashiya.files.serving import line_of, value_of
from hashiya.formats.annotation_set import AnnotatedArticle, Fault
from hashiya.formats.packing import packed, packed_fault, unpacked, unpacked_fault

from .conftest import annotated, mark
from .rounds import articles, everything


def through(given: AnnotatedArticle) -> AnnotatedArticle:
    return unpacked(value_of(line_of(packed(given))))


def same(one: AnnotatedArticle, other: AnnotatedArticle) -> bool:
    return one._replace(annotations=list(one.annotations), links=list(one.links)) == other


def test_everything_comes_through(hard: AnnotatedArticle) -> None:
    for each in (hard, *everything()[:2]):
        assert same(each, through(each))


@settings(max_examples=100, deadline=None)
@given(articles())
def test_any_article_comes_through(given: AnnotatedArticle) -> None:
    assert same(given, through(given))


def test_numbers_without_end_and_half_characters_come_through() -> None:
    given = annotated(
        "نص", [mark("m", (0, 1), extra={"n": 10**40, "at": 0.5})], title="\ud800", meta={"n": -(2**64)}
    )
    assert same(given, through(given))


def test_faults_come_through_with_their_place() -> None:
    path = Path(os.fsdecode(b"/a/\xff.xmi"))
    said = Fault(path, 3, Sentence("a {what}", what=Sentence("b")), "مقال")
    found = unpacked_fault(value_of(line_of(packed_fault(said))))
    assert found == said
    assert found.message.values == said.message.values
    assert unpacked_fault(packed_fault(Fault(path, None, Sentence("c"))))[1:] == (None, "c", None)
