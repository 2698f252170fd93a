"""How many annotations each label has: badge, name and count, the label's line below."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hashiya.core.labels import Label
from hashiya.ui.messages import number
from hashiya.ui.models.row import one_line
from hashiya.ui.panels.flow import Flow
from hashiya.ui.panels.marks import STROKE, draw_badge, draw_line
from hashiya.ui.panels.row_layout import elided, small_font
from hashiya.ui.panels.themed import Themed
from hashiya.ui.theme import Theme

_BADGE, _GAP, _HEIGHT = 20, 8, 32
_MOST = 220


class LabelFigure(Themed, QWidget):
    """Show one label with its count, in the colours and the pattern that it has on the page."""

    def __init__(self, label: Label, count: int, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self._letter = label.badge(language)
        self._name, self._count = one_line(label.name(language)), number(count)
        self.setAccessibleName(f"{self._name}: {self._count}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _count_width(self) -> int:
        return QFontMetrics(small_font(self.font())).horizontalAdvance(self._count) + 1

    def _mirrored(self, left: float, width: float) -> QRectF:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return QRectF(self.width() - left - width if rtl else left, 0, width, _HEIGHT - 6)

    # Qt's names

    def sizeHint(self) -> QSize:
        name = self.fontMetrics().horizontalAdvance(self._name) + 1
        return QSize(min(_MOST, _BADGE + 2 * _GAP + name + self._count_width()), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        badge = self._mirrored(0, _BADGE)
        box = QRectF(badge.left(), badge.center().y() - _BADGE / 2, _BADGE, _BADGE)
        draw_badge(painter, box, self._letter, self.label, self.theme, False)
        count = self._count_width()
        room = self.width() - _BADGE - 2 * _GAP - count
        name = self._mirrored(_BADGE + _GAP, room)
        painter.setPen(self.theme.ink)
        shown = elided(self._name, self.fontMetrics(), room + 1)
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, shown)
        painter.setFont(small_font(self.font()))
        painter.setPen(self.theme.muted)
        end = self._mirrored(self.width() - count, count)
        painter.drawText(end, Qt.AlignmentFlag.AlignCenter, self._count)
        line = self._mirrored(_BADGE + _GAP, room)
        foot = QPointF(line.left(), self.height() - STROKE - 2)
        draw_line(painter, foot, line.width(), self.label.pattern, self.theme.label_ink(self.label))


class LabelFigures(Themed, QWidget):
    """Lay the figures of labels beside one another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures: list[LabelFigure] = []
        self._flow = Flow(self, 12)

    def show_counts(self, counts: Iterable[tuple[Label, int]], language: str) -> None:
        """Show these labels with their counts, in this order."""
        for figure in self.figures:
            self._flow.removeWidget(figure)
            figure.hide()
            figure.deleteLater()
        self.figures = [LabelFigure(label, count, language, self) for label, count in counts]
        for figure in self.figures:
            figure.theme = self.theme
            self._flow.addWidget(figure)
            figure.show()
        self._flow.invalidate()
        self.setVisible(bool(self.figures))
        self.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for figure in self.figures:
            figure.set_theme(theme)
