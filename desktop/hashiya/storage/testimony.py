"""Testimony: what the journal of a damaged project tells of each row, as far as its entries can be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from hashiya.core.edits import Act, Entity, Image, Row
from hashiya.storage.journal import images_of

Target = tuple[Entity, str]
Entry = tuple[str, int | None, str | None]
"""The act, the entry that it refers to, the images."""

_NAMED = frozenset({Entity.ANNOTATION, Entity.LINK, Entity.LABEL})
UNREADABLE = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What reading values that nobody checked can end in: the JSON in them may hold anything."""


@dataclass(slots=True)
class Testimony:
    """Hold the last state of each row that the journal names, ``None`` for one that went.

    ``is_whole`` says that no entry is missing, so that a row it doesn't name was never there.
    """

    rows: dict[Target, dict[str, Any] | None] = field(default_factory=dict)
    is_whole: bool = True


def heard(entries: Mapping[int, Entry], *, least: int) -> Testimony:
    """Walk the entries, given by their numbers, and return what they tell.

    A journal that is whole goes from 1 without a gap and has ``least`` entries or more.
    """
    testimony = Testimony(
        is_whole=len(entries) >= least and sorted(entries) == list(range(1, len(entries) + 1))
    )
    for number in sorted(entries):
        try:
            for image in _walked(entries, number):
                _tell(testimony.rows, image)
        except UNREADABLE:
            testimony.is_whole = False
    return testimony


def _walked(entries: Mapping[int, Entry], number: int) -> list[Image]:
    act, refers, text = entries[number]
    if Act(act) is not Act.DO:
        text = entries[refers][2] if refers is not None else None
    if text is None:
        raise ValueError(f"entry {number} has no images")
    images = [_checked(image) for image in images_of(text)]
    if not images:
        raise ValueError(f"entry {number} changes nothing")
    return [image.inverse() for image in reversed(images)] if act == Act.UNDO else images


def _checked(image: Image) -> Image:
    for row in (image.before, image.after):
        if not (row is None or isinstance(row, dict)):
            raise TypeError("an image holds a row or nothing")
        if row is not None and image.entity in _NAMED and row["id"] != image.id:
            raise ValueError("an image and its row go by one id")
    if not isinstance(image.id, str):
        raise TypeError("a row goes by text")
    return image


def _tell(told: dict[Target, dict[str, Any] | None], image: Image) -> None:
    target = (image.entity, image.id)
    if image.entity is not Entity.ARTICLE:
        told[target] = _copy(image.after)
    elif image.before is not None and image.after is not None:
        told[target] = {**(told.get(target) or {}), **image.after}
    else:
        # a removed article keeps its row; of one that came anew or came back the image is whole
        known = told.get(target) or {}
        told[target] = {**(image.before or image.after or {}), **known, "removed": int(image.after is None)}


def _copy(row: Row | None) -> dict[str, Any] | None:
    return None if row is None else dict(row)
