"""Write a folder of files whole or not at all."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from hashiya.errors import Sentence, StorageError
from hashiya.files import unfinished
from hashiya.files.writing import refusal, under_mask

LISTING = "manifest.json"
"""The file that tells which files of a folder were written with it."""
_SYNCED_ONE_BY_ONE = 64
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class PendingFolder:
    """Hold a folder that is being written beside the one that it will replace."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._place = str(path)
        self._written: list[Path] = []

    def put(self, name: str, data: bytes) -> str:
        """Write a file whole and return the SHA-256 of its bytes; ``name`` is relative, with slashes."""
        descriptor = self._new(name)
        try:
            left = memoryview(data)
            # one call may take less than all
            while left:
                left = left[os.write(descriptor, left) :]
        finally:
            os.close(descriptor)
        return hashlib.sha256(data).hexdigest()

    @contextlib.contextmanager
    def create(self, name: str) -> Iterator[BinaryIO]:
        """Open a new file for writing; folders on the way are made."""
        with os.fdopen(self._new(name), "wb") as stream:
            yield stream

    def _new(self, name: str) -> int:
        """Make a file, and return its descriptor."""
        target = f"{self._place}/{name}"
        try:
            descriptor = os.open(target, _FLAGS, 0o666)
        except FileNotFoundError:
            Path(target).parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(target, _FLAGS, 0o666)
        if len(self._written) <= _SYNCED_ONE_BY_ONE or not hasattr(os, "sync"):
            self._written.append(Path(target))
        return descriptor

    def sync(self) -> None:
        """Put all that was written on the disk; of very many files the system writes all at once."""
        if len(self._written) > _SYNCED_ONE_BY_ONE and hasattr(os, "sync"):
            os.sync()
            return
        for path in self._written:
            with path.open("rb+") as stream:
                os.fsync(stream.fileno())


@contextlib.contextmanager
def replacing_folder(target: Path) -> Iterator[PendingFolder]:
    """Make a folder beside ``target``; it takes that name when the block ends well.

    When the block raises, nothing is left behind and ``target`` is as it was. A folder that is there already
    is replaced only where it is empty or holds nothing but what its own manifest lists. Raises StorageError
    for any other, for a target that is no folder, a missing parent, a full disk.
    """
    target = target.absolute()
    check_folder(target)
    try:
        with unfinished.beside(target) as path:
            # until it is whole nobody else looks into it
            path.mkdir(mode=0o700)
            pending = PendingFolder(path)
            yield pending
            pending.sync()
            path.chmod(under_mask(0o777))
            _swap(path, target)
    except OSError as error:
        raise refusal(target, error) from error


def check_folder(target: Path) -> None:
    """Raise StorageError where :func:`replacing_folder` would refuse to write ``target``."""
    if target.is_symlink():
        raise _error(target, Sentence("it is a link to another folder"))
    if not target.exists():
        if not target.parent.is_dir():
            raise StorageError(
                "There is no folder {folder}; make it first, or give another one.",
                kind="missing",
                folder=target.parent,
            )
        return
    if not target.is_dir():
        raise _error(target, Sentence("it is a file"))
    strange = _strange(target)
    if strange is not None:
        raise _error(target, Sentence("it holds {name}, which no export wrote", name=strange))


def _strange(target: Path) -> str | None:
    """Return the name of a file in the folder that its manifest doesn't list, or ``None``."""
    listed = _listed(target / LISTING)
    for folder, _, names in os.walk(target):
        for name in names:
            found = (Path(folder) / name).relative_to(target).as_posix()
            if found not in listed:
                return found
    return None


def _listed(listing: Path) -> set[str]:
    try:
        files = json.loads(listing.read_bytes())["files"]
        return {*files, LISTING} if isinstance(files, dict) else set()
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return set()


def _swap(new: Path, target: Path) -> None:
    if not target.exists():
        new.rename(target)
        return
    unfinished.set_aside(new, target)
    try:
        new.rename(target)
    except OSError:
        unfinished.bring_back(new, target)
        raise


def _error(target: Path, why: Sentence) -> StorageError:
    return StorageError(
        "The folder {folder} can't be written ({why}); give another one.", kind="io", folder=target, why=why
    )
