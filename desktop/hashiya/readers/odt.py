"""OpenDocument texts (ODT): the text that a word processor shows with all tracked changes accepted.

Notes follow the text in the order of their calls, each as passages of its own and without its number.
Headers, footers and comments are left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from hashiya.errors import Sentence
from hashiya.readers.document_facts import described, facts
from hashiya.readers.element_walk import walk
from hashiya.readers.odt_text import SpacesError, Wording
from hashiya.readers.packages import Package, opened
from hashiya.readers.passages import Passages
from hashiya.readers.reader import Options, ReadArticle
from hashiya.readers.sources import Source

SUFFIXES = frozenset({".odt"})

_MANIFEST = "META-INF/manifest.xml"
_META = "meta.xml"


def read(source: Source, _options: Options) -> Iterator[ReadArticle]:
    """Give the document as one article.

    Raises NotFoundError where there is no file, FormatError where it is no ODT, is harmful, damaged or
    locked, or has no text.
    """
    with opened(source) as package:
        _refuse_locked(package)
        body = package.root("content.xml").find("{*}body/{*}text")
        if body is None:
            raise package.error(Sentence("it is no text document"))
        text, doubts = _passages(package, body).joined()
        told = facts(package.root(_META)) if _META in package else {}
        if not text:
            raise package.no_text()
    title, meta = described(source.path, told)
    yield ReadArticle(title, text, meta, doubts)


def _passages(package: Package, body: etree._Element) -> Passages:
    passages = Passages()
    wording = Wording(passages)
    try:
        walk(body, wording)
        for note in wording.notes:
            before = len(passages.all)
            walk(note, wording)
            wording.count_note(before)
    except SpacesError as error:
        raise package.error(Sentence("it has more than a million spaces beside each other")) from error
    wording.left_out.tell(passages)
    return passages


def _refuse_locked(package: Package) -> None:
    """Raise FormatError where parts are encrypted; in the newest form the document lies in one of them."""
    manifest = package.root(_MANIFEST) if _MANIFEST in package else None
    if manifest is not None and manifest.find(".//{*}encryption-data") is not None:
        raise package.locked()
