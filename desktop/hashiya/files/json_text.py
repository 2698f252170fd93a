"""Read JSON that a stranger wrote: what the standard decoder lets through in silence is refused here.

What our own programs wrote is known by its bytes: a quick decoder gives a value, the quick encoder gives the
same bytes again, so nothing was twice or strange in it.
"""

from __future__ import annotations

import json
import math
import re
from typing import Any, NoReturn

import orjson

from hashiya.errors import Sentence

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")


class JsonError(ValueError):
    """Say in one clause what is wrong with a piece of JSON; ``column`` counts code points from 1."""

    def __init__(self, message: Sentence, column: int | None = None) -> None:
        super().__init__(message)
        self.sentence = message
        self.column = column


def strict_json(source: str) -> Any:
    """Decode one JSON value.

    Raises JsonError for what isn't JSON, for duplicate keys, NaN, numbers without end, lone surrogates and
    nesting that is too deep.
    """
    try:
        value = _DECODER.decode(source)
        if _SURROGATE.search(source):
            _refuse_lone_surrogates(value)
    except json.JSONDecodeError as error:
        raise JsonError(
            Sentence("it isn't JSON from column {column} on", column=error.colno), error.colno
        ) from error
    except RecursionError as error:
        raise JsonError(Sentence("it is nested too deep")) from error
    return value


def json_value(data: bytes) -> Any:
    """Decode the UTF-8 of one JSON value; raises JsonError as :func:`strict_json` does, and for a crowd."""
    if _is_crowd(data):
        raise crowd()
    value = quick_json(data)
    if value is not None:
        return value
    try:
        return strict_json(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise JsonError(Sentence("it isn't UTF-8 from byte {place} on", place=error.start + 1)) from error


_MOST_DIGITS = 4_300
"""The longest whole number that Python itself reads and writes."""
MOST_VALUES = 4_000_000
"""Half a million marks have fewer. An empty array is two bytes and takes thirty times as many."""
_FEW = MOST_VALUES
"""Bytes that hold fewer values than that."""


def values_in(data: bytes, start: int = 0) -> int:
    """Return how many values a piece of JSON has at most, by the signs before each of them."""
    return data.count(b",", start) + data.count(b"[", start) + data.count(b"{", start)


def crowd() -> JsonError:
    """Return what is wrong with JSON of more values than :data:`MOST_VALUES`."""
    return JsonError(Sentence("it holds more than {most} million values", most=MOST_VALUES // 1_000_000))


def _is_crowd(data: bytes) -> bool:
    return len(data) > _FEW and values_in(data) > MOST_VALUES


def quick_json(data: bytes, *, ours: bool = False) -> Any | None:
    """Return the value of JSON in the form that :func:`dump_json` writes, ``None`` for any other.

    A crowd of values has none. ``ours`` says that nobody else can have written it, and nothing in it that the
    quick decoder would change (a whole number of more than 64 bits): then it isn't encoded again.
    """
    if not ours and _is_crowd(data):
        return None
    try:
        value = orjson.loads(data)
        return value if ours or orjson.dumps(value) == data else None
    except (orjson.JSONDecodeError, orjson.JSONEncodeError):
        return None


def dump_json(value: Any) -> bytes:
    """Return a value as compact JSON in UTF-8, letters as they are.

    Raises ValueError or TypeError for what JSON can't hold; a NaN must not be in it.
    """
    try:
        return orjson.dumps(value)
    except orjson.JSONEncodeError:
        # whole numbers of more than 64 bits are JSON all the same
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8")


def _refuse_lone_surrogates(value: Any) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError as error:
        code = ord(error.object[error.start])
        raise JsonError(
            Sentence("it holds half a character ({code}), which no text can", code=f"U+{code:04X}")
        ) from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise JsonError(Sentence("it has the key {key} twice in one object", key=repr(twice)))
    return value


def _constant(name: str) -> NoReturn:
    raise JsonError(Sentence("it holds {name}, which is no JSON number", name=name))


def _float(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise JsonError(Sentence("it holds a number too large to keep"))
    return number


def _int(digits: str) -> int:
    length = len(digits.lstrip("-"))
    if length > _MOST_DIGITS:
        raise JsonError(Sentence("it holds a number of {length} digits, too large to keep", length=length))
    return int(digits)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_constant=_constant, parse_float=_float, parse_int=_int, strict=True
)
