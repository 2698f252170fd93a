"""Which annotations lie in which paragraph, and in which lane."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hashiya.core.annotations import Annotation, in_text_order
from hashiya.core.lanes import fold_into_lanes
from hashiya.core.spans import Span
from hashiya.text.offsets import Offsets


@dataclass(frozen=True, slots=True)
class Piece:
    """Hold the part of an annotation that lies in one paragraph.

    ``ranges`` are units from the paragraph's beginning, half-open, in text order; ``begins`` tells whether
    the annotation's first fragment begins here; ``lane`` counts from 0, the nearest to the text.
    """

    annotation: Annotation
    ranges: tuple[tuple[int, int], ...]
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


class MarkIndex:
    """Find the annotations of a paragraph without looking at the others; fold it when it is asked for."""

    def __init__(self, paragraphs: Sequence[Span], offsets: Offsets) -> None:
        self._paragraphs = paragraphs
        self._starts = [paragraph.start for paragraph in paragraphs]
        self._offsets = offsets
        self._annotations: dict[str, Annotation] = {}
        self._here: dict[int, dict[str, None]] = {}
        self._pieces: dict[int, list[Piece]] = {}

    @property
    def annotations(self) -> list[Annotation]:
        """All annotations, in text order."""
        return in_text_order(self._annotations.values())

    def find(self, annotation: str) -> Annotation | None:
        """Return the annotation with this id, if it is here."""
        return self._annotations.get(annotation)

    def fill(self, annotations: Iterable[Annotation]) -> None:
        """Put these annotations in the place of all others."""
        self._annotations.clear()
        self._here.clear()
        self._pieces.clear()
        for annotation in annotations:
            self._enter(annotation)

    def put(self, annotation: Annotation) -> set[int]:
        """Add an annotation, or change the one with its id; return the paragraphs that look different now."""
        touched = self.drop(annotation.id)
        self._enter(annotation)
        touched |= self.paragraphs_of(annotation)
        for number in touched:
            self._pieces.pop(number, None)
        return touched

    def drop(self, annotation: str) -> set[int]:
        """Take an annotation out, if it is here; return the paragraphs that look different now."""
        known = self._annotations.pop(annotation, None)
        if known is None:
            return set()
        touched = self.paragraphs_of(known)
        for number in touched:
            self._here[number].pop(annotation)
            self._pieces.pop(number, None)
        return touched

    def paragraphs_of(self, annotation: Annotation) -> set[int]:
        """Return the numbers of the paragraphs that the annotation's fragments lie in."""
        return {number for span in annotation.spans for number in self.paragraphs_at(span)}

    def paragraphs_at(self, span: Span) -> range:
        """Return the numbers of the paragraphs that hold a code point of ``span``."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = max(first, bisect_right(self._starts, max(span.start, span.end - 1)) - 1)
        return range(first, last + 1)

    def pieces(self, number: int) -> list[Piece]:
        """Return the pieces in a paragraph, those that begin first and are longer before the others."""
        pieces = self._pieces.get(number)
        if pieces is None:
            pieces = self._pieces[number] = self._fold(number)
        return pieces

    def ranges_in(self, number: int, spans: Iterable[Span]) -> tuple[tuple[int, int], ...]:
        """Return the parts of the spans that lie in a paragraph, in units from its beginning."""
        paragraph = self._paragraphs[number]
        unit = self._offsets.unit
        origin = unit(paragraph.start)
        return tuple(
            (unit(max(span.start, paragraph.start)) - origin, unit(min(span.end, paragraph.end)) - origin)
            for span in spans
            if max(span.start, paragraph.start) < min(span.end, paragraph.end)
        )

    def _enter(self, annotation: Annotation) -> None:
        self._annotations[annotation.id] = annotation
        for number in self.paragraphs_of(annotation):
            self._here.setdefault(number, {})[annotation.id] = None

    def _fold(self, number: int) -> list[Piece]:
        here = in_text_order(self._annotations[known] for known in self._here.get(number, ()))
        found = [(a, ranges) for a in here if (ranges := self.ranges_in(number, a.spans))]
        lanes = fold_into_lanes([(ranges[0][0], ranges[-1][1]) for _, ranges in found])
        start = self._starts[number]
        return [
            Piece(annotation, ranges, annotation.start >= start, lane)
            for (annotation, ranges), lane in zip(found, lanes, strict=True)
        ]
