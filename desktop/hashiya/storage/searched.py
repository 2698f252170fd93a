"""Articles as a search reads them: a few at a time, so that whoever marks meanwhile never waits for long."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from hashiya.storage.articles import TEXT, proved
from hashiya.storage.database import Database

_SEQ = re.compile("[0-9]{1,15}")
_COLUMNS = f"number, id, title, sha256, {TEXT} FROM article JOIN article_text ON article = id"


class Searched(NamedTuple):
    """Hold what a search needs of an article; ``number`` counts in the order of adding, with gaps."""

    number: int
    id: str
    title: str
    text: str


class Indexed(NamedTuple):
    """Hold what an index needs of an article, be it removed."""

    number: int
    id: str
    sha256: str
    text: str


def following(db: Database, number: int, most: int) -> list[int]:
    """Return the next numbers behind ``number`` of articles that aren't removed; none at the end."""
    found = db.rows(
        "SELECT number FROM article WHERE removed = 0 AND number > ? ORDER BY number LIMIT ?", (number, most)
    )
    return [each for (each,) in found]


def numbered(db: Database, numbers: Sequence[int]) -> list[Searched]:
    """Return the articles of these numbers in their order, removed ones left out.

    Raises :class:`StorageError` for a text that isn't the one that was added.
    """
    held = f"({', '.join('?' * len(numbers))})"
    found = db.rows(f"SELECT {_COLUMNS} WHERE removed = 0 AND number IN {held} ORDER BY number", numbers)
    return [_searched(*row) for row in found]


def to_index(db: Database, number: int, most: int) -> list[Indexed]:
    """Return the next articles behind ``number``, removed ones too, since these can come back."""
    found = db.rows(
        "SELECT number, id, sha256, text FROM article JOIN article_text ON article = id "
        "WHERE number > ? ORDER BY number LIMIT ?",
        (number, most),
    )
    return [Indexed(*row) for row in found]


def count(db: Database) -> int:
    """Return how many articles the file has, removed ones too."""
    return int(db.rows("SELECT count(*) FROM article")[0][0])


def last(db: Database) -> int:
    """Return the highest number of an article, 0 where there is none."""
    return int(db.rows("SELECT ifnull(max(number), 0) FROM article")[0][0])


def identities(db: Database, last: int) -> list[tuple[int, str, str]]:
    """Return number, id and SHA-256 of every article up to the number ``last``, in order."""
    return db.rows("SELECT number, id, sha256 FROM article WHERE number <= ? ORDER BY number", (last,))


def mark(db: Database) -> str:
    """Return what tells the journal's last entry from any other that ever has its number."""
    found = db.row("SELECT seq, act, edit, at FROM journal ORDER BY seq DESC LIMIT 1")
    return " ".join(map(str, found or (0,)))


def has_mark(db: Database, mark: str) -> bool:
    """Tell whether the journal had come to ``mark`` once: then every article of that time is there still."""
    seq = mark.partition(" ")[0]
    if not _SEQ.fullmatch(seq):
        return False
    found = db.row("SELECT seq, act, edit, at FROM journal WHERE seq = ?", (int(seq),))
    return " ".join(map(str, found or (0,))) == mark


def labelled(db: Database, labels: Collection[str]) -> set[int]:
    """Return the numbers of the articles with an annotation under one of the labels."""
    held = f"({', '.join('?' * len(labels))})"
    found = db.rows(
        "SELECT DISTINCT article.number FROM tally JOIN article ON article.id = tally.article "
        f"WHERE label IN {held}",
        [*labels],
    )
    return {number for (number,) in found}


def annotated_by(db: Database, annotators: Collection[str]) -> set[int]:
    """Return the numbers of the articles with an annotation by one of the annotators."""
    held = f"({', '.join('?' * len(annotators))})"
    found = db.rows(
        "SELECT DISTINCT number FROM annotation JOIN article ON article.id = article "
        f"WHERE annotator IN {held}",
        [*annotators],
    )
    return {number for (number,) in found}


def numbers(db: Database, ids: Iterable[str]) -> set[int]:
    """Return the numbers of the articles with these ids."""
    found = (db.row("SELECT number FROM article WHERE id = ?", (id_,)) for id_ in ids)
    return {row[0] for row in found if row}


def _searched(number: int, id_: str, title: str, sha256: str, content: bytes) -> Searched:
    return Searched(number, id_, title, proved(content, sha256, title))
