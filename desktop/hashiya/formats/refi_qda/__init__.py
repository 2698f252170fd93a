"""REFI-QDA: a zip with a project in XML and the texts, for the programs of qualitative research.

A label is a code, an annotation a selection with one coding, its comment the description, a link a link.
Texts are UTF-8 without a byte order mark; an end is one past the last character, as every program has it.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import IO

from hashiya.core.annotations import Annotation, Link
from hashiya.core.labels import Label
from hashiya.errors import FormatError
from hashiya.formats.annotation_set import AnnotatedArticle, AnnotationSet
from hashiya.formats.incoming import Incoming, Source
from hashiya.formats.refi_qda.reading import read_project
from hashiya.formats.refi_qda.words import NAMESPACE, code, guid, origin, value
from hashiya.formats.units import Counting
from hashiya.formats.writing import Out, Writing

__all__ = ["read", "write"]

_SPOOLED = 16_000_000
_NAME = 60
"""Code points of a passage that its selection is called by."""
_PIECE = 1 << 20
_SHRINKS = 100
"""How often a text may shrink; what does more is stored as it is, since readers would take it for a bomb."""


def write(articles: AnnotationSet, out: Out, writing: Writing) -> None:
    """Write the texts as they come, the project last: who and what is in it is known only then."""
    with (
        zipfile.ZipFile(out.stream, "w", zipfile.ZIP_DEFLATED) as archive,
        SpooledTemporaryFile(_SPOOLED) as sources,
        SpooledTemporaryFile(_SPOOLED) as links,
    ):
        project = _Project(writing, sources, links)
        for number, given in enumerate(articles, start=1):
            name = guid("article", str(number))
            data = _bytes(given)
            archive.writestr(_entry(f"sources/{name}.txt", data), data)
            project.add(name, given)
        with archive.open(_entry("project.qde"), "w", force_zip64=True) as stream:
            for piece in project.pieces():
                stream.write(piece)


def read(source: Source) -> Iterator[Incoming]:
    """Give each plain text of a project with its coded selections."""
    return read_project(source)


def _entry(name: str, data: bytes = b"") -> zipfile.ZipInfo:
    """Return an entry that is the same each time and on every system."""
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    shrinks = len(data) > _PIECE // 2 and len(zlib.compress(data, 1)) * _SHRINKS < len(data)
    entry.compress_type = zipfile.ZIP_STORED if shrinks else zipfile.ZIP_DEFLATED
    return entry


def _bytes(given: AnnotatedArticle) -> bytes:
    try:
        return given.text.encode()
    except UnicodeEncodeError as error:
        raise FormatError(
            "The article {article} holds half a character, which no file can; correct it and try again.",
            article=given.article.id,
        ) from error


class _Project:
    """Gather what the XML says: sources and links on disk where they are long, names in memory."""

    def __init__(self, writing: Writing, sources: IO[bytes], links: IO[bytes]) -> None:
        self._writing = writing
        self._language = writing.options.language
        self._users: dict[str, str] = {}
        self._labels: dict[str, Label] = {label.id: label for label in writing.labels}
        self._sources = sources
        self._links = links

    def add(self, name: str, given: AnnotatedArticle) -> None:
        """Write down what is marked in an article; ``name`` is that of its text."""
        title = value(given.article.title or given.article.id)
        self._sources.write(
            f'<TextSource guid="{guid("source", name)}" name="{title}" plainTextPath="internal://{name}.txt">\n'.encode()
        )
        count = Counting(given.text, self._writing.unit)
        for mark in given.annotations:
            self._sources.write(self._selection(name, given.text, mark, count).encode())
        self._sources.write(b"</TextSource>\n")
        for link in given.links:
            self._links.write(_link(name, link).encode())

    def pieces(self) -> Iterator[bytes]:
        """Give the XML of the project in the order of its schema."""
        told = origin(self._writing.unit)
        yield (
            '<?xml version="1.0" encoding="utf-8"?>\n'
            f'<Project xmlns="{NAMESPACE}" name="Hashiya" origin="{told}">\n'
        ).encode()
        users = "".join(f'<User guid="{each}" name="{value(name)}"/>\n' for name, each in self._users.items())
        codes = "".join(code(label, self._language) for label in self._labels.values())
        yield f"<Users>\n{users}</Users>\n".encode() if users else b""
        yield f"<CodeBook>\n<Codes>\n{codes}</Codes>\n</CodeBook>\n".encode() if codes else b""
        yield from _within("Sources", self._sources)
        yield from _within("Links", self._links)
        yield b"</Project>\n"

    def _selection(self, name: str, text: str, mark: Annotation, count: Counting) -> str:
        span = mark.spans[0]
        label = self._labels.setdefault(mark.label, Label(mark.label, mark.label, mark.label))
        words = " ".join(text[span.start : min(span.end, span.start + _NAME)].split())
        shown = f"{words}…" if len(span) > _NAME else words
        user = f' creatingUser="{self._user(mark.annotator)}"' if mark.annotator else ""
        told = f"<Description>{value(mark.comment)}</Description>" if mark.comment else ""
        identifier = guid(name, mark.id)
        return (
            f'<PlainTextSelection guid="{identifier}" name="{value(shown)}" '
            f'startPosition="{count(span.start)}" endPosition="{count(span.end)}"{user}>{told}'
            f'<Coding guid="{guid("coding", identifier)}"{user}>'
            f'<CodeRef targetGUID="{guid("label", label.id)}"/></Coding></PlainTextSelection>\n'
        )

    def _user(self, name: str) -> str:
        if name not in self._users:
            self._users[name] = guid("user", name)
        return self._users[name]


def _link(name: str, link: Link) -> str:
    return (
        f'<Link guid="{guid(f"link {name}", link.id)}" name="{value(link.kind)}" direction="OneWay" '
        f'originGUID="{guid(name, link.from_)}" targetGUID="{guid(name, link.to)}"/>\n'
    )


def _within(tag: str, parts: IO[bytes]) -> Iterator[bytes]:
    if parts.tell():
        parts.seek(0)
        yield f"<{tag}>\n".encode()
        while piece := parts.read(_PIECE):
            yield piece
        yield f"</{tag}>\n".encode()
