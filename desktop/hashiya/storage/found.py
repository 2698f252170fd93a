"""Found: what salvage brought up, put together by rows as the journal's images hold them."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hashiya.core.edits import Entity
from hashiya.storage import conventions, facts, salvage
from hashiya.storage.articles import digest
from hashiya.storage.pages import text_or_bytes
from hashiya.storage.testimony import UNREADABLE, Entry
from hashiya.storage.values import load_object

Candidates = dict[str, list[dict[str, Any]]]
"""By id what a row may have been: more than one where the file holds it several times, and not alike."""

_BRACKETS = str.maketrans("", "", "[]")
_NAMED = {
    "label": Entity.LABEL,
    "article": Entity.ARTICLE,
    "annotation": Entity.ANNOTATION,
    "link": Entity.LINK,
}


class Texts:
    """Keep texts outside memory, by their SHA-256: one that has it is the right one wherever it was found."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.text_factory = text_or_bytes
        connection.execute("CREATE TABLE text(sha256 PRIMARY KEY, article, text)")

    def keep(self, article: str | bytes, text: str | bytes) -> None:
        """Keep a text, and of what article it is said to be."""
        sha256 = digest(text) if isinstance(text, str) else f"no text {hash(text)}"
        self._connection.execute("INSERT OR IGNORE INTO text VALUES (?, ?, ?)", (sha256, article, text))

    def proved(self, sha256: object) -> str | None:
        """Return the text that has this SHA-256, where it was found."""
        row = self._connection.execute("SELECT text FROM text WHERE sha256 = ?", (sha256,)).fetchone()
        return None if row is None or not isinstance(row[0], str) else row[0]

    def others(self, taken: set[str]) -> Iterator[tuple[str, str | bytes]]:
        """Give what is no article's text, behind the id of the article that it is said to be of."""
        for sha256, article, text in self._connection.execute("SELECT sha256, article, text FROM text"):
            if sha256 not in taken:
                yield str(article), text


@dataclass(slots=True)
class Found:
    """Hold the rows of a file by kind and id; ``torn`` names the tables that aren't whole, and why.

    ``entries`` is how many the journal had when the last session ended as it should.
    """

    texts: Texts
    rows: dict[Entity, Candidates] = field(default_factory=lambda: {entity: {} for entity in Entity})
    spans: dict[str, set[tuple[int, int]]] = field(default_factory=lambda: defaultdict(set))
    journal: dict[int, Entry] = field(default_factory=dict)
    times: set[tuple[Any, ...]] = field(default_factory=set)
    annotator: str = ""
    entries: int = 0
    torn: dict[str, str] = field(default_factory=dict)


@contextmanager
def nothing_yet() -> Iterator[Found]:
    """Give what :func:`gather` fills; its texts are there within the block alone."""
    with closing(sqlite3.connect("", isolation_level=None)) as scratch:
        yield Found(Texts(scratch))


def gather(found: Found, path: Path) -> None:
    """Take up what can be read of the file at ``path``."""
    for table, row in salvage.rows(path, found.torn):
        _take(found, table, row)
    for id_, candidates in found.rows[Entity.ANNOTATION].items():
        spans = sorted(map(list, found.spans[id_]))
        for candidate in candidates:
            candidate["spans"] = spans


def _take(found: Found, table: str, row: salvage.Row) -> None:
    if table == "article_text":
        if isinstance(row[0], str | bytes) and isinstance(row[1], str | bytes):
            found.texts.keep(row[0], row[1])
        return
    if not salvage.TABLES[table].holds(row):
        return
    values: tuple[Any, ...] = row
    if table == "journal":
        found.journal.setdefault(values[0], (values[1], values[2], values[8]))
    elif table == "fragment":
        found.spans[values[0]].add(values[1:])
    elif table == "work_time":
        found.times.add(values)
    elif table == "project":
        _take_fact(found, *values)
    else:
        _take_row(found, table, values)


def _take_fact(found: Found, key: str, value: str) -> None:
    if key in conventions.KEYS:
        found.rows[Entity.CONVENTION].setdefault(key, []).append({"value": value})
    elif key == facts.ANNOTATOR:
        found.annotator = value
    elif key == facts.CLOSED and value.isdecimal():
        found.entries = int(value)


def _take_row(found: Found, table: str, values: tuple[Any, ...]) -> None:
    names = salvage.TABLES[table].columns.translate(_BRACKETS).split(", ")
    row = dict(zip(names, values, strict=True))
    try:
        for name in row.keys() & {"meta", "extra", "paragraph_directions"}:
            row[name] = load_object(row[name])
    except UNREADABLE:
        return
    for name in row.keys() & {"unsure", "retired"}:
        row[name] = bool(row[name])
    candidates = found.rows[_NAMED[table]].setdefault(row["id"], [])
    if row not in candidates:
        candidates.append(row)
