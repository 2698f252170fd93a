"""Hashiya's own format: one JSON object a line and article, offsets in code points, half-open.

What other programs gave along and Hashiya doesn't know follows the known keys: a set survives out and in.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hashiya.core.annotations import Annotation, Link
from hashiya.core.articles import Article
from hashiya.core.spans import Span
from hashiya.errors import FormatError
from hashiya.files.json_text import dump_json
from hashiya.formats.annotation_set import AnnotatedArticle, AnnotationSet
from hashiya.formats.record_reading import read
from hashiya.formats.values import OTHER_KEYS, PARAGRAPH_DIRECTIONS
from hashiya.formats.writing import Out, Writing

__all__ = ["annotation_record", "article_record", "link_record", "read", "write"]


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
    return _with_extra(record, article.meta.get(OTHER_KEYS) or {})


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
        "spans": [_span_record(span, text) for span in annotation.spans],
    }
    if annotation.unsure:
        record["unsure"] = True
    if annotation.extra:
        _add_to_spans(record["spans"], annotation.extra.get("spans"))
        return _with_extra(record, annotation.extra)
    return record


def link_record(link: Link) -> dict[str, Any]:
    """Return the object that stands for a link."""
    return _with_extra({"id": link.id, "kind": link.kind, "from": link.from_, "to": link.to}, link.extra)


def _line(given: AnnotatedArticle, record: Mapping[str, Any]) -> bytes:
    try:
        for carried in _carried(given):
            if carried:
                json.dumps(dict(carried), allow_nan=False)  # the quick encoder takes NaN for null
        return dump_json(record) + b"\n"
    except (TypeError, ValueError) as error:
        raise FormatError(
            "The article {article} holds what JSON can't ({why}); correct its metadata and try again.",
            article=given.article.id,
            why=error,
        ) from error


def _carried(given: AnnotatedArticle) -> Iterator[Mapping[str, Any]]:
    yield given.article.meta
    for mark in given.annotations:
        yield mark.extra
    for link in given.links:
        yield link.extra


def _span_record(span: Span, text: str) -> dict[str, Any]:
    start, end = span.start, span.end
    return {"start": start, "end": end, "text": text[start:end]}


def _add_to_spans(spans: list[dict[str, Any]], extra: Any) -> None:
    """Give each span back the keys that an import carried, kept in order under ``spans``."""
    if isinstance(extra, list) and len(extra) == len(spans):
        for span, more in zip(spans, extra, strict=True):
            if isinstance(more, dict):
                span.update({key: value for key, value in more.items() if key not in span})


def _meta(article: Article) -> dict[str, Any]:
    meta = {key: value for key, value in article.meta.items() if key != OTHER_KEYS}
    if article.paragraph_directions:
        overrides = sorted(article.paragraph_directions.items())
        meta[PARAGRAPH_DIRECTIONS] = {str(index): str(direction) for index, direction in overrides}
    return meta


def _with_extra(record: dict[str, Any], extra: Mapping[str, Any]) -> dict[str, Any]:
    return record | {key: value for key, value in extra.items() if key not in record} if extra else record
