"""Cells and rows: what a spreadsheet would run is written as text, and long cells are read all the same."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from typing import BinaryIO

from hashiya.errors import Sentence
from hashiya.files.csv_rows import Row
from hashiya.text.patterns import pattern

# what hides before a sign may be more than a spreadsheet skips, never less
_RUN = pattern(r"['\t\r\n]|[\s\p{C}\p{Z}\p{M}]*[=+\-@\u2212＝＋－＠﹦﹢﹣﹫]")
_PLAIN = re.compile(r"[^\W_][\w .:;/()-]*").fullmatch
LINE = 256_000_000
"""Bytes of a line."""


def guarded(value: str) -> str:
    """Return a value that no spreadsheet takes for a formula: ``'`` goes before what it could.

    It goes before a value that begins with ``'`` too, so that taking one off is always right.
    """
    return f"'{value}" if value and not value[0].isalnum() and _RUN.match(value) else value


def unguarded(value: str) -> str:
    """Return what :func:`guarded` was given."""
    return value[1:] if value and value[0] == "'" else value


def cell(value: str) -> str:
    """Return a value as a cell, guarded, and between quotation marks where it must be."""
    return value if value.isalnum() or _PLAIN(value) else long_cell(value) if value else ""


def long_cell(value: str) -> str:
    """Return a value as a cell between quotation marks, guarded."""
    whole = guarded(value)
    return '"' + (whole.replace('"', '""') if '"' in whole else whole) + '"'


def lines_of(stream: BinaryIO) -> Iterator[str]:
    """Give the lines of UTF-8, ended by LF alone, without the mark at the beginning."""
    first = stream.readline(LINE).removeprefix(codecs.BOM_UTF8)
    return map(bytes.decode, chain([first] if first else [], iter(partial(stream.readline, LINE), b"")))


def delimiter_of(header: str) -> str:
    """Return what parts the names in the first line of a table: comma, semicolon, TAB or a bar."""
    return max(",;\t|", key=header.count)


class Columns:
    """Give the cells of rows in the order of ``wanted``, empty where there is no such column."""

    def __init__(self, header: list[str], wanted: tuple[str, ...]) -> None:
        self._width = len(header)
        self._indices = [header.index(name) if name in header else -1 for name in wanted]
        self._same = self._indices == list(range(self._width))

    def as_they_are(self, rows: list[Row]) -> bool:
        """Tell whether the rows have the wanted cells in the wanted order already."""
        width = self._width
        return self._same and {len(cells) for _, cells in rows} <= {width}

    def wanted(self, rows: list[Row], on_fault: Callable[[Sentence, int], None]) -> Iterator[Row]:
        """Give each row with the wanted cells; one with more cells than there are columns is told."""
        width = self._width
        for line, cells in rows:
            if any(cells[width:]):
                on_fault(Sentence("the row has more cells than there are columns"), line)
            else:
                padded = [*cells[:width], *[""] * (width - len(cells) + 1)]
                yield line, [padded[index] for index in self._indices]
