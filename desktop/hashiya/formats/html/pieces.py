"""Cut each paragraph at every edge, so that overlapping marks can be shown as elements that nest.

All positions are code points of the article's text, half-open.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from unicodedata import combining

from hashiya.core.annotations import Annotation
from hashiya.core.lanes import fold_into_lanes
from hashiya.core.spans import Span

_SPACE = re.compile(r"\s")
_ALEFS = frozenset("اآأإٱ")


class Over(NamedTuple):
    """Say that a mark lies over a piece: its number from 0 in the article, and its lane under the line.

    ``lent`` tells that it only seems so: the piece is the lam of a lam-alef whose alef is marked, and
    browsers paint both on the lam.
    """

    lane: int
    mark: int
    lent: bool = False


class Badge(NamedTuple):
    """Say where the badge of a mark's fragment stands; ``again`` tells that it isn't the first fragment."""

    mark: int
    again: bool


class Piece(NamedTuple):
    """Hold what is to be shown between two neighbouring edges.

    ``badges`` stand before it, on the bands of ``through`` alone, the marks that go on across its beginning;
    both lists of marks begin with the outermost.
    """

    start: int
    end: int
    over: Sequence[Over]
    badges: Sequence[Badge]
    through: Sequence[Over]


class Paragraph(NamedTuple):
    """Hold a paragraph's pieces in text order; ``depth`` is the number of lanes under its lines."""

    pieces: Sequence[Piece]
    depth: int


_Range = tuple[int, int, Over]
"""Start, end, and what lies there; its lane is given later."""


def paragraphs(text: str, marks: Sequence[Annotation]) -> Iterator[Paragraph]:
    """Give each paragraph of a text, without the line feed that ends it, cut at every edge."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    ranges, badges = _by_paragraph(text, starts, ends, marks)
    for number, start in enumerate(starts):
        yield _cut(start, ends[number], ranges.get(number, []), badges.get(number, []))


def _by_paragraph(
    text: str, starts: list[int], ends: list[int], marks: Sequence[Annotation]
) -> tuple[dict[int, list[_Range]], dict[int, list[tuple[int, Badge]]]]:
    ranges: dict[int, list[_Range]] = defaultdict(list)
    badges: dict[int, list[tuple[int, Badge]]] = defaultdict(list)
    for number, mark in enumerate(marks):
        for fragment, span in enumerate(mark.spans):
            first = bisect_right(starts, span.start) - 1
            lam = _lam_before(text, span.start)
            if lam is not None:
                ranges[first].append((lam, span.start, Over(0, number, True)))
            for paragraph in range(first, bisect_left(starts, span.end)):
                start, end = max(span.start, starts[paragraph]), min(span.end, ends[paragraph])
                if start < end:
                    ranges[paragraph].append((start, end, Over(0, number)))
            place = _before_word(text, starts[first], span)
            badges[first].append((place, Badge(number, fragment > 0)))
    return ranges, badges


def _before_word(text: str, paragraph: int, span: Span) -> int:
    """Return where the badge of a span may stand: never inside a word, whose letters it would part."""
    place = span.start
    while place > paragraph and not _SPACE.match(text, place - 1):
        place -= 1
    return place


def _lam_before(text: str, start: int) -> int | None:
    """Return where the lam stands that makes one letter with the alef at ``start``, if that is so."""
    if text[start] not in _ALEFS:
        return None
    place = start - 1
    while place > 0 and combining(text[place]):
        place -= 1
    return place if place >= 0 and text[place] == "ل" else None


def _cut(start: int, end: int, ranges: list[_Range], badges: list[tuple[int, Badge]]) -> Paragraph:
    lanes = _lanes(ranges)
    ranges = [(first, last, over._replace(lane=lanes[over.mark])) for first, last, over in ranges]
    begin: dict[int, list[Over]] = defaultdict(list)
    finish: dict[int, list[Over]] = defaultdict(list)
    for first, last, over in ranges:
        begin[first].append(over)
        finish[last].append(over)
    stand: dict[int, list[Badge]] = defaultdict(list)
    for place, badge in badges:
        stand[place].append(badge)
    edges = sorted({start, end, *begin, *finish, *stand})
    active: list[Over] = []
    pieces: list[Piece] = []
    for edge, following in pairwise([*edges, end]):
        active = [over for over in active if over not in finish[edge]]
        through = tuple(active)
        active = sorted([*active, *begin[edge]], reverse=True)
        if edge < following or stand[edge]:
            pieces.append(Piece(edge, following, tuple(active), tuple(stand[edge]), through))
    return Paragraph(pieces, max(lanes.values(), default=-1) + 1)


def _lanes(ranges: list[_Range]) -> dict[int, int]:
    """Return the lane of each mark in one paragraph; a mark's fragments share theirs."""
    extents: dict[int, tuple[int, int]] = {}
    for start, end, over in ranges:
        extents[over.mark] = (extents.get(over.mark, (start, end))[0], end)
    return dict(zip(extents, fold_into_lanes(list(extents.values())), strict=True))
