"""Cells and rows: what a spreadsheet would run is written as text, and long cells are read all the same."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from threading import Lock
from typing import BinaryIO, Literal

from hashiya.errors import FormatError, Sentence
from hashiya.text.patterns import pattern

LONGEST = 50_000_000
"""Characters of a cell: what a text may have."""

Row = tuple[int, list[str]]
"""The line that a row begins in, from 1, and its cells."""

# what hides before a sign may be more than a spreadsheet skips, never less
_RUN = pattern(r"['\t\r\n]|[\s\p{C}\p{Z}\p{M}]*[=+\-@\u2212＝＋－＠﹦﹢﹣﹫]")
_PLAIN = re.compile(r"[^\W_][\w .:;/()-]*").fullmatch
LINE = 256_000_000
"""Bytes of a line."""
_LIMIT = Lock()


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


class Rows:
    """Read the rows of a table; what isn't one is told to ``on_fault`` with its line."""

    def __init__(
        self,
        lines: Iterable[str],
        on_fault: Callable[[Sentence, int], None],
        delimiter: str = ",",
        quoting: bool = True,
    ) -> None:
        mode: Literal[0, 3] = csv.QUOTE_MINIMAL if quoting else csv.QUOTE_NONE
        self._reader = csv.reader(lines, delimiter=delimiter, quoting=mode, strict=True)
        self._on_fault = on_fault
        self.ended = False

    def some(self, at_once: int) -> list[Row]:
        """Return so many rows at most, fewer at the end or before a fault."""
        rows: list[Row] = []
        fault = self._take(rows, at_once)
        if fault is not None:
            self._on_fault(fault, self._reader.line_num)
        return rows

    def _take(self, rows: list[Row], at_once: int) -> Sentence | None:
        """Add some rows; the limit, which everything in this process shares, is raised only so long."""
        reader, take = self._reader, rows.append
        with _LIMIT:
            before = csv.field_size_limit(LONGEST)
            try:
                for _ in range(at_once):
                    line = reader.line_num + 1
                    cells = next(reader)
                    if cells:
                        take((line, cells))
            except StopIteration:
                self.ended = True
            except csv.Error as error:
                return _why(error)
            except UnicodeDecodeError as error:
                raise FormatError(
                    "The table isn't UTF-8 behind line {number}; save it as UTF-8 and try again.",
                    line=reader.line_num,
                    number=reader.line_num,
                ) from error
            finally:
                csv.field_size_limit(before)
        return None


def _why(error: csv.Error) -> Sentence:
    if str(error).startswith("field larger"):
        return Sentence("a cell is longer than {limit} million characters", limit=LONGEST // 1_000_000)
    return Sentence("a quotation mark in the row is neither doubled nor closed")


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
