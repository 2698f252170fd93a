"""What a reader gives: articles as a file tells them, positions and line breaks still the file's own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, BinaryIO, NamedTuple

from hashiya.errors import Sentence
from hashiya.files.reading import open_regular
from hashiya.formats.annotation_set import Fault
from hashiya.formats.units import Reading

NOTHING: Mapping[str, Any] = MappingProxyType({})


class IncomingMark(NamedTuple):
    """Hold an annotation: ``spans`` are half-open pairs in the file's unit, ``quotes`` what the file says
    that they hold, one each, ``None`` where it doesn't say; ``line`` is where it stands."""

    id: str
    label: str
    spans: Sequence[tuple[int, int]]
    quotes: Sequence[str] | None = None
    comment: str | None = None
    annotator: str = ""
    unsure: bool = False
    origin: str = ""
    created_at: str = ""
    updated_at: str = ""
    extra: Mapping[str, Any] = NOTHING
    line: int | None = None


class IncomingLink(NamedTuple):
    """Hold a link between two annotations of the same article, named by their ids in the file."""

    id: str
    kind: str
    from_: str
    to: str
    extra: Mapping[str, Any] = NOTHING
    line: int | None = None


class Incoming(NamedTuple):
    """Hold one article; ``text`` is as the file has it, ``sha256`` the hash that the file gives for it.

    ``reading`` overrides what the format's positions count, for an article that says so itself. Lines of
    annotations and links are those of ``marks_file`` and ``links_file`` where these aren't ``file``.
    """

    text: str
    marks: Sequence[IncomingMark] = ()
    links: Sequence[IncomingLink] = ()
    id: str = ""
    title: str = ""
    meta: Mapping[str, Any] = NOTHING
    direction: str = "rtl"
    status: str = "new"
    sha256: str = ""
    split: str = ""
    file: Path | None = None
    line: int | None = None
    reading: Reading | None = None
    marks_file: Path | None = None
    links_file: Path | None = None


def _ignore(_: Fault) -> None:
    return


def _unknown(_: str) -> None:
    return None


@dataclass(slots=True)
class Source:
    """Tell a reader where to read, and take what doesn't fit.

    ``manifest`` is what the export wrote beside the files, empty where there is none. ``known`` are the
    SHA-256 of texts that are stored as the file has them, where that is known otherwise. ``text_of`` gives
    the text of an article that is known by the SHA-256 of its text, for files that hold no text. ``ours``
    says that an export has just written the files, so that nothing in them can be as only strangers write it.
    ``open`` opens a file to be read piece by piece. ``listing`` gives what the writer of a folder tells while
    it writes: the name of each file that is whole, and objects that its format knows.
    """

    path: Path
    on_fault: Callable[[Fault], None] = _ignore
    on_note: Callable[[Fault], None] = _ignore
    manifest: Mapping[str, Any] = field(default_factory=dict)
    known: Collection[str] = ()
    text_of: Callable[[str], str | None] = _unknown
    on_bytes: Callable[[int], None] | None = None
    ours: bool = False
    open: Callable[[Path], BinaryIO] = open_regular
    listing: Iterator[Any] | None = None

    def fault(
        self,
        message: Sentence,
        line: int | None = None,
        *,
        file: Path | None = None,
        article: str | None = None,
    ) -> None:
        """Tell, in a clause, of something that doesn't come in."""
        self.on_fault(Fault(file or self.path, line, message, article))

    def note(
        self,
        message: Sentence,
        line: int | None = None,
        *,
        file: Path | None = None,
        article: str | None = None,
    ) -> None:
        """Tell, in a clause, of something that comes in, but not as one might think."""
        self.on_note(Fault(file or self.path, line, message, article))
