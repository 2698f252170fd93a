"""How a label will look on the page, painted while it is being edited."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from hashiya.core.labels import Label
from hashiya.ui.article.look import Measures
from hashiya.ui.panels.marks import draw_badge, draw_line
from hashiya.ui.panels.themed import Themed
from hashiya.ui.typefaces import reading_typeface

_SAMPLE = "وقال المتحدث إن المحادثات لم تبدأ بعد، بحسب الوكالة."
_MARKED = "المحادثات لم تبدأ بعد"
_SIZE = 20
_LINE = 38
_SIDE = 16
_BASELINE = 0.72


class LabelPreview(Themed, QWidget):
    """Show a sentence on paper with some of its words marked with a label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label: Label | None = None
        self._letter = ""
        self._measures = Measures.of(_SIZE, _LINE)
        self._font = QFont(reading_typeface())
        self._font.setPixelSize(_SIZE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_label(self, label: Label, language: str) -> None:
        """Paint this label from now on."""
        self.label, self._letter = label, label.badge(language)
        self.update()

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(360, _LINE + 2 * _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.hairline, 1))
        painter.setBrush(self.theme.paper)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if self.label is None:
            return
        size = self._measures.badge
        badge = QRectF(self.width() - _SIDE - size, (self.height() - size) / 2, size, size)
        draw_badge(painter, badge, self._letter, self.label, self.theme, False)
        self._paint_sentence(painter, self.label, badge.left() - 12)

    def _paint_sentence(self, painter: QPainter, label: Label, right: float) -> None:
        layout = QTextLayout(_SAMPLE, self._font)
        option = QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(right - _SIDE)
        layout.endLayout()
        start = _SAMPLE.index(_MARKED)
        first, last = (_x(line, place) for place in (start, start + len(_MARKED)))
        baseline = (self.height() - _LINE) / 2 + _BASELINE * _LINE
        self._paint_mark(painter, label, _SIDE + last, first - last, baseline)
        painter.setPen(self.theme.ink)
        layout.draw(painter, QPointF(_SIDE, baseline - line.ascent()))

    def _paint_mark(
        self, painter: QPainter, label: Label, left: float, width: float, baseline: float
    ) -> None:
        measures = self._measures
        band = QRectF(left, baseline - measures.above, width, measures.above + measures.band_bottom(0))
        painter.fillRect(band, self.theme.label_band(label))
        draw_line(
            painter,
            QPointF(left, baseline + measures.lane_top(0)),
            width,
            label.pattern,
            self.theme.label_ink(label),
        )


def _x(line: QTextLine, place: int) -> float:
    found: Any = line.cursorToX(place)  # a pair, whatever the stubs say
    return float(found[0])
