"""Folded text: what spelling leaves open is made one, for search only, with a map back to the source.

What doesn't matter is said by the switches of :class:`Folding`: harakat, tatweel, hamza seats, yeh, teh,
digits, presentation forms, Latin case and accents.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import category

from hashiya.core.spans import Span
from hashiya.text.graphemes import grapheme_ceiling, grapheme_floor
from hashiya.text.spelling import EVERYTHING, NOTHING, SWITCHES, Folding, Spelling, spelling

__all__ = ["EVERYTHING", "NOTHING", "SWITCHES", "Folded", "Folding", "find_all", "fold"]

_MARKS = frozenset({"Mn", "Me"})


class Folded(NamedTuple):
    """Hold the folded ``text`` of ``source``.

    From the folded place ``turns[i]`` on, up to the next, the source runs beside it from ``sources[i]``: only
    what becomes none or several characters makes a turn.
    """

    source: str
    text: str
    turns: Sequence[int] = (0,)
    sources: Sequence[int] = (0,)
    folding: Folding = EVERYTHING

    def place(self, at: int) -> int:
        """Return the code point of the source that the folded one at ``at`` came from."""
        turn = bisect_right(self.turns, at) - 1
        return self.sources[turn] + at - self.turns[turn]

    def span(self, start: int, end: int) -> Span:
        """Return where the folded ``start:end``, not empty, stands in the source, in whole graphemes."""
        first, last = self.place(start), self.place(end - 1)
        return Span(grapheme_floor(self.source, first), grapheme_ceiling(self.source, last + 1))

    def cuts(self, end: int) -> bool:
        """Tell whether a mark that matters stands at the folded ``end``, and so belongs to what is before."""
        return end < len(self.text) and category(self.text[end]) in _MARKS

    def find_all(self, query: str) -> list[Span]:
        """Return where ``query``, folded likewise, stands in the source; none overlaps another."""
        wanted = fold(query, self.folding).text
        found: list[Span] = []
        at = self.text.find(wanted) if wanted else -1
        while at != -1:
            end = at + len(wanted)
            span = self.span(at, end)
            if not self.cuts(end) and (not found or found[-1].end <= span.start):
                found.append(span)
            at = self.text.find(wanted, end)
        return found


def fold(text: str, folding: Folding = EVERYTHING) -> Folded:
    """Fold ``text`` for search; keep the result for as long as the text is searched."""
    known = spelling(folding)
    known.meet(text)
    folded = text
    is_even = True
    # what a character becomes is folded itself, so that the order doesn't matter
    for char in set(known.differing.findall(text)):
        same = known.changed[char]
        folded = folded.replace(char, same)
        is_even &= len(same) == 1
    if is_even:
        return Folded(text, folded, folding=folding)
    return Folded(text, folded, *_turns(text, known), folding)


def find_all(text: str, query: str, folding: Folding = EVERYTHING) -> list[Span]:
    """Return where ``query`` stands in ``text`` when both are folded; see :meth:`Folded.find_all`."""
    return fold(text, folding).find_all(query)


def _turns(text: str, known: Spelling) -> tuple[Sequence[int], Sequence[int]]:
    turns, sources = array("I", [0]), array("I", [0])
    ahead = 0
    for match in known.uneven.finditer(text):
        at = match.start()
        length = len(known.changed[match[0]])
        folded = at + ahead
        for further in range(1, length):
            turns.append(folded + further)
            sources.append(at)
        turns.append(folded + length)
        sources.append(at + 1)
        ahead += length - 1
    return turns, sources
