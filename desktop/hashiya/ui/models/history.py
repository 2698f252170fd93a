"""The edits of one scope as rows, the newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from PySide6.QtCore import QObject

from hashiya.core.annotations import Annotation
from hashiya.core.articles import Direction
from hashiya.core.edits import IN_BATCHES, Entity, Image
from hashiya.core.history import History, HistoryEntry
from hashiya.core.labels import LabelSet
from hashiya.core.rows import annotation_of_row
from hashiya.text.direction import isolate
from hashiya.ui.models.edit_words import edited_label, edited_words
from hashiya.ui.models.row import Row
from hashiya.ui.models.row_model import RowModel
from hashiya.ui.times import shown_time

BEFORE_ALL = "0"
"""The id of the last row: the state before the first edit."""


class HistoryModel(RowModel):
    """List edits under their journal numbers: undone ones faded, what was taken away can be brought back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = "en"
        self._labels = LabelSet()
        self._text = ""
        self._history = History()
        self._entries: dict[str, HistoryEntry] = {}
        self._missing: frozenset[str] = frozenset()
        self._marks: dict[str, Annotation] | None = None

    def set_history(self, history: History, text: str, labels: LabelSet, language: str) -> None:
        """Take the history of an article, with its text, or of the project, without one."""
        self._history, self._text, self._labels, self.language = history, text, labels, language
        self._marks = None
        new = {str(entry.seq): entry for entry in reversed(_at_once(history.entries))}
        self._entries |= new  # lists ask for the rows that go until they are gone
        self._missing = frozenset(_missing(history))
        self.arrange([*new, BEFORE_ALL] if new else [])
        self._entries = new
        self.tell_changed()

    @property
    def present(self) -> str | None:
        """The id of the edit that was made last and is in effect."""
        if not self._entries:
            return None
        done = self._history.stacks.done
        return str(done[-1]) if done else BEFORE_ALL

    def way_to(self, item: str) -> tuple[str, int] | None:
        """Return whether to undo or to redo, and how many edits, to get to the state after this one.

        ``None`` where the state is that already, or where the edit was given up for a later one.
        """
        done, undone, seq = self._history.stacks.done, self._history.stacks.undone, int(item)
        if item == BEFORE_ALL or seq in done:
            steps = self._steps(done if item == BEFORE_ALL else done[done.index(seq) + 1 :])
            return ("undo", steps) if steps else None
        return ("redo", self._steps(undone[undone.index(seq) :])) if seq in undone else None

    def can_restore(self, item: str) -> bool:
        """Tell whether the edit removed something that is still missing."""
        return item in self._missing

    def row(self, item: str) -> Row:
        base = Direction.RTL if self.language == "ar" else Direction.LTR
        if item == BEFORE_ALL:
            return Row(self.tr("Before the first edit"), direction=base, faded=self.present != item)
        entry = self._entries[item]
        label = edited_label(entry.edit, self._labels)
        return Row(
            edited_words(entry.edit, self._text, self.language, self._mark),
            direction=base,
            label=label,
            badge=label.badge(self.language) if label else "",
            note=" · ".join(self._notes(entry)),
            faded=entry.undone,
            action=self.tr("Bring back") if self.can_restore(item) else "",
        )

    def spoken(self, item: str) -> str:
        if item == BEFORE_ALL:
            return ""
        row, entry = self.row(item), self._entries[item]
        state = self.tr("undone") if entry.undone else self.tr("in effect")
        restore = self.tr("Ctrl+Enter brings it back") if row.action else ""
        return ", ".join(filter(None, (state, row.note, restore)))

    def explained(self, item: str) -> str:
        return self.row(item).text

    def _mark(self, annotation: str) -> Annotation | None:
        """Return an annotation as the history knew it last; links tell nothing but the ids of their ends."""
        if self._marks is None:
            rows = (
                image.after or image.before or {}
                for entry in self._history.entries
                for image in entry.edit.images
                if image.entity is Entity.ANNOTATION
            )
            self._marks = {row["id"]: annotation_of_row(row) for row in rows}
        return self._marks.get(annotation)

    def _steps(self, numbers: Iterable[int]) -> int:
        """Return how many steps walk these edits: what was done at once is walked at once."""
        return sum(str(number) in self._entries for number in numbers)

    def _notes(self, entry: HistoryEntry) -> Iterator[str]:
        if entry.undone and entry.seq not in self._history.stacks.undone:
            yield self.tr("given up")
        elif entry.undone:
            yield self.tr("undone")
        yield isolate(entry.annotator)
        yield shown_time(entry.at, self.language)


def _at_once(entries: Iterable[HistoryEntry]) -> list[HistoryEntry]:
    """Return the entries, the pieces that one edit is written in as one, under the last one's number."""
    found: list[HistoryEntry] = []
    for _, group in groupby(entries, _step):
        pieces = list(group)
        last = pieces[-1]
        if len(pieces) > 1:
            images = tuple(image for piece in pieces for image in piece.edit.images)
            last = last._replace(edit=last.edit._replace(images=images))
        found.append(last)
    return found


def _step(entry: HistoryEntry) -> str | int:
    return entry.edit.id if entry.verb in IN_BATCHES else entry.seq


def _missing(history: History) -> Iterator[str]:
    """Give the ids of the edits that took away, or added before they were given up, what isn't there."""
    there: set[str] = set()
    taken: dict[str, int] = {}
    by_seq = {entry.seq: entry for entry in history.entries}
    for seq in history.stacks.done:
        for image in _restorable(by_seq[seq]):
            if image.after is None:
                taken[image.id] = seq
                there.discard(image.id)
            else:
                taken.pop(image.id, None)
                there.add(image.id)
    yield from {str(seq) for seq in taken.values()}
    walkable = {*history.stacks.done, *history.stacks.undone}
    for entry in history.entries:
        added = (image.id for image in _restorable(entry) if image.before is None)
        if entry.seq not in walkable and any(each not in there for each in added):
            yield str(entry.seq)


def _restorable(entry: HistoryEntry) -> Iterator[Image]:
    return (image for image in entry.edit.images if image.entity in (Entity.ANNOTATION, Entity.ARTICLE))
