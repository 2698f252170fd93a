"""What marking many passages, or taking such marks away, changes in the articles of one batch."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from hashiya.core.annotations import Annotation
from hashiya.core.articles import Status
from hashiya.core.edits import Entity, Image
from hashiya.core.moments import now
from hashiya.core.rows import row_of_annotation, row_of_link
from hashiya.core.spans import Span, check_spans
from hashiya.errors import NotFoundError
from hashiya.project import marking
from hashiya.storage import annotations as marks
from hashiya.storage import articles, facts
from hashiya.storage.database import Database

Passages = list[tuple[str, list[Span]]]
"""Articles by their ids, each once, with passages of theirs."""


@dataclass(slots=True)
class MarkedAll:
    """Tell what came of marking many passages, or of taking such marks away.

    ``marked`` counts the annotations that were added or removed, ``articles`` those touched, ``links`` what
    was removed with its ends; ``already`` counts passages that needn't be marked, since the annotator has
    them under the label, and ``gone`` those of articles that aren't in the project. ``edit`` is empty where
    nothing was changed; ``stopped`` tells that it was stopped half way.
    """

    edit: str = ""
    marked: int = 0
    articles: int = 0
    links: int = 0
    already: int = 0
    gone: int = 0
    stopped: bool = False

    @property
    def left_out(self) -> int:
        """How many passages stayed as they were."""
        return self.already + self.gone


@dataclass(slots=True)
class Marking:
    """Mark passages with ``label`` in the layer of ``annotator``."""

    label: str
    annotator: str
    origin: str
    told: MarkedAll
    ids: Iterator[str] = field(default_factory=facts.new_ids)

    def images(self, db: Database, batch: Passages) -> list[Image]:
        """Return what a batch adds, and count it; raises EditError as ``annotate`` does."""
        marking.refuse_label(db, self.label)
        present = _present(db, batch, self.told)
        layers = marks.by_article(db, [article for article, _, _, _ in present])
        found: list[Image] = []
        for article, spans, length, status in present:
            there = {each.spans for each in layers.get(article, ()) if self._is_like(each)}
            new = [(span,) for span in dict.fromkeys(spans) if (span,) not in there]
            self.told.already += len(spans) - len(new)
            self.told.marked += len(new)
            found.extend(self._added(article, check_spans(each, length)) for each in new)
            if new and status == Status.NEW:
                found.extend(marking.begun(db, article))
        return found

    def _is_like(self, mark: Annotation) -> bool:
        return mark.label == self.label and mark.annotator == self.annotator

    def _added(self, article: str, spans: tuple[Span, ...]) -> Image:
        moment = now()
        mark = Annotation(
            next(self.ids),
            article,
            self.label,
            self.annotator,
            spans,
            origin=self.origin,
            created_at=moment,
            updated_at=moment,
        )
        return Image(Entity.ANNOTATION, mark.id, article, None, row_of_annotation(mark))


@dataclass(slots=True)
class Unmarking:
    """Remove annotations in the layer of ``annotator`` with one of ``labels``, or any where there is none."""

    labels: frozenset[str]
    annotator: str
    told: MarkedAll

    def images(self, db: Database, batch: Passages) -> list[Image]:
        """Return what a batch takes away, links before their ends, and count it."""
        present = _present(db, batch, self.told)
        ids = [article for article, _, _, _ in present]
        layers, ties = marks.by_article(db, ids), marks.links_by_article(db, ids)
        found: list[Image] = []
        for article, spans, _, _ in present:
            covers = _merged(spans)
            gone = {
                each.id: each
                for each in layers.get(article, ())
                if self._is_meant(each) and all(_lies_on(covers, span) for span in each.spans)
            }
            loose = [link for link in ties.get(article, ()) if link.from_ in gone or link.to in gone]
            self.told.marked += len(gone)
            self.told.links += len(loose)
            found.extend(Image(Entity.LINK, link.id, article, row_of_link(link), None) for link in loose)
            found.extend(
                Image(Entity.ANNOTATION, each.id, article, row_of_annotation(each), None)
                for each in gone.values()
            )
        return found

    def _is_meant(self, mark: Annotation) -> bool:
        return mark.annotator == self.annotator and (not self.labels or mark.label in self.labels)


def _present(db: Database, batch: Passages, told: MarkedAll) -> list[tuple[str, list[Span], int, str]]:
    """Return the articles of a batch that are in the project, with passages, length and status."""
    found = []
    for article, spans in batch:
        try:
            row = articles.columns(db, article, ("characters", "status", "removed"))
        except NotFoundError:
            row = {"removed": 1}
        if row["removed"]:
            told.gone += len(spans)
        else:
            found.append((article, spans, row["characters"], row["status"]))
    return found


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Return the spans in text order, those that overlap made one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            span = Span(merged[-1].start, max(span.end, merged.pop().end))
        merged.append(span)
    return merged


def _lies_on(covers: Sequence[Span], span: Span) -> bool:
    before = bisect_right(covers, span.start, key=lambda cover: cover.start) - 1
    return before >= 0 and covers[before].contains(span)
