"""The parts of a workbook, looked at one by one before anything makes cells of them.

What is found good is packed anew, so that what was checked is what is read, whatever else the file hides.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import NamedTuple

from hashiya.errors import FormatError, Sentence
from hashiya.files.archives import Limits
from hashiya.readers.sources import Source

LIMITS = Limits(entry=200_000_000, total=300_000_000)
"""Ten thousand articles are a hundred megabytes of one part."""
_PARTS = (".xml", ".rels")
_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{0,3})(\d{1,7})["']""")
_STRANGE_PLACE = re.compile(rb"""\br\s*=\s*["'](?![A-Za-z]{0,3}\d{1,7}["'])""")
_UNIQUE = re.compile(rb"""uniqueCount\s*=\s*["'](\d+)""")
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_ROW = re.compile(rb"<(?:\w+:)?row[\s/>]")
_EMPTY = re.compile(rb"""<(?:\w+:)?c\s(?:[^<>"'/]|"[^"<>]*")*/>""")
_DIGITS = 10
_MOST = 10_000_000
"""Cells between the first and the last: the reader makes room for all of them, were they empty."""


class _Corner(NamedTuple):
    """Hold the last column and row of a sheet, at most."""

    columns: int
    rows: int


def checked_parts(source: Source) -> io.BytesIO:
    """Return a zip of those parts of a workbook that are read.

    Raises ArchiveError for what is no zip or more than allowed, FormatError for a part that has a DOCTYPE,
    and for a sheet whose cells lie too far apart.
    """
    packed = io.BytesIO()
    with source.package(LIMITS) as package, zipfile.ZipFile(packed, "w") as checked:
        for name in package.names:
            if name.lower().endswith(_PARTS):
                checked.writestr(name, _checked(package.read(name), name, source))
    packed.seek(0)
    return packed


def _checked(data: bytes, name: str, source: Source) -> bytes:
    if _is_strange(data):
        raise _refused(source, Sentence("its part {name} holds what no spreadsheet writes", name=name))
    corner = _corner(data)
    if corner.columns * corner.rows > _MOST:
        data = _EMPTY.sub(b"", data)  # cells that are only coloured may reach to the last column
        corner = _corner(data)
    if corner.columns * corner.rows > _MOST:
        raise _refused(source, Sentence("its part {name} has cells too far apart", name=name))
    return data


def _is_strange(data: bytes) -> bool:
    """Tell whether a part hides something: in another encoding, in entities, or in numbers that lie."""
    if b"\0" in data[:64] or _DOCTYPE.search(data, 0, 10_000):
        return True
    # room would be made for as many strings as it claims to hold
    lies = any(len(number) > _DIGITS or int(number) > len(data) for number in _UNIQUE.findall(data))
    return lies or (b"sheetData" in data and _STRANGE_PLACE.search(data) is not None)


def _corner(data: bytes) -> _Corner:
    if b"sheetData" not in data:
        return _Corner(0, 0)
    columns = rows = placed_cells = placed_rows = 0
    for letters, digits in _PLACE.findall(data):
        rows = max(rows, int(digits))
        placed_cells += bool(letters)
        placed_rows += not letters
        columns = max(columns, _number(letters))
    # what names no place stands beside what came before
    loose_cells = len(_CELL.findall(data)) - placed_cells
    loose_rows = len(_ROW.findall(data)) - placed_rows
    return _Corner(columns + max(0, loose_cells), rows + max(0, loose_rows))


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _refused(source: Source, why: Sentence) -> FormatError:
    return FormatError(
        "The workbook {path} can't be read ({why}); save it anew in a spreadsheet, or as CSV.",
        path=source.name,
        why=why,
    )
