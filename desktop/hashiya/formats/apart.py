"""Read annotation sets in a process of its own, which ends with a file that takes too long or too much.

Run as a program, this module is that process.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hashiya.errors import FormatError, HashiyaError
from hashiya.files.apart import Apart, BrokenOffError
from hashiya.files.serving import ask_here, serve_here
from hashiya.formats import manifest as manifests
from hashiya.formats import registry
from hashiya.formats.annotation_set import AnnotatedArticle, Fault
from hashiya.formats.incoming import Source
from hashiya.formats.packing import packed, packed_fault, unpacked, unpacked_fault
from hashiya.formats.reading import AnnotationReader, open_set, reader_of
from hashiya.formats.registry import Format
from hashiya.formats.units import Unit

PATIENCE = 60.0
"""Seconds that a set may take until its next article."""
_MEMORY = 2_000_000_000
_SECONDS = 3_600
_ARTICLE, _FAULT, _NOTE, _BYTES = "article", "fault", "note", "bytes"


@dataclass(slots=True)
class ApartReader:
    """Read an annotation set as :class:`AnnotationReader` does, in another process.

    Walking it raises BrokenOffError once ``cancelled`` says yes. ``source`` is listened to, and asked for the
    texts that its files only name.
    """

    format: Format
    source: Source
    unit: Unit | None = None
    cancelled: Callable[[], bool] | None = None

    def __iter__(self) -> Iterator[AnnotatedArticle]:
        self.format.demand(self.format.needs)
        path = self.source.path
        request = {
            "path": os.fsencode(path).hex(),
            "format": self.format.name,
            "unit": self.unit,
            "bytes": self.source.on_bytes is not None,
        }
        with closing(Apart(__name__, patience=PATIENCE)) as process:
            try:
                for kind, what in process.ask(request, self.cancelled, self.source.text_of):
                    if kind == _ARTICLE:
                        yield unpacked(what)
                    else:
                        self._hear(kind, what)
            except BrokenOffError as error:
                if self.cancelled is not None and self.cancelled():
                    raise
                raise FormatError(
                    "The file {path} can't be read ({why}); give another file.",
                    file=str(path),
                    path=path,
                    why=error.sentence,
                ) from error

    def _hear(self, kind: str, what: Any) -> None:
        if kind == _FAULT:
            self.source.on_fault(unpacked_fault(what))
        elif kind == _NOTE:
            self.source.on_note(unpacked_fault(what))
        else:
            assert self.source.on_bytes is not None  # or nothing would be told
            self.source.on_bytes(what)


def open_apart(
    path: Path | str,
    format: str = "auto",
    *,
    unit: Unit | None = None,
    text_of: Callable[[str], str | None] | None = None,
    on_fault: Callable[[Fault], None] | None = None,
    on_note: Callable[[Fault], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ApartReader:
    """Return what reads a stranger's set as :func:`open_set` does, in another process."""
    reader = open_set(path, format, unit=unit, text_of=text_of, on_fault=on_fault, on_note=on_note)
    return ApartReader(reader.format, reader.source, unit, cancelled)


def main() -> None:
    """Be the process that reads."""
    serve_here(answer, _MEMORY, _SECONDS)


def answer(request: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Read the set that a request names, and tell each article, and what doesn't fit, as JSON holds it."""
    told: list[tuple[str, Any]] = []
    try:
        for given in _reader(request, told):
            yield from _taken(told)
            yield _ARTICLE, packed(given)
    except HashiyaError:
        yield from told  # before its end, as it would be here
        raise
    yield from told


def _reader(request: dict[str, Any], told: list[tuple[str, Any]]) -> AnnotationReader:
    path = _path(request)
    manifest = manifests.load(manifests.place_of(path)) or {}
    unit = None if request["unit"] is None else Unit(request["unit"])
    return reader_of(
        registry.find(request["format"]),
        Source(path, manifest=manifest, text_of=ask_here),
        unit,
        lambda fault: told.append((_FAULT, packed_fault(fault))),
        lambda note: told.append((_NOTE, packed_fault(note))),
        on_bytes=(lambda count: told.append((_BYTES, count))) if request["bytes"] else None,
    )


def _path(request: dict[str, Any]) -> Path:
    return Path(os.fsdecode(bytes.fromhex(request["path"])))


def _taken(told: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """Return what was told, and forget it."""
    taken = told.copy()
    told.clear()
    return taken


if __name__ == "__main__":
    main()
