"""Paint one hit of a search: what stands before and after it on either side, where it reads."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionViewItem

from hashiya.core.articles import Direction
from hashiya.ui.models.hits import HIT, HitModel
from hashiya.ui.models.row import one_line
from hashiya.ui.panels.concordance_row import SLACK, HitPlaces, Pieces, hit_height, hit_places
from hashiya.ui.panels.delegate import Index, RowDelegate, draw_words
from hashiya.ui.panels.row_layout import elided, elided_before, small_font

LARGER = 2
"""How many pixels the type of hits is larger than that of the desk."""


class HitDelegate(RowDelegate):
    """Paint one hit a row: its tick, its text in three pieces, the title of its article."""

    # Qt's names

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, hit_height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, hit = index.model(), index.data(HIT)
        if not isinstance(model, HitModel):
            return
        pieces, rtl = Pieces.of(hit), option.direction == Qt.LayoutDirection.RightToLeft
        at = hit_places(pieces, option.rect, option.font, rtl)
        ticked = model.is_ticked(index.row())
        painter.save()
        painter.setClipRect(option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        self._paint_tick(painter, at.tick, ticked)
        self._paint_pieces(painter, pieces, at, option.font, ticked)
        self._paint_title(painter, one_line(model.title_of(hit)), at.title, option.font, rtl)
        painter.restore()

    # Parts

    def _paint_tick(self, painter: QPainter, box: QRect, ticked: bool) -> None:
        place = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(self.theme.ink if ticked else self.theme.muted, 1))
        painter.setBrush(self.theme.ink if ticked else self.theme.paper)
        painter.drawRoundedRect(place, 4, 4)
        if ticked:
            painter.setPen(QPen(self.theme.paper, 2))
            corners = [(0.25, 0.52), (0.43, 0.7), (0.76, 0.3)]
            points = [place.topLeft() + QPointF(x * place.width(), y * place.height()) for x, y in corners]
            painter.drawPolyline(QPolygonF(points))

    def _paint_pieces(
        self, painter: QPainter, pieces: Pieces, at: HitPlaces, font: QFont, ticked: bool
    ) -> None:
        metrics, rtl = QFontMetrics(font), pieces.direction is Direction.RTL
        painter.setFont(font)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.found)
        painter.drawRoundedRect(QRectF(at.hit).adjusted(0, 3, 0, -3), 4, 4)
        painter.setPen(self.theme.ink if ticked else self.theme.muted)
        # what stands beside the hit is cut where it is far from it, and its near end touches it
        before = elided_before(pieces.before, metrics, at.before.width())
        after = elided(pieces.after, metrics, at.after.width())
        draw_words(painter, at.before, before, pieces.direction, not rtl)
        draw_words(painter, at.after, after, pieces.direction, rtl)
        on_left, on_right = pieces.pads
        inside = at.hit.adjusted(on_left, 0, -on_right, 0)
        inside = inside.adjusted(-SLACK, 0, 0, 0) if rtl else inside.adjusted(0, 0, SLACK, 0)
        painter.setPen(self.theme.ink)
        hit = metrics.elidedText(pieces.hit, Qt.TextElideMode.ElideMiddle, inside.width())
        draw_words(painter, inside, hit, pieces.direction, rtl)

    def _paint_title(self, painter: QPainter, title: str, box: QRect, font: QFont, rtl: bool) -> None:
        if box.isEmpty():
            return
        small = QFont(font)
        small.setPixelSize(QFontInfo(font).pixelSize() - LARGER)
        small = small_font(small)
        painter.setFont(small)
        painter.setPen(self.theme.muted)
        draw_words(painter, box, elided(title, QFontMetrics(small), box.width()), None, not rtl)
