"""One badge: the label's letter on its band, with what is to be known of the annotation on its corners."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from hashiya.core.labels import Label
from hashiya.ui.article.look import Look
from hashiya.ui.messages import number
from hashiya.ui.typefaces import shipped_typeface

_PAD = 6


class BadgeState(NamedTuple):
    """Say how a badge looks: ``filled`` for the current annotation, ``ringed`` for one that is tied to it.

    The others are for what its corners tell; ``fragment`` is a number in the interface's digits, or empty.
    """

    filled: bool = False
    unsure: bool = False
    comment: bool = False
    unsaved: bool = False
    ringed: bool = False
    fragment: str = ""


class BadgePainter:
    """Draw badges, each kind once."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._pixmaps: dict[tuple[str, BadgeState, float], QPixmap] = {}

    def paint(self, painter: QPainter, place: QPointF, label: Label, state: BadgeState) -> None:
        """Paint a badge with its top left corner at ``place``."""
        ratio = painter.device().devicePixelRatioF()
        known = self._pixmaps.get((label.id, state, ratio))
        if known is None:
            known = self._pixmaps[label.id, state, ratio] = self._draw(label, state, ratio)
        painter.drawPixmap(QPointF(place.x() - _PAD, place.y() - _PAD), known)

    def paint_small(self, painter: QPainter, caret: QPointF, label: Label) -> None:
        """Paint a small badge on top of a caret: every selection is marked with this label."""
        rect = QRectF(0, 0, 13, 13)
        rect.moveCenter(caret + QPointF(1, -4))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.label_ink(label))
        painter.drawRoundedRect(rect, 4, 4)
        self._draw_letter(painter, rect, label.badge(self._look.language), self._look.theme.paper, 0.5)

    def paint_more(self, painter: QPainter, rect: QRectF, count: int) -> None:
        """Paint how many annotations begin here beyond those that have a badge."""
        painter.setFont(self._font(0.56))
        painter.setPen(self._look.theme.muted)
        painter.drawText(rect.adjusted(-8, 0, 8, 0), Qt.AlignmentFlag.AlignCenter, f"+{number(count)}")

    def draw(self, painter: QPainter, rect: QRectF, label: Label, state: BadgeState) -> None:
        """Draw a badge line by line."""
        self._draw_body(painter, rect, label, state)
        if state.unsure:
            self._draw_unsure(painter, rect, label)
        if state.comment:
            self._draw_comment(painter, rect, label)
        if state.fragment:
            spot = _spot(rect.topRight() + QPointF(-1, 1))
            self._draw_spot(painter, spot, label, state.fragment, 0.58)

    def _draw(self, label: Label, state: BadgeState, ratio: float) -> QPixmap:
        size = self._look.measures.badge
        pixmap = QPixmap(round((size + 2 * _PAD) * ratio), round((size + 2 * _PAD) * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, QRectF(_PAD, _PAD, size, size), label, state)
        painter.end()
        return pixmap

    def _draw_body(self, painter: QPainter, rect: QRectF, label: Label, state: BadgeState) -> None:
        theme = self._look.theme
        ink = theme.warning if state.unsaved else theme.label_ink(label)
        ground = ink if state.filled else theme.label_band(label)
        if state.unsaved and not state.filled:
            ground = theme.paper
            painter.setPen(QPen(ink, 1.2, Qt.PenStyle.DashLine))
        elif state.ringed:
            painter.setPen(QPen(ink, 1.6))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(rect, 5, 5)
        letter = "!" if state.unsaved else label.badge(self._look.language)
        self._draw_letter(painter, rect, letter, theme.paper if state.filled else ink, 0.74)

    def _draw_letter(self, painter: QPainter, rect: QRectF, letter: str, ink: QColor, share: float) -> None:
        font = self._font(share)
        painter.setFont(font)
        painter.setPen(ink)
        tight = QFontMetricsF(font).tightBoundingRect(letter)
        painter.drawText(rect.center() - tight.center(), letter)

    def _draw_unsure(self, painter: QPainter, rect: QRectF, label: Label) -> None:
        mark = "؟" if self._look.language == "ar" else "?"
        self._draw_spot(painter, _spot(rect.topLeft() + QPointF(1, 1)), label, mark, 0.5)

    def _draw_comment(self, painter: QPainter, rect: QRectF, label: Label) -> None:
        theme = self._look.theme
        bubble = QRectF(0, 0, 10, 7.5)
        bubble.moveCenter(rect.bottomLeft() + QPointF(1, -2))
        shape = QPainterPath()
        shape.addRoundedRect(bubble, 2.5, 2.5)
        tail = QPainterPath(bubble.bottomLeft() + QPointF(2, -1))
        tail.lineTo(bubble.bottomLeft() + QPointF(1.5, 2.5))
        tail.lineTo(bubble.bottomLeft() + QPointF(5.5, -1))
        painter.setPen(QPen(theme.paper, 1))
        painter.setBrush(theme.label_ink(label))
        painter.drawPath(shape.united(tail))

    def _draw_spot(self, painter: QPainter, spot: QRectF, label: Label, told: str, share: float) -> None:
        ink = self._look.theme.label_ink(label)
        spot.setLeft(spot.left() - 4 * (len(told) - 1))
        painter.setPen(QPen(ink, 0.8))
        painter.setBrush(self._look.theme.paper)
        painter.drawRoundedRect(spot, spot.height() / 2, spot.height() / 2)
        self._draw_letter(painter, spot, told, ink, share)

    def _font(self, share: float) -> QFont:
        font = QFont(shipped_typeface())  # a Naskh letter alone is too small to be read at this size
        font.setPixelSize(max(8, round(self._look.measures.badge * share)))
        font.setWeight(QFont.Weight.Medium)
        return font


def _spot(middle: QPointF) -> QRectF:
    """Return the ground of a sign on a badge's corner."""
    spot = QRectF(0, 0, 12, 12)
    spot.moveCenter(middle)
    return spot
