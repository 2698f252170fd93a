"""What a table looks like before anything of it is added: its columns, its first rows, which is what."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol, cast

from hashiya.errors import FormatError
from hashiya.readers.columns import ROLES, guessed
from hashiya.readers.reader import Options
from hashiya.readers.records import Table, begun
from hashiya.readers.registry import reader_name
from hashiya.readers.sources import Source

__all__ = ["ROLES", "TABLES", "TableHead", "head"]

TABLES = frozenset({"csv", "xlsx", "jsonl"})
"""The readers of files that hold an article a row."""
_SHOWN = 20
_CELL = 300


@dataclass(frozen=True, slots=True)
class TableHead:
    """Hold the columns of a table, some of its rows as text, and the column of each role."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    guessed: Mapping[str, str]


class _Tables(Protocol):
    """What a reader of tables gives besides its articles."""

    def opened(self, source: Source, options: Options) -> AbstractContextManager[Table]:
        """Open the table."""


def head(source: Source, options: Options) -> TableHead:
    """Return what the beginning of a table tells; raises what reading it raises, and for other files."""
    name = reader_name(source.path)
    if name not in TABLES:
        raise FormatError("The file {path} is no table; its text is read as a whole.", path=source.name)
    module = cast(_Tables, importlib.import_module(f"hashiya.readers.{name}"))
    with module.opened(source, options) as table:
        columns, first, _ = begun(table)
    rows = tuple(tuple(_shown(record.values.get(column)) for column in columns) for record in first[:_SHOWN])
    return TableHead(columns, rows, guessed(columns, [record.values for record in first]))


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(_shown, value))[:_CELL]
    return "" if value is None else str(value)[:_CELL]
