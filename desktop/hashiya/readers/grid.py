"""Rows of cells, as tables of text and workbooks have them, into records with names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from hashiya.errors import Sentence
from hashiya.readers.columns import known
from hashiya.readers.reader import Options, Skipped
from hashiya.readers.records import Record, Table
from hashiya.readers.sources import Source, line_of

_NAME = 200
_HEADING = 80
"""Characters of the longest cell of a first row that is taken for names though hardly any is known."""
_SURE = 2


def table_of(
    rows: Iterator[Sequence[Any] | Skipped],
    source: Source,
    options: Options,
    encoding: str = "",
    first: int = 1,
) -> Table:
    """Return the table whose first row with cells names its columns; the rows are counted from ``first``.

    Where that row is an article already, the columns are called by their numbers.
    """
    numbered = enumerate(rows, start=first)
    before: list[Skipped] = []
    for number, row in numbered:
        if isinstance(row, Skipped):
            before.append(row)
        elif any(_is_filled(cell) for cell in row):
            names = _names(row, options)
            begun = numbered if names is not None else chain([(number, row)], numbered)
            columns = names or [str(index) for index in range(1, len(row) + 1)]
            return Table(tuple(columns), chain(before, _records(begun, columns, source)), encoding)
    return Table((), iter(before), encoding)


def _names(row: Sequence[Any], options: Options) -> list[str] | None:
    """Return the columns' names, each made different; ``None`` where the row has none."""
    cells = [line_of(str(cell), _NAME) if _is_filled(cell) else "" for cell in row]
    wanted = set(options.columns.values()) - {""}
    if known(cells) < _SURE and not wanted & set(cells) and max(map(len, cells)) > _HEADING:
        return None
    names: dict[str, None] = {}
    for number, cell in enumerate(cells, start=1):
        name = cell or str(number)
        while name in names:
            name = f"{name} ({number})"
        names[name] = None
    return list(names)


def _records(
    rows: Iterator[tuple[int, Sequence[Any] | Skipped]], columns: Sequence[str], source: Source
) -> Iterator[Record | Skipped]:
    width = len(columns)
    for number, row in rows:
        if isinstance(row, Skipped):
            yield row
        elif any(_is_filled(cell) for cell in row[width:]):
            yield Skipped(
                Sentence(
                    "Row {row} of {path} has more cells than there are columns; it was left out.",
                    row=number,
                    path=source.name,
                )
            )
        elif any(_is_filled(cell) for cell in row):
            yield Record(Sentence("row {number}", number=number), dict(zip(columns, row, strict=False)))


def _is_filled(cell: object) -> bool:
    return bool(cell.strip()) if isinstance(cell, str) else cell is not None
