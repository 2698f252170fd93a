"""Quotations of one paragraph: what stands between “ ” « » ‹ › „ “ and straight marks.

News opens quotation marks that it never closes. A closing mark belongs to the nearest open one that it
fits; one that stays open ends where the next of its kind opens, or else with the paragraph.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from hashiya.text.paragraphs import first_ink, last_ink
from hashiya.text.patterns import pattern

_CLOSES = {"“": "”", "«": "»", "„": "“”", "‹": "›", '"': '"'}
_MARK = pattern('[“”«»„‹›"]')
_LAST_MARK = pattern('(?r)[“”«»„‹›"]')


class Quotation(NamedTuple):
    """Hold one quotation: ``start:end`` with its marks; ``last`` is where the closing one stands."""

    start: int
    end: int
    last: int

    def inside(self, text: str) -> tuple[int, int]:
        """Return start and end of what stands between the marks, without the white space around it."""
        first = first_ink(text, self.start + 1, self.last)
        return first, last_ink(text, first, self.last)


class Quotations(NamedTuple):
    """Hold a paragraph's quotations, and the inner side of each mark as a stop for the caret."""

    found: tuple[Quotation, ...]
    stops: tuple[int, ...]

    def around(self, position: int) -> Quotation | None:
        """Return the innermost quotation that holds ``position``, marks included, or else ends there."""
        for beyond in (0, 1):
            holding = [q for q in self.found if q.start <= position < q.end + beyond]
            if holding:
                return min(holding, key=lambda q: (q.end - q.start, q.start))
        return None


def quotations(text: str, start: int, end: int) -> Quotations:
    """Find the quotations of the paragraph ``start:end``, in the order of their opening marks."""
    reading = _Reading(text)
    for match in _MARK.finditer(text, start, end):
        reading.take(match.start())
    reading.leave_open(reading.waiting, end)
    return Quotations(tuple(sorted(reading.found)), tuple(reading.stops))


def next_mark(text: str, position: int) -> int:
    """Return the place of the first mark at or after ``position``, the text's length where there is none."""
    mark = _MARK.search(text, position)
    return int(mark.start()) if mark else len(text)


def previous_mark(text: str, position: int) -> int:
    """Return the place behind the last mark before ``position``, 0 where there is none."""
    mark = _LAST_MARK.search(text, 0, position)
    return int(mark.end()) if mark else 0


class _Reading:
    """Read a paragraph's marks one after the other; ``waiting`` are the open ones, the innermost last."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Quotation] = []
        self.stops: list[int] = []
        self.waiting: list[int] = []
        self._kinds: Counter[str] = Counter()

    def take(self, at: int) -> None:
        mark = self.text[at]
        # the count spares a walk through all open marks for each closing one that fits none of them
        if any(self._kinds[kind] and mark in closing for kind, closing in _CLOSES.items()):
            self._close(at)
            self.stops.append(at)
        elif mark in _CLOSES:
            self.waiting.append(at)
            self._kinds[mark] += 1
            self.stops.append(at + 1)
        else:
            self.stops.append(at)

    def _close(self, at: int) -> None:
        opened = len(self.waiting) - 1
        while self.text[at] not in _CLOSES[self.text[self.waiting[opened]]]:
            opened -= 1
        self.leave_open(self.waiting[opened + 1 :], at)
        self.found.append(Quotation(self.waiting[opened], at + 1, at))
        self._kinds.subtract(self.text[mark] for mark in self.waiting[opened:])
        del self.waiting[opened:]

    def leave_open(self, marks: Sequence[int], end: int) -> None:
        for mark in marks:
            again = self.text.find(self.text[mark], mark + 1, end)
            last = end if again == -1 else again
            self.found.append(Quotation(mark, last, last))
