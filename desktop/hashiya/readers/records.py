"""Rows of tables and records of JSON, into articles with all that they tell."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, NamedTuple

from hashiya.errors import EditError, FormatError, Sentence
from hashiya.readers.columns import ROLES, chosen
from hashiya.readers.dates import iso_date
from hashiya.readers.reader import Doubt, Options, ReadArticle, Skipped
from hashiya.readers.sources import Source, line_of, name_of
from hashiya.text.normalise import normalise

LOOKED_AT = 100
"""How many records are looked at to tell which column is which."""
_OURS = frozenset({*ROLES, "file", "encoding", "review", "edited"})
_LINE = 300
_WHOLE = 2**63
_BETWEEN = re.compile(r"[,;|،؛\n]")
_SPREADSHEET = 32_767
"""Characters that a cell of a spreadsheet holds at most."""


class Record(NamedTuple):
    """Hold one row or record: its place in its file, and its values by the names of columns."""

    place: Sentence
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Table:
    """Hold a file's columns and records, which are read as they are asked for.

    ``columns`` is empty where only the records tell. ``encoding`` is empty where there is none.
    """

    columns: tuple[str, ...]
    records: Iterator[Record | Skipped]
    encoding: str = ""


class Begun(NamedTuple):
    """Hold what the first records of a table tell, with all of the records again."""

    columns: tuple[str, ...]
    first: list[Record]
    records: Iterator[Record | Skipped]


def begun(table: Table) -> Begun:
    """Return the table with its first records looked at."""
    looked_at: list[Record | Skipped] = []
    first: list[Record] = []
    for each in table.records:
        looked_at.append(each)
        if isinstance(each, Record):
            first.append(each)
        if first and len(looked_at) >= LOOKED_AT:
            break
    columns = table.columns or tuple(dict.fromkeys(chain.from_iterable(each.values for each in first)))
    return Begun(columns, first, chain(looked_at, table.records))


def articles(table: Table, source: Source, options: Options) -> Iterator[ReadArticle | Skipped]:
    """Give an article a record, and what is none.

    Raises FormatError where no column is the text, and for a table without any row.
    """
    columns, first, records = begun(table)
    roles: dict[str, str] = {}
    if first:
        roles = chosen(columns, [each.values for each in first], options.columns, source.name)
    empty = True
    for record in records:
        empty = False
        yield record if isinstance(record, Skipped) else article(record, roles, source, table.encoding)
    if empty:
        raise FormatError("The file {path} holds no text; it was left out.", path=source.name)


def article(record: Record, roles: Mapping[str, str], source: Source, encoding: str) -> ReadArticle | Skipped:
    """Return the article of one record; what isn't its text becomes its metadata under the column's name."""
    try:
        text = normalise(_text(record.values.get(roles["text"])))
    except EditError as error:
        return Skipped(
            Sentence("{path}, {place}: {why}", path=source.name, place=record.place, why=error.sentence)
        )
    if not text.strip():
        return Skipped(
            Sentence(
                "There is no text in {path}, {place}; it was left out.", path=source.name, place=record.place
            )
        )
    meta: dict[str, Any] = {"file": name_of(source.path)}
    if encoding:
        meta["encoding"] = encoding
    meta |= _roles(record.values, roles)
    meta |= _others(record.values, set(roles.values()))
    return ReadArticle(meta.get("title", ""), text, meta, _doubts(text, encoding), record.place)


def _roles(values: Mapping[str, Any], roles: Mapping[str, str]) -> dict[str, str]:
    told = {role: _line(values.get(column)) for role, column in roles.items() if role != "text"}
    if told.get("date"):
        told["date"] = iso_date(told["date"]) or told["date"]
    return {role: value for role, value in told.items() if value}


def _others(values: Mapping[str, Any], taken: set[str]) -> dict[str, Any]:
    """Return what other columns tell; one that is called as our own keys are gets a name of its own."""
    found: dict[str, Any] = {}
    for column, value in values.items():
        kept = _kept(value)
        if column in taken or kept is None:
            continue
        if column == "tags" and isinstance(kept, str):
            kept = [tag.strip() for tag in _BETWEEN.split(kept) if tag.strip()]
        found[f"{column} (column)" if column in _OURS else column] = kept
    return found


def _kept(value: object) -> Any | None:
    """Return what metadata can hold of a value: a scalar, or a list of them."""
    match value:
        case str():
            return value.strip() or None
        case bool():
            return value
        case int():
            return value if -_WHOLE <= value < _WHOLE else str(value)
        case float():
            return value if math.isfinite(value) else None
        case list():
            return [
                kept for each in value if not isinstance(each, list) and (kept := _kept(each)) is not None
            ] or None
        case _:
            return None


def _text(value: object) -> str:
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return "\n".join(value)
    return value if isinstance(value, str) else ""


def _line(value: object) -> str:
    kept = _kept(value)
    several = kept if isinstance(kept, list) else [] if kept is None else [kept]
    return line_of(", ".join(map(str, several)), _LINE)


def _doubts(text: str, encoding: str) -> tuple[Doubt, ...]:
    """Doubt a text that fills a cell of a workbook, which has no encoding."""
    if encoding or len(text.encode("utf-16-le")) // 2 < _SPREADSHEET:
        return ()
    return (Doubt(Sentence("The text fills its cell of the spreadsheet; its end may be missing.")),)
