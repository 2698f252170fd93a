"""The ground of every panel: it follows theme and language while it is open."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

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

    def retranslate(self) -> None:
        """Say everything in the interface's language."""

    # Qt's names

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._dressed:
            self.dress()
