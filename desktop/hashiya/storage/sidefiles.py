"""Side files: what SQLite would take up from beside a project, refused where it isn't ours.

A journal is rolled back into the project on opening. A stranger's could forge rows, and one that names a
super-journal makes older SQLite versions delete the file of that name.
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

from hashiya.errors import StorageError
from hashiya.storage import guard, records, sessions
from hashiya.storage.database import Database, connect
from hashiya.storage.facts import owner

_SUPER_MAGIC = bytes.fromhex("d9d505f920a163d7")
_ROUNDS = 20
_PAUSE = 0.01


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps the rollback journal of the project at ``path``."""
    return path.with_name(path.name + "-journal")


def beside(path: Path) -> list[Path]:
    """Return the side files that lie beside the project at ``path``."""
    sides = [path.with_name(path.name + ending) for ending in ("-journal", "-wal", "-shm")]
    return [side for side in sides if side.exists()]


def refuse(path: Path) -> bool:
    """Return whether a journal of our own lies beside the project at ``path``.

    Raises :class:`StorageError` for a side file that no session on this project left there.
    """
    if path.with_name(path.name + "-wal").exists():
        raise _stranger(path.with_name(path.name + "-wal"), path)
    journal = journal_of(path)
    if not _is_left(journal):
        return False
    if _names_super_journal(journal):
        raise _stranger(journal, path)
    if _is_set_aside(journal, path):
        journal.unlink(missing_ok=True)
        return False
    if records.died_here(path) or sessions.is_open_here(sessions.key_of(path)) or _was_open(path):
        return True
    if not journal.exists():
        # a writer ended between two looks
        return False
    raise _stranger(journal, path)


def _is_left(journal: Path) -> bool:
    # beside a living writer a journal comes and goes with each commit
    for _ in range(_ROUNDS):
        try:
            if journal.stat().st_size == 0:
                return False
        except FileNotFoundError:
            return False
        time.sleep(_PAUSE)
    return True


def _is_set_aside(journal: Path, path: Path) -> bool:
    """Tell whether a journal has another name too, beside the project that was set aside for this one."""
    try:
        return journal.stat().st_nlink > 1 and path.stat().st_nlink == 1
    except FileNotFoundError:
        return False


def _names_super_journal(journal: Path) -> bool:
    try:
        with journal.open("rb") as file:
            file.seek(max(0, file.seek(0, 2) - len(_SUPER_MAGIC)))
            return file.read() == _SUPER_MAGIC
    except FileNotFoundError:
        return False


def _was_open(path: Path) -> bool:
    # immutable: the journal is neither read nor rolled back
    try:
        with (
            closing(connect(path, read_only=True, immutable=True)) as connection,
            guard.within(connection, guard.AT_ONCE),
        ):
            return owner(Database(path, connection, read_only=True)) is not None
    except (sqlite3.Error, UnicodeDecodeError):
        return False


def _stranger(side: Path, path: Path) -> StorageError:
    return StorageError(
        "{side} lies beside {name} but doesn't belong to it: move that file elsewhere and open "
        "the project again.",
        kind="damaged",
        side=side.name,
        name=path.name,
    )
