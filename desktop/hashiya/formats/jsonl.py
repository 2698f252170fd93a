"""Hashiya's own format: one JSON object a line and article, offsets in code points, half-open.

What other programs gave along and Hashiya doesn't know follows the known keys: a set survives out and in.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from hashiya.core.annotations import Annotation, Link
from hashiya.core.articles import Article
from hashiya.core.spans import Span
from hashiya.errors import FormatError
from hashiya.files.writing import Pending, replacing
from hashiya.formats.annotation_set import AnnotationSet, Counts, ExportReport, Watch
from hashiya.formats.values import PARAGRAPH_DIRECTIONS
from hashiya.formats.verify import verify


def article_record(
    article: Article, text: str, annotations: Sequence[Annotation], links: Sequence[Link]
) -> dict[str, Any]:
    """Return the object that stands for an article, keys in the format's order."""
    return {
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
    return _with_extra(record, annotation.extra)


def link_record(link: Link) -> dict[str, Any]:
    """Return the object that stands for a link."""
    return _with_extra({"id": link.id, "kind": link.kind, "from": link.from_, "to": link.to}, link.extra)


def write(articles: AnnotationSet, out: Path, watch: Watch) -> ExportReport:
    """Write an annotation set, read it again, and let it take the place of ``out`` once every span is proven.

    Raises StorageError for a target that can't be written, FormatError where the file read again differs,
    CancelledError.
    """
    with replacing(out) as pending:
        counts, digest = _write_lines(articles, pending, watch)
        pending.sync()
        _prove(pending.path, out, counts, digest)
    return ExportReport(out, "jsonl", counts, digest)


def _write_lines(articles: AnnotationSet, pending: Pending, watch: Watch) -> tuple[Counts, str]:
    digest = hashlib.sha256()
    counts = Counts()
    for article, text, marks, links in articles:
        line = _line(article, article_record(article, text, marks, links))
        digest.update(line)
        pending.stream.write(line)
        counts += Counts(1, len(marks), sum(len(mark.spans) for mark in marks), len(links))
        watch.passed(counts.articles)
    return counts, digest.hexdigest()


def _line(article: Article, record: Mapping[str, Any]) -> bytes:
    try:
        return (json.dumps(record, ensure_ascii=False, allow_nan=False) + "\n").encode("utf-8")
    except (TypeError, ValueError) as error:
        raise FormatError(
            "The article {article} holds what JSON can't ({why}); correct its metadata and try again.",
            article=article.id,
            why=error,
        ) from error


def _prove(written: Path, out: Path, counts: Counts, digest: str) -> None:
    found = verify(written)
    if found.first is not None:
        raise FormatError(
            "Nothing was written to {out}, for the article {article} does not hold: {fault}; "
            "run the project's check.",
            file=str(out),
            line=found.first.line,
            out=out,
            article=found.first.article,
            fault=found.first.message,
        )
    if (found.counts, found.sha256) != (counts, digest):
        raise FormatError(
            "Nothing was written to {out}, for the file was another when read again; check the disk.",
            file=str(out),
            out=out,
        )


def _span_record(span: Span, text: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _meta(article: Article) -> dict[str, Any]:
    meta = dict(article.meta)
    if article.paragraph_directions:
        overrides = sorted(article.paragraph_directions.items())
        meta[PARAGRAPH_DIRECTIONS] = {str(index): str(direction) for index, direction in overrides}
    return meta


def _with_extra(record: dict[str, Any], extra: Mapping[str, Any]) -> dict[str, Any]:
    return record | {key: value for key, value in extra.items() if key not in record}
