"""What every reader takes and gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from hashiya.core.spans import Span
from hashiya.errors import Sentence
from hashiya.readers.sources import Source


@dataclass(frozen=True, slots=True)
class Doubt:
    """Say in a sentence why a text may not be what its file shows; without ``span`` it is all of the text."""

    sentence: Sentence
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """Hold an article as it was read: its title, its normalised text, and what the file told about it.

    ``meta`` has ``file`` and, where there is one, ``encoding``, and of ``title``, ``date`` (ISO 8601 where it
    can be told), ``publisher``, ``address`` and ``author`` those that the file names. ``place`` says where in
    the file it stands (row 3, an entry of an archive), empty for the whole file.
    """

    title: str
    text: str
    meta: Mapping[str, Any]
    doubts: tuple[Doubt, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Say in a sentence why a row, a record or another part of a file gives no article.

    The sentence names the file and the place, and what comes after is read all the same. A reader of files
    that hold one text raises instead; :mod:`.walking` tells both alike.
    """

    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Options:
    """Say how to read: in which encoding where it isn't found rightly, and from which columns.

    ``columns`` maps ``text``, ``title``, ``date``, ``publisher``, ``address`` and ``author`` to the names of
    a table's columns or a record's keys. ``whole`` takes all that a page shows in place of its article.
    """

    encoding: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    whole: bool = False


class Reader(Protocol):
    """Read files of one kind."""

    @property
    def SUFFIXES(self) -> frozenset[str]:  # noqa: N802
        """The suffixes of this kind, in small letters, with their dot."""

    def read(self, source: Source, options: Options) -> Iterable[ReadArticle | Skipped]:
        """Give the articles of a file, one after the other, and what in it is none.

        Raises NotFoundError where there is no file, FormatError where it can't be read, isn't of this kind,
        or holds no text that can be used.
        """
