"""What a document's own metadata tells: DOCX, ODT and EPUB all use the names of Dublin Core."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from lxml import etree

from hashiya.files.xml import local_name
from hashiya.readers.sources import line_of, name_of, title_of

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?")
LONGEST = 300
"""Characters of a title, as a project takes it."""

KEYS: Mapping[str, Sequence[str]] = {
    "title": ("title",),
    "author": ("initial-creator", "creator"),
    "date": ("created", "creation-date", "date"),
    "publisher": ("publisher",),
    "address": ("source",),
}
"""The elements, by local names, that each key of an article's metadata is taken from, the best first."""


def facts(root: etree._Element) -> dict[str, str]:
    """Return those of an article's metadata that the elements under ``root`` name.

    A date that isn't ISO 8601 and an address that isn't one of the web are left out.
    """
    found: dict[str, list[str]] = {}
    for element in root.iter(etree.Element):
        if value := line_of(element.text or "", LONGEST):
            found.setdefault(local_name(element), []).append(value)
    told = {key: next((found[name][0] for name in names if name in found), "") for key, names in KEYS.items()}
    authors = next((found[name] for name in KEYS["author"] if name in found), [])
    told["author"] = ", ".join(dict.fromkeys(authors))
    if not _DATE.fullmatch(told["date"]):
        told["date"] = ""
    if not told["address"].startswith(("http://", "https://")):
        told["address"] = ""
    return {key: value for key, value in told.items() if value}


def described(path: Path, told: Mapping[str, str], **more: str) -> tuple[str, dict[str, str]]:
    """Return an article's title, which is the file's name where the file names none, and its metadata."""
    return told.get("title") or title_of(path), {"file": name_of(path), **more, **told}
