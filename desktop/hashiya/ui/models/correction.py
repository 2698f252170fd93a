"""What somebody corrected in a text: one stretch in the place of another. No Qt here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hashiya.core.spans import Span
from hashiya.readers import Doubt
from hashiya.ui.models.alike import alike


@dataclass(frozen=True, slots=True)
class Correction:
    """Put ``new`` in the place of code points ``start`` to ``end``, half-open."""

    start: int
    end: int
    new: str

    def text(self, before: str) -> str:
        """Return the corrected text; what wasn't touched is what it was, whatever a widget showed of it."""
        return before[: self.start] + self.new + before[self.end :]

    def doubts(self, before: Iterable[Doubt]) -> tuple[Doubt, ...]:
        """Return the doubts that are left: those whose passage was touched are settled, later ones move."""
        by = len(self.new) - (self.end - self.start)
        moved = []
        for doubt in before:
            span = doubt.span
            if span is None or span.end <= self.start:
                moved.append(doubt)
            elif span.start >= self.end:
                moved.append(Doubt(doubt.sentence, Span(span.start + by, span.end + by)))
        return tuple(moved)


def correction(before: str, after: str) -> Correction | None:
    """Return the one stretch in which two texts differ, ``None`` where they don't."""
    if before == after:
        return None
    start = alike(before, after)
    tail = min(alike(before[start:][::-1], after[start:][::-1]), len(before) - start, len(after) - start)
    return Correction(start, len(before) - tail, after[start : len(after) - tail])
