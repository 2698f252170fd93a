"""Take a DocBin apart by what its format says, without making spaCy's objects of it.

Those trust what they are given: a head or an index out of range reads memory that isn't theirs.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any, Literal, NamedTuple

from spacy.attrs import IDS
from spacy.strings import StringStore
from srsly import msgpack

from hashiya.errors import FormatError, Sentence
from hashiya.files.reading import read_regular

LARGEST = 2_000_000_000
"""Bytes, in the file and unpacked."""
_SMALL = 50_000_000
_RATIO = 200
"""What is unpacked may be so many times larger than the file, or small."""
_LONGEST = 50_000_000
"""Characters that an article has at most; one long word that stands everywhere would make more of them."""
_SPAN = struct.Struct(">QQQllll")
_BEGINS, _INSIDE = 3, 1


class BinSpan(NamedTuple):
    """Hold a span: its label, and where it begins and ends in the text."""

    label: str
    start: int
    end: int


class BinGroup(NamedTuple):
    """Hold a span group; ``attrs`` are plain data, a span that can't be one is the clause that says why."""

    name: str
    attrs: Any
    spans: list[BinSpan | Sentence]


class BinDoc(NamedTuple):
    """Hold a document: ``spaced`` is false where the file doesn't say where spaces are."""

    text: str
    spaced: bool
    groups: list[BinGroup]
    entities: list[BinSpan]


class OddError(ValueError):
    """Say in one clause what of a DocBin doesn't fit."""

    def __init__(self, message: Sentence) -> None:
        super().__init__(message)
        self.sentence = message


def docs(path: Path) -> Iterator[BinDoc | Sentence]:
    """Give each document of a file, or a clause that says why it can't be one.

    Raises FormatError for a file that is no DocBin, is cut off, or unpacks to far more than it should.
    """
    try:
        found = _Bin(_unpacked(_inflated(read_regular(path, LARGEST))))
    except OddError as error:
        raise FormatError(
            "The file {path} is no DocBin of spaCy ({why}); save it again with spaCy.",
            file=str(path),
            path=path,
            why=error.sentence,
        ) from error
    yield from found


