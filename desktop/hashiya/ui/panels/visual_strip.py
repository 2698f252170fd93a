"""The characters around the caret as they stand on the line, with their places in the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hashiya.ui.messages import number
from hashiya.ui.models.letters import shown_sign
from hashiya.ui.panels.row_layout import small_font
from hashiya.ui.panels.themed import Themed

_CELL = 28
_ROWS = (28, 16, 14)
"""Heights of a cell's sign, its number, its arrow."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Hold one character: its place in the paragraph, counted from 0, and which way its run is read."""

    char: str
    place: int
    leftwards: bool


class VisualStrip(Themed, QWidget):
    """Paint cells in visual order, as many as fit around the caret's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: Sequence[Cell] = ()
        self._caret = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_cells(self, cells: Sequence[Cell], caret: int) -> None:
        """Show a paragraph's characters from left to right; ``caret`` is the index of the caret's cell."""
        self._cells, self._caret = cells, caret
        self.update()

    def shown(self) -> tuple[int, int]:
        """Return the half-open range of cells that fit, the caret's as near the middle as can be."""
        fitting = max(1, self.width() // _CELL)
        start = min(self._caret - fitting // 2, len(self._cells) - fitting)
        return max(0, start), min(len(self._cells), max(0, start) + fitting)

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(8 * _CELL, sum(_ROWS) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        start, end = self.shown()
        left = (self.width() - (end - start) * _CELL) / 2
        for index in range(start, end):
            self._paint_cell(painter, left + (index - start) * _CELL, index)

    def _paint_cell(self, painter: QPainter, left: float, index: int) -> None:
        cell, is_caret = self._cells[index], index == self._caret
        sign, place, arrow = self._boxes(left)
        if is_caret:
            painter.setPen(QPen(self.theme.ink, 1))
            painter.setBrush(self.theme.selected_row)
            painter.drawRoundedRect(sign.adjusted(1, 1, -1, -1), 5, 5)
        shown = " " if cell.char == " " else shown_sign(cell.char)
        painter.setFont(self._sign_font(shown))
        painter.setPen(self.theme.ink)
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, shown)
        font = small_font(self.font())
        font.setPixelSize(10)
        painter.setFont(font)
        painter.setPen(self.theme.ink if is_caret else self.theme.muted)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, number(cell.place + 1))
        painter.drawText(arrow, Qt.AlignmentFlag.AlignCenter, "←" if cell.leftwards else "→")

    def _boxes(self, left: float) -> tuple[QRectF, QRectF, QRectF]:
        sign, place, arrow = _ROWS
        return (
            QRectF(left, 1, _CELL, sign),
            QRectF(left, 1 + sign, _CELL, place),
            QRectF(left, 1 + sign + place, _CELL, arrow),
        )

    def _sign_font(self, shown: str) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(17)
        while QFontMetrics(font).horizontalAdvance(shown) > _CELL and font.pixelSize() > 8:
            font.setPixelSize(font.pixelSize() - 1)
        return font
