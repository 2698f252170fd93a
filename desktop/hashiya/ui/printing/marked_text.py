"""An article's text with its marks on paper: the reading pane's own geometry, parted between lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.ui.article.badge import BadgeState
from hashiya.ui.article.document import Fit, build_document
from hashiya.ui.article.gutter import Badge
from hashiya.ui.article.page import Strip
from hashiya.ui.article.scene import Scene
from hashiya.ui.article.shown import Shown
from hashiya.ui.messages import number
from hashiya.ui.printing.dress import Dress, PrintedBadges
from hashiya.ui.printing.prose import draw_lines
from hashiya.ui.printing.sheets import Row
from hashiya.ui.typefaces import shipped_typeface

_FAR = 10_000.0


class MarkedText:
    """Lay out an article's text, and paint some of its lines with their marks and badges.

    ``notes`` are the numbers of the annotations that have a comment, by their ids.
    """

    def __init__(self, given: AnnotatedArticle, dress: Dress, fit: Fit, notes: Mapping[str, int]) -> None:
        self._look = dress.look
        self._notes = notes
        self._badges = PrintedBadges(dress.look)
        shown = Shown.of(given.text)
        self._scene = Scene(given.article, given.text, shown.breaks)
        self._scene.index.fill(given.annotations)
        self._parent = QObject()
        document = build_document(shown, self._scene.offsets, given.article, dress.look, fit, self._parent)
        self._document = document
        self._scene.set_document(document)
        self._scene.dress(dress.labels, dress.look, fit, self._badges)
        self.rows: Sequence[Row] = self._measure()

    def paint(self, painter: QPainter, first: int, last: int) -> None:
        """Paint some lines: bands no further than to where the next sheet's begin, letters whole."""
        top, bottom = self.rows[first].top, self.rows[last - 1].bottom
        strips = list(self._scene.page.strips(top, bottom))
        painter.save()
        painter.setClipRect(QRectF(-_FAR, top, 2 * _FAR, bottom - top))
        for strip in strips:
            self._scene.underlay.paint(painter, strip)
            self._scene.underlay.paint_more(painter, strip)
        painter.restore()
        draw_lines(self._document, painter, top, bottom, self._look.theme.ink)
        for strip in strips:
            self._paint_badges(painter, strip, top, bottom)

    def _measure(self) -> list[Row]:
        """Find the lines; a row ends where the next one's bands begin."""
        above, rest = self._look.measures.above, self._look.line_height - self._look.measures.above
        found: list[Row] = []
        for strip in self._scene.page.strips(0, self._document.size().height()):
            blank = not strip.paragraph.text.strip()
            for line in strip.lines:
                lift = strip.origin.y()
                top = line.top if blank else line.baseline - above
                bottom = line.bottom if blank else line.baseline + rest
                found.append(Row(lift + top, lift + bottom, blank=blank))
        below = [row.top for row in found[1:]] + [found[-1].bottom]
        return [row._replace(bottom=bottom) for row, bottom in zip(found, below, strict=True)]

    def _paint_badges(self, painter: QPainter, strip: Strip, top: float, bottom: float) -> None:
        """Paint the badges of the annotations that begin on these lines, wherever they have slipped to."""
        for badge in self._scene.margin.badges(strip):
            line = strip.paragraph.lines[strip.paragraph.line_of(badge.unit)]
            if top <= strip.origin.y() + line.baseline < bottom:
                self._paint_badge(painter, badge, badge.rect.translated(strip.origin))

    def _paint_badge(self, painter: QPainter, badge: Badge, rect: QRectF) -> None:
        if badge.more:
            self._badges.paint_more(painter, rect, badge.more)
            return
        annotation = badge.piece.annotation
        fragment = number(badge.fragment) if badge.fragment else ""
        state = BadgeState(unsure=annotation.unsure, fragment=fragment)
        self._badges.paint(painter, rect.topLeft(), badge.label, state)
        note = self._notes.get(annotation.id)
        if note is not None and badge.fragment <= 1:
            self._paint_note(painter, rect, note, self._look.theme.label_ink(badge.label))

    def _paint_note(self, painter: QPainter, rect: QRectF, note: int, ink: QColor) -> None:
        """Paint a note's number on a badge's lower corner, at the side where lines begin."""
        told = number(note)
        spot = QRectF(0, 0, rect.height() * (0.35 + 0.25 * len(told)), rect.height() * 0.6)
        corner = rect.bottomRight() if self._scene.right_to_left else rect.bottomLeft()
        spot.moveCenter(corner)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(spot, spot.height() / 2, spot.height() / 2)
        font = QFont(shipped_typeface())
        font.setPixelSize(round(spot.height() * 0.75))
        painter.setFont(font)
        painter.setPen(self._look.theme.paper)
        painter.drawText(spot, int(Qt.AlignmentFlag.AlignCenter), told)
        painter.restore()
