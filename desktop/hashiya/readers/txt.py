"""Plain text: one article a file."""

from __future__ import annotations

from pathlib import Path

from hashiya.errors import FormatError
from hashiya.files.reading import read_regular
from hashiya.readers.reader import LIMIT, ReadArticle, name_of, title_of
from hashiya.text.encodings import decode

SUFFIXES = frozenset({".txt", ".text", ""})


def read(path: Path, encoding: str | None = None) -> ReadArticle:
    """Return the whole text of the file, decoded and normalised, in the likeliest encoding if none is given.

    Raises NotFoundError where there is no file, FormatError where it can't be read or isn't text.
    """
    data = read_regular(path, LIMIT)
    try:
        decoded = decode(data, encoding)
    except FormatError as error:
        raise FormatError("{path}: {why}", file=str(path), path=path, why=error.sentence) from error
    return ReadArticle(title_of(path), decoded.text, {"file": name_of(path), "encoding": decoded.encoding})
