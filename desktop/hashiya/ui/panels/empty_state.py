"""What a list shows when it has nothing to show: why, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hashiya.ui.panels.themed import Words


class EmptyState(QWidget):
    """Show a sentence and, where something can be done about it at once, a button."""

    step_taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words(quiet=True)
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.step = QPushButton()
        self.step.clicked.connect(self.step_taken)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 32, 24, 24)
        layout.setSpacing(16)
        layout.addWidget(self._words)
        layout.addWidget(self.step, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def say(self, sentence: str, step: str = "") -> None:
        """Show a sentence, and a button where ``step`` names what it does."""
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.step.setText(step)
        self.step.setVisible(bool(step))

    @property
    def sentence(self) -> str:
        """The sentence shown."""
        return self._words.text()
