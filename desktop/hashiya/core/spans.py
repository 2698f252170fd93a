"""Spans: half-open ranges of code points."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from itertools import pairwise

from hashiya.errors import EditError


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """Hold the half-open range ``start:end`` of code points in one article's text."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        # what is generated for a frozen class takes half as long again, and sets have millions of spans
        _put_start(self, start)
        _put_end(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one code point; touching isn't overlapping."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether every code point of ``other`` lies in this span."""
        return self.start <= other.start and other.end <= self.end

    def covers(self, position: int) -> bool:
        """Tell whether the code point at ``position`` lies in this span."""
        return self.start <= position < self.end

    def of(self, text: str) -> str:
        """Return the stretch of ``text`` that this span names."""
        return text[self.start : self.end]


_put_start, _put_end = (getattr(Span, each.name).__set__ for each in fields(Span))


def check_spans(spans: Iterable[Span], length: int) -> tuple[Span, ...]:
    """Return the fragments in text order.

    ``length`` is the article's length in code points. Raises :class:`EditError` for no fragment, an empty or
    reversed one, one that leaves the text, and fragments of one annotation that overlap.
    """
    ordered = tuple(sorted(spans))
    if not ordered:
        raise EditError("An annotation needs at least one span: select a passage and mark it again.")
    for span in ordered:
        _check_span(span, length)
    for left, right in pairwise(ordered):
        if left.overlaps(right):
            raise EditError(
                "The fragments {start}:{end} and {other_start}:{other_end} of one annotation overlap: "
                "give each passage once.",
                start=left.start,
                end=left.end,
                other_start=right.start,
                other_end=right.end,
            )
    return ordered


def _check_span(span: Span, length: int) -> None:
    start, end = span.start, span.end
    if start == end:
        raise EditError(
            "The span {start}:{end} is empty: its end must be greater than its start.", start=start, end=end
        )
    if start > end:
        raise EditError(
            "The span {start}:{end} is reversed: its end must be greater than its start.",
            start=start,
            end=end,
        )
    if start < 0 or end > length:
        raise EditError(
            "The span {start}:{end} leaves the article, which has {length} characters: give 0 to {length}.",
            start=start,
            end=end,
            length=length,
        )
