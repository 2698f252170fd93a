"""The annotation set of a project, one article at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from hashiya.core.annotations import Annotation, Link
from hashiya.core.articles import Article
from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.project.choosing import Choice
from hashiya.storage import annotations as marks
from hashiya.storage import articles
from hashiya.storage.database import Database

_AT_ONCE = 8
"""How many articles' annotations are asked for, and held in memory, together."""
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
        walk = articles.walk(self.db, self.choice.ids, self.choice.statuses)
        while some := list(islice(walk, _AT_ONCE)):
            ids = [article.id for article, _ in some]
            found, links = marks.by_article(self.db, ids), marks.links_by_article(self.db, ids)
            self.db.demand_unchanged()
            for article, text in some:
                yield self._chosen(article, text, found.get(article.id, []), links.get(article.id, []))

    def _chosen(
        self, article: Article, text: str, found: list[Annotation], links: list[Link]
    ) -> AnnotatedArticle:
        labels, annotators = self.choice.labels, self.choice.annotators
        if labels or annotators:
            found = [
                mark
                for mark in found
                if (not labels or mark.label in labels) and (not annotators or mark.annotator in annotators)
            ]
            there = {mark.id for mark in found}
            links = [link for link in links if link.from_ in there and link.to in there]
        return AnnotatedArticle(article, text, found, links, self.splits.get(article.id, ""))


def annotation_set(db: Database) -> ProjectSet:
    """Return all of a project that isn't removed."""
    return ProjectSet(db)
