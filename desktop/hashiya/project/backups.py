"""The backups of a project: made, listed, compared, put back, also where its file is damaged or gone."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from hashiya.errors import HashiyaError, NotFoundError, Sentence, StorageError
from hashiya.storage import backup_names, backups, compared, losses, putting_back
from hashiya.storage.backup_names import Backup, Reason
from hashiya.storage.backups import BUDGET, Made
from hashiya.storage.losses import Loss, Shift

__all__ = ["Backup", "Backups", "Extent", "Loss", "Made", "Reason", "Shift"]

EVERY = timedelta(minutes=30)
"""How long work may go on until it is backed up."""


@dataclass(frozen=True, slots=True)
class Extent:
    """Tell how much is in a project; ``None`` where its file can't be read."""

    articles: int | None = None
    annotations: int | None = None


class Backups:
    """Hold the backups of the project at one place; nothing is open between two calls.

    Any thread may call, and any process, whoever has the project open. Errors are :class:`StorageError`.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(os.path.realpath(path))

    def listed(self) -> list[Backup]:
        """Return the backups, newest first, those of copies of the project elsewhere among them."""
        return backup_names.listed(self.path)

    def is_from_here(self, backup: Backup) -> bool:
        """Tell whether a backup was made of the file at this place."""
        return backup.place == backup_names.place_of(self.path)

    def find(self, wanted: str) -> Backup:
        """Return the backup whose id is ``wanted`` or begins so; raises :class:`NotFoundError`."""
        found = [each for each in self.listed() if each.id.startswith(wanted)]
        if len(found) != 1:
            template = (
                "{name} has no backup {id}: see the list of its backups."
                if not found
                else "Several backups of {name} begin with {id}: give more of the one that is meant."
            )
            raise NotFoundError(template, name=self.path.name, id=wanted)
        return found[0]

    def make(self, reason: Reason, budget: int = BUDGET) -> Made:
        """Make a backup, unless the newest one holds all that the journal tells."""
        return backups.make(self.path, reason, budget=budget)

    def are_due(self, now: datetime | None = None) -> bool:
        """Tell whether work went on since the newest backup, and that was made half an hour ago or longer."""
        held = backup_names.newest(self.listed(), self.path)
        age = EVERY if held is None else (now or backup_names.this_second()) - held.moment
        return age >= EVERY and not backups.is_current(held, self.path)

    def restore(self, backup: Backup) -> Path | None:
        """Put a backup in the place of the project, and return where the file that was there lies now.

        Raises :class:`StorageError` (``locked``) where anybody has the project open for writing.
        """
        aside = putting_back.put_back(backup.path, self.path, backup_names.this_second())
        backups.note_restored(backup, self.path)
        return aside

    def extent_of(self, backup: Backup) -> Extent:
        """Return how much is in a backup."""
        return _extent(backup.path)

    def extent(self) -> Extent:
        """Return how much is in the project as it is now."""
        return _extent(self.path)

    def shifts(self, backup: Backup) -> list[Shift]:
        """Return which articles are of other extent now than in a backup, removed ones left out."""
        with backup_names.reading(backup.path) as kept, backup_names.reading(self.path) as db:
            return losses.shifts(kept, db)

    def losses(self) -> tuple[Backup, list[Loss]] | None:
        """Return a backup and what went since without the journal telling of it, or ``None``.

        The project is compared with the newest backup and all that were made since the last comparison; of
        those that tell of a loss the one is returned that tells of the greatest, and is kept for a week.
        Raises :class:`StorageError` where none can be read.
        """
        waiting = compared.waiting(self.listed(), self.path)
        found = self._losses(waiting)
        if waiting:
            compared.note(waiting[0], is_whole=not found)
        if not found:
            return None
        best, missed = max(found, key=lambda each: sum(loss.missing for loss in each[1]))
        return backups.keep_for_long(best), missed

    def _losses(self, waiting: list[Backup]) -> list[tuple[Backup, list[Loss]]]:
        found: list[tuple[Backup, list[Loss]]] = []
        unread: list[StorageError] = []
        for each in waiting:
            try:
                with backup_names.reading(each.path) as kept, backup_names.reading(self.path) as db:
                    found.append((each, losses.losses(kept, db)))
            except StorageError as error:
                unread.append(error)
        if unread and not found:
            raise unread[0]
        return [each for each in found if each[1]]


def kept_before(path: Path, reason: Reason) -> Sentence | None:
    """Keep a backup before something big, and return what is to be told of it, which never stops anybody.

    That is why none could be made, or that old ones had to go. Without articles there is nothing to keep.
    """
    try:
        held = Backups(path)
        if held.extent().articles == 0:
            return None
        return told_of(held.make(reason), path)
    except HashiyaError as error:
        return not_kept(path, error.sentence)


def not_kept(path: Path, why: Sentence) -> Sentence:
    """Return what is told where no backup could be made."""
    return Sentence(
        "No backup of {name} could be made ({why}); the project itself is as it was.",
        name=path.name,
        why=why.clause(),
    )


def told_of(made: Made, path: Path) -> Sentence | None:
    """Return what is to be told of a backup that was made, ``None`` mostly."""
    if not made.dropped:
        return None
    return Sentence(
        "The backups of {name} took more than {gigabytes} GB: the oldest ones were removed.",
        name=path.name,
        gigabytes=BUDGET // 1_000_000_000,
    )


def _extent(path: Path) -> Extent:
    try:
        with backup_names.reading(path) as db:
            return Extent(*losses.extent(db))
    except StorageError:
        return Extent()
