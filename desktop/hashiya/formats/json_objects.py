"""What the readers of other programs' JSON share: objects one at a time, unique names, metadata."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from pathlib import Path
from typing import Any

from hashiya.errors import Sentence
from hashiya.files.json_stream import json_items
from hashiya.formats.incoming import Source
from hashiya.formats.values import OTHER_KEYS, PARAGRAPH_DIRECTIONS

_OURS = (PARAGRAPH_DIRECTIONS, OTHER_KEYS)


def objects(source: Source, path: Path, before: int = 0) -> Iterator[tuple[int, dict[str, Any]]]:
    """Give each object of a file with the line that it begins in; anything else is told as a fault.

    ``before`` is the number of bytes that were read out of other files.
    """
    with source.open(path) as stream:
        for item in json_items(stream, ours=source.ours):
            if source.on_bytes is not None:
                source.on_bytes(before + item.end)
            if item.fault is not None:
                source.fault(item.fault, item.line, file=path)
            elif type(item.value) is not dict:
                source.fault(Sentence("there is no JSON object here"), item.line, file=path)
            else:
                yield item.line, item.value


def metadata(found: Mapping[str, Any], known: Container[str]) -> dict[str, Any]:
    """Return what a reader doesn't know by name.

    Keys that mean something in our own metadata get ``_`` before them.
    """
    return {f"_{key}" if key in _OURS else key: found[key] for key in found if key not in known}


def text_of(found: Mapping[str, Any], key: str) -> str:
    """Return the text under ``key``, an empty one where there is none."""
    value = found.get(key)
    return value if type(value) is str else ""


def name_of(value: Any) -> str:
    """Return an id that is a text or a whole number as a text, an empty one for anything else."""
    kind = type(value)
    return value if kind is str else str(value) if kind is int else ""


class Names:
    """Give every annotation of an article a name of its own: the file's id where that is free."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, wanted: str) -> str:
        """Return ``wanted``, or something like it where that is empty or taken."""
        taken = self._taken
        name = wanted or f"#{len(taken) + 1}"
        while name in taken:
            name += "'"
        taken.add(name)
        return name
