"""Bytes into text for every reader of a file that is text."""

from __future__ import annotations

from hashiya.errors import FormatError
from hashiya.readers.sources import Source
from hashiya.text.encodings import Decoded, decode


def decoded(source: Source, encoding: str | None) -> Decoded:
    """Return a file's text, in the likeliest encoding if none is given.

    Raises NotFoundError where there is no file, FormatError, which names the file, where it can't be read or
    isn't text.
    """
    return decoded_bytes(source.data(), source, encoding)


def decoded_bytes(data: bytes, source: Source, encoding: str | None) -> Decoded:
    """Return the text of some bytes of a file likewise."""
    try:
        return decode(data, encoding)
    except FormatError as error:
        raise FormatError("{path}: {why}", file=source.name, path=source.name, why=error.sentence) from error
