"""Opening a file as a project: whatever else it may be is refused with one sentence."""

from __future__ import annotations

import os
import time
from contextlib import closing
from pathlib import Path

from hashiya.errors import StorageError
from hashiya.storage import (
    form,
    guard,
    header,
    ownership,
    records,
    sessions,
    sidefiles,
    soundness,
    under_way,
)
from hashiya.storage.database import Database, be_patient, connect
from hashiya.storage.faults import translated
from hashiya.storage.migrations import VERSIONS, migrate

_ROUNDS = 20
_PAUSE = 0.01


def open_database(path: Path, annotator: str | None, *, read_only: bool, unchecked: bool = False) -> Database:
    """Open the project at ``path``, a path without symlinks; a writer holds its lock from then on.

    ``unchecked`` leaves the rows unchecked, for whoever is going to list their faults. The caller holds
    :func:`sessions.turn`. Raises :class:`StorageError` with its kind set.
    """
    try:
        return _open(path, annotator, read_only=read_only, unchecked=unchecked)
    except StorageError as error:
        if error.kind != "damaged":
            raise
    # no file is called damaged for what a disk gave once
    return _open(path, annotator, read_only=read_only, unchecked=unchecked)


def _open(path: Path, annotator: str | None, *, read_only: bool, unchecked: bool) -> Database:
    key = _refuse_by_kind(path, read_only=read_only)
    with translated(path):
        left = sidefiles.refuse(path)
        if not sessions.is_open_here(key):
            _refuse_by_header(path, left=left)
        as_left = records.is_as_left(path) and not left
        if left and read_only:
            _recover(path)
        connection = connect(path, read_only=read_only)
        try:
            db = Database(path, connection, read_only=read_only)
            if read_only:
                _settle_reader(db, as_left=as_left, unchecked=unchecked)
            else:
                _settle_writer(db, annotator, as_left=as_left)
        except BaseException:
            connection.close()
            raise
        return db


def _settle_reader(db: Database, *, as_left: bool, unchecked: bool) -> None:
    be_patient(db.connection)
    with guard.within(db.connection, guard.AT_ONCE):
        form.refuse(db)
        is_living = ownership.is_living(db)
    if not unchecked and not is_living:
        soundness.refuse(db, as_left=as_left)


def _settle_writer(db: Database, annotator: str | None, *, as_left: bool) -> None:
    locked = ownership.try_to_lock(db)
    with guard.within(db.connection, guard.AT_ONCE):
        version = form.refuse(db)
        if not locked or ownership.is_living(db):
            raise ownership.locked(db)
    died = records.died_here(db.path)
    records.note_open(db.path)
    try:
        if version is not None and version is not VERSIONS[-1]:
            _bring_up_to_date(db)
        soundness.refuse(db, as_left=as_left)
    except BaseException:
        # a session that never began leaves no side file that could be taken for its own
        if not died:
            records.forget(db.path)
        raise
    ownership.move_in(db, annotator)
    be_patient(db.connection)
    db.told = under_way.take_back(db)


def _refuse_by_kind(path: Path, *, read_only: bool) -> sessions.FileKey:
    key = sessions.key_of_regular(path)
    if not os.access(path, os.R_OK):
        raise StorageError(
            "{name} may not be read: ask its owner for it, or for a copy.", kind="io", name=path.name
        )
    if not read_only:
        _refuse_writing(path, key)
    return key


def _refuse_writing(path: Path, key: sessions.FileKey) -> None:
    if sessions.is_written_here(key):
        raise StorageError(
            "{name} is open in this program already: use it there, or open it for reading only.",
            kind="locked",
            name=path.name,
        )
    if not _may_write(path):
        raise StorageError(
            "{name} or its folder can't be written: open it for reading only, or copy it elsewhere.",
            kind="read_only",
            name=path.name,
        )


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _refuse_by_header(path: Path, *, left: bool) -> None:
    found = header.read(path)
    for _ in range(_ROUNDS):
        # a living writer's commit counts the pages first and writes the new ones a moment later
        if found.size >= found.claimed or left:
            break
        time.sleep(_PAUSE)
        found = header.read(path)
    header.refuse(path, found, growing=left)


def _recover(path: Path) -> None:
    # only a connection that may write rolls back what a session left half done when it died
    if not _may_write(path):
        raise StorageError(
            "{name} wasn't closed as it should be and can't be mended where nothing can be written: "
            "copy it with {side} to another folder and open it there.",
            kind="read_only",
            name=path.name,
            side=sidefiles.journal_of(path).name,
        )
    with closing(connect(path)) as connection, guard.within(connection, guard.AT_ONCE):
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def _bring_up_to_date(db: Database) -> None:
    from hashiya.storage import backups  # few projects were last opened by an older program

    backups.keep_before_migration(db.path)
    with db.action():
        migrate(db.connection)
