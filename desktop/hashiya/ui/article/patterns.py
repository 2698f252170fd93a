"""Colours and patterns of the marks: washes that blend, brushes that tell labels apart without colour."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPolygonF

from hashiya.core.labels import Pattern

# with less, four bands and a selection on dark paper would leave the text too little contrast
_LEAST_ALPHA = 0.6
_STRIPES: dict[Pattern, tuple[int, ...]] = {
    # on, off, on, off …, in strokes
    Pattern.DASHED: (3, 2),
    Pattern.DOTTED: (1, 1),
    Pattern.DASH_DOT: (3, 1, 1, 1),
}


@lru_cache(maxsize=256)
def _wash(band: int, paper: int) -> QColor:
    ground, wanted = _channels(paper), _channels(band)
    alpha = _LEAST_ALPHA
    for there, here in zip(ground, wanted, strict=True):
        # the colour poured on must stay between 0 and 255 in every channel
        room = 255 - there if here > there else there
        alpha = max(alpha, min(1.0, abs(here - there) / room if room else 1.0))
    channels = [
        round(min(255.0, max(0.0, there + (here - there) / alpha)))
        for there, here in zip(ground, wanted, strict=True)
    ]
    colour = QColor(*channels)
    colour.setAlphaF(alpha)
    return colour


def _channels(rgb: int) -> tuple[int, int, int]:
    return rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255


def wash(band: QColor, paper: QColor) -> QColor:
    """Return the translucent colour that looks like ``band`` on ``paper``, and blends with others."""
    return _wash(band.rgba(), paper.rgba())


def line_brush(pattern: Pattern, ink: QColor, stroke: int) -> QBrush:
    """Return the brush that fills the strip under a mark with the label's pattern."""
    return _line_brush(pattern, ink.rgba(), stroke)


@lru_cache(maxsize=256)
def _line_brush(pattern: Pattern, rgba: int, stroke: int) -> QBrush:
    ink = QColor.fromRgba(rgba)
    stripes = _STRIPES.get(pattern)
    if stripes is None:
        return QBrush(ink)
    image = QImage(sum(stripes) * stroke, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    x = 0
    for place, width in enumerate(stripes):
        for column in range(x, x + width * stroke):
            if place % 2 == 0:
                image.setPixelColor(column, 0, ink)
        x += width * stroke
    return QBrush(image)


def draw_line(painter: QPainter, pattern: Pattern, brush: QBrush, line: QRect) -> None:
    """Draw the line of a mark in a label's pattern; ``brush`` comes from :func:`line_brush`."""
    if line.width() <= 0:
        return
    if pattern is Pattern.DOUBLE:
        thin = max(1, line.height() // 2)
        painter.fillRect(QRect(line.left(), line.top() - thin, line.width(), thin), brush)
        painter.fillRect(QRect(line.left(), line.top() + line.height() - thin, line.width(), thin), brush)
    elif pattern is Pattern.WAVY:
        painter.fillPath(_wave(line), brush)
    else:
        painter.fillRect(line, brush)


def _wave(line: QRect) -> QPainterPath:
    """Return a zigzag as a closed shape one pixel and a half thick."""
    left, right, top, stroke = line.left(), line.left() + line.width(), line.top(), line.height()
    step, thick = 2.0 * stroke, max(1.5, stroke * 0.7)
    upper: list[QPointF] = []
    x, high = float(left), True
    while x < right:
        upper.append(QPointF(x, top - 1 if high else top + stroke - 1))
        x, high = x + step, not high
    upper.append(QPointF(right, top - 1 if high else top + stroke - 1))
    lower = [QPointF(point.x(), point.y() + thick) for point in reversed(upper)]
    path = QPainterPath()
    path.addPolygon(QPolygonF([*upper, *lower, upper[0]]))
    return path
