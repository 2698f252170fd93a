"""Look through a part of a workbook, piece by piece, for what would take all memory to read."""

from __future__ import annotations

import re

MOST = 10_000_000
"""Cells between the first and the last: the reader makes room for all of them, were they empty."""

_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{0,3})(\d{1,7})["']""")
_STRANGE_PLACE = re.compile(rb"""\br\s*=\s*["'](?![A-Za-z]{0,3}\d{1,7}["'])""")
_UNIQUE = re.compile(rb"""uniqueCount\s*=\s*["'](\d+)""")
_DIGITS = 10
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_ROW = re.compile(rb"<(?:\w+:)?row[\s/>]")
_EMPTY = re.compile(rb"""<(?:\w+:)?c\s(?:[^<>"'/]|"[^"<>]*")*/>""")


def without_empty(piece: bytes) -> bytes:
    """Return a piece without cells that hold nothing."""
    return _EMPTY.sub(b"", piece)


class Scan:
    """Take in the pieces of one part, each of which begins with a tag."""

    def __init__(self) -> None:
        self._bytes = 0
        self._is_sheet = False
        self._hides = False
        self._strings = 0
        self._columns = self._rows = 0
        self._cells_without_place = self._rows_without_place = 0

    @property
    def is_strange(self) -> bool:
        """Tell whether it hides something: in another encoding, in entities, or in numbers that lie."""
        # room would be made for as many strings as it claims to hold
        return self._hides or self._strings > self._bytes

    @property
    def loose_cells(self) -> int:
        """How many cells don't name their place: they stand beside what came before."""
        return max(0, self._cells_without_place)

    @property
    def room(self) -> int:
        """How many cells there are at most between the first and the last."""
        return (self._columns + self.loose_cells) * (self._rows + max(0, self._rows_without_place))

    def look(self, piece: bytes) -> None:
        """Take in the next piece."""
        self._hides = self._hides or _DOCTYPE.search(piece) is not None
        if not self._bytes:
            self._hides = self._hides or b"\0" in piece[:64]
        self._bytes += len(piece)
        for number in _UNIQUE.findall(piece):
            self._strings = max(self._strings, int(number[: _DIGITS + 1]))
        self._is_sheet = self._is_sheet or b"sheetData" in piece
        if self._is_sheet:
            self._look_at_cells(piece)

    def _look_at_cells(self, piece: bytes) -> None:
        self._hides = self._hides or _STRANGE_PLACE.search(piece) is not None
        self._cells_without_place += len(_CELL.findall(piece))
        self._rows_without_place += len(_ROW.findall(piece))
        for letters, digits in _PLACE.findall(piece):
            self._rows = max(self._rows, int(digits))
            self._columns = max(self._columns, _number(letters))
            self._cells_without_place -= bool(letters)
            self._rows_without_place -= not letters


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
