"""History: the acts that touched one scope, folded into what can be undone and what can be redone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from hashiya.core.edits import Act, Edit
from hashiya.errors import EditError


@dataclass(frozen=True, slots=True)
class Step:
    """Hold one act of the journal: ``refers`` is the number of the edit that an undo or a redo walks."""

    seq: int
    act: Act
    refers: int | None = None


@dataclass(frozen=True, slots=True)
class Stacks:
    """Hold the journal numbers of the edits that can be undone and redone, the next one last."""

    done: tuple[int, ...] = ()
    undone: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """Tell of one edit: ``seq`` is its journal number, ``undone`` whether it isn't in effect now."""

    seq: int
    verb: str
    annotator: str
    at: str
    undone: bool
    edit: Edit


@dataclass(frozen=True, slots=True)
class History:
    """Hold every edit of one scope, the newest last, and which one is undone or redone next.

    ``stacks`` tells how far any edit is from that; an edit in neither stack was given up for a later one.
    """

    entries: tuple[HistoryEntry, ...] = ()
    undo_name: HistoryEntry | None = None
    redo_name: HistoryEntry | None = None
    stacks: Stacks = field(default_factory=Stacks)


def fold(steps: Iterable[Step]) -> Stacks:
    """Fold the acts of one scope, oldest first.

    A new edit forgets what was undone before it. Raises :class:`EditError` where an undo or a redo names an edit
    that wasn't next, which only a damaged journal does.
    """
    done: list[int] = []
    undone: list[int] = []
    for step in steps:
        if step.act is Act.DO:
            done.append(step.seq)
            undone.clear()
        elif step.act is Act.UNDO:
            _carry(step, done, undone)
        else:
            _carry(step, undone, done)
    return Stacks(tuple(done), tuple(undone))


def history_of(edits: Iterable[tuple[int, Edit]], stacks: Stacks) -> History:
    """Return the history that shows ``edits``, given with their journal numbers, oldest first."""
    in_effect = frozenset(stacks.done)
    entries = tuple(
        HistoryEntry(seq, edit.verb, edit.annotator, edit.at, seq not in in_effect, edit)
        for seq, edit in edits
    )
    by_seq = {entry.seq: entry for entry in entries}
    return History(
        entries,
        by_seq[stacks.done[-1]] if stacks.done else None,
        by_seq[stacks.undone[-1]] if stacks.undone else None,
        stacks,
    )


def _carry(step: Step, source: list[int], target: list[int]) -> None:
    if not source or source[-1] != step.refers:
        raise EditError(
            f"The history is damaged at entry {step.seq}: it walks entry {step.refers} out of its order."
        )
    target.append(source.pop())
