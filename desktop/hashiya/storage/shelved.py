"""What is kept of an article for filters and orders: read off its row, the same for the same row."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from hashiya.core.articles import tags_of
from hashiya.core.edits import Row

_PUBLISHERS = ("publisher", "source", "site", "newspaper")
_DATES = ("date", "published", "published_at")
_ISO = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(?!\d)", re.ASCII)
TAG_END = "\n"
"""Stands before, between and behind the tags of an article: a tag is one line."""


class Shelved(NamedTuple):
    """Hold an article's row on the shelf.

    ``date`` is a day, a month or a year of ISO 8601; what isn't known is empty; ``title`` is folded.
    """

    number: int
    status: str
    characters: int
    annotations: int
    date: str
    publisher: str
    tags: str
    title: str


def shelved(number: int, row: Row, annotations: int) -> Shelved:
    """Return what is kept of the article with this number; ``row`` is as images hold it."""
    from hashiya.text.fold import fold

    meta = row["meta"]
    return Shelved(
        number,
        row["status"],
        row["characters"],
        annotations,
        _date(meta) if meta else "",
        _publisher(meta) if meta else "",
        _told(tags_of(meta)) if meta else "",
        fold(row["title"]).text,
    )


def one_line(text: str) -> str:
    """Return text with single spaces for white space of any kind."""
    return " ".join(text.split())


def _told(tags: list[str]) -> str:
    return TAG_END + TAG_END.join(tags) + TAG_END if tags else ""


def _publisher(meta: Row) -> str:
    return next((one_line(str(meta[key])) for key in _PUBLISHERS if _is_told(meta.get(key))), "")


def _date(meta: Row) -> str:
    for key in _DATES:
        found = _ISO.match(str(meta[key])) if _is_told(meta.get(key)) else None
        if found:
            return found[0]
    return ""


def _is_told(value: Any) -> bool:
    return isinstance(value, (str, int)) and bool(value)
