"""Take values out of a stranger's JSON object by name and type, and say what doesn't fit."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import Any

from hashiya.errors import Sentence

RECORD = Sentence("the record")
"""Where the keys of a whole record stand; they need no path before them."""

PARAGRAPH_DIRECTIONS = "paragraph_directions"
"""The key under ``meta`` that holds the overrides of an article's direction, by the paragraph's index."""

OTHER_KEYS = "other_keys"
"""The key of an article's metadata that holds what its record carried and Hashiya doesn't know."""

OWN_META = frozenset((PARAGRAPH_DIRECTIONS, OTHER_KEYS))
"""The keys of an article's metadata that mean something to the program itself."""

RECORD_KEYS = frozenset(
    ("id", "title", "text", "sha256", "direction", "status", "meta", "annotations", "links", "split")
)
MARK_KEYS = frozenset(
    ("id", "label", "annotator", "comment", "origin", "created_at", "updated_at", "spans", "unsure")
)
SPAN_KEYS = frozenset(("start", "end", "text"))
LINK_KEYS = frozenset(("id", "kind", "from", "to"))
"""The keys of the jsonl format; all others are a stranger's, and carried."""

_NAMES = {
    dict: Sentence("an object"),
    list: Sentence("an array"),
    str: Sentence("a text"),
    int: Sentence("a whole number"),
    bool: Sentence("true or false"),
    float: Sentence("a number with a fraction"),
    type(None): Sentence("null"),
}


class MisfitError(ValueError):
    """Say in one clause what is wrong with a record."""

    def __init__(self, template: str, /, **values: object) -> None:
        self.sentence = Sentence(template, **values)
        super().__init__(self.sentence)


def quoted(value: object) -> str:
    """Return a stranger's text in guillemets, short enough for a sentence."""
    text = str(value)
    return f"«{text if len(text) <= 40 else text[:39] + '…'}»"


def strange(values: Any, known: Container[str]) -> dict[str, Any]:
    """Return the part of an object that is a stranger's, empty for what is no object."""
    if not isinstance(values, Mapping):
        return {}
    return {key: value for key, value in values.items() if key not in known}


class Fields:
    """Read the values of one JSON object; ``where`` names it in every clause, as in ``spans[2]``."""

    def __init__(self, value: Any, where: str) -> None:
        if type(value) is not dict:
            raise MisfitError(
                "{where} is {found}, where an object must stand", where=where, found=_NAMES[type(value)]
            )
        self.where = where
        self._values: Mapping[str, Any] = value

    def name(self, key: str) -> str:
        """Return how a clause calls the value under ``key``."""
        return key if self.where == RECORD else f"{self.where}.{key}"

    def text(self, key: str, *, empty: bool = True) -> str:
        """Return the text under ``key``, which may be empty only where ``empty`` says so."""
        value: str = self._take(key, str)
        if not value and not empty:
            raise MisfitError("{name} is empty", name=self.name(key))
        return value

    def text_or_null(self, key: str) -> str | None:
        """Return the text under ``key``, or ``None`` where null stands."""
        return None if key in self._values and self._values[key] is None else self.text(key)

    def whole(self, key: str) -> int:
        """Return the whole number under ``key``; true and 1.0 are none."""
        value: int = self._take(key, int)
        return value

    def flag(self, key: str) -> bool:
        """Return the flag under ``key``, false where there is none."""
        return key in self._values and bool(self._take(key, bool))

    def one_of(self, key: str, choices: type[StrEnum]) -> str:
        """Return the text under ``key``, which must be one of ``choices``."""
        value = self.text(key)
        if value not in choices.__members__.values():
            raise MisfitError(
                "{name} is {value}, which is none of {known}",
                name=self.name(key),
                value=quoted(value),
                known=", ".join(choices),
            )
        return value

    def time(self, key: str) -> str:
        """Return the ISO 8601 time under ``key``, or an empty text where none is known."""
        value = self.text(key)
        try:
            _ = value and datetime.fromisoformat(value)
        except ValueError as error:
            raise MisfitError(
                "{name} is {value}, which is no ISO 8601 time", name=self.name(key), value=quoted(value)
            ) from error
        return value

    @property
    def keys(self) -> list[str]:
        """The object's keys in their order."""
        return list(self._values)

    def inner(self, key: str) -> Fields:
        """Return the object under ``key``."""
        return Fields(self._take(key, dict), self.name(key))

    def objects(self, key: str) -> list[Callable[[], Fields]]:
        """Return a call for each object of the array under ``key``, so that one misfit leaves the others."""
        items: Sequence[Any] = self._take(key, list)
        return [partial(Fields, item, f"{self.name(key)}[{index}]") for index, item in enumerate(items)]

    def _take(self, key: str, kind: type) -> Any:
        if key not in self._values:
            raise MisfitError("{where} has no {key}", where=self.where, key=key)
        value = self._values[key]
        if type(value) is not kind:
            raise MisfitError(
                "{name} is {found}, where {expected} must stand",
                name=self.name(key),
                found=_NAMES[type(value)],
                expected=_NAMES[kind],
            )
        return value
