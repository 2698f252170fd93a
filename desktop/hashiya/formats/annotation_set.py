"""What every format takes, and what it tells when it is done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from hashiya.core.annotations import Annotation, Link
from hashiya.core.articles import Article
from hashiya.errors import HashiyaError


class AnnotatedArticle(NamedTuple):
    """Hold an article, its text, and what is marked in it, in text order."""

    article: Article
    text: str
    annotations: Sequence[Annotation]
    links: Sequence[Link]


AnnotationSet = Iterable[AnnotatedArticle]
"""Articles in their order, taken one at a time so that a set never has to fit in memory."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Count what a file holds; ``spans`` counts every fragment."""

    articles: int = 0
    annotations: int = 0
    spans: int = 0
    links: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.articles + other.articles,
            self.annotations + other.annotations,
            self.spans + other.spans,
            self.links + other.links,
        )


@dataclass(frozen=True, slots=True)
class ExportReport:
    """Say what was written where; ``sha256`` is that of the file's bytes."""

    path: Path
    format: str
    counts: Counts
    sha256: str


@dataclass(frozen=True, slots=True)
class Watch:
    """Let long work be watched and stopped.

    ``on_article`` is called with the number of articles done; ``cancelled`` is asked after each.
    """

    on_article: Callable[[int], None] | None = None
    cancelled: Callable[[], bool] | None = None

    def passed(self, articles: int) -> None:
        """Tell that so many articles are done.

        Raises CancelledError where the annotator has stopped the work.
        """
        if self.on_article is not None:
            self.on_article(articles)
        if self.cancelled is not None and self.cancelled():
            raise CancelledError("The export was stopped; nothing was written.")


class CancelledError(HashiyaError):
    """Say that the annotator stopped long work, and that nothing of it is left."""
