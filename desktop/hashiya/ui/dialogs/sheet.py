"""The ground of every dialog: its own sentence for what is refused, its buttons, its theme."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hashiya.ui.messages import announce
from hashiya.ui.panels.themed import Words, dress
from hashiya.ui.workspace import Workspace

MARGIN = 20


class Sheet(QDialog):
    """Stand above the desk as a dialog; subclasses fill ``body`` and add buttons.

    What the workspace refuses while the dialog is open is said in the dialog, beside what caused it.
    """

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.workspace = workspace
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.refusal = Words(warning=True)
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(16)
        layout.addLayout(self.body, 1)
        layout.addWidget(self.refusal)
        layout.addLayout(self.buttons)

    def dress(self) -> None:
        """Take words and theme; call it once everything is built."""
        self.workspace.appearance_changed.connect(self._on_appearance)
        self.workspace.failed.connect(self.refuse)
        self._on_appearance()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""

    def refuse(self, sentence: str) -> None:
        """Say in place why something can't be done; an empty sentence takes that back."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))
        announce(self.refusal, sentence)

    def button(self, *, default: bool = False, quiet: bool = False, first: bool = False) -> QPushButton:
        """Return a new button of the foot, at its end, or at its start where ``first``."""
        button = QPushButton()
        button.setDefault(default)
        button.setAutoDefault(default)
        if quiet:
            button.setProperty("quiet", True)
        if first:
            self.buttons.insertWidget(0, button)
        else:
            self.buttons.addWidget(button)
        return button

    def in_order(self, *widgets: QWidget) -> None:
        """Let Tab walk these widgets in this order, and begin with the first."""
        for earlier, later in pairwise(widgets):
            self.setTabOrder(earlier, later)
        widgets[0].setFocus()

    def _on_appearance(self) -> None:
        self.retranslate()
        self.setAccessibleName(self.windowTitle())
        dress(self, self.workspace.theme)

    # Qt's names

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self._on_appearance()

    def showEvent(self, event: QShowEvent) -> None:
        self.refuse("")
        super().showEvent(event)


def buddy(words: QLabel, widget: QWidget) -> QLabel:
    """Tie a label to the widget that it names, for its shortcut and for a screen reader."""
    words.setBuddy(widget)
    return words
