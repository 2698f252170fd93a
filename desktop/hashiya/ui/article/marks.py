"""Which annotations lie in which paragraph, and in which lane."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from hashiya.core.annotations import Annotation, in_text_order
from hashiya.core.lanes import fold_into_lanes
from hashiya.core.spans import Span
from hashiya.text.offsets import Offsets


class Piece(NamedTuple):
    """Hold the part of an annotation that lies in one paragraph.

    ``ranges`` are units from the paragraph's beginning, half-open, in text order; ``first`` is the number,
    from 0, of the fragment that the first of them is of, ``begins`` tells whether that one begins here;
    ``lane`` counts from 0, the nearest to the text.
    """

    annotation: Annotation
    ranges: tuple[tuple[int, int], ...]
    first: int
    begins: bool
    lane: int

    @property
    def start(self) -> int:
        """The first unit."""
        return self.ranges[0][0]

    @property
    def end(self) -> int:
        """One past the last unit."""
        return self.ranges[-1][1]

    @property
    def beginnings(self) -> list[tuple[int, int]]:
        """The fragments that begin here: the number of each, from 0, and its first unit."""
        skipped = 0 if self.begins else 1
        return [(self.first + place, self.ranges[place][0]) for place in range(skipped, len(self.ranges))]


class MarkIndex:
    """Find the annotations of a paragraph without looking at all others; fold it when it is asked for.

    Fragments are kept in the order of their starts, each with the greatest end so far: whoever walks back
    from a paragraph's end can stop where none reaches it any more.
    """

    def __init__(self, text: str, offsets: Offsets, breaks: Iterable[int] = ()) -> None:
        """Index a text whose paragraphs are shown in pieces, broken at ``breaks`` besides line feeds."""
        starts = list(accumulate((len(block) + 1 for block in text.split("\n")), initial=0))
        self._starts = sorted([*starts, *(place + 1 for place in breaks)])
        self._offsets = offsets
        self._annotations: dict[str, Annotation] = {}
        self._fragments: list[tuple[int, int, str]] = []
        self._reach: list[int] = []
        self._pieces: dict[int, list[Piece]] = {}
        self._split: set[str] = set()

    @property
    def has_fragments(self) -> bool:
        """Whether an annotation has more than one."""
        return bool(self._split)

    @property
    def annotations(self) -> list[Annotation]:
        """All annotations, in text order."""
        return in_text_order(self._annotations.values())

    def find(self, annotation: str) -> Annotation | None:
        """Return the annotation with this id, if it is here."""
        return self._annotations.get(annotation)

    def fill(self, annotations: Iterable[Annotation]) -> None:
        """Put these annotations in the place of all others."""
        self._annotations = {annotation.id: annotation for annotation in annotations}
        self._fragments = sorted(f for a in self._annotations.values() for f in _fragments(a))
        self._split = {a.id for a in self._annotations.values() if len(a.spans) > 1}
        self._measure_reach()
        self._pieces.clear()

    def put(self, annotation: Annotation) -> set[int]:
        """Add an annotation, or change the one with its id; return the paragraphs that look different now."""
        touched = self.drop(annotation.id)
        self._annotations[annotation.id] = annotation
        if len(annotation.spans) > 1:
            self._split.add(annotation.id)
        for fragment in _fragments(annotation):
            insort(self._fragments, fragment)
        return self._changed(touched | self.paragraphs_of(annotation))

    def drop(self, annotation: str) -> set[int]:
        """Take an annotation out, if it is here; return the paragraphs that look different now."""
        known = self._annotations.pop(annotation, None)
        if known is None:
            return set()
        self._split.discard(annotation)
        for fragment in _fragments(known):
            self._fragments.remove(fragment)
        return self._changed(self.paragraphs_of(known))

    def paragraphs_of(self, annotation: Annotation) -> set[int]:
        """Return the numbers of the paragraphs that the annotation's fragments lie in."""
        return {number for span in annotation.spans for number in self.paragraphs_at(span)}

    def paragraphs_at(self, span: Span) -> range:
        """Return the numbers of the paragraphs that hold a code point of ``span``."""
        first = self.paragraph(span.start)
        return range(first, max(first, self.paragraph(span.end - 1)) + 1)

    def paragraph(self, position: int) -> int:
        """Return the number of the paragraph at a code point; a line feed belongs to what it ends."""
        return min(max(0, bisect_right(self._starts, position) - 1), len(self._starts) - 2)

    def pieces(self, number: int) -> list[Piece]:
        """Return the pieces in a paragraph, those that begin first and are longer before the others."""
        pieces = self._pieces.get(number)
        if pieces is None:
            pieces = self._pieces[number] = self._fold(number)
        return pieces

    def ranges_in(self, number: int, spans: Iterable[Span]) -> tuple[tuple[int, int], ...]:
        """Return the parts of the spans that lie in a paragraph, in units from its beginning."""
        first, last = self._starts[number], self._starts[number + 1] - 1
        ranges = []
        for span in spans:
            start, end = max(span.start, first), min(span.end, last)
            if start < end:
                ranges.append(self._units_from(first, start, end))
        return tuple(ranges)

    def _units_from(self, first: int, start: int, end: int) -> tuple[int, int]:
        if self._offsets.units == self._offsets.points:
            return start - first, end - first
        unit = self._offsets.unit
        return unit(start) - unit(first), unit(end) - unit(first)

    def _changed(self, touched: set[int]) -> set[int]:
        self._measure_reach()
        for number in touched:
            self._pieces.pop(number, None)
        return touched

    def _measure_reach(self) -> None:
        self._reach = list(accumulate(map(itemgetter(1), self._fragments), max))

    def _here(self, number: int) -> set[str]:
        first, last = self._starts[number], self._starts[number + 1] - 1
        place = bisect_left(self._fragments, (last,)) - 1
        found = set()
        while place >= 0 and self._reach[place] > first:
            if self._fragments[place][1] > first:
                found.add(self._fragments[place][2])
            place -= 1
        return found

    def _fold(self, number: int) -> list[Piece]:
        known = self._here(number)
        if not known:
            return []
        here = in_text_order(self._annotations[each] for each in known)
        found = [(a, ranges) for a in here if (ranges := self.ranges_in(number, a.spans))]
        lanes = fold_into_lanes([(ranges[0][0], ranges[-1][1]) for _, ranges in found])
        start = self._starts[number]
        return [
            _piece(annotation, ranges, start, lane)
            for (annotation, ranges), lane in zip(found, lanes, strict=True)
        ]


def _piece(annotation: Annotation, ranges: tuple[tuple[int, int], ...], start: int, lane: int) -> Piece:
    """Return the piece of a paragraph that begins at the code point ``start``."""
    spans, first = annotation.spans, 0
    while spans[first].end <= start:
        first += 1
    return Piece(annotation, ranges, first, spans[first].start >= start, lane)


def _fragments(annotation: Annotation) -> list[tuple[int, int, str]]:
    return [(span.start, span.end, annotation.id) for span in annotation.spans]
