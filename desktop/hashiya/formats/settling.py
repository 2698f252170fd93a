"""Settle an incoming article: its text normalised, its spans in code points of that text, every quote
compared; what doesn't fit is told and left out."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from hashiya.core.annotations import Annotation, Link, in_text_order
from hashiya.core.articles import Article, Direction, Status
from hashiya.core.spans import Span
from hashiya.errors import EditError, Sentence
from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.fitting import cuts, misquoted, plain_span, says, unfit, why_not
from hashiya.formats.incoming import Incoming, IncomingLink, IncomingMark, Source
from hashiya.formats.manifest import hashes
from hashiya.formats.units import Positions, Reading
from hashiya.formats.values import PARAGRAPH_DIRECTIONS
from hashiya.text.normalise import Normalised, normalise, normalised


class Settling:
    """Settle articles one after the other, all positions counted as ``reading`` says."""

    def __init__(self, source: Source, reading: Reading) -> None:
        self.reading = reading
        self._source = source
        self._known: Collection[str] = source.known or frozenset(hashes(source.manifest))

    def settled(self, given: Incoming) -> AnnotatedArticle | None:
        """Return the article, or ``None`` where its text can't be one."""
        try:
            normal = self._normalised(given)
        except EditError as error:
            self._fault(given, error.sentence.clause())
            return None
        text = normal.text
        if not text.strip():
            self._fault(given, Sentence("the article has no text"))
            return None
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        if given.sha256 and given.sha256 != sha256 and not self._is_of_source(given):
            self._fault(given, Sentence("the text isn't the one that its hash was taken of"))
        marks = self._marks(given, normal)
        links = self._links(given, {mark.id for mark in marks})
        return AnnotatedArticle(
            self._article(given, text, sha256), text, in_text_order(marks), links, given.split
        )

    def _normalised(self, given: Incoming) -> Normalised:
        """Normalise the text; a byte order mark stays where its hash tells that it belongs to the text."""
        text = given.text
        if not text.startswith("\ufeff") or normalise(f"\ufeff{text}") != text:
            return normalised(text)
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        return Normalised(text) if sha256 in self._known or sha256 == given.sha256 else normalised(text)

    def _is_of_source(self, given: Incoming) -> bool:
        return hashlib.sha256(given.text.encode()).hexdigest() == given.sha256

    def _article(self, given: Incoming, text: str, sha256: str) -> Article:
        meta: dict[str, Any] = dict(given.meta)
        told = meta.pop(PARAGRAPH_DIRECTIONS, {})
        directions = {int(index): Direction(name) for index, name in told.items()}
        return Article(
            given.id,
            given.title,
            len(text),
            sha256,
            Status(given.status),
            Direction(given.direction),
            meta,
            directions,
        )

    def _marks(self, given: Incoming, normal: Normalised) -> list[Annotation]:
        positions = Positions(given.text, given.reading or self.reading)
        plain = positions.plain and not normal.dropped
        text, article = normal.text, given.id
        found: list[Annotation] = []
        for mark in given.marks:
            # taken apart at once, since to ask for each by its name takes several times as long
            id_, label, places, quotes, comment, annotator, unsure, origin, created, updated, extra, _ = mark
            quick = plain_span(places, quotes, text) if plain else None
            spans = quick or self._spans(given, mark, positions, normal)
            if spans is not None:
                found.append(
                    Annotation(
                        id_,
                        article,
                        label,
                        annotator,
                        spans,
                        comment,
                        unsure,
                        origin,
                        created,
                        updated,
                        extra,
                    )
                )
        return found

    def _spans(
        self, given: Incoming, mark: IncomingMark, positions: Positions, normal: Normalised
    ) -> tuple[Span, ...] | None:
        points: list[tuple[int, int]] = []
        if not mark.spans:
            self._fault_of(given, mark, Sentence("an annotation has no span"))
            return None
        for start, end in mark.spans:
            point = positions.span(start, end)
            if point is None or point[0] >= point[1]:
                self._fault_of(given, mark, why_not(start, end, positions))
                return None
            points.append(point)
        for number, quote in enumerate(mark.quotes or ()):
            if not says(given.text, points[number], quote):
                self._fault_of(given, mark, misquoted(mark.spans[number], quote, given.text, points[number]))
                return None
        return self._placed(given, mark, points, normal)

    def _placed(
        self, given: Incoming, mark: IncomingMark, points: Sequence[tuple[int, int]], normal: Normalised
    ) -> tuple[Span, ...] | None:
        spans = sorted([Span(normal.place(start), normal.place(end)) for start, end in points])
        end = 0
        for span in spans:
            if span.start >= span.end:
                self._fault_of(given, mark, Sentence("a span holds nothing but what an article's text can't"))
                return None
            if span.start < end:
                self._fault_of(given, mark, Sentence("two spans of one annotation overlap"))
                return None
            end = span.end
        self._note_cuts(given, mark, spans, normal.text)
        return tuple(spans)

    def _note_cuts(self, given: Incoming, mark: IncomingMark, spans: Sequence[Span], text: str) -> None:
        file, line = _place(given, mark)
        for span in spans:
            if cuts(text, span.start) or cuts(text, span.end):
                self._source.note(
                    Sentence(
                        "the span {start}:{end} begins or ends inside a grapheme",
                        start=span.start,
                        end=span.end,
                    ),
                    line,
                    file=file,
                    article=_name(given),
                )

    def _links(self, given: Incoming, marks: set[str]) -> list[Link]:
        links: list[Link] = []
        there: set[tuple[str, str, str]] = set()
        for link in given.links:
            why = unfit(link, marks, there)
            if why is None:
                there.add((link.from_, link.kind, link.to))
                links.append(Link(link.id, given.id, link.kind, link.from_, link.to, link.extra))
            else:
                self._fault_of(given, link, why)
        return links

    def _fault(self, given: Incoming, message: Sentence) -> None:
        self._source.fault(message, given.line, file=given.file, article=_name(given))

    def _fault_of(self, given: Incoming, item: IncomingMark | IncomingLink, message: Sentence) -> None:
        file, line = _place(given, item)
        self._source.fault(message, line, file=file, article=_name(given))


def _place(given: Incoming, item: IncomingMark | IncomingLink) -> tuple[Path | None, int | None]:
    """Return the file and the line that an annotation or a link stands in."""
    if item.line is None:
        return given.file, given.line
    own = given.marks_file if isinstance(item, IncomingMark) else given.links_file
    return own or given.file, item.line


def _name(given: Incoming) -> str | None:
    return given.id or given.title or None
