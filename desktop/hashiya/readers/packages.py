"""Packages: documents that are zips of XML, as DOCX, ODT and EPUB are."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from hashiya.errors import FormatError, Sentence
from hashiya.files.archives import Archive
from hashiya.files.xml import XmlError, parse_xml
from hashiya.readers.sources import Source

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
"""What old Office files begin with, and new ones that are locked with a password."""


@dataclass(frozen=True, slots=True)
class Package:
    """Give the parts of a document; ``name`` is how sentences call it."""

    name: str
    archive: Archive

    def __contains__(self, part: str) -> bool:
        return part in self.archive.names

    def data(self, part: str) -> bytes:
        """Return the bytes of a part; raises FormatError for one that is missing or damaged."""
        if part not in self:
            raise self.error(Sentence("its part {part} is missing", part=part))
        return self.archive.read(part)

    def root(self, part: str) -> etree._Element:
        """Return the root of a part that is XML; raises FormatError for others."""
        try:
            return parse_xml(self.data(part))
        except XmlError as error:
            raise self.error(Sentence("in its part {part}, {why}", part=part, why=error.sentence)) from error

    def no_text(self) -> FormatError:
        """Return what is to be said of a document without text."""
        return FormatError(
            "The document {path} has no text (pictures of text can't be read); give another one.",
            file=self.name,
            path=self.name,
        )

    def locked(self) -> FormatError:
        """Return what is to be said of a document that is encrypted."""
        return _locked(self.name)

    def error(self, why: Sentence) -> FormatError:
        """Return what is to be said of this document, ``why`` being the clause that says what is wrong."""
        return FormatError(
            "The document {path} can't be read ({why}); save it anew in the program that it comes from.",
            file=self.name,
            path=self.name,
            why=why,
        )


@contextmanager
def opened(source: Source) -> Iterator[Package]:
    """Open a document; raises FormatError for what is locked, no zip, or harmful, NotFoundError for none."""
    with source.stream() as stream:
        locked = stream.read(len(_OLE)) == _OLE
    if locked:
        raise _locked(source.name)
    with source.package() as archive:
        yield Package(source.name, archive)


def _locked(name: str) -> FormatError:
    return FormatError(
        "The document {path} is locked with a password or of an older kind; save it anew without one.",
        file=name,
        path=name,
    )


def part_beside(part: str, target: str) -> str:
    """Return the name of the part that ``target``, a reference in ``part``, leads to.

    One that leads out of the package names no part that there can be.
    """
    path = unquote(target.partition("#")[0])
    if path.startswith("/"):
        return posixpath.normpath(path.lstrip("/"))
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), path))
