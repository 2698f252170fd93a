"""The ground of panels that follow the page: once an edit, a moment later, and only where they are seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from hashiya.ui.panels.panel import Panel
from hashiya.ui.panels.row_list import RowList
from hashiya.ui.workspace import Workspace

_AFTER = 30
"""Milliseconds until a panel follows an edit: the page shows it first, held keys are taken together."""


class FollowingPanel(Panel):
    """Call :meth:`reload` a moment after :meth:`follow` was called, or once the panel is shown.

    Subclasses fill ``list``.
    """

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.list = RowList()
        self._due = QTimer(self, singleShot=True, interval=_AFTER)
        self._due.timeout.connect(self.catch_up)
        self._sized = QTimer(self, singleShot=True, interval=0)
        self._sized.timeout.connect(lambda: self.list.scrollTo(self.list.currentIndex()))

    def reload(self) -> None:
        """Show what is so now."""

    def follow(self) -> None:
        """Note that something else is so."""
        if not self._due.isActive():  # begun anew by each key, it would never end while one is held down
            self._due.start()

    def choose_among(self, items: Sequence[str]) -> None:
        """Choose the first of these rows without going anywhere, unless one of them is chosen already."""
        chosen = self.list.chosen_id()
        self.list.choose(chosen if chosen in items else next(iter(items), None))

    def catch_up(self) -> None:
        """Show at once what is so now, where somebody sees it."""
        self._due.stop()
        if self.isVisible():
            self.reload()

    # Qt's names

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.catch_up()
        self._sized.start()  # what is shown for the first time has its size a turn later
