"""Read a jsonl file again, on any machine and from the file alone, and prove every span."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from hashiya.errors import FormatError
from hashiya.files.json_text import JsonError, strict_json
from hashiya.files.reading import numbered_lines, open_regular
from hashiya.formats.annotation_set import Counts
from hashiya.formats.proof import RecordProof, Seen

LONGEST_LINE = 256_000_000
"""Bytes; an article has 50 million at most, and its marks repeat parts of it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Say what is wrong in one line of a file, from 1; ``article`` is the record's id if it has one."""

    file: Path
    line: int
    message: str
    article: str | None = None

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.message}."


@dataclass(frozen=True, slots=True)
class Verified:
    """Tell what a file holds and how many faults it has; ``sha256`` is that of its bytes."""

    path: Path
    counts: Counts
    sha256: str
    faults: int
    first: Fault | None


def verify(
    path: Path | str,
    on_fault: Callable[[Fault], None] | None = None,
    *,
    on_bytes: Callable[[int], None] | None = None,
) -> Verified:
    """Check a whole file; ``on_fault`` is called with each fault as it is found.

    ``on_bytes`` is told after each line how many bytes have been read.

    Raises NotFoundError and FormatError for a file that can't be read at all.
    """
    reading = _Reading(Path(path), on_fault)
    with open_regular(reading.path) as stream:
        for passed in reading.lines(stream):
            if on_bytes is not None:
                on_bytes(passed)
    return reading.result()


class _Reading:
    def __init__(self, path: Path, on_fault: Callable[[Fault], None] | None) -> None:
        self.path = path
        self._on_fault = on_fault
        self._counts = Counts()
        self._digest = hashlib.sha256()
        self._faults = 0
        self._first: Fault | None = None
        self._seen = Seen()
        self._told_crlf = False

    def result(self) -> Verified:
        return Verified(self.path, self._counts, self._digest.hexdigest(), self._faults, self._first)

    def lines(self, stream: BinaryIO) -> Iterator[int]:
        """Prove line after line, and yield how many bytes have been read."""
        passed = 0
        for number, line in self._lines(stream):
            self._digest.update(line)
            source = self._decoded(number, line)
            if source is not None:
                self._prove(number, source, whole=line.endswith(b"\n"))
            passed += len(line)
            yield passed

    def _lines(self, stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
        try:
            for number, line in numbered_lines(stream, LONGEST_LINE):
                if b"\0" in line:
                    self._note(number, "it holds zero bytes, so the file is no text, and reading ends here")
                    return
                yield number, line
        except FormatError as error:
            if error.line is None:
                raise
            self._note(error.line, "it is too long to be an article, and reading ends here")

    def _decoded(self, number: int, line: bytes) -> str | None:
        if number == 1 and line.startswith(codecs.BOM_UTF8):
            self._note(number, "the file begins with a byte order mark; save it as UTF-8 without one")
            line = line.removeprefix(codecs.BOM_UTF8)
        if line.endswith(b"\r\n") and not self._told_crlf:
            self._told_crlf = True
            self._note(number, "lines end in CRLF; another program has saved the file")
        try:
            return line.decode("utf-8")
        except UnicodeDecodeError as error:
            self._note(number, f"it isn't UTF-8 from byte {error.start + 1} on")
            return None

    def _prove(self, number: int, source: str, *, whole: bool) -> None:
        if not source.strip():
            self._note(number, "it is empty, where an article must stand")
            return
        try:
            record = strict_json(source)
        except JsonError as fault:
            cut = "" if whole else "; the file seems to be cut off here"
            self._note(number, f"{fault}{cut}")
            return
        proof = RecordProof(record, self._seen)
        self._counts += proof.counts
        for clause in proof.faults:
            self._note(number, clause, proof.article)

    def _note(self, number: int, message: str, article: str | None = None) -> None:
        fault = Fault(self.path, number, message, article)
        self._faults += 1
        self._first = self._first or fault
        if self._on_fault is not None:
            self._on_fault(fault)
