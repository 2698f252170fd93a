"""Rows of a table of text: long cells are read, and what is no row is told."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from threading import Lock
from typing import Literal

from hashiya.errors import FormatError, Sentence

LONGEST = 50_000_000
"""Characters of a cell: what a text may have."""

Row = tuple[int, list[str]]
"""The line that a row begins in, from 1, and its cells."""

_LIMIT = Lock()


class Rows:
    """Read the rows of a table; what isn't one is told to ``on_fault`` with its line.

    Empty rows are left out, unless ``empty`` wants them, without cells.
    """

    def __init__(
        self,
        lines: Iterable[str],
        on_fault: Callable[[Sentence, int], None],
        delimiter: str = ",",
        quoting: bool = True,
        *,
        empty: bool = False,
    ) -> None:
        mode: Literal[0, 3] = csv.QUOTE_MINIMAL if quoting else csv.QUOTE_NONE
        self._reader = csv.reader(lines, delimiter=delimiter, quoting=mode, strict=True)
        self._on_fault = on_fault
        self._empty = empty
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
        reader, take, empty = self._reader, rows.append, self._empty
        with _LIMIT:
            before = csv.field_size_limit(LONGEST)
            try:
                for _ in range(at_once):
                    line = reader.line_num + 1
                    cells = next(reader)
                    if cells or empty:
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
