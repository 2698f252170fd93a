"""The bar above the page: the labels, and a few quiet words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from hashiya.ui.chips import ChipBar
from hashiya.ui.keys import leftmost, shown
from hashiya.ui.messages import tool_tip
from hashiya.ui.workspace import Workspace


class TopBar(QWidget):
    """Hold the chips at the start and undo, redo, guidelines, export as words at the end."""

    def __init__(
        self, workspace: Workspace, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.chips = ChipBar(workspace, self)
        self._actions = {name: actions[name] for name in ("undo", "redo", "show_guidelines", "export")}
        self._words = {name: self._word(action) for name, action in self._actions.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.chips, 1)
        for button in self._words.values():
            row.addWidget(button)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setAccessibleName(self.tr("Labels"))
        words = {
            "undo": self.tr("Undo"),
            "redo": self.tr("Redo"),
            "show_guidelines": self.tr("Guidelines"),
            "export": self.tr("Export"),
        }
        for name, button in self._words.items():
            button.setText(words[name])
            self._follow(button, self._actions[name])

    def _word(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("quiet", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        action.changed.connect(lambda: self._follow(button, action))
        return button

    def _follow(self, button: QToolButton, action: QAction) -> None:
        """Take over whether the action can be done, and what it would do."""
        button.setEnabled(action.isEnabled())
        words = action.text().replace("&", "").rstrip("…")
        button.setAccessibleName(words)
        button.setToolTip(tool_tip(f"{words} ({leftmost(shown(action.shortcut()))})"))
