"""Histories read once and then followed: the journal is only ever added to."""

from __future__ import annotations

from collections import OrderedDict

from hashiya.core.history import History, Stacks, fold
from hashiya.storage import journal
from hashiya.storage.database import Database

_MOST = 16


class Histories:
    """Keep the histories that were asked for last; used on the database thread alone."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, tuple[int, History]] = OrderedDict()
        self._stacks: OrderedDict[str, tuple[int, Stacks]] = OrderedDict()

    def of(self, db: Database, scope: str) -> History:
        """Return the history of ``scope`` as the journal tells it now."""
        seen, history = self._known.pop(scope, (0, History()))
        acts = journal.acts_of(db, scope, after=seen)
        if acts:
            seen, history = acts[-1][0].seq, history.after(acts)
        self._known[scope] = (seen, history)
        if len(self._known) > _MOST:
            self._known.popitem(last=False)
        return history

    def stacks(self, db: Database, scope: str) -> Stacks:
        """Return what can be undone and redone in ``scope``, without reading what its edits were."""
        seen, stacks = self._stacks.pop(scope, (0, Stacks()))
        steps = journal.steps_of(db, scope, after=seen)
        if steps:
            seen, stacks = steps[-1].seq, fold(steps, stacks)
        self._stacks[scope] = (seen, stacks)
        if len(self._stacks) > _MOST:
            self._stacks.popitem(last=False)
        return stacks
