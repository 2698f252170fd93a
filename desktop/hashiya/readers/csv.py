"""Tables of text, parted by commas, semicolons, tabs or bars: an article a row."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from hashiya.errors import FormatError, Sentence
from hashiya.files.csv_rows import LONGEST, Rows
from hashiya.readers.columns import known
from hashiya.readers.decoding import decoded_bytes
from hashiya.readers.grid import table_of
from hashiya.readers.reader import Options, ReadArticle, Skipped
from hashiya.readers.records import Table, articles
from hashiya.readers.sources import Source

SUFFIXES = frozenset({".csv", ".tsv"})

_HEAD = 1 << 20
"""Bytes that tell the encoding and what parts the cells; a shorter file is looked at as a whole."""
_SNIFFED = 30
_AT_ONCE = 100
_NONE = "\x1f"
"""No text has it, so that a row is one cell."""
_SAID = re.compile(r"sep=([,;\t|])\s*", re.IGNORECASE)


def read(source: Source, options: Options) -> Iterator[ReadArticle | Skipped]:
    """Give an article a row, with what other columns tell as its metadata, and rows that are none.

    Raises NotFoundError where there is no file, FormatError where it can't be read, isn't text, or has no
    column that is the text.
    """
    with opened(source, options) as table:
        yield from articles(table, source, options)


@contextmanager
def opened(source: Source, options: Options) -> Iterator[Table]:
    """Open the table, which is read as it is asked for, however long it is; raises as :func:`read` does."""
    head = _head(source)
    found = decoded_bytes(head, source, options.encoding)
    delimiter = _delimiter(found.text)
    with source.stream() as stream, _decoding(stream, found.encoding) as text:
        lines = _lines(text, found.encoding, source)
        if _SAID.fullmatch(found.text.partition("\n")[0]):
            next(lines)
        yield table_of(_rows(lines, delimiter, source), source, options, found.encoding)


def _head(source: Source) -> bytes:
    """Return the beginning of the file up to the end of a line, so that no character is cut."""
    with source.stream() as stream:
        data = stream.read(_HEAD + 1)
    end = data.rfind(b"\n") + 1
    if len(data) <= _HEAD:
        return data
    if not end:
        return source.data()
    while data[end : end + 1] == b"\0":  # the high bytes of a line feed in UTF-16 and UTF-32
        end += 1
    return data[:end]


@contextmanager
def _decoding(stream: BinaryIO, encoding: str) -> Iterator[io.TextIOWrapper]:
    text = io.TextIOWrapper(stream, encoding, newline="")
    try:
        yield text
    finally:
        text.detach()  # whoever opened the stream closes it


def _lines(text: io.TextIOWrapper, encoding: str, source: Source) -> Iterator[str]:
    """Give the lines as they are, with their ends."""
    number = 1
    while line := _line(text, number, encoding, source):
        yield line.removeprefix("\ufeff") if number == 1 else line
        number += 1


def _line(text: io.TextIOWrapper, number: int, encoding: str, source: Source) -> str:
    try:
        line = text.readline(LONGEST + 1)
    except UnicodeDecodeError as error:
        raise FormatError(
            "{path} isn't {encoding} from about line {number} on; choose another encoding.",
            line=number,
            number=number,
            path=source.name,
            encoding=encoding,
        ) from error
    except OSError as error:
        raise FormatError(
            "The file {path} can't be read ({why}); give another file.", path=source.name, why=error.strerror
        ) from error
    if len(line) > LONGEST:
        raise FormatError(
            "Line {number} of {path} is longer than {limit} MB; reading ends here.",
            line=number,
            number=number,
            path=source.name,
            limit=LONGEST // 1_000_000,
        )
    return line


def _rows(lines: Iterable[str], delimiter: str, source: Source) -> Iterator[list[str] | Skipped]:
    faults: list[Skipped] = []
    rows = Rows(lines, _fault(faults, source), delimiter, empty=True)
    while not rows.ended:
        yield from (cells for _, cells in rows.some(_AT_ONCE))
        yield from faults
        faults.clear()


def _fault(faults: list[Skipped], source: Source) -> Callable[[Sentence, int], None]:
    def tell(why: Sentence, line: int) -> None:
        faults.append(
            Skipped(
                Sentence(
                    "The row at line {line} of {path} can't be read ({why}); it was left out.",
                    line=line,
                    path=source.name,
                    why=why,
                )
            )
        )

    return tell


def _delimiter(text: str) -> str:
    """Return what parts the cells: what a first line ``sep=`` says, or what makes the most of the rows."""
    said = _SAID.fullmatch(text.partition("\n")[0])
    return said.group(1) if said else max((*",;\t|", _NONE), key=lambda each: _likeliness(text, each))


def _likeliness(text: str, delimiter: str) -> tuple[int, bool, float, int]:
    rows = Rows(io.StringIO(text, newline=""), lambda *_: None, delimiter)
    sniffed = [cells for _, cells in rows.some(_SNIFFED)] or [[]]
    width = len(sniffed[0])
    same = sum(len(cells) == width for cells in sniffed) / len(sniffed)
    return known(sniffed[0]), width > 1 and same >= 0.5, same, width
