"""The settings as a JSON document, and back; a value that can't be used falls back to its default alone."""

from __future__ import annotations

import base64
import binascii
import math
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from hashiya.settings.model import RECENT_PROJECTS, Session, Settings, Side, WindowState


def document_of(settings: Settings) -> dict[str, Any]:
    """Return what JSON can hold of the settings: all of it."""
    document = {each.name: getattr(settings, each.name) for each in fields(settings)}
    document["windows"] = {side: _packed(state) for side, state in settings.windows.items()}
    document["session"] = settings.session._asdict()
    return document


def _packed(state: WindowState) -> dict[str, Any]:
    return {
        "geometry": _base64(state.geometry),
        "state": _base64(state.state),
        "parts": {name: _base64(part) for name, part in state.parts.items()},
    }


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def settings_of(document: Mapping[str, object]) -> Settings:
    """Return the settings in ``document``; unknown names are passed over."""
    return Settings(**_usable(document, _READERS))


def _usable(document: Mapping[str, object], readers: Mapping[str, Callable[[object], Any]]) -> dict[str, Any]:
    """Return the values that can be used; what can't is left to its default."""
    values: dict[str, Any] = {}
    for name, read in readers.items():
        if name in document:
            try:
                values[name] = read(document[name])
            except ValueError:
                continue
    return values


def _one_of(*choices: object) -> Callable[[object], object]:
    def read(value: object) -> object:
        if any(value is choice or (type(value) is str and value == choice) for choice in choices):
            return value
        raise ValueError

    return read


def _whole(least: int, most: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        if type(value) is int and least <= value <= most:
            return value
        raise ValueError

    return read


def _number(least: float, most: float) -> Callable[[object], float]:
    def read(value: object) -> float:
        if type(value) in (int, float) and math.isfinite(value) and least <= value <= most:  # type: ignore[arg-type,operator]
            return float(value)  # type: ignore[arg-type]
        raise ValueError

    return read


def _text(value: object) -> str:
    if type(value) is str and value:
        return value
    raise ValueError


def _name(value: object) -> str | None:
    return None if value is None else _text(value)


def _recent(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError
    return tuple(path for path in value if type(path) is str and path)[:RECENT_PROJECTS]


def _object(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise ValueError
    return value


def _bytes(value: object) -> bytes:
    try:
        return base64.b64decode(_text(value), validate=True)
    except binascii.Error as error:
        raise ValueError from error


def _parts(value: object) -> Mapping[str, bytes]:
    return _usable(_object(value), dict.fromkeys(_object(value), _bytes))


def _windows(value: object) -> Mapping[Side, WindowState]:
    sides: tuple[Side, ...] = ("rtl", "ltr")
    kept = _object(value)
    return {side: WindowState(**_usable(_object(kept[side]), _WINDOW)) for side in sides if side in kept}


def _session(value: object) -> Session:
    return Session(**_usable(_object(value), _SESSION))


_WINDOW: Mapping[str, Callable[[object], Any]] = {"geometry": _bytes, "state": _bytes, "parts": _parts}
_SESSION: Mapping[str, Callable[[object], Any]] = {
    "project": _name,
    "article": _name,
    "place": _whole(0, 2**31 - 1),
}
_READERS: Mapping[str, Callable[[object], Any]] = {
    "language": _one_of("ar", "en", None),
    "theme": _one_of("system", "light", "dark"),
    "typeface": _name,
    "pixel_size": _whole(10, 96),
    "line_distance": _number(1.2, 4.0),
    "columns": _whole(20, 200),
    "digits": _one_of("ascii", "arabic"),
    "annotator": _name,
    "show_invisible": _one_of(True, False),
    "show_links": _one_of(True, False),
    "reduced_motion": _one_of(True, False),
    "recent": _recent,
    "windows": _windows,
    "session": _session,
}
