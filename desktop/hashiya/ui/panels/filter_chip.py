"""Small buttons that stay pressed: filters, with a label's badge where they stand for a label."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hashiya.core.labels import Label
from hashiya.ui.models.row import one_line
from hashiya.ui.panels.marks import draw_badge
from hashiya.ui.panels.row_layout import elided, small_font
from hashiya.ui.panels.themed import Themed

_SIDE = 8
_HEIGHT = 24
_BADGE = 16
_GAP = 4


class FilterChip(Themed, QAbstractButton):
    """A word in a round box, filled while pressed."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label: Label | None = None
        self._letter = ""
        self.setText(text)
        self.setCheckable(True)
        self.setFont(small_font(self.font()))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_label(self, label: Label, language: str) -> None:
        """Stand for a label: show its badge and its name."""
        self.label, self._letter = label, label.badge(language)
        self.setText(one_line(label.name(language)).replace("&", "&&"))
        self.updateGeometry()
        self.update()

    def _words(self) -> str:
        return self.text().replace("&&", "&")

    # Qt's names

    def sizeHint(self) -> QSize:
        badge = _BADGE + _GAP if self.label else 0
        metrics = QFontMetrics(self.font())
        words = metrics.horizontalAdvance(self._words())
        return QSize(2 * _SIDE + badge + words + 1, max(_HEIGHT, metrics.height() + 8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        words = QRectF(self.rect()).adjusted(_SIDE, 0, -_SIDE, 0)
        if self.label:
            left = words.right() - _BADGE if rtl else words.left()
            box = QRectF(left, (self.height() - _BADGE) / 2, _BADGE, _BADGE)
            draw_badge(painter, box, self._letter, self.label, self.theme, self.isChecked())
            words.adjust(0 if rtl else _BADGE + _GAP, 0, -(_BADGE + _GAP) if rtl else 0, 0)
        painter.setPen(self.theme.ink if self.isChecked() else self.theme.muted)
        shown = elided(self._words(), QFontMetrics(self.font()), round(words.width()) + 1)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_ground(self, painter: QPainter) -> None:
        edge = self.theme.ink if self.hasFocus() else self.theme.hairline
        painter.setPen(QPen(edge, 1))
        pressed = self.isChecked() or self.isDown()
        painter.setBrush(self.theme.selected_row if pressed else Qt.BrushStyle.NoBrush)
        if self.underMouse() and not pressed:
            painter.setPen(QPen(self.theme.muted, 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
