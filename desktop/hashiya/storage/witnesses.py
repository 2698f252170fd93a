"""Witnesses: what a damaged file's tables and its journal tell of a row, compared.

A row that both tell alike is proven. Where they differ, or one is silent, what is likelier is taken and told
of; what neither can vouch for is left out and told of too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hashiya.core.edits import Entity
from hashiya.errors import Sentence
from hashiya.storage.found import Candidates, Found
from hashiya.storage.plausible import Fault
from hashiya.storage.testimony import UNREADABLE, Testimony

Row = dict[str, Any]

_ROW_TAKEN = Sentence("its row and the history tell otherwise of it, and the row was taken")
_HISTORY_TAKEN = Sentence("its row and the history tell otherwise of it, and the history was taken")
_HISTORY_ALONE = Sentence("only the history tells of it")
_ROW_ALONE = Sentence("only its row tells of it, as the history isn't whole")
_UNTOLD = Sentence("the history, which is whole, doesn't tell of it")
_GONE = Sentence("the history, which isn't whole, tells of it, but there is no row of it")
_UNREADABLE = Sentence("it can't be read")
_HELD_BY = {
    Entity.ANNOTATION: ("annotation", "fragment"),
    Entity.LINK: ("link",),
    Entity.ARTICLE: ("article",),
    Entity.LABEL: ("label",),
    Entity.CONVENTION: ("project",),
}


@dataclass(frozen=True, slots=True)
class Note:
    """Tell of a row that was left out (``is_lost``), or taken without being proven."""

    entity: Entity
    id: str
    why: Sentence
    is_lost: bool


@dataclass(frozen=True, slots=True)
class Bench:
    """Compare the two witnesses, row by row, and keep what is to be told."""

    found: Found
    told: Testimony
    notes: list[Note]

    def judged(self, entity: Entity, fault: Fault, rows: Candidates | None = None) -> list[tuple[str, Row]]:
        """Return the rows of a kind that are taken, those that are proven first."""
        known = self.found.rows[entity] if rows is None else rows
        ids = [*known, *(id_ for kind, id_ in self.told.rows if kind is entity and id_ not in known)]
        taken: list[tuple[bool, str, Row]] = []
        for id_ in ids:
            row, why = self._judge(entity, id_, known.get(id_, []), fault)
            if why is not None:
                self.note(entity, id_, why, is_lost=row is None)
            if row is not None:
                taken.append((why is not None, id_, row))
        return [(id_, row) for _, id_, row in sorted(taken, key=lambda each: each[0])]

    def note(self, entity: Entity, id_: str, why: Sentence, *, is_lost: bool) -> None:
        """Keep what is to be told of a row."""
        self.notes.append(Note(entity, id_, why, is_lost))

    def _judge(
        self, entity: Entity, id_: str, rows: list[Row], fault: Fault
    ) -> tuple[Row | None, Sentence | None]:
        """Return the row that is taken, ``None`` for none, and why it isn't proven or is lost."""
        told = self.told.rows.get((entity, id_))
        if told is not None and told in rows:
            why = self._fault(told, fault)
            return (None, why) if why else (told, None)
        good = next((row for row in rows if self._fault(row, fault) is None), None)
        backed = told if told is not None and self._fault(told, fault) is None else None
        is_torn = any(table in self.found.torn for table in _HELD_BY[entity])
        if not rows:
            return self._without_row(told, backed, fault, is_torn=is_torn)
        if good is None:
            why = self._fault(rows[0], fault)
            return (backed, _HISTORY_TAKEN) if backed is not None else (None, why)
        if told is None:
            return (None, _UNTOLD) if self.told.is_whole else (good, _ROW_ALONE)
        return (backed, _HISTORY_TAKEN) if is_torn and backed is not None else (good, _ROW_TAKEN)

    def _without_row(
        self, told: Row | None, backed: Row | None, fault: Fault, *, is_torn: bool
    ) -> tuple[Row | None, Sentence | None]:
        if told is None:
            return None, None
        if backed is None:
            return None, self._fault(told, fault)
        return (backed, _HISTORY_ALONE) if is_torn or self.told.is_whole else (None, _GONE)

    @staticmethod
    def _fault(row: Row, fault: Fault) -> Sentence | None:
        try:
            return fault(row)
        except UNREADABLE:
            return _UNREADABLE
