"""W3C Web Annotation: an array of pages in JSON-LD, one page a line and article, positions in code points.

Besides the model's own words there are terms of ours, all with the prefix ``hashiya:``, which the context
declares: the text itself, so that the file can be read alone, and what an article is called.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hashiya.core.annotations import Annotation, Link
from hashiya.core.spans import Span
from hashiya.errors import FormatError
from hashiya.files.json_text import dump_json
from hashiya.formats.annotation_set import AnnotatedArticle, AnnotationSet
from hashiya.formats.incoming import Incoming, Source
from hashiya.formats.w3c.reading import read_pages
from hashiya.formats.w3c.terms import (
    ANNOTATION,
    ARTICLE,
    DIRECTION,
    KIND,
    LINK,
    SHA256,
    SPLIT,
    TEXT,
    TITLE,
    UNSURE,
    name_of,
)
from hashiya.formats.writing import Out, Writing

__all__ = ["read", "write"]

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"hashiya": "urn:hashiya:"}]
_AROUND = 24
"""Code points before and behind a passage that go along with it."""


def write(articles: AnnotationSet, out: Out, _: Writing) -> None:
    """Write a page a line; raises FormatError for half a character."""
    stream = out.stream
    before = b"[\n"
    for given in articles:
        try:
            stream.write(before + dump_json(_page(given)))
        except (TypeError, UnicodeEncodeError) as error:
            raise FormatError(
                "The article {article} holds half a character, which no file can; correct it and try again.",
                article=given.article.id,
            ) from error
        before = b",\n"
    stream.write(b"\n]\n" if before == b",\n" else b"[]\n")


def read(source: Source) -> Iterator[Incoming]:
    """Give each page as an article, and what strangers' annotations point into, text by text."""
    return read_pages(source)


def _page(given: AnnotatedArticle) -> dict[str, Any]:
    article, text = given.article, given.text
    place = SHA256 + article.sha256
    items = [_annotation(mark, text, place) for mark in given.annotations]
    items.extend(map(_link, given.links))
    page = {
        "@context": CONTEXT,
        "id": place,
        "type": "AnnotationPage",
        ARTICLE: article.id,
        TITLE: article.title,
        DIRECTION: str(article.direction),
        SPLIT: given.split,
        TEXT: text,
        "items": items,
    }
    return {key: value for key, value in page.items() if value != ""}


def _annotation(mark: Annotation, text: str, place: str) -> dict[str, Any]:
    body = [{"type": "TextualBody", "purpose": "tagging", "value": mark.label}]
    if mark.comment:
        body.append({"type": "TextualBody", "purpose": "commenting", "value": mark.comment})
    found: dict[str, Any] = {
        "id": name_of(ANNOTATION, mark.id),
        "type": "Annotation",
        "motivation": "tagging",
        "body": body,
    }
    if mark.annotator:
        found["creator"] = {"type": "Person", "name": mark.annotator}
    if mark.unsure:
        found[UNSURE] = True
    targets = [_target(span, text, place) for span in mark.spans]
    found["target"] = targets if len(targets) > 1 else targets[0]
    return found


def _target(span: Span, text: str, place: str) -> dict[str, Any]:
    start, end = span.start, span.end
    words = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - _AROUND) : start],
        "suffix": text[end : end + _AROUND],
    }
    return {
        "source": place,
        "selector": [words, {"type": "TextPositionSelector", "start": start, "end": end}],
    }


def _link(link: Link) -> dict[str, Any]:
    return {
        "id": name_of(LINK, link.id),
        "type": "Annotation",
        "motivation": "linking",
        KIND: link.kind,
        "body": name_of(ANNOTATION, link.from_),
        "target": name_of(ANNOTATION, link.to),
    }
