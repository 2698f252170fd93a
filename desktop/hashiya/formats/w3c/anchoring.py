"""Find the passage that an anchor means: by position where the words agree, else by the words themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hashiya.formats.units import Positions, Reading, Unit
from hashiya.formats.w3c.model import Anchor
from hashiya.text.offsets import has_astral

_MOST = 10_000
"""Places where the same words stand that are looked at."""
_LONGEST = 100_000
"""Code points of a quote whose white space may be another."""
_SPACE = re.compile(r"\s+")


class Place(NamedTuple):
    """Hold a passage of a text, in code points, half-open; ``moved`` tells that its position was another."""

    start: int
    end: int
    moved: bool = False


class Anchoring:
    """Find anchors in one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._units: Positions | None = None

    def count_units(self, anchors: Iterable[Anchor]) -> bool:
        """Take positions for UTF-16 units from now on, where more quotes agree with that; tell whether."""
        if not has_astral(self._text):
            return False
        units = Positions(self._text, Reading(Unit.UTF16))
        points = here = 0
        for anchor in anchors:
            if anchor.exact is not None and anchor.span is not None:
                points += self._says(anchor.span, anchor.exact)
                there = units.span(*anchor.span)
                here += there is not None and self._says(there, anchor.exact)
        self._units = units if here > points else None
        return self._units is not None

    def place(self, anchor: Anchor) -> Place | None:
        """Return where the passage stands, ``None`` where its words aren't there or can't be told apart.

        What has a position alone is given as it is, however it lies in the text.
        """
        base, limit = 0, len(self._text)
        if anchor.within is not None:
            around = self.place(anchor.within)
            if around is None:
                return None
            base, limit = around.start, around.end
        span = None if anchor.relative else anchor.span
        if span is not None and self._units is not None and anchor.within is None:
            span = self._units.span(*span) or span
        if span is not None:
            span = span[0] + base, span[1] + base
            if anchor.exact is None or self._says(span, anchor.exact):
                return Place(*span)
        return None if anchor.exact is None else self._by_words(anchor, span, base, limit)

    def _says(self, span: tuple[int, int], exact: str) -> bool:
        start, end = span
        return 0 <= start < end and self._text[start:end] == exact

    def _by_words(self, anchor: Anchor, span: tuple[int, int] | None, base: int, limit: int) -> Place | None:
        exact = anchor.exact or ""
        found = list(_exact_places(self._text, exact, base, limit))
        if not found and len(exact) <= _LONGEST:
            found = list(_loose_places(self._text, exact, base, limit))
        if not found:
            return None
        ranked = [(self._context(anchor, *each), each) for each in found]
        best = max(rank for rank, _ in ranked)
        likeliest = [each for rank, each in ranked if rank == best]
        if span is None:
            return Place(*likeliest[0]) if len(likeliest) == 1 else None
        place = min(likeliest, key=lambda each: abs(each[0] - span[0]))
        return Place(*place, moved=place != span)

    def _context(self, anchor: Anchor, start: int, end: int) -> int:
        """Return how much of what stands around the words agrees: 0, 1 or 2 sides."""
        before = _squeezed(self._text[max(0, start - 2 * len(anchor.prefix) - 50) : start])
        behind = _squeezed(self._text[end : end + 2 * len(anchor.suffix) + 50])
        return before.endswith(_squeezed(anchor.prefix)) + behind.startswith(_squeezed(anchor.suffix))


def _exact_places(text: str, exact: str, base: int, limit: int) -> Iterator[tuple[int, int]]:
    at = text.find(exact, base, limit)
    for _ in range(_MOST):
        if at == -1:
            return
        yield at, at + len(exact)
        at = text.find(exact, at + 1, limit)


def _loose_places(text: str, exact: str, base: int, limit: int) -> Iterator[tuple[int, int]]:
    """Give where the words stand with other white space between them."""
    words = exact.split()
    if len(words) < 2:
        return
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    for number, match in enumerate(pattern.finditer(text, base, limit)):
        if number < _MOST:
            yield match.span()


def _squeezed(text: str) -> str:
    return _SPACE.sub(" ", text)
