"""Read the records of the jsonl format: good ones in one go, others clause by clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from hashiya.core.articles import Direction, Status
from hashiya.files.json_stream import json_items
from hashiya.formats.incoming import NOTHING, Incoming, IncomingLink, IncomingMark, Source
from hashiya.formats.jsonl.record_proof import RecordProof, Seen
from hashiya.formats.values import LINK_KEYS, MARK_KEYS, OTHER_KEYS, RECORD_KEYS, SPAN_KEYS, strange

_DIRECTIONS, _STATUSES = frozenset(Direction), frozenset(Status)


class _OddError(Exception):
    """Say that a record isn't as it should be, so that it is looked at clause by clause."""


def read(source: Source) -> Iterator[Incoming]:
    """Give each article of a jsonl file; what doesn't fit is told with its line."""
    with source.open(source.path) as stream:
        for item in json_items(stream):
            if source.on_bytes is not None:
                source.on_bytes(item.end)
            if item.fault is not None:
                source.fault(item.fault, item.line)
                continue
            found = _quick(item.value, item.line) or _careful(item.value, item.line, source)
            if found is not None:
                yield found


def _quick(record: Any, line: int) -> Incoming | None:
    """Return the article of a record that is as it should be, ``None`` for any other."""
    try:
        return _article(record, line)
    except (_OddError, KeyError, TypeError, ValueError, AttributeError):
        return None


def _article(record: Any, line: int) -> Incoming:
    text, sha256, meta = record["text"], record["sha256"], record["meta"]
    _demand_texts(record["id"], record["title"], text, sha256, record.get("split", ""))
    annotations, links = record["annotations"], record["links"]
    if type(meta) is not dict or type(annotations) is not list or type(links) is not list:
        raise _OddError
    if record["direction"] not in _DIRECTIONS or record["status"] not in _STATUSES:
        raise _OddError
    if "paragraph_directions" in meta:
        meta = {**meta, "paragraph_directions": _directions(meta["paragraph_directions"], text)}
    other = strange(record, RECORD_KEYS) if len(record) > 9 else NOTHING
    marks = [_mark(each, line) for each in annotations]
    if len({mark.id for mark in marks}) != len(marks):
        raise _OddError
    return Incoming(
        text,
        marks,
        [_link(each, line) for each in links],
        record["id"],
        record["title"],
        {**meta, OTHER_KEYS: other} if other else meta,
        record["direction"],
        record["status"],
        sha256,
        record.get("split", ""),
        None,
        line,
    )


def _mark(given: Any, line: int) -> IncomingMark:
    id_, label, annotator, comment = given["id"], given["label"], given["annotator"], given["comment"]
    origin, created, updated = given["origin"], given["created_at"], given["updated_at"]
    if not (
        type(id_) is type(label) is type(annotator) is type(origin) is type(created) is type(updated) is str
    ):
        raise _OddError
    unsure = given.get("unsure", False)
    if type(unsure) is not bool or not (comment is None or type(comment) is str) or not label:
        raise _OddError
    if created:
        datetime.fromisoformat(created)
    if updated and updated != created:
        datetime.fromisoformat(updated)
    spans, quotes, more = [], [], False
    for span in given["spans"]:
        start, end, quote = span["start"], span["end"], span["text"]
        if type(start) is not int or type(end) is not int or type(quote) is not str:
            raise _OddError
        spans.append((start, end))
        quotes.append(quote)
        more = more or len(span) > 3
    if not spans:
        raise _OddError
    extra: Mapping[str, Any] = NOTHING
    if more or len(given) > 8:
        extra = _extra(given, more)
    return IncomingMark(
        id_, label, spans, quotes, comment, annotator, unsure, origin, created, updated, extra, line
    )


def _extra(given: Mapping[str, Any], more: bool) -> dict[str, Any]:
    extra = strange(given, MARK_KEYS)
    if more:
        extra["spans"] = [strange(span, SPAN_KEYS) for span in given["spans"]]
    return extra


def _link(given: Any, line: int) -> IncomingLink:
    _demand_texts(given["id"], given["kind"], given["from"], given["to"])
    if not given["kind"]:
        raise _OddError
    extra = strange(given, LINK_KEYS) if len(given) > 4 else NOTHING
    return IncomingLink(given["id"], given["kind"], given["from"], given["to"], extra, line)


def _demand_texts(*values: Any) -> None:
    for value in values:
        if type(value) is not str:
            raise _OddError


def _directions(given: Any, text: str) -> dict[str, str]:
    paragraphs = text.count("\n") + 1
    for index, direction in given.items():
        if direction not in _DIRECTIONS or not index.isdigit() or not 0 <= int(index) < paragraphs:
            raise _OddError
    return dict(given)


def _careful(record: Any, line: int, source: Source) -> Incoming | None:
    """Tell every fault of a record, and return what of it can be taken all the same."""
    proof = RecordProof(record, Seen())
    for clause in proof.faults:
        source.fault(clause, line, article=proof.article)
    if not isinstance(record, dict) or type(record.get("text")) is not str:
        return None
    marks = [
        mark for each in _items(record, "annotations") if (mark := _salvaged(_mark, each, line)) is not None
    ]
    links = [link for each in _items(record, "links") if (link := _salvaged(_link, each, line)) is not None]
    return Incoming(
        record["text"],
        list({mark.id: mark for mark in marks}.values()),
        links,
        _text(record, "id"),
        _text(record, "title"),
        line=line,
    )


def _salvaged(take: Any, given: Any, line: int) -> Any:
    try:
        return take(given, line)
    except (_OddError, KeyError, TypeError, ValueError, AttributeError):
        return None


def _items(record: Mapping[str, Any], key: str) -> list[Any]:
    found = record.get(key)
    return found if isinstance(found, list) else []


def _text(record: Mapping[str, Any], key: str) -> str:
    found = record.get(key)
    return found if isinstance(found, str) else ""
