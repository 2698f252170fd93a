"""Signs for what can't be seen: direction marks, joiners, odd spaces, tatweel; painted, never typed."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from hashiya.ui.article.look import Look
from hashiya.ui.article.page import Strip


class Sign(Enum):
    """Name the shapes that are drawn."""

    FLAG_RIGHT = "flag right"
    FLAG_LEFT = "flag left"
    BREAK = "break"
    JOIN = "join"
    SPACE = "space"
    TATWEEL = "tatweel"
    TAB = "tab"
    POINT = "point"


SIGNS: dict[str, Sign] = {
    **dict.fromkeys("\u200e\u202a\u202d\u2066", Sign.FLAG_RIGHT),
    **dict.fromkeys("\u200f\u061c\u202b\u202e\u2067", Sign.FLAG_LEFT),
    "\u200c": Sign.BREAK,
    "\u200d": Sign.JOIN,
    **dict.fromkeys("\u00a0\u202f\u2007\u2009\u200a\u3000", Sign.SPACE),
    "\u0640": Sign.TATWEEL,
    "\t": Sign.TAB,
    **dict.fromkeys("\u00ad\u034f\u200b\u2060\ufeff\u2068\u2069\u202c\u2028", Sign.POINT),
}
"""The sign of each character that can't be seen, or not be told from another."""


def paint_invisible(painter: QPainter, strip: Strip, look: Look) -> None:
    """Paint the signs of a strip over its text; the painter stands at the document's origin."""
    text = strip.paragraph.text
    ink = QColor(look.theme.warning)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for position in range(strip.start, min(strip.end, len(text))):
        sign = SIGNS.get(text[position])
        if sign is not None:
            _paint_sign(painter, strip, position, sign, look.pixel_size, ink)
    painter.restore()


def _paint_sign(painter: QPainter, strip: Strip, position: int, sign: Sign, size: int, ink: QColor) -> None:
    number, x = strip.paragraph.caret(strip.block, position)
    baseline = strip.paragraph.lines[number].baseline
    at = QPointF(x, baseline) + strip.origin
    painter.setPen(QPen(ink, 1.2))
    if sign in (Sign.SPACE, Sign.TATWEEL, Sign.TAB):
        room = _room(strip, position)
        if room is not None:
            left, right = (x + strip.origin.x() for x in room)
            begin = right if strip.paragraph.right_to_left else left
            _paint_wide(painter, sign, QPointF(begin, at.y()), left, right, size)
        return
    _paint_tick(painter, sign, at, size, ink)


def _room(strip: Strip, position: int) -> tuple[float, float] | None:
    """Return left and right of a character that takes room; ``None`` for a space that a line breaks at."""
    if boxes := strip.paragraph.measure(strip.block, position, position + 1):
        return boxes[0].left, boxes[0].right
    before = strip.paragraph.measure(strip.block, max(0, position - 1), position)
    after = strip.paragraph.measure(strip.block, position + 1, position + 2)
    if not before or not after or before[0].line != after[0].line:
        return None
    # a tab has no glyph: it is what lies between its neighbours
    edges = sorted((before[0].left, before[0].right, after[0].left, after[0].right))
    return edges[1], edges[2]


def _paint_wide(painter: QPainter, sign: Sign, at: QPointF, left: float, right: float, size: int) -> None:
    """Draw what takes room: an open box for a space, a dotted line for tatweel, an arrow for a tab."""
    y = at.y() + size * 0.18
    if sign is Sign.SPACE:
        rise = size * 0.15
        painter.drawPolyline(
            [
                QPointF(left + 1, y - rise),
                QPointF(left + 1, y),
                QPointF(right - 1, y),
                QPointF(right - 1, y - rise),
            ]
        )
    elif sign is Sign.TATWEEL:
        painter.setPen(QPen(painter.pen().color(), 1.4, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
    else:
        y = at.y() - size * 0.25
        painter.drawLine(QPointF(left + 2, y), QPointF(right - 2, y))
        tip, back = (left + 2, 3) if at.x() > left else (right - 2, -3)
        painter.drawPolyline([QPointF(tip + back, y - 3), QPointF(tip, y), QPointF(tip + back, y + 3)])


def _paint_tick(painter: QPainter, sign: Sign, at: QPointF, size: int, ink: QColor) -> None:
    """Draw what takes no room: a tick between two letters, with a head that says what it does."""
    top, bottom = at.y() - size * 0.95, at.y() + size * 0.2
    painter.drawLine(QPointF(at.x(), top), QPointF(at.x(), bottom))
    reach = size * 0.22
    if sign in (Sign.FLAG_RIGHT, Sign.FLAG_LEFT):
        way = reach if sign is Sign.FLAG_RIGHT else -reach
        painter.drawLine(QPointF(at.x(), top), QPointF(at.x() + way, top + reach / 2))
        painter.drawLine(QPointF(at.x() + way, top + reach / 2), QPointF(at.x(), top + reach))
    elif sign is Sign.BREAK:
        painter.drawLine(QPointF(at.x() - reach, top), QPointF(at.x() + reach, top))
    elif sign is Sign.JOIN:
        painter.drawLine(
            QPointF(at.x() - reach / 1.4, top - reach / 2), QPointF(at.x() + reach / 1.4, top + reach / 2)
        )
        painter.drawLine(
            QPointF(at.x() - reach / 1.4, top + reach / 2), QPointF(at.x() + reach / 1.4, top - reach / 2)
        )
    else:
        painter.setBrush(ink)
        painter.drawEllipse(QRectF(at.x() - reach / 2, top - reach / 2, reach, reach))
