"""Plain text: one article a file."""

from __future__ import annotations

from collections.abc import Iterator

from hashiya.readers.decoding import decoded
from hashiya.readers.reader import Options, ReadArticle
from hashiya.readers.sources import Source, name_of, title_of

SUFFIXES = frozenset({".txt", ".text", ""})


def read(source: Source, options: Options) -> Iterator[ReadArticle]:
    """Give the whole text of the file, decoded and normalised, in the likeliest encoding if none is given.

    Raises NotFoundError where there is no file, FormatError where it can't be read or isn't text.
    """
    found = decoded(source, options.encoding)
    meta = {"file": name_of(source.path), "encoding": found.encoding}
    yield ReadArticle(title_of(source.path), found.text, meta)
