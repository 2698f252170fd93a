"""A thin bar that grows from the side where reading begins."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hashiya.ui.panels.themed import Themed

_HEIGHT = 4


class ProgressLine(Themed, QWidget):
    """Show which part of a whole is done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part = 0.0
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(self, done: int, total: int) -> None:
        """Show ``done`` of ``total``; nothing of nothing is an empty bar."""
        self.part = done / total if total else 0.0
        self.update()

    def filled(self) -> QRectF:
        """Return the box that is filled, from the right where the interface reads from the right."""
        width = self.width() * self.part
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return QRectF(self.width() - width if rtl else 0, 0, width, self.height())

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(80, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.hairline)
        painter.drawRoundedRect(QRectF(self.rect()), _HEIGHT / 2, _HEIGHT / 2)
        if self.part:
            painter.setBrush(self.theme.saved)
            painter.drawRoundedRect(self.filled(), _HEIGHT / 2, _HEIGHT / 2)
