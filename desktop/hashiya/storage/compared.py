"""Compared: with which of its backups a project has yet to be compared, remembered beside them.

A backup that is made after something went doesn't have it either, as one that a command makes between two
sessions of the window, or that is made before a form changes. So each comparison goes back to the backup that
was the newest one when the last comparison ended.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from hashiya.storage.backup_names import Backup, Reason, of_place

_BEGINNING = datetime.min.replace(tzinfo=UTC)


def waiting(held: Sequence[Backup], path: Path) -> list[Backup]:
    """Return the backups of the file at ``path`` that it is to be compared with, newest first.

    The newest one is always among them, none that is older than what was put back last.
    """
    here = of_place(held, path)
    begin, found = _begin(here), here[:1]
    for newer, each in pairwise(here):
        if newer.reason == Reason.RESTORED or each.moment < begin:
            break
        found.append(each)
    return found


def note(newest: Backup, *, is_whole: bool) -> None:
    """Remember that a project was compared with all that it has; where it isn't whole, that it was told."""
    begin = newest.moment if is_whole else newest.moment + timedelta(seconds=1)
    with suppress(OSError):
        _note_of(newest).write_text(begin.isoformat(), encoding="ascii")


def _begin(here: Sequence[Backup]) -> datetime:
    with suppress(OSError, ValueError, IndexError):
        return datetime.fromisoformat(_note_of(here[0]).read_text(encoding="ascii")).astimezone(UTC)
    return _BEGINNING


def _note_of(backup: Backup) -> Path:
    return backup.path.with_name(f"compared {backup.place}")
