"""The index of marks, held against looking at every annotation."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hashiya.core.annotations import Annotation
from hashiya.core.spans import Span
from hashiya.text.offsets import Offsets
from hashiya.ui.article.marks import MarkIndex
from tests.ui.article.conftest import annotation

texts = st.text(alphabet="اب \n😀", min_size=1, max_size=60)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Annotation], list[Annotation]]:
    """Draw a text, annotations of it, and others that come later, some in the place of the first."""
    text = draw(texts)

    def one(number: int) -> Annotation:
        ends = sorted(draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6, unique=True)))
        spans = [tuple(ends[at : at + 2]) for at in range(0, len(ends) - 1, 2)]
        return annotation(f"m{number}", "claim", *spans[0], *spans[1:])

    first = [one(number) for number in range(draw(st.integers(0, 6)))]
    later = [one(draw(st.integers(0, 8))) for _ in range(draw(st.integers(0, 5)))]
    return text, first, later


def expected(text: str, annotations: dict[str, Annotation], number: int) -> dict[str, list[tuple[int, int]]]:
    """Return the units of each annotation in one paragraph, found the slow way."""
    offsets = Offsets(text)
    starts = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n")]
    start = starts[number]
    end = start + len(text[start:].split("\n")[0])
    found = {}
    for name, each in annotations.items():
        parts = [(max(s.start, start), min(s.end, end)) for s in each.spans]
        units = [
            (offsets.unit(a) - offsets.unit(start), offsets.unit(b) - offsets.unit(start))
            for a, b in parts
            if a < b
        ]
        if units:
            found[name] = units
    return found


def beginnings(index: MarkIndex, text: str) -> set[tuple[str, int, int, int]]:
    """Return where each fragment begins: annotation, fragment, paragraph, unit."""
    return {
        (piece.annotation.id, fragment, number, unit)
        for number in range(text.count("\n") + 1)
        for piece in index.pieces(number)
        for fragment, unit in piece.beginnings
    }


def expected_beginnings(text: str, annotations: dict[str, Annotation]) -> set[tuple[str, int, int, int]]:
    """Return the same, found the slow way; nothing begins with a line feed."""
    found = set()
    for name, each in annotations.items():
        for fragment, span in enumerate(each.spans):
            before = text[: span.start].split("\n")
            if text[span.start] != "\n":
                found.add((name, fragment, len(before) - 1, len(before[-1].encode("utf-16-le")) // 2))
    return found


def assert_right(index: MarkIndex, text: str, annotations: dict[str, Annotation]) -> None:
    for number in range(text.count("\n") + 1):
        pieces = index.pieces(number)
        assert {p.annotation.id: list(p.ranges) for p in pieces} == expected(text, annotations, number)
        assert all(p.annotation == annotations[p.annotation.id] for p in pieces)
        for one in pieces:
            others = [p for p in pieces if p is not one and p.start < one.end and one.start < p.end]
            assert one.lane not in {p.lane for p in others}
    assert beginnings(index, text) == expected_beginnings(text, annotations)
    assert index.has_fragments is any(len(a.spans) > 1 for a in annotations.values())


@given(marked())
def test_index_knows_what_lies_in_each_paragraph_whatever_comes_and_goes(
    drawn: tuple[str, list[Annotation], list[Annotation]],
) -> None:
    text, first, later = drawn
    index = MarkIndex(text, Offsets(text))
    index.fill(first)
    known = {each.id: each for each in first}
    assert_right(index, text, known)
    for each in later:
        before = {number: index.pieces(number) for number in range(text.count("\n") + 1)}
        touched = index.put(each)
        known[each.id] = each
        assert_right(index, text, known)
        for number, pieces in before.items():
            assert number in touched or index.pieces(number) is pieces
    for name in list(known):
        index.drop(name)
        del known[name]
        assert_right(index, text, known)
    assert index.annotations == []


def test_only_the_paragraph_where_it_begins_has_the_beginning() -> None:
    index = MarkIndex("سطر\nآخر\nثالث", Offsets("سطر\nآخر\nثالث"))
    mark = annotation("x", "claim", 1, 10)
    assert index.put(mark) == {0, 1, 2}
    assert [index.pieces(number)[0].begins for number in range(3)] == [True, False, False]
    assert index.find("x") is mark
    assert index.find("y") is None
    assert index.drop("y") == set()


def test_line_feed_belongs_to_the_paragraph_that_it_ends() -> None:
    index = MarkIndex("سطر\nآخر", Offsets("سطر\nآخر"))
    assert [index.paragraph(at) for at in (0, 3, 4, 7, 99)] == [0, 0, 1, 1, 1]
    assert index.paragraphs_at(Span(2, 4)) == range(1)
    assert index.paragraphs_at(Span(2, 5)) == range(2)
