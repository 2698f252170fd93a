"""Units: what the positions in a file count, turned into code points of the text as the file has it.

Which unit a file means is declared by its format, told by its quotes, or found by where the spans begin and
end: one reading puts nearly every edge at a word's edge, the others don't (a boundary statistic).
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from hashiya.text.offsets import has_astral
from hashiya.text.patterns import pattern


class Unit(StrEnum):
    """Name what a position counts."""

    CODEPOINT = "codepoint"
    UTF16 = "utf16"
    GRAPHEME = "grapheme"
    BYTE = "byte"
    """UTF-8 bytes; only ever found, never written."""


class Reading(NamedTuple):
    """Say how positions are counted: in which unit, whether CR LF counts once, whether a BOM counts."""

    unit: Unit
    newline_once: bool = False
    bom_counts: bool = True


_CLUSTER = pattern(r"\X")
_UNEVEN = pattern(
    r"[\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}\p{GCB=Prepend}\p{GCB=RI}\p{GCB=L}\p{GCB=V}\p{GCB=T}]|\r\n"
)
_INSIDE_WORD = pattern(r"[\p{L}\p{M}\p{N}]")


class Positions:
    """Turn positions of one text, counted as ``reading`` says, into code points."""

    def __init__(self, text: str, reading: Reading) -> None:
        self._length = len(text)
        self._starts = None if _is_plain(text, reading) else _starts(text, reading)

    @property
    def plain(self) -> bool:
        """Tell whether every position is the code point itself."""
        return self._starts is None

    @property
    def end(self) -> int:
        """The position behind the text's last character."""
        return self._length if self._starts is None else self._starts[-1]

    def point(self, position: int) -> int | None:
        """Return the code point that begins at ``position``, ``None`` outside of the text or inside one."""
        starts = self._starts
        if starts is None:
            return position if 0 <= position <= self._length else None
        found = bisect_left(starts, position)
        return found if found < len(starts) and starts[found] == position else None

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Return ``start:end`` in code points, ``None`` where either end is none."""
        first, last = self.point(start), self.point(end)
        return None if first is None or last is None else (first, last)


class Counting:
    """Count the positions of one text as a unit says: the way out of :class:`Positions`."""

    def __init__(self, text: str, unit: Unit) -> None:
        reading = Reading(unit)
        self._starts = None if _is_plain(text, reading) else _starts(text, reading)

    def __call__(self, point: int) -> int:
        """Return the position of the code point ``point``."""
        return point if self._starts is None else self._starts[point]


def fits_words(text: str, start: int, end: int) -> int:
    """Return how many of a span's two edges, in code points, stand at a word's edge: 0, 1 or 2."""
    return _is_edge(text, start, inside=start) + _is_edge(text, end, inside=end - 1)


def _is_edge(text: str, edge: int, inside: int) -> int:
    """Tell whether exactly one side of ``edge`` is inside a word: the side that the span is on."""
    within = _INSIDE_WORD.match(text, inside) is not None
    outside = edge - 1 if inside == edge else edge
    beyond = 0 <= outside < len(text) and _INSIDE_WORD.match(text, outside) is not None
    return int(within and not beyond)


def _is_plain(text: str, reading: Reading) -> bool:
    """Tell whether positions are code points here, which spares the table."""
    if (reading.newline_once and "\r\n" in text) or (not reading.bom_counts and text.startswith("\ufeff")):
        return False
    if reading.unit is Unit.CODEPOINT:
        return True
    if reading.unit is Unit.UTF16:
        return not has_astral(text)
    return text.isascii() if reading.unit is Unit.BYTE else _UNEVEN.search(text) is None


def _starts(text: str, reading: Reading) -> array[int]:
    """Return the position of each code point, and of the text's end."""
    widths = _WIDTHS[reading.unit](text)
    if reading.newline_once and reading.unit is not Unit.GRAPHEME:
        at = text.find("\r\n")
        while at != -1:
            widths[at] = 0
            at = text.find("\r\n", at + 2)
    if not reading.bom_counts and text.startswith("\ufeff"):
        widths[0] = 0
    return array("q", accumulate(widths, initial=0))


def _grapheme_widths(text: str) -> list[int]:
    widths = [0] * len(text)
    for match in _CLUSTER.finditer(text):
        widths[match.end() - 1] = 1  # so that the position of a gap is that of the cluster behind it
    return widths


_WIDTHS = {
    Unit.CODEPOINT: lambda text: [1] * len(text),
    Unit.UTF16: lambda text: [2 if char > "\uffff" else 1 for char in text],
    Unit.BYTE: lambda text: [len(char.encode("utf-8", "surrogatepass")) for char in text],
    Unit.GRAPHEME: _grapheme_widths,
}
