"""A search of the whole project beside the window, whose hits come in small lots."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hashiya.ui.jobs import Cancelled, Progress
from hashiya.ui.latest import Latest

if TYPE_CHECKING:
    from hashiya.project import Project
    from hashiya.project.hits import Hit
    from hashiya.project.within import Within
    from hashiya.text.seeking import Query

MOST = 100_000
"""So many hits are shown: nobody reads more of them."""
_LOT = 500
_OFTEN = 0.1
"""Seconds until what was found by then is shown."""


class HitSearch(QObject):
    """Run one search at a time; another one, or :meth:`stop`, gives up the one before it."""

    came = Signal(object)  # a list of hits
    progressed = Signal(int, int)  # articles
    failed = Signal(object)  # the HashiyaError
    ended = Signal()
    _lot = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._latest = Latest(self)
        self._number = 0
        self._lot.connect(self._on_lot)
        self._latest.progressed.connect(self.progressed)
        self._latest.failed.connect(self.failed)
        self._latest.ended.connect(self.ended)

    @property
    def busy(self) -> bool:
        """Tell whether a search is under way."""
        return self._latest.busy

    def run(self, project: Project, query: Query, within: Within) -> None:
        """Search; hits are told in the order of articles, at most :data:`MOST` of them."""
        self._number += 1
        number = self._number

        def work(progress: Progress, cancelled: Cancelled) -> None:
            lots = _Lots(lambda hits: self._lot.emit(number, hits))
            found = project.search(query, within, on_progress=progress, cancelled=cancelled)
            for count, hit in enumerate(found, 1):
                if cancelled():
                    return
                lots.add(hit)
                if count == MOST:
                    break
            lots.give()

        self._latest.ask(work, at_once=True)

    def stop(self) -> None:
        """Stop searching; what was told stays."""
        self._number += 1
        if self._latest.busy:
            self._latest.give_up()
            self.ended.emit()

    def _on_lot(self, number: int, hits: list[Hit]) -> None:
        if number == self._number:
            self.came.emit(hits)


class _Lots:
    """Gather hits until there are many, or until some have waited for long enough."""

    def __init__(self, tell: Callable[[list[Hit]], object]) -> None:
        self._tell = tell
        self._held: list[Hit] = []
        self._since = time.monotonic()

    def add(self, hit: Hit) -> None:
        self._held.append(hit)
        if len(self._held) >= _LOT or time.monotonic() - self._since > _OFTEN:
            self.give()

    def give(self) -> None:
        held, self._held = self._held, []
        self._since = time.monotonic()
        if held:
            self._tell(held)
