"""Explicit levels of the bidirectional algorithm, and what is resolved together (UAX #9, X1 to X10)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple
from unicodedata import bidirectional

from hashiya.core.articles import Direction
from hashiya.text.direction import first_strong

ISOLATES = frozenset({"LRI", "RLI", "FSI"})
_EMBEDDINGS: dict[str, tuple[int, str]] = {"RLE": (1, ""), "LRE": (0, ""), "RLO": (1, "R"), "LRO": (0, "L")}
REMOVED = frozenset({*_EMBEDDINGS, "PDF", "BN"})
"""What rule X9 takes out before anything is resolved."""

_DEEPEST = 125


@dataclass(frozen=True, slots=True)
class Sequence:
    """Hold an isolating run sequence: its code points, and ``R`` or ``L`` before and after it."""

    places: list[int]
    before: str
    after: str


class _Open(NamedTuple):
    level: int
    override: str
    isolate: bool


class Explicit:
    """Give each code point of one paragraph the level that embeddings, overrides and isolates demand.

    ``kinds`` are the bidirectional types with overrides applied, ``original`` the types before.
    """

    def __init__(self, paragraph: str, base: int) -> None:
        self.paragraph = paragraph
        self.base = base
        self.original = [bidirectional(char) or "L" for char in paragraph]
        self.kinds = list(self.original)
        self.levels = [base] * len(paragraph)
        self.partners = _isolate_partners(self.original)
        self._stack = [_Open(base, "", False)]
        self._isolates = self._too_deep_isolates = self._too_deep_embeddings = 0
        for place, kind in enumerate(self.original):
            self._take(place, kind)

    def _take(self, place: int, kind: str) -> None:
        if kind == "B":
            # whoever asks gives one paragraph: a stray separator in it only closes what is open
            self._stack = self._stack[:1]
            self._isolates = self._too_deep_isolates = self._too_deep_embeddings = 0
        elif kind == "PDI":
            self._close_isolate()
        elif kind == "PDF":
            self._close_embedding()
        top = self._stack[-1]
        self.levels[place] = top.level
        if kind not in REMOVED and kind != "B" and top.override:
            self.kinds[place] = top.override
        if kind in _EMBEDDINGS:
            self._open(*_EMBEDDINGS[kind], isolate=False)
        elif kind in ISOLATES:
            self._open(self._odd(place, kind), "", isolate=True)

    def _odd(self, place: int, kind: str) -> int:
        if kind != "FSI":
            return int(kind == "RLI")
        inside = self.paragraph[place + 1 : self.partners.get(place)]
        return int(first_strong(inside) is Direction.RTL)

    def _open(self, odd: int, override: str, isolate: bool) -> None:
        level = self._stack[-1].level + 1
        level += level % 2 != odd
        if level <= _DEEPEST and not self._too_deep_isolates and not self._too_deep_embeddings:
            self._stack.append(_Open(level, override, isolate))
            self._isolates += isolate
        elif isolate:
            self._too_deep_isolates += 1
        elif not self._too_deep_isolates:
            self._too_deep_embeddings += 1

    def _close_isolate(self) -> None:
        if self._too_deep_isolates:
            self._too_deep_isolates -= 1
        elif self._isolates:
            self._too_deep_embeddings = 0
            while not self._stack.pop().isolate:
                pass
            self._isolates -= 1

    def _close_embedding(self) -> None:
        if self._too_deep_isolates:
            return
        if self._too_deep_embeddings:
            self._too_deep_embeddings -= 1
        elif len(self._stack) > 1 and not self._stack[-1].isolate:
            self._stack.pop()

    def sequences(self) -> Iterator[Sequence]:
        """Yield the isolating run sequences in the order of their first code points."""
        runs = self._runs()
        starting = {run[0]: run for run in runs}
        for run in runs:
            if self.original[run[0]] == "PDI" and run[0] in self.partners:
                continue
            places = list(run)
            while self.original[places[-1]] in ISOLATES and places[-1] in self.partners:
                places += starting[self.partners[places[-1]]]
            yield self._bounded(places)

    def _runs(self) -> list[list[int]]:
        runs: list[list[int]] = []
        for place, kind in enumerate(self.original):
            if kind in REMOVED:
                continue
            if not runs or self.levels[runs[-1][-1]] != self.levels[place]:
                runs.append([])
            runs[-1].append(place)
        return runs

    def _bounded(self, places: list[int]) -> Sequence:
        level = self.levels[places[0]]
        before = self._level_beside(places[0], -1)
        # an isolate that is never closed is followed by the paragraph's end
        unclosed = self.original[places[-1]] in ISOLATES
        after = self.base if unclosed else self._level_beside(places[-1], 1)
        return Sequence(places, "LR"[max(level, before) % 2], "LR"[max(level, after) % 2])

    def _level_beside(self, place: int, way: int) -> int:
        beside = place + way
        while 0 <= beside < len(self.original) and self.original[beside] in REMOVED:
            beside += way
        return self.levels[beside] if 0 <= beside < len(self.original) else self.base


def _isolate_partners(kinds: list[str]) -> dict[int, int]:
    """Map each isolate that is closed to its PDI, and each such PDI to it (BD9)."""
    partners: dict[int, int] = {}
    waiting: list[int] = []
    for place, kind in enumerate(kinds):
        if kind in ISOLATES:
            waiting.append(place)
        elif kind == "B":
            waiting.clear()
        elif kind == "PDI" and waiting:
            opened = waiting.pop()
            partners[opened], partners[place] = place, opened
    return partners
