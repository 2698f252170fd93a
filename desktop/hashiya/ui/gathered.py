"""The changes of an import or the like, which is written and walked piece by piece, followed as one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from hashiya.core.edits import IN_BATCHES, Act, Change


class Gathered:
    """Hold changes as long as somebody gathers; each piece by itself would have every list made anew."""

    def __init__(self) -> None:
        self._depth = 0
        self._held: list[Change] = []

    @property
    def active(self) -> bool:
        """Tell whether changes of an import are held back now."""
        return self._depth > 0

    @property
    def edit(self) -> str:
        """The id of the edit of which changes are held back, empty where none are."""
        return self._held[-1].edit.id if self._held else ""

    def begin(self) -> None:
        """Hold changes back from now on; calls may be nested."""
        self._depth += 1

    def takes(self, change: Change) -> bool:
        """Take a change that is to be followed later; return whether this is one."""
        held = self.active and change.edit.verb in IN_BATCHES
        if held:
            self._held.append(change)
        return held

    def end(self) -> list[Change]:
        """Return what is to be followed now: nothing before the outermost call has ended."""
        self._depth = max(0, self._depth - 1)
        if self.active:
            return []
        held, self._held = self._held, []
        return list(_joined(held))

    def forget(self) -> None:
        """Hold nothing back any more, and drop what is held: the project is another one."""
        self._depth = 0
        self._held.clear()


def _joined(changes: list[Change]) -> Iterator[Change]:
    def kind(change: Change) -> tuple[str, Act]:
        return change.edit.id, change.act

    for _, group in groupby(changes, kind):
        pieces = list(group)
        images = tuple(image for piece in pieces for image in piece.edit.images)
        yield pieces[-1]._replace(edit=pieces[-1].edit._replace(images=images))
