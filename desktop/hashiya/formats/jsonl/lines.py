"""Prove a jsonl file line by line, from the file alone."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from hashiya.errors import FormatError, Sentence
from hashiya.files.json_text import JsonError, strict_json
from hashiya.files.reading import numbered_lines, open_regular
from hashiya.formats.annotation_set import Counts, Fault
from hashiya.formats.jsonl.record_proof import RecordProof, Seen

LONGEST_LINE = 256_000_000
"""Bytes; an article has 50 million at most, and its marks repeat parts of it."""


class LinesProof:
    """Prove the lines of a file; ``counts`` is what they hold, ``sha256`` that of the bytes read."""

    def __init__(self, path: Path, on_fault: Callable[[Fault], None]) -> None:
        self.counts = Counts()
        self._path = path
        self._on_fault = on_fault
        self._digest = hashlib.sha256()
        self._seen = Seen()
        self._told_crlf = False

    @property
    def sha256(self) -> str:
        """The hash of all bytes that were read, in hexadecimal."""
        return self._digest.hexdigest()

    def passed(self) -> Iterator[int]:
        """Prove line after line, and yield how many bytes have been read."""
        passed = 0
        with open_regular(self._path) as stream:
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
                    self._tell(
                        number, Sentence("it holds zero bytes, so the file is no text, and reading ends here")
                    )
                    return
                yield number, line
        except FormatError as error:
            if error.line is None:
                raise
            self._tell(error.line, Sentence("it is too long to be an article, and reading ends here"))

    def _decoded(self, number: int, line: bytes) -> str | None:
        if number == 1 and line.startswith(codecs.BOM_UTF8):
            self._tell(
                number, Sentence("the file begins with a byte order mark; save it as UTF-8 without one")
            )
            line = line.removeprefix(codecs.BOM_UTF8)
        if line.endswith(b"\r\n") and not self._told_crlf:
            self._told_crlf = True
            self._tell(number, Sentence("lines end in CRLF; another program has saved the file"))
        try:
            return line.decode("utf-8")
        except UnicodeDecodeError as error:
            self._tell(number, Sentence("it isn't UTF-8 from byte {place} on", place=error.start + 1))
            return None

    def _prove(self, number: int, source: str, *, whole: bool) -> None:
        if not source.strip():
            self._tell(number, Sentence("it is empty, where an article must stand"))
            return
        try:
            record = strict_json(source)
        except JsonError as error:
            fault = error.sentence
            self._tell(
                number,
                fault if whole else Sentence("{fault}; the file seems to be cut off here", fault=fault),
            )
            return
        proof = RecordProof(record, self._seen)
        self.counts += proof.counts
        for clause in proof.faults:
            self._tell(number, clause, proof.article)

    def _tell(self, number: int, message: Sentence, article: str | None = None) -> None:
        self._on_fault(Fault(self._path, number, message, article))
