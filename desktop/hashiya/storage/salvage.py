"""Salvage: every row of a damaged project that can still be read, as the file has it, nothing decided yet.

Tables are walked by their keys, from the beginning until something stops it, then from the end; of those
that couldn't be walked through, what the pages hold by themselves comes too. So a row may come several times.
Only our tables' columns are named, and nothing that a file brings may run.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from hashiya.storage import pages
from hashiya.storage.database import connect
from hashiya.storage.pages import Cell, Value, text_or_bytes

Row = tuple[Value, ...]

_SECONDS = 20.0
"""How long the next row of a table may take: what takes longer was made to."""
_STEPS = 10_000
_LEAST = 4
"""The bytes that a row takes at least: a table can't have more rows than its file has room for."""


@dataclass(frozen=True, slots=True)
class Table:
    """Name a table's columns, what it is sorted by, and its values: text, integer, a capital for or nothing.

    Names that SQL knows stand in brackets: in quotes they would be texts where there is no such column.

    In a table that ``is_keyed`` rows lie in the order of the key and have no number of their own.
    """

    columns: str
    order: str
    values: str
    is_keyed: bool = True

    def holds(self, row: Row) -> bool:
        """Tell whether a row has the values that the table's rows have."""
        return len(row) == len(self.values) and all(
            isinstance(value, _TYPES[kind.lower()]) or (value is None and kind.isupper())
            for value, kind in zip(row, self.values, strict=True)
        )


_TYPES: dict[str, type] = {"t": str, "i": int}
TABLES = {
    "project": Table("key, value", "key", "tt"),
    "label": Table(
        "id, position, name_ar, name_en, definition_ar, definition_en, accent, pattern, badge_ar, badge_en, "
        "key, retired",
        "id",
        "ti" + "t" * 9 + "i",
    ),
    "article": Table(
        "number, id, title, characters, sha256, status, direction, paragraph_directions, meta, added_at, "
        "removed",
        "number",
        "itti" + "t" * 6 + "i",
        is_keyed=False,
    ),
    "article_text": Table("article, text", "rowid", "tt", is_keyed=False),
    "annotation": Table(
        "id, article, label, annotator, comment, unsure, origin, created_at, updated_at, extra",
        "id",
        "ttttTitttt",
    ),
    "fragment": Table("annotation, start, [end]", "annotation, start", "tii"),
    "link": Table("id, article, kind, [from], [to], extra", "id", "tttttt"),
    "work_time": Table("article, annotator, day, seconds", "article, annotator, day", "ttti"),
    "journal": Table(
        "seq, act, refers, edit, verb, annotator, at, scopes, images", "seq", "itItttttT", is_keyed=False
    ),
}
"""The tables that hold what nothing else could tell."""


def rows(path: Path, torn: dict[str, str]) -> Iterator[tuple[str, Row]]:
    """Give each row of the file at ``path`` that can be read, behind the name of its table.

    ``torn`` is filled with the tables that couldn't be walked through, and why. Text that isn't UTF-8 comes
    as bytes. The file is neither locked nor changed, and what lies beside it is left alone.
    """
    yield from _walked(path, torn)
    if torn:
        for cell in pages.cells(path):
            yield from ((name, row) for name, row in _named(cell) if name in torn)


def _walked(path: Path, torn: dict[str, str]) -> Iterator[tuple[str, Row]]:
    try:
        connection = _open(path)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        torn.update(dict.fromkeys(TABLES, str(error)))
        return
    most = path.stat().st_size // _LEAST
    with closing(connection):
        for name in TABLES:
            for row in _walk(connection, name, most, torn):
                yield name, row


def _open(path: Path) -> sqlite3.Connection:
    connection = connect(path, read_only=True, immutable=True)
    connection.set_authorizer(_allow)
    connection.text_factory = text_or_bytes
    return connection


def _allow(
    action: int, _table: str | None, _column: str | None, _base: str | None, inside: str | None
) -> int:
    # reading a table's columns, and nothing from within a view
    reads = action in (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ)
    return sqlite3.SQLITE_OK if reads and inside is None else sqlite3.SQLITE_DENY


def _walk(connection: sqlite3.Connection, name: str, most: int, torn: dict[str, str]) -> Iterator[Row]:
    table = TABLES[name]
    for direction in ("ASC", "DESC"):
        order = ", ".join(f"{key} {direction}" for key in table.order.split(", "))
        left = most
        try:
            _refuse_virtual(connection, name)
            found = connection.execute(f"SELECT {table.columns} FROM {name} ORDER BY {order}")
            while (row := _next(connection, found)) is not None:
                yield row
                left -= 1
                if left < 0:
                    raise sqlite3.DatabaseError("its rows go on without end")
            return
        except (sqlite3.DatabaseError, OverflowError) as error:
            torn[name] = str(error)


def _refuse_virtual(connection: sqlite3.Connection, name: str) -> None:
    # the module of a virtual table would run before anything is read of it
    found = connection.execute("SELECT type, sql FROM sqlite_schema WHERE name = ?", (name,)).fetchall()
    if [kind for kind, _ in found] != ["table"] or "VIRTUAL" in str(found[0][1]).upper()[:30]:
        raise sqlite3.DatabaseError(f"there is no table {name}")


def _next(connection: sqlite3.Connection, found: sqlite3.Cursor) -> Row | None:
    until = time.monotonic() + _SECONDS
    connection.set_progress_handler(lambda: time.monotonic() > until, _STEPS)
    row: Row | None = found.fetchone()
    return row


def _named(cell: Cell) -> Iterator[tuple[str, Row]]:
    for name, table in TABLES.items():
        if table.is_keyed != (cell.rowid is None):
            continue
        row = cell.values if cell.values and cell.values[0] is not None else (cell.rowid, *cell.values[1:])
        if table.holds(row):
            yield name, row
