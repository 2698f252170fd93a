"""What every format takes, and what it tells when it is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from hashiya.core.annotations import Annotation, Link
from hashiya.core.articles import Article
from hashiya.errors import HashiyaError, Sentence


class AnnotatedArticle(NamedTuple):
    """Hold an article, its text, and what is marked in it, in text order; ``split`` is its part of a set."""

    article: Article
    text: str
    annotations: Sequence[Annotation]
    links: Sequence[Link]
    split: str = ""


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


def counts_of(article: AnnotatedArticle) -> Counts:
    """Count what one article holds."""
    marks = article.annotations
    return Counts(1, len(marks), sum([len(mark.spans) for mark in marks]), len(article.links))


@dataclass(frozen=True, slots=True)
class ExportReport:
    """Say what was written where.

    ``sha256`` is that of the file's bytes, empty for a folder; ``losses`` counts by name what the format
    can't hold (see :mod:`hashiya.formats.holdings`), ``labels`` the annotations of each label; ``split`` is
    what the manifest says of it.
    """

    path: Path
    format: str
    counts: Counts
    sha256: str = ""
    manifest: Path | None = None
    losses: Mapping[str, int] = field(default_factory=dict)
    labels: Mapping[str, int] = field(default_factory=dict)
    split: Mapping[str, Any] | None = None


class Fault(NamedTuple):
    """Say in one clause what of a file doesn't fit, and where: ``line`` counts from 1.

    ``article`` is the id or title that the file gives the article, if any.
    """

    file: Path
    line: int | None
    message: Sentence
    article: str | None = None

    def __str__(self) -> str:
        place = f"{self.file}, line {self.line}" if self.line is not None else f"{self.file}"
        return f"{place}: {self.message}."


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
        self.check()

    def check(self) -> None:
        """Raise CancelledError where the annotator has stopped the work."""
        if self.cancelled is not None and self.cancelled():
            raise CancelledError("The export was stopped; nothing was written.")


class CancelledError(HashiyaError):
    """Say that the annotator stopped long work, and that nothing of it is left."""


Losses = Counter[str]
