"""Layers: what is painted under a strip's text at rest, kept as a picture until a mark in it changes."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from hashiya.ui.article.look import Look
from hashiya.ui.article.margin import Margin, MarginState
from hashiya.ui.article.page import Strip
from hashiya.ui.article.underlay import Underlay

_SCREENS_KEPT = 3
_BADGE_SPARE = 8


class Layers:
    """Paint bands, lines and badges of strips; a second painting costs one copy of pixels a strip."""

    def __init__(self, underlay: Underlay, margin: Margin, look: Look, width: float) -> None:
        self._underlay = underlay
        self._margin = margin
        self._look = look
        self._width = width
        self._pictures: dict[tuple[int, int], tuple[QPixmap, QPointF]] = {}
        self._seen: set[tuple[int, int]] = set()

    def forget(self, paragraphs: Iterable[int]) -> None:
        """Draw these paragraphs again."""
        touched = set(paragraphs)
        for key in [key for key in self._pictures if key[0] in touched]:
            del self._pictures[key]
        self._seen = {key for key in self._seen if key[0] not in touched}

    def paint(self, painter: QPainter, strips: Iterable[Strip], unsaved: set[str]) -> None:
        """Paint the strips that have marks; the painter stands at the document's origin."""
        ratio = painter.device().devicePixelRatioF()
        in_view = set()
        for strip in strips:
            if not self._underlay.drawn(strip).marks:
                continue
            in_view.add(strip.key)
            known = self._pictures.get(strip.key)
            if known is None and strip.key not in self._seen and painter.opacity() == 1.0:
                # a picture pays from the second painting on
                self._seen.add(strip.key)
                self._paint_strip(painter, strip, unsaved)
                continue
            if known is None or known[0].devicePixelRatio() != ratio:
                known = self._pictures[strip.key] = self._draw(strip, ratio, unsaved)
            painter.drawPixmap(strip.origin + known[1], known[0])
        if len(self._pictures) > _SCREENS_KEPT * len(in_view) + _SCREENS_KEPT:
            self._pictures = {key: self._pictures[key] for key in in_view if key in self._pictures}

    def _draw(self, strip: Strip, ratio: float, unsaved: set[str]) -> tuple[QPixmap, QPointF]:
        area = self._area(strip)
        pixmap = QPixmap((area.size() * ratio).toSize())
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.translate(-area.topLeft() - strip.origin)
        self._paint_strip(painter, strip, unsaved)
        painter.end()
        return pixmap, area.topLeft()

    def _paint_strip(self, painter: QPainter, strip: Strip, unsaved: set[str]) -> None:
        self._underlay.paint(painter, strip)
        if unsaved:
            self._underlay.paint_unsaved(painter, strip, unsaved)
        self._underlay.paint_more(painter, strip)
        self._margin.paint(painter, strip, MarginState(unsaved=unsaved))

    def _area(self, strip: Strip) -> QRectF:
        """Return what the strip's marks can reach, in whole pixels from the paragraph's origin."""
        lines, measures = strip.lines, self._look.measures
        top = math.floor(lines[0].baseline) - max(measures.above, measures.badge) - _BADGE_SPARE
        reach = max(measures.band_bottom(len(lines)), self._look.line_height - measures.above) + _BADGE_SPARE
        bottom = math.ceil(lines[-1].baseline) + reach
        return QRectF(QPointF(-math.floor(strip.origin.x()), top), QSizeF(self._width, bottom - top))
