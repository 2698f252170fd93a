"""What was done to the article, or to the project, and the way back to any of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QModelIndex, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from hashiya.core.history import History
from hashiya.project import Project
from hashiya.ui.messages import in_digits, number
from hashiya.ui.models.history import HistoryModel
from hashiya.ui.models.row import ID
from hashiya.ui.panels.empty_state import EmptyState
from hashiya.ui.panels.filter_chip import FilterChip
from hashiya.ui.panels.panel import Panel
from hashiya.ui.panels.row_list import RowList
from hashiya.ui.panels.themed import Words
from hashiya.ui.workspace import Workspace

_STEPS = 8
"""Edits that are walked in one turn, so that the window stays alive while hundreds are."""

_SETTLE = 120
"""Milliseconds after an edit until the list is read anew; nobody reads it between two keys."""


class HistoryPanel(Panel):
    """List the edits, newest first; a click or Enter undoes or redoes up to one of them.

    What an edit took away comes back with a click on the words at the end of its row, or Ctrl+Enter.
    """

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.model = HistoryModel(self)
        self.list = RowList()
        self.list.setModel(self.model)
        self.empty = EmptyState()
        self.of_article, self.of_project = FilterChip(), FilterChip()
        self._scopes = QButtonGroup(self)
        self.how_far, self.stop = Words(quiet=True), FilterChip()
        self._walk, self._walked = ("undo", 0), 0
        self._scope_walked: str | None = None
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._connect()
        self.dress()

    def retranslate(self) -> None:
        self.of_article.setText(self.tr("Article"))
        self.of_project.setText(self.tr("Project"))
        self.list.setAccessibleName(self.tr("History"))
        self.list.setAccessibleDescription(self.tr("Enter undoes or redoes everything up to this edit."))
        self.stop.setText(QCoreApplication.translate("FileReading", "Stop"))
        for chip in (self.of_article, self.of_project, self.stop):
            chip.updateGeometry()
        self.reload()

    def reload(self) -> None:
        """Read the history anew where it is shown."""
        self._settle.stop()
        if not self.isVisible() or self._turn.isActive() or self._workspace.gathered.active:
            return
        workspace, history = self._workspace, self._history()
        text = workspace.text if self.of_article.isChecked() else ""
        self.model.set_history(history, text, workspace.labels, workspace.language)
        self.list.choose(self.model.present)
        self._show_state()

    def go_to(self, item: str) -> None:
        """Undo or redo until the edit with this id is the last one in effect."""
        way, scope = self.model.way_to(item), self._scope()
        under_way = self._turn.isActive() or self._workspace.gathered.active
        if way is None or under_way or (self.of_article.isChecked() and scope is None):
            return
        self._walk, self._scope_walked, self._walked = way, scope, 0
        self._go_on()

    def _go_on(self) -> None:
        """Take a few steps, show how far it is where there are many, and go on with the next turn."""
        what, steps = self._walk
        for _ in range(min(_STEPS, steps - self._walked)):
            if not self._workspace.edit(self._step(what)):
                steps = self._walked
                break
            self._walked += 1
        going = self._walked < steps
        told = in_digits(QCoreApplication.translate("FindBar", "{} of {}"))
        self.how_far.setText(told.format(number(self._walked), number(steps)) if going else "")
        self.stop.setVisible(going)
        if going:
            self._turn.start()
        else:
            self.reload()

    def _step(self, what: str) -> Callable[[Project], object]:
        scope = self._scope_walked
        return lambda project: project.undo(scope) if what == "undo" else project.redo(scope)

    def _on_stop(self) -> None:
        self._turn.stop()
        self._walk = (self._walk[0], self._walked)
        self._go_on()

    def restore(self, item: str) -> None:
        """Bring back what the edit with this id removed."""
        if not self.model.can_restore(item):
            return
        if self.of_article.isChecked():
            self._workspace.restore(int(item))
        else:
            self._workspace.restore_article(int(item))

    def _build(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(4)
        for chip in (self.of_article, self.of_project):
            self._scopes.addButton(chip)
            heading.addWidget(chip)
        heading.addStretch(1)
        heading.addWidget(self.how_far)
        heading.addWidget(self.stop)
        self.stop.setCheckable(False)
        self.stop.hide()
        self.of_article.setChecked(True)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.addLayout(heading)
        _, self._pages = self.lay_out(head, self.list, self.empty)

    def _connect(self) -> None:
        workspace = self._workspace
        for signal in (workspace.changed, workspace.article_opened, workspace.project_closed):
            signal.connect(self._later)
        self._settle.timeout.connect(self.reload)
        self._turn.timeout.connect(self._go_on)
        self.stop.clicked.connect(self._on_stop)
        self._scopes.buttonClicked.connect(self.reload)
        self.list.chosen.connect(self._on_chosen)
        self.list.action_clicked.connect(self._on_action)

    def _scope(self) -> str | None:
        if self.of_project.isChecked() or self._workspace.article is None:
            return None
        return self._workspace.article.id

    def _history(self) -> History:
        workspace = self._workspace
        if workspace.project is None or (self.of_article.isChecked() and workspace.article is None):
            return History()
        return workspace.project.history(self._scope())

    def _show_state(self) -> None:
        self._pages.setCurrentIndex(0 if self.model.ids else 1)
        if self._workspace.project is None:
            self.empty.say(self.tr("Open a project to see what was done in it."))
        elif self.of_project.isChecked():
            self.empty.say(self.tr("Nothing was done to the label set or the list of articles yet."))
        else:
            self.empty.say(
                self.tr("Nothing was done to this article yet: what you mark and change is listed here.")
            )

    def _later(self) -> None:
        self._settle.start()

    def _on_chosen(self, index: QModelIndex) -> None:
        self.go_to(index.data(ID))

    def _on_action(self, index: QModelIndex) -> None:
        self.restore(index.data(ID))

    # Qt's names

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()
