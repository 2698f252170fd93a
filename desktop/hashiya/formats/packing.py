"""Settled articles as JSON holds them, to go from one process to another without a loss.

Pickle would be quicker to write, and would let a parser that a stranger's file took over run what it likes.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hashiya.core.annotations import Annotation, Link
from hashiya.core.articles import Article, Direction, Status
from hashiya.core.spans import Span
from hashiya.files.serving import clean, pack, unpack
from hashiya.formats.annotation_set import AnnotatedArticle, Fault

Packed = list[Any]


def packed(given: AnnotatedArticle) -> Packed:
    """Return an article as JSON holds it."""
    article = given.article
    directions = {str(index): direction for index, direction in article.paragraph_directions.items()}
    return [
        [article.id, article.title, article.sha256, article.status, article.direction],
        [_plain(article.meta), directions],
        given.text,
        [_packed_mark(mark) for mark in given.annotations],
        [[link.id, link.kind, link.from_, link.to, _plain(link.extra)] for link in given.links],
        given.split,
    ]


def unpacked(told: Packed) -> AnnotatedArticle:
    """Return the article that was packed."""
    (id_, title, sha256, status, direction), (meta, directions), text, marks, links, split = told
    article = Article(
        id_,
        title,
        len(text),
        sha256,
        Status(status),
        Direction(direction),
        meta or {},
        {int(index): Direction(name) for index, name in directions.items()},
    )
    return AnnotatedArticle(
        article,
        text,
        [_mark(id_, mark) for mark in marks],
        [Link(link, id_, kind, from_, to, extra or {}) for link, kind, from_, to, extra in links],
        split,
    )


def packed_fault(fault: Fault) -> Packed:
    """Return a fault as JSON holds it."""
    article = None if fault.article is None else clean(fault.article)
    return [os.fsencode(fault.file).hex(), fault.line, pack(fault.message), article]


def unpacked_fault(told: Packed) -> Fault:
    """Return the fault that was packed."""
    file, line, message, article = told
    return Fault(Path(os.fsdecode(bytes.fromhex(file))), line, unpack(message), article)


def _packed_mark(mark: Annotation) -> Packed:
    return [
        mark.id,
        mark.label,
        mark.annotator,
        [(span.start, span.end) for span in mark.spans],
        mark.comment,
        mark.unsure,
        mark.origin,
        mark.created_at,
        mark.updated_at,
        _plain(mark.extra),
    ]


def _mark(article: str, told: Packed) -> Annotation:
    id_, label, annotator, spans, comment, unsure, origin, created, updated, extra = told
    places = tuple([Span(start, end) for start, end in spans])
    return Annotation(
        id_, article, label, annotator, places, comment, unsure, origin, created, updated, extra or {}
    )


def _plain(values: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return what a stranger's file carries, nothing for nothing."""
    return dict(values) if values else None
