"""Opening a file as a project: whatever else it may be is refused with one sentence."""

from __future__ import annotations

import os
import stat
from contextlib import closing
from pathlib import Path

from hashiya.errors import StorageError
from hashiya.storage import backup, check, facts, form, header, ownership, sessions, sidefiles
from hashiya.storage.database import Database, be_patient, connect
from hashiya.storage.faults import translated
from hashiya.storage.migrations import VERSIONS, migrate

_SMALL = 1_000_000
"""Bytes up to which a project is checked through on every opening; it takes some milliseconds."""


def open_database(path: Path, annotator: str | None, *, read_only: bool) -> Database:
    """Open the project at ``path``, a path without symlinks, and check it; a writer holds its lock from then
    on.

    The caller holds :data:`sessions.OPENING`. Raises :class:`StorageError` with its kind set.
    """
    key = _refuse_by_kind(path, read_only=read_only)
    with translated(path):
        left = sidefiles.refuse(path)
        if not sessions.is_open_here(key):
            header.refuse(path, header.read(path), growing=left)
        if left and read_only:
            _recover(path)
        connection = connect(path, read_only=read_only)
        try:
            db = Database(path, connection, read_only=read_only)
            _settle_reader(db) if read_only else _settle_writer(db, annotator)
        except BaseException:
            connection.close()
            raise
        return db


def _settle_reader(db: Database) -> None:
    be_patient(db.connection)
    form.refuse(db)
    if not ownership.is_living(db):
        _refuse_unsound(db)


def _settle_writer(db: Database, annotator: str | None) -> None:
    locked = ownership.try_to_lock(db)
    version = form.refuse(db)
    if not locked or ownership.is_living(db):
        raise ownership.locked(db)
    sessions.remember(db.path)
    if version is not None and version is not VERSIONS[-1]:
        _bring_up_to_date(db)
    _refuse_unsound(db)
    ownership.move_in(db, annotator)
    be_patient(db.connection)


def _refuse_by_kind(path: Path, *, read_only: bool) -> sessions.FileKey:
    try:
        status = path.stat()
    except OSError as error:
        raise StorageError(
            f"There is no project {path.name} in {path.parent}: check the name.", kind="missing"
        ) from error
    if not stat.S_ISREG(status.st_mode):
        what = "a folder" if stat.S_ISDIR(status.st_mode) else "not an ordinary file"
        raise StorageError(f"{path.name} is {what}: choose a file that ends in .hashiya.", kind="not_project")
    if not os.access(path, os.R_OK):
        raise StorageError(f"{path.name} may not be read: ask its owner for it, or for a copy.", kind="io")
    key = (status.st_dev, status.st_ino)
    if not read_only:
        _refuse_writing(path, key)
    return key


def _refuse_writing(path: Path, key: sessions.FileKey) -> None:
    if sessions.is_written_here(key):
        raise StorageError(
            f"{path.name} is open in this program already: use it there, or open it for reading only.",
            kind="locked",
        )
    if not _may_write(path):
        raise StorageError(
            f"{path.name} or its folder can't be written: open it for reading only, or copy it elsewhere.",
            kind="read_only",
        )


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _recover(path: Path) -> None:
    # only a connection that may write rolls back what a session left half done when it died
    if _may_write(path):
        with closing(connect(path)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def _refuse_unsound(db: Database) -> None:
    size = db.rows("PRAGMA page_count")[0][0] * db.rows("PRAGMA page_size")[0][0]
    if size > _SMALL and facts.closed_cleanly(db):
        return
    found = _faults(db)
    if found:
        raise StorageError(
            f"{db.path.name} is damaged ({found[0].rstrip('.')}): keep it as it is and open the newest copy.",
            kind="damaged",
        )


def _faults(db: Database) -> list[str]:
    if db.connection.in_transaction:
        return check.faults(db)
    db.connection.execute("BEGIN")
    try:
        return check.faults(db)
    finally:
        db.connection.execute("COMMIT")


def _bring_up_to_date(db: Database) -> None:
    backup.keep_before_migration(db.path)
    db.hold()
    with db.action():
        migrate(db.connection)
