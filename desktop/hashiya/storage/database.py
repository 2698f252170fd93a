"""The connection to a project file: how it is set up, and the one way to write through it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import quote

from hashiya.errors import Sentence, StorageError
from hashiya.storage import guard

OPENING_PATIENCE = 0.5
"""Seconds to wait for a lock while opening: a second writer is refused in under a second."""
PATIENCE = 10.0
"""Seconds that a commit waits for readers, and a reader for a commit."""
_AT_ONCE = (1000, 100, 10, 1)
"""How many rows one statement inserts."""


class ChangedError(Exception):
    """Say that a file that is read in place was written meanwhile: what was read is of several moments."""


class Database:
    """Hold one connection to one file; a writer's is always inside an idle ``BEGIN IMMEDIATE``.

    ``session`` is the id that the writer's owner row carries, empty while there is none yet; ``under_way``
    that of the edit that is being written in batches; ``told`` what opening the file has to tell.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self.session = ""
        self.under_way = ""
        self.told: Sentence | None = None
        self.is_trusted = False
        self._connection: sqlite3.Connection | None = connection
        self._seen: int | None = None
        self._watched: int | None = None

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection, made anew where the last one was given up after an input or output error."""
        if self._connection is None:
            self._connection = connect(self.path, read_only=self.read_only)
            be_patient(self._connection)
            self._seen = None
            if self.is_trusted:
                guard.trust(self._connection)
        return self._connection

    def trust(self) -> None:
        """Take the file for one that is made as ours are: its values may be as long as a project's."""
        self.is_trusted = True
        guard.trust(self.connection)

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Any]:
        """Return every row at once, so that no statement keeps its lock."""
        return self.connection.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Sequence[Any] = ()) -> Any | None:
        """Return the first row, or ``None``."""
        found = self.rows(sql, parameters)
        return found[0] if found else None

    def run(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Change rows inside an :meth:`action` and return how many."""
        return self.connection.execute(sql, parameters).rowcount

    def run_many(self, sql: str, parameters: Iterable[Sequence[Any]]) -> None:
        """Change rows inside an :meth:`action`, once for each of ``parameters``."""
        self.connection.executemany(sql, parameters)

    def insert(self, into: str, rows: Sequence[Sequence[Any]], on_conflict: str = "") -> None:
        """Insert rows of one length inside an :meth:`action`, many a statement.

        That takes less time than a statement a row, and lets other threads run in the meantime.
        ``on_conflict`` is the clause that says what becomes of rows that are there already.
        """
        for begin, count in _portions(len(rows)):
            marks = f"({', '.join('?' * len(rows[begin]))})"
            sql = f"INSERT INTO {into} VALUES {', '.join([marks] * count)} {on_conflict}"
            self.connection.execute(sql, tuple(chain.from_iterable(rows[begin : begin + count])))

    @contextmanager
    def action(self) -> Iterator[None]:
        """Write everything inside the block or nothing; leaving it means that it is on the disk.

        The writer's lock is taken again at once, so that nobody else writes between two actions.
        """
        if self.read_only:
            raise StorageError(
                "{name} is open for reading only: open it for writing first.",
                kind="read_only",
                name=self.path.name,
            )
        self.hold()
        try:
            yield
            self.connection.execute("COMMIT")
        except BaseException as error:
            self._roll_back(give_up=_is_of_the_disk(error))
            if not self._is_done_nevertheless(error):
                raise
            return
        self._try_to_hold()

    def hold(self) -> None:
        """Take the writer's lock where it isn't held.

        Raises :class:`StorageError` (``locked``) where another session took the project over in the meantime.
        """
        if self.connection.in_transaction:
            return
        self.connection.execute("BEGIN IMMEDIATE")
        version = self._version()
        if self.session and version != self._seen:
            self._refuse_if_taken_over()
        self._seen = version

    def watch(self) -> None:
        """Let :meth:`demand_unchanged` notice whatever others write from now on."""
        self._watched = self._version()

    def demand_unchanged(self) -> None:
        """Raise ChangedError where somebody else has written since :meth:`watch`."""
        if self._watched is not None and self._version() != self._watched:
            raise ChangedError

    def _version(self) -> int:
        return int(self.rows("PRAGMA data_version")[0][0])

    def close(self) -> None:
        """Give up the lock and close the file."""
        if self._connection is not None:
            self._connection.close()

    def _refuse_if_taken_over(self) -> None:
        owner = self.row("SELECT session, annotator, machine, process FROM owner")
        if owner is not None and owner[0] == self.session:
            return
        self.connection.execute("ROLLBACK")
        who = Sentence("another program")
        if owner is not None:
            who = Sentence(
                "{annotator} on {machine} (process {process})",
                annotator=owner[1],
                machine=owner[2],
                process=owner[3],
            )
        raise StorageError(
            "{name} was taken over by {who}: close it there, then open it here again.",
            kind="locked",
            holder=who,
            name=self.path.name,
            who=who,
        )

    def begin_again(self) -> None:
        """Forget what was read, of which nothing is known after the disk failed once."""
        self._give_up()
        if not self.read_only:
            self._try_to_hold()

    def _roll_back(self, *, give_up: bool) -> None:
        if give_up:
            self._give_up()
        elif self.connection.in_transaction:
            self.connection.execute("ROLLBACK")
        self._try_to_hold()

    def _try_to_hold(self) -> None:
        # What was committed is saved whether or not the lock comes back at once: the next action asks again.
        try:
            self.hold()
        except (sqlite3.DatabaseError, StorageError) as error:
            if _is_of_the_disk(error):
                self._give_up()

    def _give_up(self) -> None:
        # after a failed write or sync nothing is known of what the system kept: begin again from the file
        self.close()
        self._connection = None

    def _is_done_nevertheless(self, error: BaseException) -> bool:
        # the journal is gone from the folder by then, which ends a commit: only that isn't on the disk yet
        return _errorname(error) == "SQLITE_IOERR_DIR_FSYNC" and _is_synced(self.path.parent)


def _portions(length: int) -> Iterator[tuple[int, int]]:
    """Deal rows into runs of few lengths, whose statements are prepared once; give begin and length."""
    begin = 0
    for size in _AT_ONCE:
        while length - begin >= size:
            yield begin, size
            begin += size


def connect(path: Path, *, read_only: bool = False, immutable: bool = False) -> sqlite3.Connection:
    """Return a connection set up as every project file is read and written; nothing is locked yet.

    A reader is patient from its first statement on: the file's form is asked for while others may commit.
    """
    mode = "ro" if read_only else "rw"
    address = f"file:{quote(os.fsencode(path))}?mode={mode}" + ("&immutable=1" if immutable else "")
    patience = PATIENCE if read_only else OPENING_PATIENCE
    connection = sqlite3.connect(
        address, uri=True, isolation_level=None, timeout=patience, check_same_thread=False
    )
    try:
        prepare(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def prepare(connection: sqlite3.Connection) -> None:
    """Set a connection up: nothing in the file may run, and a commit that returned is on the disk."""
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    guard.stand(connection)


def be_patient(connection: sqlite3.Connection) -> None:
    """Wait longer for locks from now on: those who hold one beside us do so for a moment."""
    connection.execute(f"PRAGMA busy_timeout={int(PATIENCE * 1000)}")


def _is_of_the_disk(error: BaseException) -> bool:
    # SQLite calls a file damaged too when the system can't read it
    return _errorname(error).startswith(("SQLITE_IOERR", "SQLITE_CORRUPT", "SQLITE_NOTADB"))


def _errorname(error: BaseException) -> str:
    return getattr(error, "sqlite_errorname", "") or ""


def _is_synced(folder: Path) -> bool:
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return False
    try:
        os.fsync(descriptor)
    except OSError:
        return False
    finally:
        os.close(descriptor)
    return True


_PRAGMAS = (
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "locking_mode=NORMAL",
    "synchronous=EXTRA",
    "fullfsync=ON",
    "foreign_keys=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "cache_size=-40000",
)
