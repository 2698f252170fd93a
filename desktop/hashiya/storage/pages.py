"""The rows on the pages of a SQLite file, each page by itself, whatever became of those that lead to it.

The layout is that of https://www.sqlite.org/fileformat2.html. Nothing is believed: a row counts only where
all lengths that it claims agree. Freed pages of a project hold zeros: no row comes back that was removed.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

Value = int | float | str | bytes | None
"""Text that isn't UTF-8 stays bytes."""

_HEADER = 100
_TABLE_LEAF, _INDEX_LEAF, _INDEX_INNER = 0x0D, 0x0A, 0x02
_SIZES = tuple(1 << power for power in range(9, 17))
_USUAL = 4096
_VARINT = 9
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


class _NoRowError(Exception):
    """Say that the bytes at a place are no row."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Hold the values of one row; ``rowid`` is ``None`` in indexes and in tables that are sorted by a key."""

    rowid: int | None
    values: tuple[Value, ...]


def cells(path: Path) -> Iterator[Cell]:
    """Give each row of each page of the file that can be read, in the order of the pages."""
    with path.open("rb") as file:
        pages = _Pages(file)
        for number in range(1, pages.count + 1):
            yield from pages.cells(number)


class _Pages:
    """Read pages by their numbers, which count from 1."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        header = file.read(_HEADER).ljust(_HEADER, b"\0")
        claimed = int.from_bytes(header[16:18], "big")
        claimed = 65536 if claimed == 1 else claimed
        self._size = claimed if claimed in _SIZES else _USUAL
        self._usable = self._size - header[20] if header[20] < _HEADER else self._size
        self._length = file.seek(0, 2)
        self.count = -(-self._length // self._size)

    def cells(self, number: int) -> Iterator[Cell]:
        """Give the rows of one page, none where it holds no rows."""
        page = self._page(number)
        begin = _HEADER if number == 1 else 0
        kind = page[begin]
        if kind not in (_TABLE_LEAF, _INDEX_LEAF, _INDEX_INNER):
            return
        first = begin + (12 if kind == _INDEX_INNER else 8)
        count = min(int.from_bytes(page[begin + 3 : begin + 5], "big"), (self._usable - first) // 2)
        for at in struct.unpack_from(f">{count}H", page, first):
            try:
                yield self._cell(page, at, kind)
            except (_NoRowError, IndexError, struct.error):
                continue

    def _page(self, number: int) -> bytes:
        self._file.seek((number - 1) * self._size)
        return self._file.read(self._size).ljust(self._size, b"\0")

    def _cell(self, page: bytes, at: int, kind: int) -> Cell:
        at += 4 if kind == _INDEX_INNER else 0
        length, at = _varint(page, at)
        rowid: int | None = None
        if kind == _TABLE_LEAF:
            rowid, at = _varint(page, at)
            rowid -= (rowid >> 63) << 64
        if not 0 < length <= self._length:
            raise _NoRowError
        return Cell(rowid, _values(self._payload(page, at, length, is_table=kind == _TABLE_LEAF)))

    def _payload(self, page: bytes, at: int, length: int, *, is_table: bool) -> bytes:
        usable = self._usable
        most = usable - 35 if is_table else (usable - 12) * 64 // 255 - 23
        if length <= most:
            return page[at : at + length]
        least = (usable - 12) * 32 // 255 - 23
        here = least + (length - least) % (usable - 4)
        here = here if here <= most else least
        found = bytearray(page[at : at + here])
        following = page[at + here : at + here + 4]
        while len(found) < length:
            number = int.from_bytes(following, "big")
            if not 0 < number <= self.count:
                raise _NoRowError
            further = self._page(number)
            following = further[:4]
            found += further[4:usable]
        return bytes(found[:length])


def _values(payload: bytes) -> tuple[Value, ...]:
    header, at = _varint(payload, 0)
    kinds: list[int] = []
    while at < header:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    if at != header or header + sum(map(_length, kinds)) != len(payload):
        raise _NoRowError
    found: list[Value] = []
    for kind in kinds:
        found.append(_value(kind, payload[at : at + _length(kind)]))
        at += _length(kind)
    return tuple(found)


def _length(kind: int) -> int:
    if kind in _INTEGERS:
        return _INTEGERS[kind]
    if kind == 7:
        return 8
    return (kind - 12) // 2 if kind >= 12 else 0


def _value(kind: int, data: bytes) -> Value:
    if kind in _INTEGERS:
        return int.from_bytes(data, "big", signed=True)
    if kind in (8, 9):
        return kind - 8
    if kind == 7:
        return float(struct.unpack(">d", data)[0])
    if kind < 12:
        return None
    return text_or_bytes(data) if kind % 2 else data


def text_or_bytes(data: bytes) -> str | bytes:
    """Return UTF-8 as text, anything else as it is."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Return the number that begins at ``at``, and where it ends."""
    found = 0
    for place in range(at, at + _VARINT - 1):
        byte = data[place]
        found = found << 7 | byte & 0x7F
        if byte < 0x80:
            return found, place + 1
    return found << 8 | data[at + _VARINT - 1], at + _VARINT
