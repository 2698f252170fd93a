"""What an EPUB says of itself: its metadata, and its pages in the order of reading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from hashiya.errors import Sentence
from hashiya.readers.document_facts import facts
from hashiya.readers.packages import Package, part_beside

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_NO_PAGES = Sentence("it names no pages")
_KINDS = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})


@dataclass(frozen=True, slots=True)
class Book:
    """Hold a book's metadata, and the parts that are its pages, each with its kind (a media type)."""

    told: Mapping[str, str]
    pages: tuple[str, ...]


def book_of(package: Package) -> Book:
    """Return what an EPUB says of itself; raises FormatError where it is damaged, or its pages are locked."""
    root = package.root(_CONTAINER).find(".//{*}rootfile")
    if root is None:
        raise package.error(_NO_PAGES)
    path = root.get("full-path", "")
    opf = package.root(path)
    metadata = opf.find("{*}metadata")
    pages = tuple(dict.fromkeys(_pages(package, opf, path)))
    if not pages:
        raise package.error(_NO_PAGES)
    if not _locked(package).isdisjoint(pages):
        raise package.locked()
    return Book({} if metadata is None else facts(metadata), pages)


def _pages(package: Package, opf: etree._Element, path: str) -> Iterator[str]:
    items = {item.get("id"): item for item in opf.iterfind("{*}manifest/{*}item")}
    for reference in opf.iterfind("{*}spine/{*}itemref"):
        item = items.get(reference.get("idref"))
        if item is None:
            raise package.error(Sentence("its page {page} is missing", page=reference.get("idref", "")))
        if item.get("media-type") in _KINDS and "nav" not in item.get("properties", "").split():
            yield part_beside(path, item.get("href", ""))


def _locked(package: Package) -> frozenset[str]:
    """Return the parts that are encrypted; typefaces may be, which does no harm."""
    if _ENCRYPTION not in package:
        return frozenset()
    references = package.root(_ENCRYPTION).iterfind(".//{*}CipherReference")
    return frozenset(part_beside("", reference.get("URI", "")) for reference in references)
