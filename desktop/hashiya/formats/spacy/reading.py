"""Read a DocBin: the span group ``sc``, other span groups, or entities where there are no groups."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hashiya.errors import Sentence
from hashiya.formats.incoming import NOTHING, Incoming, IncomingLink, IncomingMark, Source
from hashiya.formats.json_objects import text_of
from hashiya.formats.spacy.bin import BinDoc, BinGroup, BinSpan, docs
from hashiya.formats.values import quoted

GROUP = "sc"
"""The group that spancat learns from, unless it is told another one."""
OWN = "hashiya"
"""The key of a group's attributes that holds what spaCy has no place for."""


def read(source: Source) -> Iterator[Incoming]:
    """Give each document; what users of spaCy kept in ``user_data`` is never looked at."""
    for number, found in enumerate(docs(source.path), start=1):
        if isinstance(found, BinDoc):
            yield _Doc(source, number, found).incoming()
        else:
            source.fault(found, article=f"{number}")


class _Doc:
    """Take one document; what doesn't fit is told."""

    def __init__(self, source: Source, number: int, found: BinDoc) -> None:
        self._source = source
        self._found = found
        self._own: dict[str, Any] = {}
        self._marks: list[IncomingMark] = []
        for group in found.groups:
            if group.name == GROUP and type(group.attrs) is dict and type(group.attrs.get(OWN)) is dict:
                self._own = group.attrs[OWN]
        self._article = text_of(self._own, "id") or f"{number}"

    def incoming(self) -> Incoming:
        """Return the article."""
        if not self._found.spaced:
            self._source.note(
                Sentence("the file doesn't say where spaces are; words were joined by one"),
                article=self._article,
            )
        for group in self._found.groups:
            self._take_group(group)
        if not self._own and not any(group.spans for group in self._found.groups):
            for place, span in enumerate(self._found.entities):
                self._marks.append(_mark(f"ent/{place}", span))
        return Incoming(
            self._found.text,
            self._marks,
            list(self._links()),
            text_of(self._own, "id"),
            text_of(self._own, "title"),
            split=text_of(self._own, "split"),
        )

    def _take_group(self, group: BinGroup) -> None:
        ours = group.name == GROUP
        records = self._own.get("annotations") if ours else None
        if ours and self._own and not _fit(records, len(group.spans)):
            self._fault(Sentence("comments, annotators and links don't fit the spans, and were left out"))
            self._own, records = {**self._own, "links": []}, None
        for place, span in enumerate(group.spans):
            if not isinstance(span, BinSpan):
                self._fault(span)
            elif not span.label:
                self._fault(Sentence("the span {start}:{end} has no label", start=span.start, end=span.end))
            else:
                name = f"{place}" if ours else f"{group.name}/{place}"
                self._marks.append(
                    _mark(name, span, records[place] if records else {}, "" if ours else group.name)
                )

    def _links(self) -> Iterator[IncomingLink]:
        links = self._own.get("links")
        for number, link in enumerate(links if type(links) is list else ()):
            told = link if type(link) is dict else {}
            kind, from_, to = text_of(told, "kind"), told.get("from"), told.get("to")
            if not kind or type(from_) is not int or type(to) is not int:
                self._fault(Sentence("the link {link} has no kind or no ends", link=quoted(link)))
            else:
                yield IncomingLink(f"{number}", kind, f"{from_}", f"{to}")

    def _fault(self, message: Sentence) -> None:
        self._source.fault(message, article=self._article)


def _fit(records: Any, count: int) -> bool:
    return (
        type(records) is list
        and len(records) == count
        and all(
            type(each) is dict
            and type(each.get("annotator")) is str
            and type(each.get("unsure")) is bool
            and type(each.get("comment")) in (str, type(None))
            for each in records
        )
    )


def _mark(name: str, span: BinSpan, record: dict[str, Any] | None = None, group: str = "") -> IncomingMark:
    told = record or {}
    return IncomingMark(
        name,
        span.label,
        [(span.start, span.end)],
        comment=told.get("comment"),
        annotator=told.get("annotator", ""),
        unsure=told.get("unsure", False),
        extra={"group": group} if group else NOTHING,
    )
