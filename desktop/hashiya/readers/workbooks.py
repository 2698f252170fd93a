"""The parts of a workbook, looked at one by one before anything makes cells of them.

What is found good is packed anew, so that what was checked is what is read, whatever else the file hides.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import BinaryIO

from hashiya.errors import FormatError, Sentence
from hashiya.files.archives import Archive, Limits
from hashiya.readers.sheet_scan import MOST, Scan, without_empty
from hashiya.readers.sources import Source

LIMITS = Limits(entry=600_000_000, total=1_500_000_000)
"""Ten thousand articles are a hundred megabytes of one part, four times that where letters are numbers."""
_PARTS = (".xml", ".rels")
_PIECE = 1 << 20
_LONGEST = 10_000_000
"""Bytes between one tag and the next; a cell holds 32,767 characters."""


def checked_parts(source: Source) -> io.BytesIO:
    """Return a zip of those parts of a workbook that are read.

    Raises ArchiveError for what is no zip or more than allowed, FormatError for a part that hides something,
    and for a sheet whose cells lie too far apart.
    """
    with source.package(LIMITS) as package:
        packed = _packed(package, source, stripped=False)
        if packed is None:  # cells that are only coloured may reach to the last column
            packed = _packed(package, source, stripped=True)
    if packed is None:
        raise _refused(source, Sentence("it has cells too far apart"))
    return packed


def _packed(package: Archive, source: Source, *, stripped: bool) -> io.BytesIO | None:
    """Return the parts packed anew, ``None`` where cells lie too far apart."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as checked:
        for name in (each for each in package.names if each.lower().endswith(_PARTS)):
            scan = Scan()
            with package.stream(name) as stream, checked.open(name, "w", force_zip64=True) as out:
                for piece in _pieces(stream):
                    kept = without_empty(piece) if stripped else piece
                    scan.look(kept)
                    out.write(kept)
            if scan.is_strange:
                raise _refused(
                    source, Sentence("its part {name} holds what no spreadsheet writes", name=name)
                )
            if scan.room > MOST or (stripped and scan.loose_cells):
                return None
    packed.seek(0)
    return packed


def _pieces(stream: BinaryIO) -> Iterator[bytes]:
    """Give a part in pieces that begin with a tag, so that none is cut."""
    held = b""
    while data := stream.read(_PIECE):
        held += data
        cut = held.rfind(b"<")
        if cut > 0:
            yield held[:cut]
            held = held[cut:]
        if len(held) > _LONGEST:
            break  # no text is as long: what is packed is cut off, and no XML any more
    yield held


def _refused(source: Source, why: Sentence) -> FormatError:
    return FormatError(
        "The workbook {path} can't be read ({why}); save it anew in a spreadsheet, or as CSV.",
        path=source.name,
        why=why,
    )
