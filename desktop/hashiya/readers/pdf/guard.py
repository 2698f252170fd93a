"""Refuse a PDF whose pages unpack to more than any page has, before PDFium unpacks them.

A few kilobytes can be a gigabyte. Pictures are left out: nobody unpacks them here.
"""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Iterator

LARGEST_STREAM = 32_000_000
"""How many bytes what is drawn on a page, a font or a table of the file may unpack to."""

LARGEST_SUM = 400_000_000
"""How many all of them together may."""

_STREAM = re.compile(rb"stream\r?\n")
_DICTIONARY = 4_000
_IMAGE = re.compile(rb"/Subtype\s*/Image")
_FILTER = re.compile(rb"/(ASCII85Decode|A85|ASCIIHexDecode|AHx|FlateDecode|Fl)\b")
_FILTERED = re.compile(rb"/(?:Filter|F)\s*(\[[^\]]*\]|/\w+)")


def is_bomb(data: bytes) -> bool:
    """Say whether a stream of the file, or all of them, unpack to more than is allowed."""
    total = 0
    for filters, start in _streams(data):
        size = _unpacked(data, start, filters)
        total += size
        if size > LARGEST_STREAM or total > LARGEST_SUM:
            return True
    return False


def _streams(data: bytes) -> Iterator[tuple[list[bytes], int]]:
    """Give the filters of each stream that is no picture, and where it begins."""
    for match in _STREAM.finditer(data):
        before = data[max(0, match.start() - _DICTIONARY) : match.start()]
        dictionary = before[before.rfind(b"obj") + 3 :]
        filtered = _FILTERED.search(dictionary)
        if filtered is not None and not _IMAGE.search(dictionary):
            yield _FILTER.findall(filtered.group(1)), match.end()


def _unpacked(data: bytes, start: int, filters: list[bytes]) -> int:
    """Return how many bytes a stream unpacks to, at most one more than is allowed."""
    end = data.find(b"endstream", start)
    packed = data[start : end if end >= 0 else None]
    size = 0
    for name in filters:
        if name in {b"FlateDecode", b"Fl"}:
            packed = _inflated(packed)
            size = max(size, len(packed))
        else:
            packed = _plain(packed, name)
    return size


def _inflated(packed: bytes) -> bytes:
    unpacking = zlib.decompressobj()
    try:
        return unpacking.decompress(packed, LARGEST_STREAM + 1)
    except zlib.error:
        # PDFium tells what is wrong with it
        return b""


def _plain(packed: bytes, name: bytes) -> bytes:
    try:
        if name in {b"ASCII85Decode", b"A85"}:
            return base64.a85decode(packed.strip().removesuffix(b"~>"))
        return bytes.fromhex(packed.decode("ascii", "ignore").split(">")[0])
    except ValueError:
        return b""
