"""Hashiya's own format: one JSON object a line and article, offsets in code points, half-open.

What other programs gave along and Hashiya doesn't know follows the known keys: a set survives out and in.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from hashiya.core.annotations import Annotation, Link
from hashiya.core.articles import Article
from hashiya.errors import FormatError
from hashiya.files.json_text import dump_json
from hashiya.formats.annotation_set import AnnotatedArticle, AnnotationSet
from hashiya.formats.facts import carried_by_spans
from hashiya.formats.jsonl.reading import read
from hashiya.formats.values import (
    LINK_KEYS,
    MARK_KEYS,
    OTHER_KEYS,
    OWN_META,
    PARAGRAPH_DIRECTIONS,
    RECORD_KEYS,
    strange,
)
from hashiya.formats.writing import Out, Writing

__all__ = ["annotation_record", "article_record", "link_record", "read", "write"]

_PLAIN = {str, int, bool, type(None)}


def write(articles: AnnotationSet, out: Out, _: Writing) -> None:
    """Write a line an article; raises FormatError for metadata that JSON can't hold."""
    for given in articles:
        record = article_record(given.article, given.text, given.annotations, given.links, given.split)
        out.stream.write(_line(given, record))


def article_record(
    article: Article,
    text: str,
    annotations: Sequence[Annotation],
    links: Sequence[Link],
    split: str = "",
) -> dict[str, Any]:
    """Return the object that stands for an article, keys in the format's order."""
    record: dict[str, Any] = {
        "id": article.id,
        "title": article.title,
        "text": text,
        "sha256": article.sha256,
        "direction": str(article.direction),
        "status": str(article.status),
        "meta": _meta(article),
        "annotations": [annotation_record(annotation, text) for annotation in annotations],
        "links": [link_record(link) for link in links],
    }
    if split:
        record["split"] = split
    other = article.meta.get(OTHER_KEYS)
    return record | strange(other, RECORD_KEYS) if other else record


def annotation_record(annotation: Annotation, text: str) -> dict[str, Any]:
    """Return the object that stands for an annotation; ``text`` is its article's."""
    record: dict[str, Any] = {
        "id": annotation.id,
        "label": annotation.label,
        "annotator": annotation.annotator,
        "comment": annotation.comment,
        "origin": annotation.origin,
        "created_at": annotation.created_at,
        "updated_at": annotation.updated_at,
        "spans": [
            {"start": span.start, "end": span.end, "text": text[span.start : span.end]}
            for span in annotation.spans
        ],
    }
    if annotation.unsure:
        record["unsure"] = True
    if annotation.extra:
        for span, more in zip(record["spans"], carried_by_spans(annotation), strict=False):
            span.update(more)
        record.update(strange(annotation.extra, MARK_KEYS))
    return record


def link_record(link: Link) -> dict[str, Any]:
    """Return the object that stands for a link."""
    record: dict[str, Any] = {"id": link.id, "kind": link.kind, "from": link.from_, "to": link.to}
    return record | strange(link.extra, LINK_KEYS) if link.extra else record


def _line(given: AnnotatedArticle, record: Mapping[str, Any]) -> bytes:
    try:
        for carried in _carried(given):
            if not {*map(type, carried.values())} <= _PLAIN:
                json.dumps(dict(carried), allow_nan=False)  # the quick encoder takes NaN for null
        return dump_json(record) + b"\n"
    except (TypeError, ValueError) as error:
        raise FormatError(
            "The article {article} holds what JSON can't ({why}); correct its metadata and try again.",
            article=given.article.id,
            why=error,
        ) from error


def _carried(given: AnnotatedArticle) -> list[Mapping[str, Any]]:
    meta = given.article.meta
    found = [meta] if meta else []
    found += [mark.extra for mark in given.annotations if mark.extra]
    return found + [link.extra for link in given.links if link.extra]


def _meta(article: Article) -> dict[str, Any]:
    meta = strange(article.meta, OWN_META)
    if article.paragraph_directions:
        overrides = sorted(article.paragraph_directions.items())
        meta[PARAGRAPH_DIRECTIONS] = {str(index): str(direction) for index, direction in overrides}
    return meta
