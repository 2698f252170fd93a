"""Dates as tables write them, into ISO 8601 where there is only one way to read them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from hashiya.text.patterns import pattern

_MONTHS = (
    ("january", "jan", "يناير", "كانون الثاني", "جانفي"),
    ("february", "feb", "فبراير", "شباط", "فيفري"),
    ("march", "mar", "مارس", "آذار", "اذار"),
    ("april", "apr", "أبريل", "ابريل", "إبريل", "نيسان", "أفريل", "افريل"),
    ("may", "مايو", "أيار", "ايار", "ماي"),
    ("june", "jun", "يونيو", "يونيه", "حزيران", "جوان"),
    ("july", "jul", "يوليو", "يوليه", "تموز", "جويلية"),
    ("august", "aug", "أغسطس", "اغسطس", "آب", "أوت", "اوت"),
    ("september", "sept", "sep", "سبتمبر", "أيلول", "ايلول"),
    ("october", "oct", "أكتوبر", "اكتوبر", "تشرين الأول", "تشرين الاول"),
    ("november", "nov", "نوفمبر", "تشرين الثاني"),
    ("december", "dec", "ديسمبر", "كانون الأول", "كانون الاول"),
)
_NUMBERS = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_NAMED = "|".join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True))

_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\S.*))?")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_DAY_MONTH = re.compile(rf"(?:\w+[,،]? +)?(\d{{1,2}})[ .-]+({_NAMED})\.?(?:/\S+)?[ ,،.-]+(\d{{4}})")
_MONTH_DAY = re.compile(rf"({_NAMED})\.? +(\d{{1,2}})[,،]? +(\d{{4}})")
_COMPACT = re.compile(r"\d{8}")
_SECONDS, _MILLISECONDS = re.compile(r"\d{10}"), re.compile(r"\d{13}")
_DIGITS = pattern(r"\p{Nd}")


def iso_date(value: str) -> str | None:
    """Return a date, with its time where one is told, as ISO 8601; ``None`` where it can't be told surely.

    Ten digits are seconds since 1970, thirteen milliseconds. Of 03/04/2024 nobody knows the month.
    """
    line = _DIGITS.sub(lambda match: str(int(match.group())), " ".join(value.split()))
    return _year_first(line) or _in_other_order(line.lower()) or _moment(line)


def _year_first(line: str) -> str | None:
    found = _YEAR_FIRST.fullmatch(line)
    if found is None:
        return _day(line[:4], line[4:6], line[6:]) if _COMPACT.fullmatch(line) else None
    year, month, day, time = found.groups()
    whole = _day(year, month, day)
    if whole is None or time is None:
        return whole
    try:
        return datetime.fromisoformat(f"{whole}T{time.replace(' ', '')}").isoformat()
    except ValueError:
        return None


def _in_other_order(line: str) -> str | None:
    if found := _DAY_MONTH.fullmatch(line):
        return _day(found[3], str(_NUMBERS[found[2]]), found[1])
    if found := _MONTH_DAY.fullmatch(line):
        return _day(found[3], str(_NUMBERS[found[1]]), found[2])
    if found := _YEAR_LAST.fullmatch(line):
        first, second, year = found.groups()
        if int(first) > 12 or first == second:
            return _day(year, second, first)
        return _day(year, first, second) if int(second) > 12 else None
    return None


def _moment(line: str) -> str | None:
    """Read what a mail or a feed writes, and what computers count."""
    try:
        if _SECONDS.fullmatch(line) or _MILLISECONDS.fullmatch(line):
            return datetime.fromtimestamp(int(line[:10]), UTC).isoformat()
        return parsedate_to_datetime(line).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
