"""What works unasked: findings, their numbers, the question before an article gets done, the search index."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from hashiya.ui.commands.finishing import Finishing
    from hashiya.ui.findings import Findings
    from hashiya.ui.indexing import Indexing
    from hashiya.ui.main_window import MainWindow
    from hashiya.ui.tally import Tally


class Oversight(QObject):
    """Hold what finds and counts, each made when it is first needed."""

    def __init__(self, desk: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk

    def begin(self) -> None:
        """Ask from now on before an article gets done, and keep the search index up."""
        self._desk.workspace.ask_first = self.finishing.ask
        _ = self.indexing

    def catch_up(self) -> None:
        """Look at once at what is looked at a moment later otherwise."""
        if "findings" in self.__dict__:
            self.findings.catch_up()

    @cached_property
    def findings(self) -> Findings:
        """What the linter finds in the open article."""
        from hashiya.ui.findings import Findings

        return Findings(self._desk.workspace, self)

    @cached_property
    def tally(self) -> Tally:
        """How many findings each article has."""
        from hashiya.ui.tally import Tally

        return Tally(self._desk.workspace, self.findings, self)

    @cached_property
    def indexing(self) -> Indexing:
        """What keeps the search index up."""
        from hashiya.ui.indexing import Indexing

        return Indexing(self._desk.workspace, self)

    @cached_property
    def finishing(self) -> Finishing:
        """What asks before an article gets done."""
        from hashiya.ui.commands.finishing import Finishing

        return Finishing(self._desk, self.findings)
