"""Facts: what two copies of an article are compared by, whatever order and ids a format gives it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from hashiya.core.annotations import Annotation, Link
from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.holdings import Holds

Fact = tuple[Any, ...]


def mark_fact(mark: Annotation, holds: Holds) -> Fact:
    """Return what an annotation says, as far as a format holds it."""
    said = (
        mark.label,
        tuple([(span.start, span.end) for span in mark.spans]),
        mark.comment or "",
        mark.annotator,
        mark.unsure,
    )
    if not holds.records:
        return said
    return (*said, mark.id, mark.origin, mark.created_at, mark.updated_at, _frozen(mark.extra))


def facts(given: AnnotatedArticle, holds: Holds) -> Iterator[Fact]:
    """Give a fact for the article, for each annotation, for each link."""
    if holds.records:
        article = given.article
        yield (article.id, article.title, article.direction, article.status, _frozen(article.meta))
        yield tuple(sorted(article.paragraph_directions.items()))
    said = {mark.id: mark_fact(mark, holds) for mark in given.annotations}
    yield from said.values()
    for link in given.links:
        yield _link_fact(link, said, holds)


def digest(given: AnnotatedArticle, holds: Holds) -> int:
    """Return a number that two articles share when they state the same facts, in this process."""
    return sum(map(hash, facts(given, holds)))


def _link_fact(link: Link, said: Mapping[str, Fact], holds: Holds) -> Fact:
    ends = (link.kind, said.get(link.from_), said.get(link.to))
    return (*ends, link.id, _frozen(link.extra)) if holds.records else ends


def _frozen(value: Any) -> Any:
    """Return JSON as something that can be hashed; numbers that only look equal stay apart."""
    if isinstance(value, Mapping):
        return ("{}", *sorted((key, _frozen(each)) for key, each in value.items())) if value else "{}"
    if isinstance(value, list | tuple):
        return ("[]", *map(_frozen, value))
    return (type(value).__name__, value)
