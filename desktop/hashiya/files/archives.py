"""Look into a stranger's zip without unpacking it: names and sizes are checked before anything is read.

An archive in an archive draws on the same allowance, so that no nest of them grows without end.
"""

from __future__ import annotations

import contextlib
import io
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING, BinaryIO

from hashiya.errors import FormatError, Sentence
from hashiya.files.reading import open_regular

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer as Buffer

_DRIVE = re.compile(r"[A-Za-z]:")
_SMALL = 1_000_000
"""Bytes; below that no blow-up does harm, and short files of one letter are packed a thousandfold."""
_PIECE = 1 << 20
_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class Limits:
    """Say how much an archive may hold: entries, bytes of one and of all, bytes for each packed byte."""

    entries: int = 5_000
    entry: int = 50_000_000
    total: int = 200_000_000
    ratio: int = 200


CORPUS = Limits(entries=200_000, entry=2_000_000_000, total=4_000_000_000)
"""What a zip of many files may hold, each of which is read by itself or piece by piece."""
_HELD = 200_000_000
"""Bytes of an entry that is held in memory as a whole."""


@dataclass(slots=True)
class _Allowance:
    """Hold what may still be read, by an archive and those in it."""

    entries: int
    total: int


class ArchiveError(FormatError):
    """Say that an archive can't be read; ``why`` is the clause that says why not."""

    def __init__(self, name: str, why: Sentence) -> None:
        super().__init__(
            "The archive {archive} can't be read ({why}); give another one.",
            file=name,
            archive=name,
            why=why,
        )
        self.why = why


@dataclass(slots=True)
class Archive:
    """Read the entries of a zip, each in memory; ``names`` are those of its files, in its order."""

    name: str
    limits: Limits
    names: list[str]
    _zip: zipfile.ZipFile = field(repr=False)
    _left: _Allowance = field(repr=False)

    def read(self, name: str) -> bytes:
        """Return the bytes of an entry.

        Raises ArchiveError where they are damaged, packed in a way that isn't known, or more than allowed.
        """
        found = bytearray()
        with self.stream(name) as stream:
            while piece := stream.read(_PIECE):
                found += piece
                if len(found) > _HELD:
                    raise self.error(_too_much(_HELD))
        return bytes(found)

    @contextlib.contextmanager
    def stream(self, name: str) -> Iterator[BinaryIO]:
        """Open an entry for reading piece by piece; each piece may raise what :meth:`read` raises."""
        with self.broken(name):
            opened = self._zip.open(name)
        with opened, io.BufferedReader(_Entry(self, name, opened), _PIECE) as stream:
            yield stream

    @contextlib.contextmanager
    def inner(self, name: str, limits: Limits | None = None) -> Iterator[Archive]:
        """Open an archive in this one, within what is left of the allowance; raises ArchiveError."""
        data = io.BytesIO(self.read(name))
        with _opened(data, f"{self.name}/{name}", limits or self.limits, self._left) as found:
            yield found

    def count(self, read: int, of_entry: int) -> None:
        """Count bytes that were read, ``of_entry`` of this entry in all; raises ArchiveError."""
        self._left.total -= read
        if of_entry > self.limits.entry or self._left.total < 0:
            raise self.error(_too_much(self.limits.total))

    @contextlib.contextmanager
    def broken(self, name: str) -> Iterator[None]:
        """Turn what reading an entry raises into ArchiveError."""
        try:
            yield
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
            ValueError,
        ) as error:
            raise self.error(Sentence("its entry {name} is damaged: {why}", name=name, why=error)) from error
        except KeyError as error:
            raise self.error(Sentence("it has no entry {name}", name=name)) from error

    def error(self, why: Sentence) -> ArchiveError:
        """Return the error that says why this archive can't be read."""
        return ArchiveError(self.name, why)


class _Entry(io.RawIOBase):
    """Read an entry of an archive, counting what is read."""

    def __init__(self, archive: Archive, name: str, stream: IO[bytes]) -> None:
        self._archive = archive
        self._name = name
        self._stream = stream
        self._read = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer) -> int:
        """Fill the buffer; the name is that of the class above."""
        place = memoryview(buffer)
        with self._archive.broken(self._name):
            piece = self._stream.read(len(place))
        self._read += len(piece)
        self._archive.count(len(piece), self._read)
        place[: len(piece)] = piece
        return len(piece)


@contextlib.contextmanager
def open_archive(path: Path, limits: Limits | None = None) -> Iterator[Archive]:
    """Open the zip at ``path``.

    Raises ArchiveError for what is no zip, for entries whose names lead out of it, that are links, encrypted,
    twice there, too many, too large, or blown up; NotFoundError and FormatError as ``open_regular`` does.
    """
    chosen = limits or Limits()
    with (
        open_regular(path) as stream,
        _opened(stream, str(path), chosen, _Allowance(chosen.entries, chosen.total)) as found,
    ):
        yield found


@contextlib.contextmanager
def _opened(stream: BinaryIO, name: str, limits: Limits, left: _Allowance) -> Iterator[Archive]:
    try:
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        raise ArchiveError(name, Sentence("it is no whole zip: {why}", why=error)) from error
    with archive:
        entries = archive.infolist()
        left.entries -= len(entries)
        why = _refused(entries, limits, left)
        if why is not None:
            raise ArchiveError(name, why)
        yield Archive(name, limits, [each.filename for each in entries if not each.is_dir()], archive, left)


def _refused(entries: list[zipfile.ZipInfo], limits: Limits, left: _Allowance) -> Sentence | None:
    if left.entries < 0 or len(entries) > limits.entries:
        return Sentence("it has more than {number} entries", number=limits.entries)
    seen: set[str] = set()
    for entry in entries:
        why = _entry_refused(entry, limits)
        if why is None and entry.filename in seen:
            why = Sentence("it has the entry {name} twice", name=entry.filename)
        if why is not None:
            return why
        seen.add(entry.filename)
    most = min(left.total, limits.total)
    return _too_much(limits.total) if sum(entry.file_size for entry in entries) > most else None


def _entry_refused(entry: zipfile.ZipInfo, limits: Limits) -> Sentence | None:
    name = entry.filename
    if _leads_out(name) or _leads_out(entry.orig_filename):
        return Sentence("its entry {name} leads out of it", name=name)
    if stat.S_ISLNK(entry.external_attr >> 16):
        return Sentence("its entry {name} is a link", name=name)
    if entry.flag_bits & _ENCRYPTED:
        return Sentence("its entry {name} is encrypted", name=name)
    if entry.file_size > limits.entry:
        return Sentence(
            "its entry {name} is larger than {limit} MB", name=name, limit=limits.entry // 1_000_000
        )
    if entry.file_size > _SMALL and entry.file_size > limits.ratio * entry.compress_size:
        return Sentence("its entry {name} blows up more than {ratio} times", name=name, ratio=limits.ratio)
    return None


def _leads_out(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or name[:1] in ("/", "\\") or _DRIVE.match(name) is not None or "\x00" in name


def _too_much(limit: int) -> Sentence:
    return Sentence("it holds more than {limit} MB", limit=limit // 1_000_000)
