"""PDF files opened by PDFium: their pages one after the other, and what they say about themselves."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import RLock
from typing import Any

from hashiya.errors import FormatError
from hashiya.readers.pdf.glyphs import page_glyphs
from hashiya.readers.pdf.guard import is_bomb
from hashiya.readers.pdf.lines import Line, page_lines

MOST_PAGES = 2_000
MOST_CHARACTERS = 5_000_000
MOST_SECONDS = 50.0
"""Less than a process is waited for that reads apart."""

# PDFium keeps state between calls and mustn't be called by two threads at once
_PDFIUM = RLock()
_PASSWORD = 4


@contextmanager
def opened(data: bytes, name: str) -> Iterator[Any]:
    """Open a PDF for one thread at a time.

    Raises FormatError, which calls the file by ``name``, for what is damaged, locked, or unpacks to too much.
    """
    from pypdfium2 import PdfDocument, PdfiumError

    if is_bomb(data):
        raise FormatError(
            "{path} unpacks to more than pages hold, and isn't read; print it into a new PDF, and add that.",
            file=name,
            path=name,
        )
    with _PDFIUM:
        try:
            document = PdfDocument(data)
        except PdfiumError as error:
            raise _unopened(name, error.err_code) from error
        try:
            yield document
        finally:
            document.close()


def _unopened(name: str, code: int | None) -> FormatError:
    if code == _PASSWORD:
        return FormatError(
            "{path} is locked with a password; save it without one, and add that.", file=name, path=name
        )
    return damaged(name)


def damaged(name: str) -> FormatError:
    """Return the error of a file that PDFium finds no pages in."""
    return FormatError(
        "{path} can't be read as a PDF: it is damaged or incomplete; get it again, and add that.",
        file=name,
        path=name,
    )


def information(document: Any) -> dict[str, str]:
    """Return what the document's information holds, without what is no text."""
    found: dict[str, str] = {}
    for key in ("Title", "Author", "CreationDate"):
        with suppress(UnicodeDecodeError):
            found[key] = document.get_metadata_value(key)
    return found


def pages_of(document: Any, name: str) -> Iterator[list[Line] | None]:
    """Give the lines of each page, ``None`` for a page that can't be read.

    Raises FormatError for more pages or characters, or for longer, than is allowed.
    """
    from pypdfium2 import PdfiumError

    count, until, characters = len(document), time.monotonic() + MOST_SECONDS, 0
    for number in range(count):
        if count > MOST_PAGES or characters > MOST_CHARACTERS or time.monotonic() > until:
            raise FormatError(
                "{path} has too many pages or too much on them ({count} pages); split it, and add its parts.",
                file=name,
                path=name,
                count=count,
            )
        try:
            lines = _lines(document[number])
        except PdfiumError:
            yield None
        else:
            characters += sum(len(line.text) for line in lines)
            yield lines


def _lines(page: Any) -> list[Line]:
    try:
        return page_lines(page_glyphs(page))
    finally:
        page.close()
