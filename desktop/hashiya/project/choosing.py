"""What of a project is exported: articles, labels, annotators, statuses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from hashiya.core.articles import Status
from hashiya.errors import NotFoundError
from hashiya.project.entries import checked_choice
from hashiya.storage import articles, facts, labels
from hashiya.storage.database import Database


@dataclass(frozen=True, slots=True)
class Chosen:
    """Choose articles and what of them goes along; an empty choice takes all.

    ``articles`` are ids or unique beginnings of ids. Articles in which nothing chosen is marked stay: they
    teach a model too.
    """

    articles: Sequence[str] = ()
    labels: Sequence[str] = ()
    annotators: Sequence[str] = ()
    statuses: Sequence[str] = ()

    def told(self) -> dict[str, Any]:
        """Return the choice as a manifest tells it."""
        named = {
            "articles": self.articles,
            "labels": self.labels,
            "annotators": self.annotators,
            "status": self.statuses,
        }
        return {name: list(values) for name, values in named.items() if values}


@dataclass(frozen=True, slots=True)
class Choice:
    """Hold a choice whose every name was found in the project; ``ids`` is ``None`` where all are chosen."""

    ids: frozenset[str] | None
    labels: frozenset[str]
    annotators: frozenset[str]
    statuses: frozenset[str]


def found(db: Database, chosen: Chosen) -> Choice:
    """Look the names of a choice up; raises :class:`NotFoundError` for one that the project doesn't have."""
    ids = frozenset(articles.resolve(db, each) for each in chosen.articles) if chosen.articles else None
    known = [label.id for label in labels.label_set(db)]
    for label in chosen.labels:
        if label not in known:
            raise NotFoundError(
                "There is no label {label} in this project: use one of {known}.",
                label=label,
                known=", ".join(known),
            )
    _refuse_unknown(chosen.annotators, facts.annotators(db))
    statuses = frozenset(checked_choice(each, Status).value for each in chosen.statuses)
    return Choice(ids, frozenset(chosen.labels), frozenset(chosen.annotators), statuses)


def _refuse_unknown(annotators: Iterable[str], known: Sequence[str]) -> None:
    for annotator in annotators:
        if annotator not in known:
            raise NotFoundError(
                "There is no annotator {annotator} in this project: use one of {known}.",
                annotator=annotator,
                known=", ".join(known),
            )
