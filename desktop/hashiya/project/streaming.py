"""The annotation set of a project, one article at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.project.choosing import Choice
from hashiya.storage import annotations as marks
from hashiya.storage import articles
from hashiya.storage.database import Database

_ALL = Choice(None, frozenset(), frozenset(), frozenset())


@dataclass(frozen=True, slots=True)
class ProjectSet:
    """Give each chosen article with its text, its annotations in text order and its links.

    It is walked as often as asked for, over a private copy of the project. A link goes along where both its
    ends do.
    """

    db: Database
    choice: Choice = _ALL
    splits: Mapping[str, str] = field(default_factory=dict)

    def __iter__(self) -> Iterator[AnnotatedArticle]:
        labels, annotators = self.choice.labels, self.choice.annotators
        for article, text in articles.walk(self.db, self.choice.ids, self.choice.statuses):
            found = marks.listing(self.db, article.id)
            links = marks.links(self.db, article.id)
            if labels or annotators:
                found = [
                    mark
                    for mark in found
                    if (not labels or mark.label in labels)
                    and (not annotators or mark.annotator in annotators)
                ]
                there = {mark.id for mark in found}
                links = [link for link in links if link.from_ in there and link.to in there]
            yield AnnotatedArticle(article, text, found, links, self.splits.get(article.id, ""))


def annotation_set(db: Database) -> ProjectSet:
    """Return all of a project that isn't removed."""
    return ProjectSet(db)
