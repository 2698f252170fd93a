"""Which column of a table, or which key of a record, holds the text, the title, the date and so on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from hashiya.errors import FormatError

_NAMES: Mapping[str, str] = {
    "text": "text, content, body, article text, article body, article content, full text, fulltext, "
    "articlebody, news text, story, article, news, paragraph, sentence, tweet, post, document, "
    "النص, نص, نص الخبر, نص المقال, النص الكامل, المحتوى, محتوى, المحتوي, المتن, متن, متن الخبر, المقال, "
    "المقالة, مقال, مقالة, الخبر, خبر, التفاصيل, تفاصيل الخبر, الجملة, الفقرة, التغريدة",
    "title": "title, headline, heading, article title, news title, head, subject, "
    "العنوان, عنوان, عنوان الخبر, عنوان المقال, عنوان المقالة, العنوان الرئيسي, المانشيت",
    "date": "date, published, published at, date published, publish date, published date, publication date, "
    "pub date, pubdate, publishedat, datepublished, datetime, timestamp, created at, time, "
    "التاريخ, تاريخ, تاريخ النشر, تاريخ الخبر, تاريخ المقال, وقت النشر",
    "publisher": "publisher, source, newspaper, outlet, agency, news source, source name, site, site name, "
    "website, media, domain, "
    "الناشر, المصدر, مصدر, مصدر الخبر, الصحيفة, الجريدة, الوكالة, الموقع, القناة, جهة النشر",
    "address": "address, url, link, web address, article url, article link, source url, uri, href, "
    "permalink, الرابط, رابط, رابط الخبر, رابط المقال, عنوان الصفحة",
    "author": "author, authors, writer, byline, reporter, journalist, "
    "الكاتب, كاتب, كاتب المقال, اسم الكاتب, المؤلف, المحرر, المراسل, بقلم",
}
_PRIORITY = {role: [name.strip() for name in names.split(",")] for role, names in _NAMES.items()}

ROLES = tuple(_PRIORITY)
"""What a column can be to an article."""

_PARTS = re.compile(r"[\s_.\-]+")
_MARKS = re.compile("[\u064b-\u0652\u0670\u0640\u200c-\u200f\ufeff]")
_LEAST = 40
"""Characters that a column has in a cell, on the average, to be taken for the text by that alone."""


def plain_name(column: str) -> str:
    """Return a column's name as names are compared: small letters, one space, no harakat."""
    folded = _MARKS.sub("", unicodedata.normalize("NFKC", column)).casefold()
    return _PARTS.sub(" ", folded).strip()


def known(columns: Iterable[str]) -> int:
    """Return how many roles the names of some columns tell."""
    names = {plain_name(column) for column in columns}
    return sum(not names.isdisjoint(priority) for priority in _PRIORITY.values())


def guessed(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return the column of each role that can be told from the names, and for the text from the cells."""
    roles: dict[str, str] = {}
    by_name = {plain_name(column): column for column in reversed(columns)}
    for role in ROLES:
        named = [by_name[name] for name in _PRIORITY[role] if name in by_name]
        free = [column for column in named if column not in roles.values()]
        if role == "text":
            free = _worded(free, rows) or _longest(columns, rows) or free
        if free:
            roles[role] = free[0]
    return roles


def chosen(
    columns: Sequence[str], rows: Sequence[Mapping[str, Any]], wanted: Mapping[str, str], name: str
) -> dict[str, str]:
    """Return the column of each role: what is wanted, else what is guessed; an empty name wants none.

    Raises FormatError for a column that the table ``name`` doesn't have, and where no column is the text.
    """
    missing = next((column for column in wanted.values() if column and column not in columns), None)
    if missing is not None:
        raise FormatError(
            "There is no column {column} in {path}; name one of {known}.",
            column=missing,
            path=name,
            known=", ".join(columns),
        )
    free = [column for column in columns if column not in wanted.values()]
    roles = {role: column for role, column in {**guessed(free, rows), **wanted}.items() if column}
    if "text" not in roles:
        raise FormatError(
            "Which column of {path} holds the text can't be told; name one of {known}.",
            path=name,
            known=", ".join(columns),
        )
    return roles


def _worded(columns: list[str], rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the columns that may hold texts: those of bare numbers hold ids, and empty ones nothing."""
    return [column for column in columns if not rows or any(_has_words(row.get(column)) for row in rows)]


def _has_words(value: object) -> bool:
    if isinstance(value, list):
        return any(isinstance(each, str) and _has_words(each) for each in value)
    return isinstance(value, str) and any(char.isalpha() for char in value)


def _longest(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> list[str]:
    if len(columns) == 1:
        return list(columns)
    lengths = {column: _average(column, rows) for column in columns}
    longest = max(columns, key=lengths.__getitem__, default="")
    return [longest] if longest and lengths[longest] >= _LEAST else []


def _average(column: str, rows: Sequence[Mapping[str, Any]]) -> float:
    cells = [value for row in rows if isinstance(value := row.get(column), str) and value.strip()]
    return sum(map(len, cells)) / len(cells) if cells else 0.0
