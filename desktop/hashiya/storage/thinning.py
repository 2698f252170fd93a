"""Which backups are kept: many of the last day, fewer of the last month, fewer still of the last year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Protocol, TypeVar

_DAY, _WEEK, _MONTH, _YEAR = (timedelta(days=days) for days in (1, 7, 30, 365))
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ROUTINE = frozenset({"while-working", "on-closing"})
"""The reasons of backups of which one an hour is enough; of all others each is kept for a week."""


class Kept(Protocol):
    """What is known of a backup: when it was made, why, of the file at which place, and its bytes."""

    @property
    def moment(self) -> datetime:
        """When it was made."""

    @property
    def reason(self) -> str:
        """Why it was made."""

    @property
    def place(self) -> str:
        """What tells the file that it was made of from another copy of the project."""

    @property
    def size(self) -> int:
        """How many bytes it takes."""


T = TypeVar("T", bound=Kept)


def expired(backups: Iterable[T], now: datetime) -> list[T]:
    """Return those that others stand for, oldest first; the newest of each place is never among them.

    One an hour is kept of the last day, one a day of the last 30, one a week of the last 365: the newest of
    its hour, day or week.
    """
    taken: set[object] = set()
    surplus: list[T] = []
    for backup in _newest_first(backups):
        first = ("first", backup.place) not in taken
        slot = (backup.place, _slot(backup, now - backup.moment))
        if not first and (slot[1] is None or slot in taken):
            surplus.append(backup)
        taken.update((("first", backup.place), slot))
    return surplus[::-1]


def over_budget(backups: Iterable[T], budget: int) -> list[T]:
    """Return the oldest that have to go for the rest to take no more than ``budget`` bytes.

    The newest of each place stays, whatever it takes.
    """
    ordered = _newest_first(backups)
    spared = {backup.place: backup for backup in reversed(ordered)}
    whole, surplus = sum(backup.size for backup in ordered), []
    for backup in reversed(ordered):
        if whole > budget and spared[backup.place] is not backup:
            surplus.append(backup)
            whole -= backup.size
    return surplus


def _newest_first(backups: Iterable[T]) -> Sequence[T]:
    return sorted(backups, key=lambda backup: backup.moment, reverse=True)


def _slot(backup: Kept, age: timedelta) -> object:
    """Return what only one of all backups may have, ``None`` for one that is too old to be kept."""
    if backup.reason not in ROUTINE and age < _WEEK:
        return backup.moment
    since = backup.moment - _EPOCH
    for span, step in ((_DAY, timedelta(hours=1)), (_MONTH, _DAY), (_YEAR, _WEEK)):
        if age < span:
            return step, since // step
    return None
