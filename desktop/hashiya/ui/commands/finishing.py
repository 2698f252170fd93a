"""What stands before an article gets done: a question where something in it is still to be put right."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hashiya.core.articles import Status
from hashiya.ui.commands.views import show
from hashiya.ui.findings import Findings
from hashiya.ui.models.finding_list import key_of

if TYPE_CHECKING:
    from hashiya.ui.main_window import MainWindow


class Finishing(QObject):
    """Ask about open findings, once: what was answered with done isn't asked about again."""

    def __init__(self, desk: MainWindow, findings: Findings) -> None:
        super().__init__(desk)
        self._desk, self._findings = desk, findings
        self._accepted: dict[str, frozenset[str]] = {}

    def ask(self, article: str, go_on: Callable[[], None]) -> bool:
        """Ask where there is something to ask about, and go on once it is answered; tell whether it asks."""
        from hashiya.ui.dialogs.open_findings import OpenFindings

        workspace = self._desk.workspace
        found = self._findings.of(article)
        keys = frozenset(map(key_of, found))
        if workspace.project is None or keys <= self._accepted.get(article, frozenset()):
            return False
        described = workspace.project.article(article)
        if described.status is Status.DONE:
            return False
        question = OpenFindings(workspace, described.title, found, self._desk)

        def accept() -> None:
            self._accepted[article] = keys
            go_on()

        question.accepted.connect(accept)
        question.show_requested.connect(lambda: self._show(article))
        show(question)
        return True

    def _show(self, article: str) -> None:
        desk = self._desk
        if desk.workspace.article is None or desk.workspace.article.id != article:
            desk.workspace.open_article(article)
        desk.views.show_side("findings")
