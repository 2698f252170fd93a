"""Which reader reads which file."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import cast

from hashiya.errors import FormatError, NotFoundError
from hashiya.readers.reader import Reader

READERS: dict[str, frozenset[str]] = {
    "txt": frozenset({".txt", ".text", ""}),
    "html": frozenset({".html", ".htm", ".xhtml"}),
    "docx": frozenset({".docx"}),
    "odt": frozenset({".odt"}),
    "epub": frozenset({".epub"}),
    "pdf": frozenset({".pdf"}),
    "csv": frozenset({".csv", ".tsv"}),
    "xlsx": frozenset({".xlsx"}),
    "jsonl": frozenset({".jsonl", ".ndjson", ".json"}),
}
"""The names of the readers, which are those of their modules, with the suffixes that they read."""

# read as plain text these would give their markup or their bytes for an article
_OTHER_KINDS = frozenset({".doc", ".rtf", ".xls", ".xml", ".zip"})


def reader_for(path: Path, reader: str | None = None) -> Reader:
    """Return the reader called ``reader``, or what reads the file at ``path``, judged by its suffix.

    Unknown suffixes are read as plain text. Raises NotFoundError for a reader that there isn't, FormatError
    for kinds of file that can't be read, and for projects.
    """
    return cast(Reader, importlib.import_module(f"hashiya.readers.{reader_name(path, reader)}"))


def reader_name(path: Path, reader: str | None = None) -> str:
    """Return the name of that reader; raises likewise."""
    if reader is not None:
        if reader not in READERS:
            raise NotFoundError(
                "There is no reader {reader}: use one of {known}.", reader=reader, known=", ".join(READERS)
            )
        return reader
    suffix = path.suffix.lower()
    for name, suffixes in READERS.items():
        if suffix in suffixes:
            return name
    if suffix == ".hashiya":
        raise FormatError(
            "The file {path} is a project; open it instead of adding it.", file=str(path), path=path
        )
    if suffix in _OTHER_KINDS:
        raise FormatError(
            "Files of the kind {suffix} can't be read; save {path} as plain text (.txt) and add that.",
            file=str(path),
            path=path,
            suffix=suffix,
        )
    return "txt"
