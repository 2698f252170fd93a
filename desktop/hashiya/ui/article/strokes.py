"""Strokes in the margin: lines round corners, in a kind's pattern, and the heads of arrows."""

from __future__ import annotations

from math import copysign, floor
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from hashiya.core.labels import Pattern
from hashiya.ui.theme import Theme, over

STRONG = 1.6
"""The thickness of what belongs to the annotation at hand, in pixels."""

PALE = 1.0
"""The thickness of everything else."""

_PALE_SHARE = 0.78
_RADIUS = 5.0
_HEAD = 6.0
_HALF_HEAD = 3.0
_WAVE = 2.0
_DASHES: dict[Pattern, tuple[float, ...]] = {
    # on, off, on, off …, in pixels
    Pattern.DASHED: (5, 3),
    Pattern.DOTTED: (1.5, 2.5),
    Pattern.DASH_DOT: (6, 2.5, 1.5, 2.5),
}


class Stroke(NamedTuple):
    """Hold how a line is drawn."""

    ink: QColor
    width: float
    pattern: Pattern = Pattern.SOLID


def pale_ink(theme: Theme, accent: str) -> QColor:
    """Return the colour of what stays quiet in the margin: an accent's ink, thinned with paper."""
    thin = QColor(theme.accent_ink(accent))
    thin.setAlphaF(_PALE_SHARE)
    return over(thin, theme.paper)


def bracket(start: QPointF, end: QPointF, lane: float, beyond: tuple[bool, bool]) -> QPainterPath:
    """Return a line from ``start`` out to the lane, along it, and back to ``end``, round at the corners.

    An end that lies ``beyond`` what is in view stays in the lane.
    """
    first, last = _crisp(start), _crisp(end)
    down = copysign(1.0, last.y() - first.y())
    half = abs(last.y() - first.y()) / 2
    path = QPainterPath()
    if beyond[0]:
        path.moveTo(lane, first.y())
    else:
        path.moveTo(first)
        _turn(path, QPointF(lane, first.y()), QPointF(lane, first.y() + down * half), half)
    if beyond[1]:
        path.lineTo(lane, last.y())
    else:
        _turn(path, QPointF(lane, last.y()), last, half)
    return path


def draw_stroke(painter: QPainter, path: QPainterPath, stroke: Stroke, paper: QColor) -> None:
    """Draw a line in its pattern; the painter smooths."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(stroke.ink, stroke.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if stroke.pattern is Pattern.DOUBLE:
        painter.strokePath(path, QPen(stroke.ink, stroke.width + 2))
        painter.strokePath(path, QPen(paper, stroke.width))
    elif stroke.pattern is Pattern.WAVY:
        painter.strokePath(_wave(path), pen)
    else:
        if dashes := _DASHES.get(stroke.pattern):
            pen.setDashPattern([length / stroke.width for length in dashes])
        painter.strokePath(path, pen)


def draw_head(painter: QPainter, tip: QPointF, way: QPointF, ink: QColor, paper: QColor) -> None:
    """Draw an arrow's head that points to ``tip``; ``way``, one pixel long, leads away from there."""
    tip = QPointF(tip.x(), tip.y() if way.x() == 0 else floor(tip.y()) + 0.5)
    back, side = tip + way * _HEAD, QPointF(way.y(), way.x()) * _HALF_HEAD
    painter.setPen(QPen(paper, 1.0))
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([tip, back + side, back - side]))


def draw_warning(painter: QPainter, place: QPointF, ink: QColor, paper: QColor) -> None:
    """Draw an exclamation mark on a disk of ink, its middle at ``place``."""
    painter.setPen(QPen(paper, 1.0))
    painter.setBrush(ink)
    painter.drawEllipse(place, 5.5, 5.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paper)
    painter.drawRoundedRect(QRectF(place.x() - 0.8, place.y() - 3.6, 1.6, 4.4), 0.8, 0.8)
    painter.drawEllipse(place + QPointF(0, 2.8), 1.0, 1.0)


def _turn(path: QPainterPath, corner: QPointF, towards: QPointF, half: float) -> None:
    """Go on to a corner and round it, and a little further ``towards`` a point."""
    here = path.currentPosition()
    one, other = corner - here, towards - corner
    radius = min(_RADIUS, half, one.manhattanLength(), other.manhattanLength())
    path.lineTo(corner - _unit(one) * radius)
    path.quadTo(corner, corner + _unit(other) * radius)
    path.lineTo(towards)


def _unit(way: QPointF) -> QPointF:
    """Return one pixel's way along an axis."""
    length = way.manhattanLength()
    return way / length if length else way


def _crisp(point: QPointF) -> QPointF:
    return QPointF(point.x(), floor(point.y()) + 0.5)


def _wave(path: QPainterPath) -> QPainterPath:
    """Return a zigzag along a line."""
    length, wave, side = path.length(), QPainterPath(path.pointAtPercent(0)), 1.0
    for place in range(1, int(length / _WAVE) + 1):
        share = path.percentAtLength(place * _WAVE)
        before, after = (
            path.pointAtPercent(max(0.0, share - 0.001)),
            path.pointAtPercent(min(1.0, share + 0.001)),
        )
        across = _unit(after - before)
        wave.lineTo(path.pointAtPercent(share) + QPointF(-across.y(), across.x()) * 1.5 * side)
        side = -side
    return wave
