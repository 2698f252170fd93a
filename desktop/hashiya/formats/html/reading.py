"""Read the page for reading again, for the proof alone: what it shows must be what it says.

The text is put together from what is visible; that each annotation's bands lie where its spans are is
compared, so that an annotation that is noted but not shown is found out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from lxml import html

from hashiya.errors import Sentence
from hashiya.files.reading import numbered_lines, open_regular
from hashiya.formats.incoming import Incoming, IncomingLink, IncomingMark, Source

_LONGEST_LINE = 200_000_000
_SPANS = re.compile(r"\d{1,9}-\d{1,9}(?: \d{1,9}-\d{1,9})*")
_NUMBERS = re.compile(r"\d{1,9}(?: \d{1,9})*")

Ranges = list[tuple[int, int]]


def read(source: Source) -> Iterator[Incoming]:
    """Give each article of a page that :func:`hashiya.formats.html.write` wrote."""
    begun: list[bytes] = []
    first = 0
    with open_regular(source.path) as stream:
        for number, line in numbered_lines(stream, _LONGEST_LINE):
            if line.startswith(b"<article "):
                begun, first = [line], number
            elif begun:
                begun.append(line)
                if line == b"</article>\n":
                    found = _article(b"".join(begun), source, first)
                    begun = []
                    if found is not None:
                        yield found
    if begun:
        source.fault(Sentence("the article isn't there to its end"), first)


def _article(data: bytes, source: Source, line: int) -> Incoming | None:
    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=False, no_network=True, remove_comments=True, remove_pis=True
    )
    article = html.document_fromstring(data, parser=parser).find(".//article")
    body = None if article is None else article.find("div[@class='text']")
    if article is None or body is None:
        source.fault(Sentence("the article has no text"), line)
        return None
    text, shown = _text(body)
    title = "".join(article.find("h2").itertext()) if article.find("h2") is not None else ""
    marks, links = _notes(article, text, shown, source, line)
    return Incoming(
        text, marks, links, title=title, direction="ltr" if article.get("dir") == "ltr" else "rtl", line=line
    )


def _text(body: Any) -> tuple[str, dict[str, Ranges]]:
    """Return the text that is visible, and by its number in the article where each mark lies over it."""
    shown: dict[str, Ranges] = defaultdict(list)
    parts: list[str] = []
    place = 0
    for paragraph in body.iterchildren("p"):
        if parts:
            parts.append("\n")
            place += 1
        parts.append(paragraph.text or "")
        place += len(parts[-1])
        for child in paragraph:
            words = "".join(child.itertext())
            numbers = child.get("data-m", "")
            if words and _NUMBERS.fullmatch(numbers):
                for number in numbers.split(" "):
                    _extend(shown[number], place, place + len(words))
            parts += [words, child.tail or ""]
            place += len(words) + len(parts[-1])
    return "".join(parts), shown


def _extend(ranges: Ranges, start: int, end: int) -> None:
    if ranges and ranges[-1][1] == start:
        start = ranges.pop()[0]
    ranges.append((start, end))


def _notes(
    article: Any, text: str, shown: dict[str, Ranges], source: Source, line: int
) -> tuple[list[IncomingMark], list[IncomingLink]]:
    marks: list[IncomingMark] = []
    links: list[IncomingLink] = []
    for note in article.iterfind("section/ol/li"):
        mark = _mark(note, line)
        if mark is None:
            source.fault(Sentence("an annotation doesn't say where it is"), line)
        elif _visible(text, mark.spans) != shown.get(mark.id.rpartition("-")[2], []):
            source.fault(
                Sentence("the annotation {mark} isn't shown where its spans are", mark=repr(mark.id)), line
            )
        else:
            marks.append(mark)
            links += _links(note, mark, line)
    return marks, links


def _mark(note: Any, line: int) -> IncomingMark | None:
    told = note.get("data-spans", "")
    if not _SPANS.fullmatch(told) or not note.get("id"):
        return None
    pairs = [each.split("-") for each in told.split(" ")]
    comment = note.find(".//bdi[@class='comment']")
    annotator = note.find(".//bdi[@class='annotator']")
    return IncomingMark(
        note.get("id"),
        note.get("data-label", ""),
        [(int(start), int(end)) for start, end in pairs],
        comment=None if comment is None else "".join(comment.itertext()),
        annotator="" if annotator is None else "".join(annotator.itertext()),
        unsure=note.get("data-unsure") == "1",
        line=line,
    )


def _links(note: Any, mark: IncomingMark, line: int) -> Iterator[IncomingLink]:
    for number, link in enumerate(note.iterfind("span[@data-kind]"), start=1):
        yield IncomingLink(
            f"{mark.id}-l{number}", link.get("data-kind"), mark.id, link.get("data-to", ""), line=line
        )


def _visible(text: str, spans: Any) -> Ranges:
    """Return what of the spans can be seen: all but the line feeds, neighbours made one."""
    ranges: Ranges = []
    for start, end in spans:
        place = start
        for line in text[start:end].split("\n"):
            if line:
                _extend(ranges, place, place + len(line))
            place += len(line) + 1
    return ranges
