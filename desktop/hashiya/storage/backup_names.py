"""Where backups lie and what they are called.

Each project has a folder by its id in the program's own. A name tells the moment, the reason and a sign of
the place where the project lay: a project whose file is gone is found again, and copies are told apart.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from hashiya import paths
from hashiya.errors import StorageError
from hashiya.storage import facts, form, sessions
from hashiya.storage.database import Database, be_patient, connect
from hashiya.storage.faults import translated

_SUFFIX = ".hashiya"
_MOMENT = "%Y-%m-%dT%H-%M-%SZ"
_NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ) ([a-z]+(?:-[a-z]+)*) ([0-9a-f]{8})\.hashiya")
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")

End = tuple[int, str, str]
"""The last act of a journal: its number, what it was, the id of its edit."""


class Reason(StrEnum):
    """Say why a backup was made."""

    WORKING = "while-working"
    CLOSING = "on-closing"
    ASKED = "asked-for"
    IMPORT = "before-import"
    REMOVAL = "before-removal"
    MIGRATION = "before-migration"
    LOSS = "before-loss"
    RESTORED = "restored"


class Backup(NamedTuple):
    """Tell of one backup; ``reason`` may be one that a newer program knows, ``size`` is in bytes."""

    moment: datetime
    reason: str
    place: str
    path: Path
    size: int

    @property
    def id(self) -> str:
        """What a backup is called by: its moment in UTC."""
        return self.moment.strftime(_MOMENT)


def place_of(path: Path) -> str:
    """Return the sign of the place of a project, a path without symlinks."""
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:8]


def folder_of(project: str) -> Path:
    """Return where the backups of the project with this id lie, which no strange id leads out of."""
    name = project if _ID.fullmatch(project) else hashlib.sha256(project.encode("utf-8")).hexdigest()
    return _root() / name


def listed(path: Path) -> list[Backup]:
    """Return the backups of the project at ``path``, newest first, those of copies elsewhere among them.

    Where its file is gone or says nothing any more, they are found by its place.
    """
    found = [each for folder in _folders(path) for each in held_in(folder)]
    return sorted(found, key=lambda each: (each.moment, each.path.name), reverse=True)


def newest(backups: Sequence[Backup], path: Path) -> Backup | None:
    """Return the last backup of the file at ``path`` itself, ``None`` where there is none."""
    return next(iter(of_place(backups, path)), None)


def of_place(backups: Sequence[Backup], path: Path) -> list[Backup]:
    """Return the backups of the file at ``path``, newest first, none of a future that a clock made up."""
    now = this_second() + timedelta(minutes=1)
    here = [each for each in backups if each.place == place_of(path) and each.moment <= now]
    return sorted(here, key=lambda each: each.moment, reverse=True)


def end_of(db: Database) -> End | None:
    """Return the last act of the journal, ``None`` where there is none."""
    row = db.row("SELECT seq, act, edit FROM journal ORDER BY seq DESC LIMIT 1")
    return None if row is None else (int(row[0]), str(row[1]), str(row[2]))


def free(folder: Path, reason: str, path: Path) -> tuple[Path, datetime]:
    """Return a name that no backup has, and its moment, which is no other one's of the project either."""
    taken = {each.moment for each in held_in(folder)}
    moment = this_second()
    while moment in taken:
        moment += timedelta(seconds=1)
    return folder / f"{moment.strftime(_MOMENT)} {reason} {place_of(path)}{_SUFFIX}", moment


def this_second() -> datetime:
    """Return this moment in UTC, as exactly as names tell it."""
    return datetime.now(UTC).replace(microsecond=0)


@contextmanager
def reading(path: Path, *, immutable: bool = False) -> Iterator[Database]:
    """Give a project file to be read for a moment, whoever writes it; raises :class:`StorageError`.

    ``immutable`` reads what is there without asking for what a session that died left beside it.
    """
    with translated(path), closing(connect(path, read_only=True, immutable=immutable)) as connection:
        be_patient(connection)
        db = Database(path, connection, read_only=True)
        form.refuse(db)
        yield db


def _root() -> Path:
    return paths.data_folder() / "backups"


def _folders(path: Path) -> list[Path]:
    project = _id_of(path)
    if project:
        return [folder_of(project)]
    with suppress(OSError):
        known = [each for each in _root().iterdir() if each.is_dir()]
        return [each for each in known if any(held.place == place_of(path) for held in held_in(each))]
    return []


def _id_of(path: Path) -> str:
    """Return the id of the project at ``path``, nothing where its file says none."""
    for immutable in (False, True):
        if immutable and (not path.exists() or sessions.is_open_here(sessions.key_of(path))):
            break
        with suppress(StorageError), reading(path, immutable=immutable) as db:
            return facts.fact(db, "id")
    return ""


def held_in(folder: Path) -> list[Backup]:
    """Return the backups in one project's folder, in no order."""
    with suppress(OSError):
        return [found for each in folder.iterdir() if (found := _told(each)) is not None]
    return []


def _told(path: Path) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    with suppress(OSError, ValueError):
        moment = datetime.strptime(match[1], _MOMENT).replace(tzinfo=UTC)
        return Backup(moment, match[2], match[3], path, path.stat().st_size)
    return None
