"""What figures are counted from: articles, annotations by who made them when, and the passages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from hashiya.core.spans import Span
from hashiya.storage.database import Database

_AT_ONCE = 32
"""How many articles one statement reads: their texts are held in memory."""


class ArticleRow(NamedTuple):
    """Hold what is counted of an article: ``seconds`` is the time spent on it by all annotators."""

    id: str
    title: str
    status: str
    characters: int
    annotations: int
    seconds: int


class MadeRow(NamedTuple):
    """Hold how many annotations an annotator made under a label on a day (ISO 8601, UTC)."""

    label: str
    annotator: str
    day: str
    number: int


@dataclass(frozen=True, slots=True)
class MarkedText:
    """Hold an article's text and its annotations, each as its label and its fragments in text order."""

    text: str
    marks: list[tuple[str, list[Span]]]


def articles(db: Database) -> list[ArticleRow]:
    """Return every article that isn't removed, in the order of adding."""
    found = db.rows(
        "SELECT id, title, status, characters, "
        "(SELECT ifnull(sum(tally.number), 0) FROM tally WHERE tally.article = article.id), "
        "(SELECT ifnull(sum(seconds), 0) FROM work_time WHERE work_time.article = article.id) "
        "FROM article WHERE removed = 0 ORDER BY article.number"
    )
    return [ArticleRow(*row) for row in found]


def made(db: Database) -> list[MadeRow]:
    """Return how many annotations of the articles that aren't removed were made, by whom and when."""
    found = db.rows(
        "SELECT label, annotator, substr(created_at, 1, 10), count(*) FROM annotation "
        "JOIN article ON article.id = annotation.article WHERE removed = 0 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
    )
    return [MadeRow(*row) for row in found]


def marked(db: Database) -> Iterator[MarkedText]:
    """Give each article that has annotations, in the order of adding, a few in memory at a time.

    Raises ChangedError where somebody wrote in the meantime.
    """
    last = -1
    while found := db.rows(
        "SELECT number, id, text FROM article JOIN article_text ON article = id WHERE removed = 0 "
        "AND number > ? AND EXISTS (SELECT 1 FROM annotation WHERE annotation.article = article.id) "
        "ORDER BY number LIMIT ?",
        (last, _AT_ONCE),
    ):
        marks = _marks(db, [id_ for _, id_, _ in found])
        db.demand_unchanged()
        last = found[-1][0]
        for _, id_, text in found:
            yield MarkedText(text, marks[id_])


def _marks(db: Database, articles: list[str]) -> dict[str, list[tuple[str, list[Span]]]]:
    rows = db.rows(
        'SELECT article, label, annotation.id, start, "end" FROM annotation '
        f"JOIN fragment ON annotation = annotation.id WHERE article IN ({', '.join('?' * len(articles))}) "
        "ORDER BY article, annotation.id, start",
        articles,
    )
    found: dict[str, list[tuple[str, list[Span]]]] = {}
    for (article, label, _), group in groupby(rows, key=lambda row: row[:3]):
        found.setdefault(article, []).append((label, [Span(start, end) for *_, start, end in group]))
    return found
