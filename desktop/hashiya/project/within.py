"""Within what a search looks: passages under labels, passages under none, some articles."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from hashiya.core.annotations import Annotation
from hashiya.core.spans import Span
from hashiya.project.choosing import Choice, Chosen, found
from hashiya.storage import searched
from hashiya.storage.database import Database


@dataclass(frozen=True, slots=True)
class Within:
    """Choose hits by what is marked where they stand; an empty choice takes all.

    ``labels`` takes hits that share a place with an annotation of one of these, ``unlabelled`` hits that
    share none with any; both together take either. ``annotators`` lets only their annotations count, and
    alone takes hits that one of these shares a place with. ``articles`` are ids or unique beginnings of ids.
    """

    labels: frozenset[str] = frozenset()
    unlabelled: bool = False
    annotators: frozenset[str] = frozenset()
    articles: Collection[str] | None = None


EVERYWHERE = Within()
"""The choice that takes all hits."""


@dataclass(frozen=True, slots=True)
class Sieve:
    """Hold what a search looks within, every name found in the project.

    ``numbers`` are those of the articles that can hold a wanted hit, ``None`` for any.
    """

    choice: Choice
    unlabelled: bool
    numbers: frozenset[int] | None

    @property
    def asks_for_marks(self) -> bool:
        """Whether anything depends on what is marked."""
        return bool(self.unlabelled or self.choice.labels or self.choice.annotators)

    def takes(self, number: int) -> bool:
        """Tell whether the article of this number can hold a wanted hit."""
        return self.numbers is None or number in self.numbers

    def sift(self, hits: Iterable[Span], marks: Iterable[Annotation]) -> list[Span]:
        """Return the hits of one article that are wanted; ``marks`` are its annotations."""
        names, labels = self.choice.annotators, self.choice.labels
        counting = [mark for mark in marks if not names or mark.annotator in names]
        marked = [span for mark in counting for span in mark.spans]
        chosen = [span for mark in counting if not labels or mark.label in labels for span in mark.spans]
        by_mark = bool(labels) or not self.unlabelled
        return [
            hit
            for hit in hits
            if (by_mark and any(map(hit.overlaps, chosen)))
            or (self.unlabelled and not any(map(hit.overlaps, marked)))
        ]


def sieve(db: Database, within: Within) -> Sieve:
    """Look the names up; raises :class:`NotFoundError` for one that the project doesn't have."""
    choice = found(db, Chosen(tuple(within.articles or ()), sorted(within.labels), sorted(within.annotators)))
    return Sieve(choice, within.unlabelled, _numbers(db, choice, within))


def _numbers(db: Database, choice: Choice, within: Within) -> frozenset[int] | None:
    """Return the numbers of the articles that can hold a wanted hit, and maybe some more."""
    narrowing: list[set[int]] = []
    if within.articles is not None:
        narrowing.append(searched.numbers(db, choice.ids or ()))
    if choice.labels and not within.unlabelled:
        narrowing.append(searched.labelled(db, choice.labels))
    if choice.annotators and not within.unlabelled:
        narrowing.append(searched.annotated_by(db, choice.annotators))
    return frozenset(set.intersection(*narrowing)) if narrowing else None
