"""Read JSON that a stranger wrote: what the standard decoder lets through in silence is refused here."""

from __future__ import annotations

import json
import math
import re
from typing import Any, NoReturn

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")


class JsonError(ValueError):
    """Say in one clause what is wrong with a piece of JSON; ``column`` counts code points from 1."""

    def __init__(self, message: str, column: int | None = None) -> None:
        super().__init__(message)
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
        raise JsonError(f"it isn't JSON from column {error.colno} on", error.colno) from error
    except RecursionError as error:
        raise JsonError("it is nested too deep") from error
    return value


def _refuse_lone_surrogates(value: Any) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError as error:
        code = ord(error.object[error.start])
        raise JsonError(f"it holds half a character (U+{code:04X}), which no text can") from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise JsonError(f"it has the key {twice!r} twice in one object")
    return value


def _constant(name: str) -> NoReturn:
    raise JsonError(f"it holds {name}, which is no JSON number")


def _float(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise JsonError("it holds a number too large to keep")
    return number


def _int(digits: str) -> int:
    length = len(digits.lstrip("-"))
    if length > 30:
        raise JsonError(f"it holds a number of {length} digits, too large to keep")
    return int(digits)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_constant=_constant, parse_float=_float, parse_int=_int, strict=True
)
