"""A choice of one out of several, drawn like the rest of the desk."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from hashiya.ui.panels.themed import Themed


class Choice(Themed, QComboBox):
    """Offer values under words; turning the wheel over it changes nothing unless it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._values: list[object] = []

    def offer(self, options: Iterable[tuple[object, str]], chosen: object) -> None:
        """Offer these values, each with its words, without telling that one was chosen."""
        offered = list(options)
        self._values = [value for value, _ in offered]  # Qt would keep a str for an enumeration
        self.blockSignals(True)
        self.clear()
        self.addItems([words for _, words in offered])
        self.choose(chosen)
        self.blockSignals(False)

    def choose(self, value: object) -> None:
        """Choose a value that is offered, none where it isn't."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    @property
    def value(self) -> Any:
        """The value chosen, ``None`` where none is."""
        place = self.currentIndex()
        return self._values[place] if 0 <= place < len(self._values) else None

    # Qt's names

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.muted, 1.5))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        middle = QPointF(14 if rtl else self.width() - 14, self.height() / 2)
        corners = [middle + QPointF(x, y) for x, y in ((-4, -2), (0, 2), (4, -2))]
        painter.drawPolyline(QPolygonF(corners))
