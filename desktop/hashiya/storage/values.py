"""Values: how rows hold JSON."""

from __future__ import annotations

import json
from typing import Any

import orjson

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def dump(value: Any) -> str:
    """Return ``value`` as compact JSON, Arabic letters as they are."""
    return "{}" if value == {} else _ENCODER.encode(value)


def dump_much(value: Any) -> str:
    """Return what :func:`load` reads like what :func:`dump` returns, far sooner where there is much of it.

    ``value`` holds no number that isn't finite.
    """
    try:
        return orjson.dumps(value).decode("utf-8")
    except orjson.JSONEncodeError:
        # integers of any length, and whatever lies very deep
        return dump(value)


def load(text: str) -> Any:
    """Return what :func:`dump` was given."""
    return {} if text == "{}" else json.loads(text)


def load_made(content: bytes) -> Any:
    """Return the value of JSON that SQLite made.

    Raises UnicodeDecodeError where it was made of what is no text, ValueError for what isn't JSON.
    """
    try:
        return orjson.loads(content)
    except orjson.JSONDecodeError:
        content.decode("utf-8")
        raise


def load_object(text: str) -> dict[str, Any]:
    """Return what :func:`dump` was given, where that was an object; raises ValueError for anything else."""
    value = load(text)
    if not isinstance(value, dict):
        raise ValueError(f"{text[:40]} is no JSON object")  # the text is at fault, not the call
    return value


def fingerprint(row: Any) -> int:
    """Return a number that equal rows share, whatever the order of their names; it lasts for this process."""
    return hash(json.dumps(row, ensure_ascii=False, sort_keys=True))
