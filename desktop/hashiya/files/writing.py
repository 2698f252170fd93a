"""Write a file whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from hashiya.errors import Sentence, StorageError
from hashiya.files import unfinished

_KINDS = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.EROFS: "read_only",
}
_NEXT = {
    "full": Sentence("free some room and try again"),
    "read_only": Sentence("give another folder, or yourself the right to write there"),
    "io": Sentence("give another file"),
}


_FLAGS = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Pending:
    """Hold a file that is being written beside the one that it will replace.

    ``path`` may be read once :meth:`sync` has returned.
    """

    path: Path
    stream: BinaryIO

    def sync(self) -> None:
        """Put all that was written on the disk."""
        self.stream.flush()
        os.fsync(self.stream.fileno())


@contextlib.contextmanager
def replacing(target: Path) -> Iterator[Pending]:
    """Open a file beside ``target`` for writing; it takes that name when the block ends well.

    When the block raises, nothing is left behind and ``target`` is as it was. Raises StorageError for a
    target that is a project, a folder, a link or a device, one that can't be written, a missing folder, a
    full disk.
    """
    mode = _checked(target)
    try:
        with unfinished.beside(target) as path:
            # until it is whole nobody else reads it
            with os.fdopen(os.open(path, _FLAGS, 0o600), "wb") as stream:
                pending = Pending(path, stream)
                yield pending
                pending.sync()
            path.chmod(under_mask(0o666) if mode is None else mode)
            path.replace(target)
    except OSError as error:
        raise refusal(target, error) from error
    _sync_folder(target.parent)


def under_mask(mode: int) -> int:
    """Return the permissions that the user's mask leaves of ``mode``."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mode & ~mask


def spare(kept: Path, target: Path) -> None:
    """Raise StorageError where ``target`` is, by whatever name, the file ``kept``; neither is opened."""
    if target.exists() and target.samefile(kept):
        raise _error(target, Sentence("it is the project itself"), "io")


def _checked(target: Path) -> int | None:
    """Return the permissions of the file that is to be replaced, ``None`` where there is none."""
    if target.suffix.casefold() in (".hashiya", ".hashiya-journal"):
        raise _error(target, Sentence("a project is only ever written by the program's own saving"), "io")
    try:
        found = target.lstat()
    except FileNotFoundError:
        if not target.parent.is_dir():
            raise StorageError(
                "There is no folder {folder}; make it first, or give another one.",
                kind="missing",
                folder=target.parent,
            ) from None
        return None
    except OSError as error:
        raise refusal(target, error) from error
    if not stat.S_ISREG(found.st_mode):
        raise _error(target, _kind_of(found.st_mode), "io")
    if not os.access(target, os.W_OK):
        raise _error(target, Sentence("it is read-only"), "read_only")
    return stat.S_IMODE(found.st_mode)


def _kind_of(mode: int) -> Sentence:
    if stat.S_ISDIR(mode):
        return Sentence("it is a folder")
    if stat.S_ISLNK(mode):
        return Sentence("it is a link to another file")
    return Sentence("it is no regular file")


def refusal(target: Path, error: OSError) -> StorageError:
    """Return what is to be said of a target that the system doesn't let be written."""
    return _error(target, error.strerror or str(error), _KINDS.get(error.errno or 0, "io"))


def _error(target: Path, why: str, kind: str) -> StorageError:
    return StorageError(
        "The file {file} can't be written ({why}); {next}.", kind=kind, file=target, why=why, next=_NEXT[kind]
    )


def _sync_folder(folder: Path) -> None:
    """Put the new name on the disk too; systems that open no folders do without."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
