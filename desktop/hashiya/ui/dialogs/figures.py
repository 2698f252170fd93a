"""Numbers one below the other, each with what it counts."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from hashiya.ui.messages import number
from hashiya.ui.panels.themed import Words


class Figures(QWidget):
    """Show lines of a number and its words, the numbers under one another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[tuple[Words, Words]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    def show_lines(self, lines: Iterable[tuple[int, str]]) -> None:
        """Show these lines in the place of those before."""
        wanted = list(lines)
        while len(self._lines) < len(wanted):
            self._append()
        for place, (count, words) in enumerate(self._lines):
            shown = place < len(wanted)
            count.setText(number(wanted[place][0]) if shown else "")
            words.setText(wanted[place][1] if shown else "")
            count.setVisible(shown)
            words.setVisible(shown)
        self.setAccessibleName(self.text())
        self.setVisible(bool(wanted))

    def text(self) -> str:
        """Return the lines as plain text."""
        pairs = ((count.text(), words.text()) for count, words in self._lines)
        return "\n".join(f"{count} {words}" for count, words in pairs if words)

    def _append(self) -> None:
        count, words = Words(), Words()
        # digits are written from the left in both scripts, so ones stand below ones
        words.setWordWrap(True)
        words.setProperty("tone", "muted")
        top = Qt.AlignmentFlag.AlignTop
        row = len(self._lines)
        self._grid.addWidget(
            count, row, 0, top | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        )
        self._grid.addWidget(words, row, 1, top)
        self._lines.append((count, words))
