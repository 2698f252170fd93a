"""Records of JSON: an article a line, an element of an array, or an object."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from typing import Any, BinaryIO, cast

from hashiya.errors import FormatError, Sentence
from hashiya.files.json_stream import JsonItem, json_items
from hashiya.readers.columns import known
from hashiya.readers.reader import Options, ReadArticle, Skipped
from hashiya.readers.records import Record, Table, articles
from hashiya.readers.sources import Source

SUFFIXES = frozenset({".jsonl", ".ndjson", ".json"})

_UTF8 = "utf-8"
_AROUND = ("meta", "metadata", "data")
"""Objects within a record that tell of its article as the record itself does."""
_HOPELESS = 20
"""Faults before the first record that tell a file of another kind."""


def read(source: Source, options: Options) -> Iterator[ReadArticle | Skipped]:
    """Give an article a record, with what other keys tell as its metadata, and what is none.

    Raises NotFoundError where there is no file, FormatError where it can't be read, isn't JSON, or has no key
    that is the text.
    """
    with opened(source, options) as table:
        yield from articles(table, source, options)


@contextmanager
def opened(source: Source, options: Options) -> Iterator[Table]:
    """Open the records, which are read as they are asked for, however many; raises as :func:`read` does."""
    with source.stream() as stream:
        yield Table((), _records(_in_utf8(stream, options.encoding), source), _UTF8)


def _in_utf8(stream: BinaryIO, encoding: str | None) -> BinaryIO:
    if encoding is None:
        return stream
    try:
        return cast(BinaryIO, codecs.EncodedFile(stream, _UTF8, encoding))
    except LookupError as error:
        raise FormatError(
            "There is no encoding {encoding}; choose another one.", encoding=encoding
        ) from error


def _records(stream: BinaryIO, source: Source) -> Iterator[Record | Skipped]:
    faults = 0
    for item in _unfolded(_items(stream, source)):
        if isinstance(item.value, dict):
            faults = -1
            yield Record(_place(item), _flat(item.value))
            continue
        yield _fault(item, source)
        faults += faults >= 0
        if faults == _HOPELESS:
            raise FormatError("{path} isn't made of JSON records; give another file.", path=source.name)


def _items(stream: BinaryIO, source: Source) -> Iterator[JsonItem]:
    try:
        yield from json_items(stream)
    except FormatError as error:
        raise FormatError("{path}: {why}", path=source.name, why=error.sentence) from error
    except UnicodeError as error:
        raise FormatError(
            "{path} isn't in the encoding that was chosen; choose another one.", path=source.name
        ) from error


def _unfolded(items: Iterator[JsonItem]) -> Iterator[JsonItem]:
    """Give the items, in place of a single one the list that it is there for, without lines of their own."""
    first = next(items, None)
    if first is None:
        return
    second = next(items, None)
    listed = _listed(first.value) if second is None and isinstance(first.value, dict) else None
    if listed is None:
        yield from chain([first], [] if second is None else [second], items)
    else:
        yield from (JsonItem(0, each, end=number) for number, each in enumerate(listed, start=1))


def _listed(value: Mapping[str, Any]) -> list[Any] | None:
    """Return the longest list of objects of an object that is no record itself."""
    if known(key for key, each in _flat(value).items() if isinstance(each, str)):
        return None
    lists = [each for each in value.values() if isinstance(each, list) and each and isinstance(each[0], dict)]
    return max(lists, key=len, default=None)


def _flat(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record with what stands in the objects around its facts; its own keys win."""
    flat = {key: value for key, value in record.items() if not isinstance(value, dict)}
    for around in (record.get(name) for name in _AROUND):
        if isinstance(around, dict):
            flat |= {
                key: value for key, value in around.items() if key not in flat and not isinstance(value, dict)
            }
    return flat


def _place(item: JsonItem) -> Sentence:
    if item.line:
        return Sentence("line {number}", number=item.line)
    return Sentence("record {number}", number=item.end)


def _fault(item: JsonItem, source: Source) -> Skipped:
    why = item.fault or Sentence("there is no JSON object here")
    return Skipped(
        Sentence(
            "{path}, {place}: this is no record ({why}); it was left out.",
            path=source.name,
            place=_place(item),
            why=why,
        )
    )
