"""Facts: what two copies of an article are compared by, whatever order and ids a format gives it.

A fact is made of texts and numbers; a digest is taken over canonical JSON, so that it is the same in every
process and on every machine.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from operator import itemgetter
from typing import Any

import orjson

from hashiya.core.annotations import Annotation, Link
from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.holdings import Holds
from hashiya.formats.values import LINK_KEYS, MARK_KEYS, OTHER_KEYS, OWN_META, RECORD_KEYS, SPAN_KEYS, strange

Fact = tuple[Any, ...]


def mark_fact(mark: Annotation, holds: Holds) -> Fact:
    """Return what an annotation says, as far as a format holds it."""
    first = mark.spans[0]
    spans: Fact = ((first.start, first.end),)
    if len(mark.spans) > 1:
        spans = tuple([(span.start, span.end) for span in mark.spans])
    said = (mark.label, spans, mark.comment or "", mark.annotator, mark.unsure)
    if not holds.records:
        return said
    return (*said, mark.id, mark.origin, mark.created_at, mark.updated_at, _carried(mark))


def facts(given: AnnotatedArticle, holds: Holds) -> Iterator[Fact]:
    """Give a fact for the article, for each annotation, for each link."""
    if holds.records:
        yield _article_fact(given)
    said = {mark.id: mark_fact(mark, holds) for mark in given.annotations}
    yield from said.values()
    for link in given.links:
        yield _link_fact(link, said, holds)


def digest(given: AnnotatedArticle, holds: Holds) -> int:
    """Return a number of 256 bits that two articles share when they state the same facts."""
    marks = given.annotations
    said = dict(zip([mark.id for mark in marks], [mark_fact(mark, holds) for mark in marks], strict=True))
    links = [_link_fact(link, said, holds) for link in given.links]
    article = _article_fact(given) if holds.records else ()
    # most stand in order within their label, and that is found sooner than the order of all at once
    stated = sorted(said.values(), key=itemgetter(0))
    stated.sort()
    links.sort()
    whole = _canonical([article, stated, links])
    return int.from_bytes(hashlib.sha256(whole).digest(), "big")


def carried_by_spans(mark: Annotation) -> list[dict[str, Any]]:
    """Return what an import carried with each span, kept in order; empty where that doesn't fit."""
    carried = mark.extra.get("spans")
    if not isinstance(carried, list) or len(carried) != len(mark.spans):
        return []
    found = [strange(more, SPAN_KEYS) for more in carried]
    return found if any(found) else []


def _article_fact(given: AnnotatedArticle) -> Fact:
    article = given.article
    directions = sorted(article.paragraph_directions.items())
    return (
        article.id,
        article.title,
        str(article.direction),
        str(article.status),
        tuple([(index, str(direction)) for index, direction in directions]),
        _written(strange(article.meta, OWN_META)),
        _written(strange(article.meta.get(OTHER_KEYS), RECORD_KEYS)),
    )


def _link_fact(link: Link, said: Mapping[str, Fact], holds: Holds) -> Fact:
    fact = (link.kind, said.get(link.from_, ()), said.get(link.to, ()))
    if not holds.records:
        return fact
    return (*fact, link.id, _written(strange(link.extra, LINK_KEYS)) if link.extra else "")


def _carried(mark: Annotation) -> str:
    """Return what an import carried with an annotation and its spans, as text; empty for nothing."""
    if not mark.extra:
        return ""
    carried = [each for each in (strange(mark.extra, MARK_KEYS), carried_by_spans(mark)) if each]
    return _written(carried) if carried else ""


def _written(value: Any) -> str:
    return _canonical(value).decode("utf-8")


def _canonical(value: Any) -> bytes:
    """Return JSON that is the same for the same value; numbers that only look equal stay apart."""
    try:
        return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
    except orjson.JSONEncodeError:
        # what JSON can't hold has a fact all the same: whether it can be written is for the format to say
        return json.dumps(value, sort_keys=True, default=repr).encode("ascii")
