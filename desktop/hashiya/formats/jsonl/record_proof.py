"""Prove one article's record of the jsonl format: its shape, its hash, every span against the text."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from hashiya.core.articles import Direction, Status
from hashiya.core.spans import Span
from hashiya.errors import Sentence
from hashiya.formats.annotation_set import Counts
from hashiya.formats.values import PARAGRAPH_DIRECTIONS, RECORD, Fields, MisfitError, quoted

_FOREIGN = re.compile("[\0\r\x85\u2028\u2029]")
"""Characters that no article's text holds: lines end in LF alone, and NUL is refused on the way in."""


@dataclass(slots=True)
class Seen:
    """Keep the ids that a file has used so far."""

    articles: set[str] = field(default_factory=set)
    annotations: set[str] = field(default_factory=set)
    links: set[str] = field(default_factory=set)


class RecordProof:
    """Check a record on being made; ``faults`` holds a clause for each thing that is wrong, in order.

    ``article`` is the record's id where it has one, ``counts`` what it holds as far as it could be read.
    """

    def __init__(self, record: Any, seen: Seen) -> None:
        self.article: str | None = None
        self.counts = Counts(articles=1)
        self.faults: list[Sentence] = []
        self._seen = seen
        self._text: str | None = None
        self._marks: set[str] = set()
        self._note(lambda: self._check(Fields(record, RECORD)))

    def _check(self, fields: Fields) -> None:
        for check in (self._check_id, self._check_text, self._check_hash, *_ARTICLE, self._check_meta):
            self._note(check, fields)
        self._note(lambda: self._check_each(fields, "annotations", self._check_annotation))
        self._note(lambda: self._check_each(fields, "links", self._check_link))

    def _note(self, check: Callable[..., object], *given: Fields) -> None:
        """Run a check and keep what is wrong; one misfit leaves the other checks their turn."""
        try:
            check(*given)
        except MisfitError as misfit:
            self.faults.append(misfit.sentence)

    def _check_each(self, fields: Fields, key: str, check: Callable[[Fields], None]) -> None:
        for item in fields.objects(key):
            self._note(lambda item=item: check(item()))

    def _check_id(self, fields: Fields) -> None:
        self.article = _new_id(fields, self._seen.articles)

    def _check_text(self, fields: Fields) -> None:
        self._text = fields.text("text")
        found = _FOREIGN.search(self._text)
        if found:
            raise MisfitError(
                "text holds {character} at {place}, which no article's text does: offsets would shift",
                character=f"U+{ord(found.group()):04X}",
                place=found.start(),
            )

    def _check_hash(self, fields: Fields) -> None:
        given = fields.text("sha256")
        if self._text is not None and given != hashlib.sha256(self._text.encode("utf-8")).hexdigest():
            raise MisfitError(
                "sha256 is {hash}, which is not that of the text: one of the two was changed",
                hash=quoted(given),
            )

    def _check_meta(self, fields: Fields) -> None:
        meta = fields.inner("meta")
        if PARAGRAPH_DIRECTIONS not in meta.keys:
            return
        directions = meta.inner(PARAGRAPH_DIRECTIONS)
        for index in directions.keys:
            directions.one_of(index, Direction)
            if self._text is not None and not _is_below(index, self._text.count("\n") + 1):
                raise MisfitError("{name} names no paragraph of the text", name=directions.name(index))

    def _check_annotation(self, fields: Fields) -> None:
        self.counts += Counts(annotations=1)
        for check in (self._check_mark, *_ANNOTATION, self._check_spans):
            self._note(check, fields)

    def _check_mark(self, fields: Fields) -> None:
        self._marks.add(_new_id(fields, self._seen.annotations))

    def _check_spans(self, fields: Fields) -> None:
        spans = fields.objects("spans")
        if not spans:
            raise MisfitError(
                "{name} is empty, where at least one span must stand", name=fields.name("spans")
            )
        self.counts += Counts(spans=len(spans))
        held: list[Span] = []
        for item in spans:
            self._note(lambda item=item: held.append(self._span(item())))
        for left, right in pairwise(held):
            if right.start < left.end:
                raise MisfitError(
                    "{name} has {left} and {right}, which overlap or stand out of order",
                    name=fields.name("spans"),
                    left=_range(left),
                    right=_range(right),
                )

    def _span(self, fields: Fields) -> Span:
        span = Span(fields.whole("start"), fields.whole("end"))
        text = fields.text("text")
        where = f"{fields.where} {_range(span)}"
        if span.start < 0:
            raise MisfitError("{where} begins before the text", where=where)
        if span.end == span.start:
            raise MisfitError("{where} is empty", where=where)
        if span.end < span.start:
            raise MisfitError("{where} is reversed", where=where)
        if self._text is not None:
            _compare(where, span, text, self._text)
        return span

    def _check_link(self, fields: Fields) -> None:
        self.counts += Counts(links=1)
        self._note(lambda: _new_id(fields, self._seen.links))
        self._note(lambda: fields.text("kind", empty=False))
        for end in ("from", "to"):
            self._note(lambda end=end: self._check_end(fields, end))

    def _check_end(self, fields: Fields, end: str) -> None:
        mark = fields.text(end)
        if mark not in self._marks:
            raise MisfitError(
                "{name} is {value}, which is no annotation of this article",
                name=fields.name(end),
                value=quoted(mark),
            )


_Check = Callable[[Fields], object]
_ARTICLE: tuple[_Check, ...] = (
    lambda fields: fields.text("title"),
    lambda fields: fields.one_of("direction", Direction),
    lambda fields: fields.one_of("status", Status),
)
_ANNOTATION: tuple[_Check, ...] = (
    lambda fields: fields.text("label", empty=False),
    lambda fields: fields.text("annotator"),
    lambda fields: fields.text_or_null("comment"),
    lambda fields: fields.text("origin"),
    lambda fields: fields.time("created_at"),
    lambda fields: fields.time("updated_at"),
    lambda fields: fields.flag("unsure"),
)


def _is_below(index: str, count: int) -> bool:
    """Tell whether ``index`` is a number from 0, written as a program would write it, below ``count``."""
    return (
        index.isascii()
        and index.isdigit()
        and len(index) < 10
        and str(int(index)) == index
        and int(index) < count
    )


def _compare(where: str, span: Span, quote: str, text: str) -> None:
    if span.end > len(text):
        raise MisfitError(
            "{where} ends past the end of the text, which has {length} characters",
            where=where,
            length=len(text),
        )
    if span.of(text) != quote:
        raise MisfitError(
            "{where} says {quote}, where the text has {found}",
            where=where,
            quote=quoted(quote),
            found=quoted(span.of(text)),
        )


def _new_id(fields: Fields, seen: set[str]) -> str:
    given = fields.text("id", empty=False)
    if given in seen:
        raise MisfitError(
            "{name} is {value}, which the file has used already",
            name=fields.name("id"),
            value=quoted(given),
        )
    seen.add(given)
    return given


def _range(span: Span) -> str:
    return f"{span.start}:{span.end}"
