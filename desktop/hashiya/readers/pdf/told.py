"""What a PDF says about itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone

from hashiya.readers.sources import line_of
from hashiya.text.patterns import pattern

_DATE = re.compile(
    r"(?:D:)?(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(\d\d)(\d\d)?(?:(Z)|([+-])(\d\d)'?(?:(\d\d)'?)?)?)?)?)?"
)
# what programs fill in by themselves
_NO_TITLE = re.compile(
    r"(?i)untitled.*|about:blank|microsoft (?:word|powerpoint).*|بلا عنوان.*"
    r"|.*\.(?:docx?|odt|rtf|pdf|html?|indd|qxd)"
)
_NO_AUTHOR = re.compile("(?i)anonymous|unspecified|unknown|user|admin.*")
_LONGEST = 300
_LETTER = pattern(r"\p{L}")


def told(info: Mapping[str, str]) -> dict[str, str]:
    """Return title, author and date (ISO 8601) of those that the document's information has."""
    title, author = _clean(info.get("Title", "")), _clean(info.get("Author", ""))
    found = {
        "title": "" if _NO_TITLE.fullmatch(title) else title,
        "author": "" if _NO_AUTHOR.fullmatch(author) else author,
        "date": iso_date(info.get("CreationDate", "")),
    }
    return {key: value for key, value in found.items() if value}


def _clean(words: str) -> str:
    """Return the words on one line, nothing where they have no letter, or one that can't be told."""
    line = line_of(words, _LONGEST)
    return line if _LETTER.search(line) and "\ufffd" not in line else ""


def iso_date(given: str) -> str:
    """Return a PDF's date (``D:20241112093000+02'00'``) in ISO 8601, nothing where it is none."""
    match = _DATE.match(given.strip())
    if match is None:
        return ""
    year, month, day, hour, minute, second, utc, sign, hours, minutes = match.groups()
    try:
        moment = datetime(
            int(year),
            int(month or 1),
            int(day or 1),
            int(hour or 0),
            int(minute or 0),
            int(second or 0),
            tzinfo=_zone(sign, hours, minutes) if utc or sign else None,
        )
    except ValueError:
        return ""
    if hour is None:
        return "-".join(part for part in (year, month, day) if part)
    return moment.isoformat()


def _zone(sign: str | None, hours: str | None, minutes: str | None) -> timezone:
    ahead = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
    return timezone(-ahead if sign == "-" else ahead)
