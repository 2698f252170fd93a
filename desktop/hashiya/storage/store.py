"""The store: one open project file on its database thread."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from hashiya import __version__
from hashiya.core.edits import Edit, Entity, Image
from hashiya.core.labels import LabelSet
from hashiya.core.moments import now
from hashiya.core.rows import row_of_label
from hashiya.errors import Sentence, StorageError
from hashiya.storage import (
    backup,
    backup_names,
    facts,
    journal,
    opening,
    ownership,
    records,
    sessions,
    shelf,
    soundness,
)
from hashiya.storage.database import ChangedError, Database, connect
from hashiya.storage.faults import translated
from hashiya.storage.migrations import migrate
from hashiya.storage.thread import DatabaseThread

T = TypeVar("T")


class Store:
    """Hold an open project file; every statement runs on its thread, one call after another."""

    def __init__(
        self, path: Path, annotator: str | None = None, *, read_only: bool = False, unchecked: bool = False
    ) -> None:
        self.path = Path(os.path.realpath(path))
        self.read_only = read_only
        self._thread = DatabaseThread(self.path.stem)
        try:
            self._db: Database | None = self._thread.call(lambda: self._open(annotator, unchecked))
        except BaseException:
            self._thread.stop()
            raise

    def call(self, work: Callable[[Database], T]) -> T:
        """Run ``work`` on the database thread, and return what it returns.

        Raises :class:`StorageError` for whatever SQLite finds wrong.
        """
        return self._thread.call(lambda: self._work(work))

    def begin(self, work: Callable[[Database, Callable[[], None]], T]) -> Callable[[], T]:
        """Run ``work`` on the database thread as far as where it calls what it is given, or to its end.

        Returns what waits for the rest, which returns what ``work`` returns or raises what :meth:`call` does.
        """
        reached = threading.Event()

        def run() -> T:
            try:
                return self._work(lambda db: work(db, reached.set))
            finally:
                reached.set()

        ending = self._thread.begin(run)
        reached.wait()
        return ending

    def close(self) -> None:
        """End the session and close the file; a second call does nothing."""
        if sessions.has_turn():
            # a forgotten store that is cleared away while another file is being opened must not wait for that
            self._thread.post(self._close)
        else:
            self._thread.call(self._close)
        self._thread.stop(wait=not sessions.has_turn())

    @contextmanager
    def copied(self) -> Iterator[Database]:
        """Give a private copy of what is on the disk now, for work that takes long."""
        self.call(_nothing)
        with backup.private_copy(self.path) as copy, translated(self.path):
            self._trust_alike(copy)
            yield copy

    def steadily(self, work: Callable[[Database], T]) -> T:
        """Do work that takes long on what is on the disk at one moment, and return what it returns.

        A project that is open for reading is read in place, which holds up a writer for no longer than a
        statement takes. Where one writes meanwhile, the work is done again on a private copy; a project that
        is open for writing is copied at once.
        """
        self.call(_nothing)
        if self.read_only:
            with suppress(ChangedError), backup.in_place(self.path) as db, translated(self.path):
                self._trust_alike(db)
                return work(db)
        with self.copied() as copy:
            return work(copy)

    @property
    def told(self) -> Sentence | None:
        """What opening the project has to tell, which is nothing mostly."""
        return None if self._db is None else self._db.told

    def save_copy(self, target: Path) -> None:
        """Write a proved copy of the project to ``target``."""
        self.call(_nothing)
        backup.save_copy(self.path, target)

    def is_replaced(self) -> bool:
        """Tell whether a file with another history has the project's name since it was opened."""
        try:
            if sessions.key_of(self.path) == self._key:
                return False
            # some network drives give a file another number now and then
            with backup_names.reading(self.path) as now:
                there = backup_names.end_of(now)
            return self.call(backup_names.end_of) != there
        except (OSError, StorageError):
            return False

    def _trust_alike(self, db: Database) -> None:
        if self._db is not None and self._db.is_trusted:
            db.trust()

    def _open(self, annotator: str | None, unchecked: bool) -> Database:
        with sessions.turn():
            db = opening.open_database(self.path, annotator, read_only=self.read_only, unchecked=unchecked)
            self._key = sessions.key_of(self.path)
            sessions.enter(self._key, writes=not self.read_only)
            return db

    def _work(self, work: Callable[[Database], T]) -> T:
        if self._db is None:
            raise StorageError("{name} is closed: open it again.", kind="io", name=self.path.name)
        try:
            with translated(self.path):
                return work(self._db)
        except StorageError as error:
            told = soundness.reread(self._db, error)
            if told is error:
                raise
            raise told from error

    def _close(self) -> None:
        if self._db is None:
            return
        with sessions.turn():
            moved_out = not self.read_only and self._move_out()
            self._db.close()
            self._db = None
            sessions.leave(self._key, writes=not self.read_only)
            if moved_out:
                records.note_closed(self.path)

    def _move_out(self) -> bool:
        # whatever goes wrong here loses nothing: the next opening checks the file through
        try:
            self._work(ownership.move_out)
        except StorageError:
            return False
        return True


def _nothing(_: Database) -> None:
    """Raise, on being called, where the project is closed."""


def create(path: Path, annotator: str, labels: LabelSet) -> None:
    """Write a new project without articles to ``path``, where nothing may be yet."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with translated(path), closing(Database(path, connect(path), read_only=False)) as db:
        with db.action():
            migrate(db.connection)
            facts.begin(db, annotator, __version__)
        journal.commit(db, _first_edit(annotator, labels))
        with db.action():
            shelf.make_true(db, facts.journal_end(db))
            facts.move_out(db)


def _first_edit(annotator: str, labels: LabelSet) -> Edit:
    # no scope: the labels that a project begins with can't be undone
    images = tuple(
        Image(Entity.LABEL, label.id, None, None, row_of_label(label, position))
        for position, label in enumerate(labels)
    )
    return Edit(facts.new_id(), "create", annotator, now(), images, ())