def _inflated(data: bytes) -> bytes:
    limit = min(LARGEST, max(_SMALL, _RATIO * len(data)))
    stream = zlib.decompressobj()
    try:
        whole = stream.decompress(data, limit)
    except zlib.error as error:
        raise OddError(Sentence("it isn't compressed as one")) from error
    if stream.unconsumed_tail:
        raise OddError(Sentence("it unpacks to more than {limit} MB", limit=limit // 1_000_000))
    if not stream.eof:
        raise OddError(Sentence("it is cut off"))
    return whole


def _unpacked(data: bytes) -> Any:
    try:
        # a hook of our own keeps the one away that would make arrays of what looks like one
        return msgpack.unpackb(data, raw=False, object_pairs_hook=dict)
    except (ValueError, TypeError, OverflowError, msgpack.UnpackException) as error:
        raise OddError(Sentence("its message can't be unpacked")) from error


class _Bin:
    """Hold what a DocBin's message says, once it is known to fit together."""

    def __init__(self, message: Any) -> None:
        if type(message) is not dict:
            raise OddError(Sentence("it holds no such message"))
        self._attributes = _list(message, "attrs", int)
        if IDS["ORTH"] not in self._attributes:
            raise OddError(Sentence("its tokens have no words"))
        self._lengths = _numbers(message, "lengths", "i")
        self._spaces = _numbers(message, "spaces", "B")
        self._tokens = memoryview(_of_type(message, "tokens", bytes))
        total = sum(self._lengths)
        fits = len(self._spaces) == total and len(self._tokens) == 8 * total * len(self._attributes)
        if not fits or min(self._lengths, default=0) < 0:
            raise OddError(Sentence("its tokens are more or fewer than it says"))
        count = len(self._lengths)
        self._groups = _list(message, "span_groups", bytes) if "span_groups" in message else [b""] * count
        self._flags = _list(message, "flags", dict) if "flags" in message else [{}] * count
        if len(self._groups) != count or len(self._flags) != count:
            raise OddError(Sentence("its tokens are more or fewer than it says"))
        self._strings = StringStore(_list(message, "strings", str))

    def __iter__(self) -> Iterator[BinDoc | Sentence]:
        first = 0
        for place, length in enumerate(self._lengths):
            try:
                yield self._doc(place, first, length)
            except OddError as error:
                yield error.sentence
            first += length

    def _doc(self, place: int, first: int, length: int) -> BinDoc:
        words = [self._string(each) for each in self._column("ORTH", first, length)]
        if sum(map(len, words)) + length > _LONGEST:
            raise OddError(Sentence("it is longer than an article can be"))
        spaced = self._flags[place].get("has_unknown_spaces") is not True
        spaces = self._spaces[first : first + length] if spaced else [1] * (length - 1) + [0]
        parts = [f"{word} " if space else word for word, space in zip(words, spaces, strict=False)]
        starts = list(accumulate(map(len, parts), initial=0))
        ends = [start + len(word) for start, word in zip(starts, words, strict=False)]
        groups = [self._group(each, starts, ends) for each in _group_bytes(self._groups[place])]
        return BinDoc("".join(parts), spaced, groups, self._entities(first, starts, ends))

    def _group(self, data: bytes, starts: list[int], ends: list[int]) -> BinGroup:
        message = _unpacked(data)
        if type(message) is not dict:
            raise OddError(Sentence("its span groups can't be read"))
        spans = [self._span(each, starts, ends) for each in _list(message, "spans", bytes)]
        return BinGroup(_of_type(message, "name", str), message.get("attrs"), spans)

    def _span(self, data: bytes, starts: list[int], ends: list[int]) -> BinSpan | Sentence:
        if len(data) != _SPAN.size:
            raise OddError(Sentence("its span groups can't be read"))
        _, _, label, first, behind, start, end = _SPAN.unpack(data)
        if not 0 <= first < behind <= len(ends):
            return Sentence("the span of tokens {start}:{end} isn't in the text", start=first, end=behind)
        if (starts[first], ends[behind - 1]) != (start, end):
            return Sentence("the span {start}:{end} isn't where its tokens are", start=start, end=end)
        return BinSpan(self._string(label), start, end)

    def _entities(self, first: int, starts: list[int], ends: list[int]) -> list[BinSpan]:
        """Return the entities that tokens are told to begin and to be inside of."""
        states = self._column("ENT_IOB", first, len(ends))
        labels = self._column("ENT_TYPE", first, len(ends))
        found: list[BinSpan] = []
        last = (-1, 0)
        for place, (state, label) in enumerate(zip(states, labels, strict=False)):
            if not label or state not in (_BEGINS, _INSIDE):
                continue
            if state == _INSIDE and last == (place - 1, label):
                found[-1] = found[-1]._replace(end=ends[place])
            else:
                found.append(BinSpan(self._string(label), starts[place], ends[place]))
            last = (place, label)
        return found

    def _column(self, name: str, first: int, length: int) -> list[int]:
        """Return an attribute of each token of a document, or nothing where the file doesn't have it."""
        if IDS[name] not in self._attributes:
            return []
        width = len(self._attributes)
        rows = self._tokens[8 * first * width : 8 * (first + length) * width].cast("Q")
        return rows[self._attributes.index(IDS[name]) :: width].tolist()

    def _string(self, number: int) -> str:
        try:
            return self._strings[number]
        except KeyError as error:
            raise OddError(Sentence("it has a word or a label that the file doesn't spell")) from error


def _group_bytes(data: bytes) -> list[bytes]:
    """Return the groups' messages, which older files list and newer ones name."""
    message = _unpacked(data) if data else []
    groups: list[Any] = list(message) if isinstance(message, dict | list) else [None]
    if any(type(each) is not bytes for each in groups):
        raise OddError(Sentence("its span groups can't be read"))
    return groups


def _of_type(message: dict[Any, Any], key: str, kind: type) -> Any:
    value = message.get(key)
    if type(value) is not kind:
        raise OddError(Sentence("{key} is missing in it, or no such thing", key=key))
    return value


def _list(message: dict[Any, Any], key: str, kind: type) -> list[Any]:
    values: list[Any] = _of_type(message, key, list)
    if any(type(each) is not kind for each in values):
        raise OddError(Sentence("{key} is missing in it, or no such thing", key=key))
    return values


def _numbers(message: dict[Any, Any], key: str, code: Literal["i", "B"]) -> list[int]:
    data = _of_type(message, key, bytes)
    if len(data) % struct.calcsize(code):
        raise OddError(Sentence("it is cut off"))
    return memoryview(data).cast(code).tolist()
