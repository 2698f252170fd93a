"""Books (EPUB): an article for each page in the order of reading, one where a single page holds text.

A page's title is its first heading; the book's is its ``source``. Contents lists for programs (``nav``) are
left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from hashiya.errors import FormatError, Sentence
from hashiya.files.xml import XmlError
from hashiya.readers.document_facts import LONGEST, described
from hashiya.readers.element_walk import walk
from hashiya.readers.epub_book import Book, book_of
from hashiya.readers.packages import Package, opened
from hashiya.readers.page_text import PageText
from hashiya.readers.page_tree import book_tree, page_tree
from hashiya.readers.passages import Passages
from hashiya.readers.reader import Options, ReadArticle, Skipped
from hashiya.readers.sources import Source, line_of
from hashiya.text.encodings import decode

SUFFIXES = frozenset({".epub"})

_HEADINGS = tuple(f"{{*}}h{level}" for level in range(1, 7))


def read(source: Source, _options: Options) -> Iterator[ReadArticle | Skipped]:
    """Give the book's pages that hold text, and tell those that can't be read.

    Raises NotFoundError where there is no file, FormatError where it is no EPUB, is harmful, damaged or
    locked, or has no text at all.
    """
    with opened(source) as package:
        book = book_of(package)
        pages = [found for name in book.pages if (found := _page(package, name)) is not None]
    read = [found for found in pages if isinstance(found, tuple)]
    if not pages:
        raise package.no_text()
    number = 0
    for found in pages:
        if isinstance(found, Skipped):
            yield found
        else:
            number += 1
            yield _article(source, book, found, number if len(read) > 1 else None)


def _page(package: Package, name: str) -> tuple[str, str] | Skipped | None:
    """Return a page's heading and text, ``None`` for one without text."""
    try:
        tree = _tree(package.data(name))
    except (FormatError, XmlError) as error:
        return Skipped(
            Sentence(
                "The page {page} of {path} can't be read ({why}); it was left out.",
                page=name,
                path=package.name,
                why=error.sentence.clause(),
            )
        )
    passages = Passages()
    walk(tree, PageText(passages))
    text, _ = passages.joined()
    headings = (line_of("".join(each.itertext()), LONGEST) for each in tree.iter(*_HEADINGS))
    return (next(filter(None, headings), ""), text) if text else None


def _tree(data: bytes) -> etree._Element:
    try:
        return book_tree(data)
    except XmlError as error:
        if error.line is None:  # no slip in the markup, but a DOCTYPE that declares what it likes
            raise
    return page_tree(decode(data).text)


def _article(source: Source, book: Book, page: tuple[str, str], number: int | None) -> ReadArticle:
    heading, text = page
    if number is None:
        title, meta = described(source.path, book.told)
        return ReadArticle(title, text, meta)
    name, meta = described(source.path, book.told, source=book.told.get("title", ""))
    title = heading or f"{name[: LONGEST - 10]} · {number}"
    meta = {key: value for key, value in {**meta, "title": heading}.items() if value}
    return ReadArticle(title, text, meta, place=Sentence("chapter {number}", number=number))
