"""Read JSON values one after the other, so that a file of a million articles never has to fit in memory.

Taken are JSON lines, values with white space between them, and an array, whose elements come singly.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

from hashiya.errors import FormatError, Sentence
from hashiya.files.json_text import MOST_VALUES, JsonError, crowd, json_value, quick_json, values_in
from hashiya.files.reading import next_piece

LONGEST = 256_000_000
"""Bytes; an article has 50 million at most, and its marks repeat parts of it."""
_CHUNK = 1 << 20
_TOKEN = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{}"]', re.DOTALL)
_BETWEEN = re.compile(rb"[\s,]*")
_LINE_ENDS = re.compile(rb"\n")
_STRAY_ENDS = re.compile(rb"[\n,\]]")
_OPENING = (0x7B, 0x5B)
_CUT_OFF = Sentence("the file seems to be cut off here")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class JsonItem(NamedTuple):
    """Hold one value and the line that it begins in, from 1; where it is none, ``fault`` says why."""

    line: int
    value: Any
    fault: Sentence | None = None
    end: int = 0


def json_items(stream: BinaryIO, longest: int = LONGEST, *, ours: bool = False) -> Iterator[JsonItem]:
    """Yield each value of a stream at its beginning, with the number of bytes read so far.

    ``ours`` is that of :func:`~hashiya.files.json_text.quick_json`. Raises FormatError for a value of more
    than ``longest`` bytes.
    """
    scanner = _Scanner(stream, longest, ours=ours)
    while (found := scanner.next()) is not None:
        if not isinstance(found, _Cut):
            yield found
            continue
        try:
            yield JsonItem(found.line, json_value(found.data), None, found.end)
        except JsonError as error:
            yield JsonItem(found.line, None, error.sentence, found.end)


class _Cut(NamedTuple):
    """Hold the bytes of a value that nobody has decoded yet."""

    line: int
    data: bytes
    end: int


class _Scanner:
    """Cut a stream into the bytes of its values; strings are skipped whole, so that no bracket deceives."""

    def __init__(self, stream: BinaryIO, longest: int, *, ours: bool) -> None:
        self._stream = stream
        self._ours = ours
        self._longest = longest
        self._buffer = b""
        self._at = 0
        self._line = 1
        self._read = 0
        self._in_array = False
        self._ended = False
        self._begin()

    def next(self) -> JsonItem | _Cut | None:
        """Return the next value, or ``None`` at the end."""
        while not self._ended and self._skip():
            if self._in_array and self._buffer[self._at] == 0x5D:
                self._move(self._at + 1)
                self._in_array = False
                continue
            return self._value()
        if self._in_array:
            self._in_array = False
            return JsonItem(self._line, None, _CUT_OFF, self._passed())
        return None

    def _begin(self) -> None:
        self._more()
        if self._buffer.startswith(_UTF16):
            self._ended = True
            raise FormatError("The file is UTF-16, where JSON is UTF-8; save it as UTF-8.")
        self._at = len(codecs.BOM_UTF8) if self._buffer.startswith(codecs.BOM_UTF8) else 0
        if self._skip() and self._buffer[self._at] == 0x5B:
            self._in_array = True
            self._move(self._at + 1)

    def _skip(self) -> bool:
        """Go to the next value; return whether there is one."""
        while True:
            self._move(_BETWEEN.match(self._buffer, self._at).end())  # type: ignore[union-attr]
            if self._at < len(self._buffer):
                return True
            if not self._more():
                return False

    def _value(self) -> JsonItem | _Cut:
        line = self._line
        if self._buffer[self._at] not in _OPENING:
            return self._stray()
        quick = self._whole_line()
        if quick is not None:
            return JsonItem(line, quick, None, self._passed())
        try:
            end = self._end()
        except JsonError as error:
            self._ended, self._in_array = True, False
            return JsonItem(line, None, error.sentence, self._passed())
        data = self._buffer[self._at : end]
        self._move(end)
        return _Cut(line, data, self._passed())

    def _stray(self) -> JsonItem:
        """Pass what is no object: a value of an array, or else all that is left of the line."""
        line, ends = self._line, _STRAY_ENDS if self._in_array else _LINE_ENDS
        while (found := ends.search(self._buffer, self._at + 1)) is None and self._more():
            pass
        self._move(found.start() if found else len(self._buffer))
        return JsonItem(line, None, Sentence("there is no JSON object here"), self._passed())

    def _whole_line(self) -> Any | None:
        """Return a value that is alone in its line, as programs write it, or ``None``."""
        end = self._buffer.find(b"\n", self._at)
        if end == -1 and len(self._buffer) - self._at < _CHUNK // 4 and self._more():  # a line cut in two
            end = self._buffer.find(b"\n", self._at)
        while end > self._at and self._buffer[end - 1] in b",\r ":
            end -= 1
        if end <= self._at or self._buffer[end - 1] != 0x7D:
            return None
        value = quick_json(self._buffer[self._at : end], ours=self._ours)
        if value is not None:
            self._move(end)
        return value

    def _end(self) -> int:
        """Return where a value ends; raises JsonError where it doesn't, or is a crowd, which takes long."""
        depth, at = 0, self._at
        values = 0
        while True:
            for token in _TOKEN.finditer(self._buffer, at):
                mark = token.group()
                if mark == b'"':
                    at = token.start()
                    break
                depth += (mark in (b"{", b"[")) - (mark in (b"}", b"]"))
                if depth == 0:
                    return token.end()
                at = token.end()
            # counted only where the value goes on: what else lies in the buffer belongs to others
            values = values or values_in(self._buffer, self._at)
            start, seen = self._at, len(self._buffer) - self._at
            if not self._more():
                raise JsonError(_CUT_OFF)
            at -= start - self._at
            values += values_in(self._buffer, seen)
            if values > MOST_VALUES:
                raise crowd()

    def _more(self) -> bool:
        """Read on; what was passed is let go. The pieces grow, so that a long value is copied seldom."""
        kept = self._buffer[self._at :]
        if len(kept) > self._longest:
            raise FormatError(
                "Line {number} is longer than {limit} MB; reading ends here.",
                line=self._line,
                number=self._line,
                limit=self._longest // 1_000_000,
            )
        data = next_piece(self._stream, max(_CHUNK, len(kept)))
        self._read += len(data)
        self._buffer, self._at = kept + data, 0
        return bool(data)

    def _move(self, to: int) -> None:
        self._line += self._buffer.count(b"\n", self._at, to)
        self._at = to

    def _passed(self) -> int:
        return self._read - len(self._buffer) + self._at
