"""Read Web Annotations: our pages one at a time, strangers' gathered text by text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hashiya.core.articles import Direction
from hashiya.errors import FormatError, Sentence
from hashiya.files.json_stream import json_items
from hashiya.files.reading import open_regular
from hashiya.formats.incoming import Incoming, IncomingLink, IncomingMark, Source
from hashiya.formats.json_objects import Names, text_of
from hashiya.formats.texts_beside import text_beside
from hashiya.formats.units import Reading, Unit
from hashiya.formats.values import MisfitError, quoted
from hashiya.formats.w3c.anchoring import Anchoring
from hashiya.formats.w3c.model import address, each_annotation, listed
from hashiya.formats.w3c.parsing import Parsed, ParsedLink, parsed
from hashiya.formats.w3c.terms import ARTICLE, DIRECTION, SHA256, SPLIT, TEXT, TITLE, given_name

_READING = Reading(Unit.CODEPOINT)


def read_pages(source: Source) -> Iterator[Incoming]:
    """Give each article of a file; what points into a text that isn't in the file comes last."""
    loose = _Loose(source)
    with open_regular(source.path) as stream:
        for item in json_items(stream):
            if source.on_bytes is not None:
                source.on_bytes(item.end)
            if item.fault is not None:
                source.fault(item.fault, item.line)
            elif isinstance(item.value, dict) and isinstance(item.value.get(TEXT), str):
                yield _page(item.value, item.line, source)
            else:
                loose.add(item.value, item.line)
    yield from loose.articles()


def _page(page: dict[str, Any], line: int, source: Source) -> Incoming:
    place = address(page)
    given = _Gathered(source)
    for each in each_annotation(listed(page.get("items"))):
        found = _parsed(each, line, source)
        given.add(found, line)
    direction = text_of(page, DIRECTION)
    return given.incoming(page[TEXT], line)._replace(
        id=text_of(page, ARTICLE),
        title=text_of(page, TITLE),
        direction=direction if direction in tuple(Direction) else Direction.RTL,
        split=text_of(page, SPLIT),
        sha256=place.removeprefix(SHA256) if place.startswith(SHA256) else "",
    )


def _parsed(value: Any, line: int, source: Source) -> Parsed | list[ParsedLink]:
    """Return what an annotation says, no links where that doesn't fit, which is told."""
    try:
        return parsed(value)
    except MisfitError as error:
        source.fault(error.args[0], line)
        return []


class _Gathered:
    """Hold what points into one text."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._marks: list[tuple[Parsed, int]] = []
        self._links: list[tuple[ParsedLink, int]] = []

    def add(self, found: Parsed | list[ParsedLink], line: int) -> None:
        """Take an annotation or links."""
        if isinstance(found, Parsed):
            self._marks.append((found, line))
        else:
            self._links.extend((link, line) for link in found)

    def join(self, other: _Gathered) -> None:
        """Take over what points into the same text, which goes by another name there."""
        self._marks += other._marks
        self._links += other._links

    def incoming(self, text: str, line: int) -> Incoming:
        """Return the article: every passage found in its text, links by the names of the annotations."""
        anchoring = Anchoring(text)
        if anchoring.count_units(each.anchor for mark, _ in self._marks for each in mark.targets):
            self._source.note(Sentence("positions count UTF-16 units here, not code points"), line)
        names, known, marks = Names(), dict[str, str](), list[IncomingMark]()
        for mark, number in self._marks:
            spans = self._spans(mark, anchoring, number)
            for label in mark.labels if spans else ():
                name = names.take(given_name(mark.id))
                known.setdefault(mark.id, name)
                marks.append(
                    IncomingMark(
                        name,
                        label,
                        spans,
                        None,
                        mark.comment,
                        mark.annotator,
                        mark.unsure,
                        "",
                        mark.created_at,
                        mark.updated_at,
                        line=number,
                    )
                )
        links = [
            IncomingLink(
                given_name(link.id), link.kind, known.get(link.from_, ""), known.get(link.to, ""), line=at
            )
            for link, at in self._links
        ]
        return Incoming(text, marks, links, line=line, reading=_READING)

    def _spans(self, mark: Parsed, anchoring: Anchoring, line: int) -> list[tuple[int, int]]:
        spans: list[tuple[int, int]] = []
        if not mark.targets:
            self._source.fault(_orphan(mark), line)
        for _, anchor in mark.targets:
            found = anchoring.place(anchor)
            if found is None:
                self._source.fault(_orphan(mark), line)
                return []
            if found.moved and anchor.span is not None:
                self._source.note(
                    Sentence(
                        "the span {start}:{end} says {quote}, which stands at {place}, where it is taken",
                        start=anchor.span[0],
                        end=anchor.span[1],
                        quote=quoted(anchor.exact),
                        place=f"{found.start}:{found.end}",
                    ),
                    line,
                )
            spans.append((found.start, found.end))
        return spans


def _orphan(mark: Parsed) -> Sentence:
    quotes = [each.anchor.exact for each in mark.targets if each.anchor.exact is not None]
    if not quotes:
        return Sentence("the annotation {id} says no place in a text that can be found", id=quoted(mark.id))
    return Sentence(
        "the words {quote} of the annotation {id} aren't in the text, or stand in several places",
        quote=quoted(quotes[0]),
        id=quoted(mark.id),
    )


class _Loose:
    """Gather annotations that stand apart from their texts, and find these."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._found: dict[str, _Gathered] = {}
        self._lines: dict[str, int] = {}
        self._links: list[tuple[list[ParsedLink], int]] = []
        self._homes: dict[str, str] = {}

    def add(self, value: Any, line: int) -> None:
        """Take the annotations of a value by the text that they point into."""
        for each in each_annotation(value):
            found = _parsed(each, line, self._source)
            if not isinstance(found, Parsed):
                self._links.append((found, line))
                continue
            place = found.targets[0].source if found.targets else ""
            if any(target.source != place for target in found.targets):
                self._source.fault(
                    Sentence("the annotation {id} points into several texts", id=quoted(found.id)), line
                )
                continue
            self._homes[found.id] = place
            self._lines.setdefault(place, line)
            self._found.setdefault(place, _Gathered(self._source)).add(found, line)

    def articles(self) -> Iterator[Incoming]:
        """Give each text, once, with what points into it; a text that isn't found is told."""
        for links, line in self._links:
            for link in links:
                home = self._homes.get(link.from_)
                if home is None:
                    self._source.fault(
                        Sentence(
                            "the link {kind} has an end that isn't among the annotations",
                            kind=quoted(link.kind),
                        ),
                        line,
                    )
                else:
                    self._found[home].add([link], line)
        whole: dict[str, str] = {}
        for place, given in self._found.items():
            text = self._text(place)
            if text is None:
                continue
            first = whole.setdefault(text, place)
            if first != place:
                self._found[first].join(given)
        for text, place in whole.items():
            yield self._found[place].incoming(text, self._lines[place])._replace(id=place)

    def _text(self, place: str) -> str | None:
        if place.startswith(SHA256):
            text = self._source.text_of(place.removeprefix(SHA256))
            if text is not None:
                return text
        path = self._source.path
        try:
            there = text_beside(path.parent, [place, path.name])
        except FormatError as error:
            self._source.fault(error.sentence.clause(), self._lines[place], article=place or None)
            return None
        if there is None:
            self._source.fault(
                Sentence(
                    "the text of {source} isn't in the file; put it beside the file as {name}",
                    source=quoted(place or path.name),
                    name=f"{path.stem}.txt",
                ),
                self._lines[place],
                article=place or None,
            )
        return None if there is None else there[1]
