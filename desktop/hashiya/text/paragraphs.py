"""Paragraphs: what stands between line feeds."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from hashiya.core.spans import Span
from hashiya.text.patterns import pattern

_INK = pattern(r"\S")
_LAST_INK = pattern(r"(?r)\S")


def first_ink(text: str, start: int, end: int) -> int:
    """Return the place of the first character of ``start:end`` that is no space, ``end`` if none."""
    ink = _INK.search(text, start, end)
    return int(ink.start()) if ink else end


def last_ink(text: str, start: int, end: int) -> int:
    """Return the place behind the last character of ``start:end`` that is no space, ``start`` if none."""
    ink = _LAST_INK.search(text, start, end)
    return int(ink.end()) if ink else start


class Paragraphs:
    """Find the paragraphs of one text; the line feeds are looked up once, when first needed."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _breaks(self) -> list[int]:
        return [match.start() for match in re.finditer("\n", self.text)]

    @cached_property
    def all(self) -> Sequence[Span]:
        """Every paragraph in order, empty ones included, each without its line feed."""
        starts = [0, *(at + 1 for at in self._breaks)]
        ends = [*self._breaks, len(self.text)]
        return [Span(start, end) for start, end in zip(starts, ends, strict=True)]

    def index(self, position: int) -> int:
        """Return the index from 0 of the paragraph at ``position``; a line feed belongs to what it ends."""
        return bisect_left(self._breaks, position)

    def at(self, index: int) -> Span:
        """Return the paragraph with this index."""
        start = self._breaks[index - 1] + 1 if index else 0
        return Span(start, self._breaks[index] if index < len(self._breaks) else len(self.text))
