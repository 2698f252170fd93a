"""The small signs beside words: a label's badge, its line, an article's dot."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from hashiya.core.articles import Status
from hashiya.core.labels import Label, Pattern
from hashiya.ui.article import patterns
from hashiya.ui.panels.row_layout import GAP, SIGN
from hashiya.ui.theme import Theme

BADGE_RADIUS = 5.0

STROKE = 2


def draw_badge(painter: QPainter, box: QRectF, letter: str, label: Label, theme: Theme, filled: bool) -> None:
    """Paint the letter in the label's ink on its band, or the other way round where ``filled``."""
    ink, band = theme.label_ink(label), theme.label_band(label)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink if filled else band)
    painter.drawRoundedRect(box, BADGE_RADIUS, BADGE_RADIUS)
    font = QFont(painter.font())
    font.setPixelSize(max(9, round(box.height() * 0.58)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(theme.paper if filled else ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()


def draw_dot(
    painter: QPainter, centre: QPointF, size: float, status: Status, theme: Theme, rtl: bool
) -> None:
    """Paint ○ for new, ◑ filled from the start side for in progress, ● for done."""
    radius = size / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = dot_colour(status, theme)
    painter.setPen(QPen(colour, 1.25) if status is not Status.DONE else Qt.PenStyle.NoPen)
    painter.setBrush(colour if status is Status.DONE else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, radius, radius)
    if status is Status.IN_PROGRESS:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        box = QRectF(centre.x() - radius, centre.y() - radius, size, size)
        painter.drawPie(box, (270 if rtl else 90) * 16, 180 * 16)
    painter.restore()


def dot_colour(status: Status, theme: Theme) -> QColor:
    """Return the colour of an article's dot."""
    return {Status.NEW: theme.muted, Status.IN_PROGRESS: theme.warning, Status.DONE: theme.saved}[status]


def draw_alert(painter: QPainter, box: QRect, theme: Theme, rtl: bool) -> None:
    """Paint a small triangle before the number that stands in ``box``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.warning, 1.25))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    left = box.right() + 1 - GAP - SIGN if rtl else box.left() + GAP
    foot = box.center().y() + SIGN / 2
    corners = [(0.0, foot), (SIGN / 2, foot - SIGN + 1), (float(SIGN), foot)]
    painter.drawPolygon(QPolygonF([QPointF(left + x, y) for x, y in corners]))
    painter.restore()


def draw_line(painter: QPainter, left: QPointF, width: float, pattern: Pattern, ink: QColor) -> None:
    """Paint ``width`` pixels of a label's line rightwards from ``left``, as the reading pane does."""
    painter.save()
    painter.setBrushOrigin(left)
    brush = patterns.line_brush(pattern, ink, STROKE)
    strip = QRect(round(left.x()), round(left.y()), round(width), STROKE)
    patterns.draw_line(painter, pattern, brush, strip)
    painter.restore()
