"""The legend on paper: each label's badge, its name on its band and line, and how often it is used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from hashiya.core.labels import Label
from hashiya.text.display import display
from hashiya.ui.article.badge import BadgeState
from hashiya.ui.article.patterns import draw_line, line_brush, wash
from hashiya.ui.messages import number
from hashiya.ui.printing.dress import Dress, PrintedBadges
from hashiya.ui.printing.sheets import Row

_HEIGHT = 2.1
_SHARE = 0.8


class Legend:
    """Lay out a row a label, ``width`` units wide; retired ones that nobody used are left out."""

    def __init__(self, dress: Dress, counts: Mapping[str, int], width: float) -> None:
        self._dress = dress
        self._counts = counts
        self._width = width
        self._badges = PrintedBadges(dress.look)
        self._font = dress.font(_SHARE)
        self._labels = [label for label in dress.labels if not label.retired or counts.get(label.id)]
        height = dress.look.pixel_size * _SHARE * _HEIGHT
        self.rows: Sequence[Row] = [
            Row(place * height, (place + 1) * height) for place in range(len(self._labels))
        ]

    def paint(self, painter: QPainter, first: int, last: int) -> None:
        """Paint some rows."""
        for place in range(first, last):
            self._paint_label(painter, self._labels[place], self.rows[place])

    def _paint_label(self, painter: QPainter, label: Label, row: Row) -> None:
        look, theme = self._dress.look, self._dress.look.theme
        baseline = row.top + 0.62 * (row.bottom - row.top)
        size = look.measures.badge
        badge = self._from_start(0.0, size)
        place = QPointF(badge, baseline - 0.35 * self._font.pixelSize() - size / 2)
        self._badges.paint(painter, place, label, BadgeState())
        painter.setFont(self._font)
        at = size + 14.0
        other = "en" if look.language == "ar" else "ar"
        name, known = display(label.name(look.language)), display(label.name(other))
        self._paint_sample(painter, label, name, at, baseline)
        at += self._advance(name) + 22.0
        told = [(known, theme.muted)] if known != name else []
        for words, ink in (*told, (number(self._counts.get(label.id, 0)), theme.ink)):
            self._write(painter, words, at, baseline, ink)
            at += self._advance(words) + 16.0

    def _paint_sample(self, painter: QPainter, label: Label, name: str, at: float, baseline: float) -> None:
        look, theme, stroke = self._dress.look, self._dress.look.theme, self._dress.look.measures.stroke
        width = round(self._advance(name)) + 8
        above, below = round(0.95 * self._font.pixelSize()), round(0.5 * self._font.pixelSize())
        left = round(self._from_start(at - 4.0, width))
        band = QRect(left, round(baseline) - above, width, above + below)
        painter.fillRect(band, wash(theme.label_band(label), theme.paper))
        brush = line_brush(label.pattern, theme.label_ink(label), stroke)
        draw_line(painter, label.pattern, brush, QRect(left, band.bottom() + 1 - stroke, width, stroke))
        self._write(painter, name, at, baseline, look.theme.ink)

    def _write(self, painter: QPainter, words: str, at: float, baseline: float, ink: QColor) -> None:
        painter.setPen(ink)
        painter.drawText(QPointF(self._from_start(at, self._advance(words)), baseline), words)

    def _from_start(self, at: float, width: float) -> float:
        """Return the left edge of something that begins ``at`` from the side where lines begin."""
        return self._width - at - width if self._dress.right_to_left else at

    def _advance(self, words: str) -> float:
        return QFontMetricsF(self._font).horizontalAdvance(words)
