"""Prove that the files of a set are those that its manifest lists, byte for byte."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from hashiya.errors import FormatError, NotFoundError, Sentence
from hashiya.files.folders import LISTING
from hashiya.files.hashing import sha256_of
from hashiya.formats import manifest as manifests
from hashiya.formats.annotation_set import Fault


class FilesProof:
    """Compare files with a manifest; each that differs is told."""

    def __init__(self, where: Path, manifest: Mapping[str, Any], on_fault: Callable[[Fault], None]) -> None:
        self._where = where
        self._listed: Mapping[str, Any] = manifest["files"]
        self._on_fault = on_fault
        self._on_bytes: Callable[[int], None] | None = None
        self._read = 0

    def prove(self, on_bytes: Callable[[int], None] | None = None) -> str:
        """Compare all files; return the hash of a set that is one file, an empty text for a folder."""
        self._on_bytes = on_bytes
        if self._where.is_dir():
            for name, expected in self._listed.items():
                self._compare(name, expected)
            self._find_strangers()
            return ""
        found = sha256_of(self._where, self._passed)
        others = dict(self._listed)
        # a file that was renamed with its manifest is the same file
        own = self._where.name if self._where.name in others or len(others) != 1 else next(iter(others))
        self._demand_hash(self._where, others.pop(own, None), found)
        for name, expected in others.items():
            self._compare(name, expected)
        return found

    def _compare(self, name: str, expected: Any) -> None:
        base = self._where if self._where.is_dir() else self._where.parent
        if not _lies_below(name):
            self._tell(
                manifests.place_of(self._where),
                Sentence("it lists {name}, which lies elsewhere and can't be proven with it", name=name),
            )
            return
        path = base / name
        try:
            self._demand_hash(path, expected, sha256_of(path, self._passed))
        except NotFoundError:
            self._tell(path, Sentence("the manifest lists it, and it isn't there"))
        except FormatError as error:
            self._tell(path, error.sentence.clause())

    def _demand_hash(self, path: Path, expected: Any, found: str) -> None:
        if expected is None:
            self._tell(path, Sentence("the manifest doesn't list it"))
        elif found != expected:
            self._tell(path, Sentence("it isn't as it was written: its SHA-256 is another one"))

    def _find_strangers(self) -> None:
        for path in _files_below(self._where):
            name = path.relative_to(self._where).as_posix()
            if name not in self._listed and name != LISTING:
                self._tell(path, Sentence("the manifest doesn't list it"))

    def _passed(self, count: int) -> None:
        self._read += count
        if self._on_bytes is not None:
            self._on_bytes(self._read)

    def _tell(self, path: Path, message: Sentence) -> None:
        self._on_fault(Fault(path, None, message))


def _lies_below(name: str) -> bool:
    """Tell whether a name with slashes leads nowhere but further down, on any system."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return bool(parts) and not name.startswith(("/", "\\")) and ".." not in parts and ":" not in parts[0]


def _files_below(folder: Path) -> Iterator[Path]:
    for below, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            yield Path(below) / name
