"""The search index, kept up while nobody does anything, so that no search waits for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hashiya.core.edits import Change, Entity
from hashiya.ui.jobs import Cancelled, Work
from hashiya.ui.jobs import Progress as Tell
from hashiya.ui.latest import Latest
from hashiya.ui.quiet import Quiet
from hashiya.ui.workspace import Workspace

if TYPE_CHECKING:
    from hashiya.project import Project

_QUIET = 2_000
"""Milliseconds without a key, a click or an edit until the index takes in what was added."""


class Indexing(QObject):
    """Take new articles into the search index beside the window; any doing holds it up.

    Where the cache can't be written nothing is told: a search reads every article then.
    """

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._behind = False
        self._searches: Callable[[], bool] = _never
        self._latest = Latest(self)
        self._latest.found.connect(self._on_found)
        self._quiet = Quiet(workspace, _QUIET, self)
        self._quiet.timeout.connect(self._go_on)
        self._quiet.disturbed.connect(self.wait)
        workspace.changed.connect(self._on_changed)
        workspace.project_opened.connect(self.begin)
        workspace.project_closed.connect(self._give_up)
        self.begin()

    @property
    def busy(self) -> bool:
        """Tell whether something is left to take in."""
        return self._behind

    def give_way_to(self, searches: Callable[[], bool]) -> None:
        """Take who tells whether a search is under way, which catches up by itself; :meth:`wait` for one."""
        self._searches = searches

    def begin(self) -> None:
        """Look, when nothing was done for a while, whether the index is behind."""
        self._behind = self._workspace.project is not None
        self.wait()

    def wait(self) -> None:
        """Stop for now, and go on when nothing was done for a while."""
        self._latest.give_up()
        if self._behind:
            self._quiet.start()

    def _give_up(self) -> None:
        self._behind = False
        self._quiet.stop()
        self._latest.give_up()

    def _go_on(self) -> None:
        project = self._workspace.project
        if self._workspace.gathered.active or self._searches():  # what somebody waits for goes first
            self._quiet.start()
        elif project is not None:
            self._latest.ask(_catching_up(project), at_once=True)

    def _on_found(self, _whole: object) -> None:
        self._behind = False

    def _on_changed(self, change: Change) -> None:
        if change.touches(Entity.ARTICLE):
            self._behind = True
        self.wait()


def _never() -> bool:
    return False


def _catching_up(project: Project) -> Work:
    def work(tell: Tell, cancelled: Cancelled) -> bool:
        return project.catch_up_index(on_progress=tell, cancelled=cancelled)

    return work
