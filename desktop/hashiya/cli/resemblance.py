"""Which of the texts that are added are nearly the same as another one."""

from __future__ import annotations

from typing import NamedTuple

from hashiya.text.nearness import Sketches

FEW = 1_000
"""So many texts are compared without being asked."""


class Pair(NamedTuple):
    """Name two of the texts by their numbers, and say how much they have in common, 0 to 1."""

    one: int
    other: int
    share: float


class Resemblance:
    """Look at texts as they pass; where nobody asked for ``all`` of them, only while they are few."""

    def __init__(self, *, all: bool) -> None:
        self._sketches = Sketches() if all else None
        self._kept: list[str] = []
        self._pairs: list[Pair] = []
        self._number = 0

    def look(self, text: str) -> None:
        """Look at the next text."""
        if self._sketches is not None:
            self._compare(self._sketches, self._number, text)
        elif self._number < FEW:
            self._kept.append(text)
        else:
            self._kept.clear()
        self._number += 1

    def pairs(self) -> list[Pair]:
        """Return what is nearly the same, in the order of the texts."""
        sketches = Sketches()
        for number, text in enumerate(self._kept):
            self._compare(sketches, number, text)
        self._kept.clear()
        return self._pairs

    def _compare(self, sketches: Sketches, number: int, text: str) -> None:
        for near in sketches.add(str(number), text):
            self._pairs.append(Pair(int(near.one), int(near.other), near.share))
