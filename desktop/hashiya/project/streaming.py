"""The annotation set of a project, one article at a time."""

from __future__ import annotations

from collections.abc import Iterator

from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.storage import annotations as marks
from hashiya.storage import articles
from hashiya.storage.database import Database


def annotation_set(db: Database) -> Iterator[AnnotatedArticle]:
    """Give each article that isn't removed with its text, its annotations in text order and its links."""
    for article in articles.listing(db):
        yield AnnotatedArticle(
            article,
            articles.text(db, article.id),
            marks.listing(db, article.id),
            marks.links(db, article.id),
        )
