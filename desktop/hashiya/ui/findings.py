"""What the linter finds in the open article, found anew a moment after each edit."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from hashiya.analysis import Finding, Severity, lint
from hashiya.core.edits import Change, Entity
from hashiya.errors import HashiyaError
from hashiya.project import Project
from hashiya.ui.workspace import Workspace

_SETTLE = 120
"""Milliseconds without an edit until the article is looked at again; nobody reads between two keys."""


class Findings(QObject):
    """Hold the findings of the open article in the layer that is shown, by place.

    ``known`` is False from the opening of an article until it was looked at for the first time.
    """

    findings_changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.findings: list[Finding] = []
        self.known = False
        self._due = QTimer(self, singleShot=True, interval=_SETTLE)
        self._due.timeout.connect(self.catch_up)
        for signal in (
            workspace.annotations_reset,
            workspace.annotation_put,
            workspace.annotation_dropped,
            workspace.links_reset,
            workspace.link_kinds_changed,
            workspace.labels_changed,
        ):
            signal.connect(self._later)
        workspace.changed.connect(self._on_changed)
        for signal in (workspace.article_opened, workspace.project_closed):
            signal.connect(self._forget)
        self._forget()

    @property
    def open(self) -> list[Finding]:
        """Those that are to be put right; the others are notes."""
        return [each for each in self.findings if each.severity is Severity.FINDING]

    def catch_up(self) -> None:
        """Look at the article now, where something may be found that wasn't."""
        self._due.stop()
        found = self._found()
        if found != self.findings or not self.known:
            self.findings, self.known = found, self._workspace.article is not None
            self.findings_changed.emit()

    def of(self, article: str) -> list[Finding]:
        """Return what is to be put right in an article as it is now, open or not."""
        workspace = self._workspace
        if workspace.article is not None and workspace.article.id == article:
            self.catch_up()
            return self.open
        if workspace.project is None:
            return []
        return Looker(workspace.project).open_findings(article)

    def _found(self) -> list[Finding]:
        workspace = self._workspace
        if workspace.project is None or workspace.article is None or not workspace.annotations:
            return []
        return lint(
            workspace.article.id,
            workspace.text,
            workspace.annotations,
            workspace.stored_links,
            workspace.link_kinds,
            workspace.project.rules,
            workspace.segments,
            workspace.labels,
        )

    def _later(self) -> None:
        self._due.start()

    def _forget(self) -> None:
        self.findings, self.known = [], False
        self.findings_changed.emit()
        if self._workspace.article is not None:
            self._due.start()

    def _on_changed(self, change: Change) -> None:
        if change.touches(Entity.CONVENTION):
            self._due.start()


class Looker:
    """Look at articles that aren't open, from any thread; rules and layer are those of its making."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._annotator = project.annotator
        self._kinds, self._rules, self._labels = project.link_kinds, project.rules, project.labels

    def open_findings(self, article: str) -> list[Finding]:
        """Return what is to be put right in an article; nothing in one that is gone or can't be read."""
        project = self._project
        try:
            marks = project.annotations(article, annotator=self._annotator)
            text = project.text(article) if marks else ""
            links = project.links(article) if marks else []
        except HashiyaError:
            return []
        found = lint(article, text, marks, links, self._kinds, self._rules, labels=self._labels)
        return [each for each in found if each.severity is Severity.FINDING]
