"""Prodigy: JSON lines with tokens, spans and relations between spans.

Tokens are cut wherever a span begins or ends. A span keeps its id, comment, annotator and flag of being
unsure under keys of our own, and a relation the ids of its spans, since two spans may end at the same token.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hashiya.core.annotations import Annotation, Link
from hashiya.core.labels import ACCENTS
from hashiya.files.json_text import dump_json
from hashiya.formats.annotation_set import AnnotatedArticle, AnnotationSet
from hashiya.formats.prodigy.reading import CHILD, HEAD, read
from hashiya.formats.tokens import Piece, TokenRuns, tokenised
from hashiya.formats.writing import Out, Writing

__all__ = ["read", "write"]

_COLOURS = [accent.band_light for accent in ACCENTS.values()]


def write(articles: AnnotationSet, out: Out, _: Writing) -> None:
    """Write a line an article; each kind of link keeps its colour through the file."""
    colours: dict[str, str] = {}
    for given in articles:
        for link in given.links:
            colours.setdefault(link.kind, _COLOURS[len(colours) % len(_COLOURS)])
        out.stream.write(dump_json(_task(given, colours)) + b"\n")


def _task(given: AnnotatedArticle, colours: dict[str, str]) -> dict[str, Any]:
    tokens = tokenised(given.text, [mark.spans[0] for mark in given.annotations])
    runs = TokenRuns(tokens)
    spans = {mark.id: _span(mark, given.text, runs) for mark in given.annotations}
    task: dict[str, Any] = {
        "text": given.text,
        "meta": _meta(given),
        "tokens": _tokens(tokens, given.text),
        "spans": list(spans.values()),
    }
    if given.links:
        task["relations"] = [_relation(link, spans, colours) for link in given.links]
    return {**task, "_view_id": "relations" if given.links else "spans_manual", "answer": "accept"}


def _meta(given: AnnotatedArticle) -> dict[str, str]:
    meta = {"title": given.article.title, "split": given.split}
    return {key: value for key, value in meta.items() if value}


def _tokens(tokens: Sequence[Piece], text: str) -> list[dict[str, Any]]:
    """Return the tokens; ``ws`` tells that white space which is no token follows."""
    following = [start for start, _ in tokens[1:]] + [len(text)]
    return [
        {"text": text[start:end], "start": start, "end": end, "id": number, "ws": end < following[number]}
        for number, (start, end) in enumerate(tokens)
    ]


def _span(mark: Annotation, text: str, runs: TokenRuns) -> dict[str, Any]:
    """Return a span; ``token_end`` is its last token, not the one behind it."""
    first, behind = runs.run(mark.spans[0])
    span: dict[str, Any] = {
        "start": mark.start,
        "end": mark.end,
        "token_start": first,
        "token_end": behind - 1,
        "label": mark.label,
        "text": text[mark.start : mark.end],
        "id": mark.id,
    }
    if mark.comment:
        span["comment"] = mark.comment
    if mark.annotator:
        span["annotator"] = mark.annotator
    if mark.unsure:
        span["unsure"] = True
    return span


def _relation(link: Link, spans: dict[str, dict[str, Any]], colours: dict[str, str]) -> dict[str, Any]:
    head, child = spans[link.from_], spans[link.to]
    return {
        "head": head["token_end"],
        "child": child["token_end"],
        "head_span": {key: head[key] for key in _PLACE},
        "child_span": {key: child[key] for key in _PLACE},
        "label": link.kind,
        "color": colours[link.kind],
        HEAD: link.from_,
        CHILD: link.to,
    }


_PLACE = ("start", "end", "token_start", "token_end", "label")
