"""Where a reader's bytes come from: a file of the disk, or an entry of an archive."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol
from unicodedata import category

from hashiya.errors import FormatError
from hashiya.files.archives import Archive, Limits, open_archive
from hashiya.files.reading import open_regular, read_regular
from hashiya.text.direction import without_controls

LIMIT = 50_000_000
"""How many bytes a file may have that is read at once."""

_LONGEST_NAME = 255
"""No file system in use has longer ones, so that a title is the whole name."""

_UNSEEN = frozenset({"Cc", "Cs", "Zl", "Zp"})


class Source(Protocol):
    """Give the bytes of one file, wherever it lies."""

    @property
    def name(self) -> str:
        """How sentences call it: the path, or the archive's path and the entry."""

    @property
    def path(self) -> Path:
        """Its own name and folder, within its archive where it is an entry."""

    def data(self) -> bytes:
        """Return all bytes; raises NotFoundError, and FormatError for more than :data:`LIMIT`."""

    def stream(self) -> AbstractContextManager[BinaryIO]:
        """Open the bytes, of any length, for reading piece by piece; raises likewise."""

    def package(self, limits: Limits | None = None) -> AbstractContextManager[Archive]:
        """Open it as a zip, within the allowance of the one that it lies in; raises ArchiveError."""


@dataclass(frozen=True, slots=True)
class FileSource:
    """Give the bytes of a regular file."""

    path: Path

    @property
    def name(self) -> str:
        return str(self.path)

    def data(self) -> bytes:
        return read_regular(self.path, LIMIT)

    @contextmanager
    def stream(self) -> Iterator[BinaryIO]:
        with open_regular(self.path) as opened:
            yield opened

    def package(self, limits: Limits | None = None) -> AbstractContextManager[Archive]:
        return open_archive(self.path, limits)


@dataclass(frozen=True, slots=True)
class EntrySource:
    """Give the bytes of an entry of an open archive, which says how many they may be."""

    archive: Archive
    entry: str

    @property
    def name(self) -> str:
        return f"{self.archive.name}/{self.entry}"

    @property
    def path(self) -> Path:
        return Path(self.entry)

    def data(self) -> bytes:
        with self.stream() as stream:
            data = stream.read(LIMIT + 1)
        if len(data) > LIMIT:
            raise FormatError(
                "The file {path} is larger than {limit} MB; split it into smaller ones.",
                file=self.name,
                path=self.name,
                limit=LIMIT // 1_000_000,
            )
        return data

    def stream(self) -> AbstractContextManager[BinaryIO]:
        return self.archive.stream(self.entry)

    def package(self, limits: Limits | None = None) -> AbstractContextManager[Archive]:
        return self.archive.inner(self.entry, limits or Limits())


def name_of(path: Path) -> str:
    """Return the file's name fit to be kept: at most 255 characters, no controls of any kind."""
    return _clean(path.name)


def title_of(path: Path) -> str:
    """Return the file's name without its suffix, cleaned likewise."""
    return _clean(path.stem)


def line_of(text: str, longest: int) -> str:
    """Return a text on one line of at most ``longest`` characters, without controls of any kind."""
    line = " ".join(without_controls(text[: 4 * longest]).split())
    return "".join(char for char in line if category(char) not in _UNSEEN)[:longest].strip()


def _clean(name: str) -> str:
    # names that aren't UTF-8 reach Python as lone surrogates, which no project can hold
    whole = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    visible = "".join(char for char in without_controls(whole) if category(char) not in _UNSEEN)
    return visible[:_LONGEST_NAME].strip()
