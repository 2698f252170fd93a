"""Ticks and steps, drawn like the rest of the desk: the style sheet leaves both without a sign."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QStyle, QStyleOptionButton

from hashiya.ui.panels.themed import Themed


class Tick(Themed, QCheckBox):
    """Say yes or no with a tick."""

    # Qt's names

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        place = QStyle.SubElement.SE_CheckBoxIndicator
        box = QRectF(self.style().subElementRect(place, option, self))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.paper, 2))
        corners = [(0.25, 0.52), (0.43, 0.7), (0.76, 0.3)]
        painter.drawPolyline(
            QPolygonF([box.topLeft() + QPointF(x * box.width(), y * box.height()) for x, y in corners])
        )


class Number(Themed, QDoubleSpinBox):
    """Take a number within a range; whole numbers unless decimals are asked for."""

    def __init__(self, least: float, most: float, step: float = 1, decimals: int = 0) -> None:
        super().__init__()
        self.setDecimals(decimals)
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setKeyboardTracking(False)
        self._align()

    def _align(self) -> None:
        """Put the number on the start side; by itself it goes to the side that its signs are read from."""
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        # left to right, the style sheet's padding doesn't reach the field inside
        self.lineEdit().setTextMargins(0 if rtl else 8, 0, 0, 0)

    # Qt's names

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.muted, 1.5))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 14 if rtl else self.width() - 14
        for middle, tip in ((self.height() * 0.34, -2), (self.height() * 0.66, 2)):
            corners = [
                QPointF(x - 4, middle - tip / 2),
                QPointF(x, middle + tip / 2),
                QPointF(x + 4, middle - tip / 2),
            ]
            painter.drawPolyline(QPolygonF(corners))
