"""History: the acts that touched one scope, folded into what can be undone and what can be redone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from hashiya.core.edits import Act, Edit
from hashiya.errors import EditError


class Step(NamedTuple):
    """Hold one act of the journal: ``refers`` is the number of the edit that an undo or a redo walks."""

    seq: int
    act: Act
    refers: int | None = None


class Stacks(NamedTuple):
    """Hold the journal numbers of the edits that can be undone and redone, the next one last."""

    done: tuple[int, ...] = ()
    undone: tuple[int, ...] = ()

    def of(self, act: Act) -> tuple[int, ...]:
        """Return the stack that an undo or a redo takes from."""
        return self.done if act is Act.UNDO else self.undone


_NOTHING_DONE = Stacks()


class HistoryEntry(NamedTuple):
    """Tell of one edit: ``seq`` is its journal number, ``undone`` whether it isn't in effect now."""

    seq: int
    verb: str
    annotator: str
    at: str
    undone: bool
    edit: Edit


class History(NamedTuple):
    """Hold every edit of one scope, the newest last, and which one is undone or redone next."""

    entries: tuple[HistoryEntry, ...] = ()
    stacks: Stacks = _NOTHING_DONE

    @property
    def undo_name(self) -> HistoryEntry | None:
        """The edit that an undo takes back, if there is one."""
        return self.entry(self.stacks.done[-1]) if self.stacks.done else None

    @property
    def redo_name(self) -> HistoryEntry | None:
        """The edit that a redo does again, if there is one."""
        return self.entry(self.stacks.undone[-1]) if self.stacks.undone else None

    def entry(self, seq: int) -> HistoryEntry | None:
        """Return the edit with this journal number, if this scope has it."""
        place = bisect_left(self.entries, seq, key=lambda entry: entry.seq)
        found = self.entries[place : place + 1]
        return found[0] if found and found[0].seq == seq else None

    def after(self, acts: Iterable[tuple[Step, Edit | None]]) -> History:
        """Return this history with later acts, oldest first; an edit comes with its first act only."""
        told = list(acts)
        stacks = fold((step for step, _ in told), self.stacks)
        entries = list(self.entries)
        entries.extend(
            HistoryEntry(step.seq, edit.verb, edit.annotator, edit.at, False, edit)
            for step, edit in told
            if edit is not None
        )
        in_effect = frozenset(stacks.done)
        touched = {step.refers for step, _ in told} | {step.seq for step, _ in told}
        for place, entry in enumerate(entries):
            if entry.seq in touched:
                entries[place] = entry._replace(undone=entry.seq not in in_effect)
        return History(tuple(entries), stacks)


def fold(steps: Iterable[Step], begin: Stacks = _NOTHING_DONE) -> Stacks:
    """Fold the acts of one scope, oldest first, onto the stacks that stood before them.

    A new edit forgets what was undone before it. Raises :class:`EditError` where an undo or a redo names an
    edit that wasn't next, which only a damaged journal does.
    """
    done, undone = list(begin.done), list(begin.undone)
    for step in steps:
        if step.act is Act.DO:
            done.append(step.seq)
            undone.clear()
        elif step.act is Act.UNDO:
            _carry(step, done, undone)
        else:
            _carry(step, undone, done)
    return Stacks(tuple(done), tuple(undone))


def _carry(step: Step, source: list[int], target: list[int]) -> None:
    if not source or source[-1] != step.refers:
        raise EditError(
            "The history is damaged at entry {entry}: it walks entry {other} out of its order.",
            entry=step.seq,
            other=step.refers,
        )
    target.append(source.pop())
