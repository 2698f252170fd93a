"""Colours and patterns of the marks: washes that blend, brushes that tell labels apart without colour."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainterPath, QPolygonF

from hashiya.core.labels import Pattern

_LEAST_ALPHA = 0.3
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


def add_line(
    path: QPainterPath, pattern: Pattern, left: float, right: float, top: float, stroke: int
) -> None:
    """Add one line of a mark to what the label's brush will fill."""
    if right <= left:
        return
    if pattern is Pattern.DOUBLE:
        thin = max(1.0, stroke / 2)
        path.addRect(QRectF(left, top - thin, right - left, thin))
        path.addRect(QRectF(left, top + stroke - thin, right - left, thin))
    elif pattern is Pattern.WAVY:
        path.addPolygon(_wave(left, right, top, stroke))
    else:
        path.addRect(QRectF(left, top, right - left, stroke))


def _wave(left: float, right: float, top: float, stroke: int) -> QPolygonF:
    """Return a zigzag as a closed shape one pixel and a half thick."""
    step, thick = 2.0 * stroke, max(1.5, stroke * 0.7)
    upper: list[QPointF] = []
    x, high = left, True
    while x < right:
        upper.append(QPointF(x, top - 1 if high else top + stroke - 1))
        x, high = x + step, not high
    upper.append(QPointF(right, top - 1 if high else top + stroke - 1))
    lower = [QPointF(point.x(), point.y() + thick) for point in reversed(upper)]
    return QPolygonF([*upper, *lower, upper[0]])
