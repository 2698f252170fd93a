"""The road from a PDF to an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hashiya.errors import FormatError, Sentence
from hashiya.readers.pdf.composing import Composed, composed, turned_lines
from hashiya.readers.pdf.documents import damaged, information, opened, pages_of
from hashiya.readers.pdf.gate import is_turned, is_usable
from hashiya.readers.pdf.heads import without_heads
from hashiya.readers.pdf.lines import Line
from hashiya.readers.pdf.paragraphs import paragraphs
from hashiya.readers.pdf.told import told
from hashiya.readers.reader import Doubt, Options, ReadArticle
from hashiya.readers.sources import Source, name_of, title_of
from hashiya.text.normalise import normalise

_MOST_NAMED = 8
_ALWAYS = Doubt(
    Sentence("A PDF keeps how a page looks, not its text: compare this with the page before annotating it.")
)


def read(source: Source, _options: Options) -> Iterator[ReadArticle]:
    """Give the text of the pages as one article, which is always to be looked at.

    Raises NotFoundError where there is no file, FormatError where it is damaged, locked or too large, and
    where its pages have no text, or none that can be used.
    """
    with opened(source.data(), source.name) as document:
        about = told(information(document))
        found = list(pages_of(document, source.name))
    if all(page is None for page in found):
        raise damaged(source.name)
    unread = [number for number, page in enumerate(found, start=1) if page is None]
    whole, doubts = _article([page or [] for page in found], source.name)
    title = about.get("title", title_of(source.path))
    doubts = [_ALWAYS, *_unread(unread), *doubts, *whole.doubts]
    yield ReadArticle(title, normalise(whole.text), {"file": name_of(source.path), **about}, tuple(doubts))


def _article(pages: Sequence[Sequence[Line]], name: str) -> tuple[Composed, list[Doubt]]:
    """Return the text of the pages, and what was done to it; raises FormatError where it can't be used."""
    kept, heads = without_heads(pages)
    words = [word.text for page in kept for line in page for word in line.words]
    if not words:
        raise FormatError(
            "{path} has no text, only pictures of it; recognise its text with OCR, or paste it.",
            file=name,
            path=name,
        )
    doubts = _dropped(heads)
    if is_turned(words):
        kept = [turned_lines(page) for page in kept]
        doubts.append(Doubt(Sentence("The words were stored back to front, and were turned round.")))
    whole = composed(paragraphs(kept))
    if not is_usable(whole.text.split()):
        raise FormatError(
            "{path} has a text layer that can't be used: its letters can't be told; "
            "recognise its text with OCR, or paste it.",
            file=name,
            path=name,
        )
    turned = sum(word.turned for page in kept for line in page for word in line.words)
    return whole, doubts + _turned(turned)


def _unread(numbers: Sequence[int]) -> list[Doubt]:
    if not numbers:
        return []
    pages = ", ".join(map(str, numbers[:_MOST_NAMED])) + ("…" if len(numbers) > _MOST_NAMED else "")
    return [Doubt(Sentence("Some pages can't be read and are missing: {pages}.", pages=pages))]


def _dropped(heads: Sequence[str]) -> list[Doubt]:
    if not heads:
        return []
    lines = " · ".join(heads[:_MOST_NAMED]) + (" …" if len(heads) > _MOST_NAMED else "")
    return [Doubt(Sentence("Left out, because it stands on most pages: {lines}", lines=lines))]


def _turned(count: int) -> list[Doubt]:
    if not count:
        return []
    return [
        Doubt(
            Sentence(
                "The letters of {count} words were put in order by their places on the page.", count=count
            )
        )
    ]
