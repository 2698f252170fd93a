"""Backups: proved copies of a project in the program's own folder, made, thinned and cleared away."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from hashiya.errors import StorageError
from hashiya.storage import backup, facts
from hashiya.storage.backup_names import (
    Backup,
    Reason,
    end_of,
    folder_of,
    free,
    held_in,
    newest,
    place_of,
    reading,
    this_second,
)
from hashiya.storage.thinning import ROUTINE, expired, over_budget

BUDGET = 2_000_000_000
"""Bytes that the backups of one project may take together."""


class Made(NamedTuple):
    """Tell which backup holds the project as it is now, and whether it had to be made.

    ``dropped`` counts older ones that had to go to keep all of them within the budget.
    """

    backup: Backup
    is_new: bool
    dropped: int = 0


def is_current(held: Backup | None, path: Path) -> bool:
    """Tell whether a backup has all that the journal of the project at ``path`` tells."""
    if held is None:
        return False
    with suppress(StorageError), reading(path) as db, reading(held.path) as kept:
        return end_of(db) == end_of(kept)
    return False


def make(path: Path, reason: str, *, budget: int = BUDGET) -> Made:
    """Make a backup of the project at ``path`` as it is on the disk now, and clear surplus ones away.

    One that holds it already is enough, but where it is asked for. Raises :class:`StorageError` where it
    can't be written or the project isn't sound.
    """
    with reading(path) as db:
        folder = folder_of(facts.fact(db, "id"))
    held = held_in(folder)
    present = newest(held, path)
    if present is not None and reason != Reason.ASKED and is_current(present, path):
        return Made(present, is_new=False)
    _make_room(folder)
    target, moment = free(folder, reason, path)
    backup.save_copy(path, target)
    made = Backup(moment, reason, place_of(path), target, target.stat().st_size)
    return Made(made, is_new=True, dropped=_thin(held_in(folder), budget))


def keep_before_migration(path: Path) -> Path:
    """Keep the project at ``path`` as it is before its form changes, and return where.

    Where the program's folder can't be written that is beside the project; raises :class:`StorageError` where
    nothing can.
    """
    try:
        return make(path, Reason.MIGRATION).backup.path
    except StorageError as error:
        if error.kind == "damaged":
            raise
    target, number = path.with_name(f"{path.stem} before its new form{path.suffix}"), 2
    while target.exists():
        target = path.with_name(f"{path.stem} before its new form {number}{path.suffix}")
        number += 1
    backup.save_copy(path, target)
    return target


def keep_for_long(held: Backup) -> Backup:
    """Let a backup that has what the project has lost be one for which no later one of its hour stands."""
    if held.reason not in ROUTINE:
        return held
    target = held.path.with_name(held.path.name.replace(f" {held.reason} ", f" {Reason.LOSS} "))
    try:
        held.path.rename(target)
    except OSError:
        return held
    return held._replace(reason=Reason.LOSS, path=target)


def note_restored(held: Backup, path: Path) -> None:
    """Enter what was put back at ``path`` as the newest backup: with that the project is compared next."""
    with suppress(OSError):
        target, _ = free(held.path.parent, Reason.RESTORED, path)
        os.link(held.path, target)


def _make_room(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for each in (folder, folder.parent):
            each.chmod(0o700)
    except OSError as error:
        raise StorageError(
            "Backups can't be kept in {folder} ({why}): allow writing to it; the project is untouched.",
            kind="io",
            folder=folder,
            why=error.strerror,
        ) from error


def _thin(held: Sequence[Backup], budget: int) -> int:
    gone = expired(held, this_second())
    too_much = over_budget([each for each in held if each not in gone], budget)
    for each in (*gone, *too_much):
        # one that can't be removed now goes with the next
        with suppress(OSError):
            each.path.unlink()
    return len(too_much)
