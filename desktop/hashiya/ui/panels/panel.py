"""The ground of every panel: it follows theme and language while it is open."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLayout, QStackedLayout, QVBoxLayout, QWidget

from hashiya.ui.panels.themed import dress
from hashiya.ui.workspace import Workspace


class Panel(QWidget):
    """Show a part of the workspace; subclasses build, connect, then call :meth:`dress` once."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._dressed = False

    def dress(self) -> None:
        """Take words and theme from the workspace, and follow both from now on."""
        if not self._dressed:
            self._dressed = True
            self._workspace.appearance_changed.connect(self.dress)
        self.retranslate()
        dress(self, self._workspace.theme)

    def lay_out(self, head: QLayout, *pages: QWidget) -> tuple[QVBoxLayout, QStackedLayout]:
        """Put ``head`` above a stack of ``pages``; return the column, which may go on, and the stack."""
        stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(stack, 1)
        # a stack of its own would show its first widget as a window
        for page in pages:
            stack.addWidget(page)
        return column, stack

    def retranslate(self) -> None:
        """Say everything in the interface's language."""

    # Qt's names

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._dressed:
            self.dress()
