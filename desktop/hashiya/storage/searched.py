"""Articles as a search reads them: a few at a time, so that whoever marks meanwhile never waits for long."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from hashiya.storage.articles import proved
from hashiya.storage.database import Database

_COLUMNS = "number, id, title, sha256, text FROM article JOIN article_text ON article = id"


class Searched(NamedTuple):
    """Hold what a search needs of an article; ``number`` counts in the order of adding, with gaps."""

    number: int
    id: str
    title: str
    text: str


def after(db: Database, number: int, most: int) -> list[Searched]:
    """Return the next articles behind ``number`` that aren't removed; none at the end.

    Raises :class:`StorageError` for a text that isn't the one that was added.
    """
    found = db.rows(
        f"SELECT {_COLUMNS} WHERE removed = 0 AND number > ? ORDER BY number LIMIT ?", (number, most)
    )
    return [_searched(*row) for row in found]


def numbered(db: Database, numbers: Sequence[int]) -> list[Searched]:
    """Return the articles of these numbers in their order, removed ones left out; raises as :func:`after`."""
    held = f"({', '.join('?' * len(numbers))})"
    found = db.rows(f"SELECT {_COLUMNS} WHERE removed = 0 AND number IN {held} ORDER BY number", numbers)
    return [_searched(*row) for row in found]


def living(db: Database) -> int:
    """Return how many articles there are that aren't removed."""
    return int(db.rows("SELECT count(*) FROM article WHERE removed = 0")[0][0])


def _searched(number: int, id_: str, title: str, sha256: str, text: str) -> Searched:
    return Searched(number, id_, title, proved(text, sha256, title))
