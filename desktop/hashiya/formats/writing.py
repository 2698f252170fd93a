"""What a writer is given: where to write, and all that it has to know besides the articles."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from hashiya.core.labels import LabelSet
from hashiya.files.folders import PendingFolder
from hashiya.files.hashing import hashing
from hashiya.formats.annotation_set import AnnotationSet
from hashiya.formats.units import Unit

SCHEMES = ("iob2", "bioes", "bilou")
"""How conll tells where an annotation begins and ends."""


@dataclass(frozen=True, slots=True)
class Options:
    """Hold what the caller chose.

    ``unit`` is what positions count where a format leaves that open; ``scheme`` is conll's (``iob2``,
    ``bioes``, ``bilou``); ``parquet`` is huggingface's; ``language`` is that of what people read (``ar``,
    ``en``). ``filter``, ``split`` and ``agreed``, which is what annotators agreed on (``guidelines``,
    ``link_kinds``), only go into the manifest.
    """

    unit: Unit | None = None
    scheme: str = "iob2"
    parquet: bool = False
    language: str = "ar"
    filter: Mapping[str, Any] = field(default_factory=dict)
    split: Mapping[str, Any] | None = None
    agreed: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Writing:
    """Tell a writer of the set: its labels, what positions count, the options.

    ``articles`` may be walked once more before writing, by a format that has to know the set first; its
    articles are as the format can hold them. Where ``complete``, no annotation has a label that isn't among
    ``labels``.
    """

    labels: LabelSet
    unit: Unit
    options: Options
    articles: AnnotationSet = ()
    complete: bool = False


class Out:
    """Take what a writer writes: one file, or files below a folder.

    ``grows`` says that files are only ever written at their end.
    """

    def __init__(
        self,
        path: Path,
        stream: BinaryIO | None = None,
        folder: PendingFolder | None = None,
        on_told: Callable[[Any], None] | None = None,
        *,
        grows: bool = False,
    ) -> None:
        self.path = path
        self._stream = stream
        self._folder = folder
        self._on_told = on_told
        self._grows = grows
        self._files: list[bytes] = []
        """A file's name, a zero byte, its hash: of very many files a third of what names and hashes take."""

    @property
    def stream(self) -> BinaryIO:
        """The file, for a format that writes one."""
        assert self._stream is not None
        return self._stream

    def put(self, name: str, data: bytes) -> None:
        """Write a whole file of the folder; ``name`` is relative, with slashes."""
        assert self._folder is not None
        self._add(name, self._folder.put(name, data))
        self.tell(name)

    def tell(self, value: Any) -> None:
        """Tell whoever reads along what reading needs to know before it is in a file."""
        if self._on_told is not None:
            self._on_told(value)

    @contextlib.contextmanager
    def create(self, name: str) -> Iterator[BinaryIO]:
        """Open a file of the folder, to be written piece by piece."""
        assert self._folder is not None
        path = self.path / name
        with self._folder.create(name) as stream, hashing(path, grows=self._grows) as digest:
            yield stream
            stream.flush()
            self._add(name, digest())

    def digests(self) -> Iterator[tuple[str, str]]:
        """Give the name and the SHA-256 of each file of the folder, by name."""
        self._files.sort()
        for each in self._files:
            yield each[:-33].decode("utf-8", "surrogatepass"), each[-32:].hex()

    def _add(self, name: str, sha256: str) -> None:
        self._files.append(name.encode("utf-8", "surrogatepass") + b"\0" + bytes.fromhex(sha256))
