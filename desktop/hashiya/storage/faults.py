"""Faults: what SQLite says, told to an annotator in one sentence."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hashiya.errors import Sentence, StorageError

_SENTENCES = {
    "full": Sentence(
        "The disk that holds {name} is full: free some space and do it again; nothing was lost."
    ),
    "read_only": Sentence(
        "{name} can't be written: allow writing to it and its folder, or open it for reading only."
    ),
    "locked": Sentence("{name} is in use by another program just now: wait a moment and do it again."),
    "missing": Sentence(
        "{name} isn't where it was opened any more: put it or its drive back, then do it again."
    ),
    "damaged": Sentence(
        "{name} is damaged: leave it as it is, and open its newest backup or rescue what can be read."
    ),
    "io": Sentence("The disk didn't read or write {name} as it should: check the drive, then do it again."),
}


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite or the system raises over the project at ``path`` into a :class:`StorageError`."""
    try:
        yield
    except OSError as error:
        raise unread(path) from error
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        kind = kind_of(error)
        if kind is None:
            raise
        raise StorageError(_SENTENCES[kind], kind=kind, name=path.name) from error


def unread(path: Path) -> StorageError:
    """Return the error for a disk that didn't give what is there."""
    return StorageError(_SENTENCES["io"], kind="io", name=path.name)


def cannot_write(target: Path, error: OSError) -> StorageError:
    """Return the error for a file that the system won't let the program make or replace."""
    return StorageError(
        "{name} can't be written in {folder} ({why}): choose another folder.",
        kind=_NUMBERS.get(error.errno or 0, "io"),
        name=target.name,
        folder=target.parent,
        why=error.strerror,
    )


def kind_of(error: sqlite3.Error | UnicodeDecodeError) -> str | None:
    """Return the kind of :class:`StorageError` that fits, ``None`` where the program itself is at fault."""
    # what SQLite quotes from a damaged file may be no UTF-8 itself
    if isinstance(error, UnicodeDecodeError) or "decode to UTF-8" in str(error):
        return "damaged"
    name = getattr(error, "sqlite_errorname", "") or ""
    for start, kind in _KINDS.items():
        if name.startswith(start):
            return kind
    return None


_NUMBERS = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.EROFS: "read_only",
}
_KINDS = {
    "SQLITE_FULL": "full",
    # before its family: the file was moved, or its drive taken away
    "SQLITE_READONLY_DBMOVED": "missing",
    "SQLITE_READONLY": "read_only",
    "SQLITE_BUSY": "locked",
    "SQLITE_LOCKED": "locked",
    "SQLITE_IOERR": "io",
    "SQLITE_CANTOPEN": "io",
    "SQLITE_PERM": "read_only",
    "SQLITE_TOOBIG": "damaged",
    "SQLITE_INTERRUPT": "damaged",
    "SQLITE_AUTH": "damaged",
    "SQLITE_CORRUPT": "damaged",
    "SQLITE_NOTADB": "damaged",
}
