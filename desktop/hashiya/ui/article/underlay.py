"""The underlay: bands and lanes, painted under the text, so that no highlight ever moves a glyph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from hashiya.core.labels import Label, LabelSet
from hashiya.ui.article.geometry import Box
from hashiya.ui.article.look import LANES, Look
from hashiya.ui.article.marks import MarkIndex, Piece
from hashiya.ui.article.page import Strip
from hashiya.ui.article.patterns import add_line, line_brush, wash

STEP_BACK = 0.5
"""How strongly the marks are painted that step back behind the current one."""


@dataclass(slots=True)
class MarkBoxes:
    """Hold one annotation's bands in a strip, in pixels from the paragraph's origin."""

    piece: Piece
    bands: list[QRectF]


@dataclass(slots=True)
class Drawn:
    """Hold what one strip's underlay is painted from; ``marks`` are in text order."""

    bands: list[tuple[QColor, QPainterPath]] = field(default_factory=list)
    lines: list[tuple[QBrush, QPainterPath]] = field(default_factory=list)
    marks: list[MarkBoxes] = field(default_factory=list)
    more: list[tuple[QRectF, int]] = field(default_factory=list)


class Underlay:
    """Paint the marks of the strips in view, from one path a label and strip, kept until a mark changes."""

    def __init__(self, index: MarkIndex, labels: LabelSet, look: Look, right_to_left: bool) -> None:
        self._index = index
        self._labels = {label.id: label for label in labels}
        self._look = look
        self._right_to_left = right_to_left
        self._drawn: dict[tuple[int, int], Drawn] = {}

    def forget(self, paragraphs: Iterable[int]) -> None:
        """Build these paragraphs again."""
        touched = set(paragraphs)
        for key in [key for key in self._drawn if key[0] in touched]:
            del self._drawn[key]

    def label_of(self, piece: Piece) -> Label:
        """Return the label of a piece; one that the project doesn't know looks like slate."""
        known = self._labels.get(piece.annotation.label)
        return known or Label(piece.annotation.label, piece.annotation.label, piece.annotation.label)

    def drawn(self, strip: Strip) -> Drawn:
        """Return what a strip is painted from."""
        known = self._drawn.get(strip.key)
        if known is None:
            known = self._drawn[strip.key] = self._build(strip)
        return known

    def paint(self, painter: QPainter, strip: Strip) -> None:
        """Paint the bands and lines of one strip; the painter stands at the document's origin."""
        drawn = self.drawn(strip)
        if not drawn.marks:
            return
        painter.translate(strip.origin)
        for colour, path in drawn.bands:
            painter.fillPath(path, colour)
        for brush, path in drawn.lines:
            painter.fillPath(path, brush)
        painter.translate(-strip.origin)

    def paint_strong(self, painter: QPainter, strip: Strip, annotation: str, *, band: bool) -> None:
        """Paint one annotation again with a stronger line, and its ``band`` where the others stepped back."""
        for mark in self.drawn(strip).marks:
            if mark.piece.annotation.id == annotation:
                painter.translate(strip.origin)
                self._paint_one(painter, mark, band)
                painter.translate(-strip.origin)

    def paint_unsaved(self, painter: QPainter, strip: Strip, unsaved: set[str]) -> None:
        """Draw a dashed border round the marks that are not on the disk."""
        for mark in self.drawn(strip).marks:
            if mark.piece.annotation.id in unsaved:
                ink = self._look.theme.label_ink(self.label_of(mark.piece))
                painter.setPen(QPen(ink, 1, Qt.PenStyle.DashLine))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                for band in mark.bands:
                    painter.drawRect(band.translated(strip.origin).adjusted(0, 0, -1, -1))

    def paint_more(self, painter: QPainter, strip: Strip) -> None:
        """Tell how many marks found no lane of their own."""
        drawn = self.drawn(strip)
        if not drawn.more:
            return
        theme = self._look.theme
        font = painter.font()
        font.setPixelSize(max(9, round(self._look.pixel_size * 0.5)))
        painter.setFont(font)
        for place, count in drawn.more:
            rect = place.translated(strip.origin)
            painter.fillRect(rect, theme.paper)
            painter.setPen(theme.muted)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, f"+{count}")

    def mark_at(self, strip: Strip, point: QPointF) -> list[str]:
        """Return the annotations whose band holds a point of the document, the innermost first."""
        here = point - strip.origin
        found = [mark.piece for mark in self.drawn(strip).marks if any(b.contains(here) for b in mark.bands)]
        found.sort(
            key=lambda piece: (len(piece.annotation.extent), -piece.annotation.start, piece.annotation.id)
        )
        return [piece.annotation.id for piece in found]

    def band_rect(self, strip: Strip, box: Box, lane: int) -> QRectF:
        """Return the ground of one box, down to the bottom of the lane, in whole pixels."""
        measures = self._look.measures
        baseline = round(strip.paragraph.lines[box.line].baseline)
        left, right = round(box.left), max(round(box.right), round(box.left) + 1)
        top = baseline - measures.above
        return QRectF(left, top, right - left, baseline + measures.band_bottom(lane) - top)

    def _build(self, strip: Strip) -> Drawn:
        drawn = Drawn()
        bands: dict[str, QPainterPath] = {}
        lines: dict[str, QPainterPath] = {}
        for piece in self._index.pieces(strip.number):
            boxes = self._boxes(strip, piece)
            if not boxes:
                continue
            mark = MarkBoxes(piece, [self.band_rect(strip, box, piece.lane) for box in boxes])
            drawn.marks.append(mark)
            label = self.label_of(piece)
            band, line = (_path(paths, label.id) for paths in (bands, lines))
            for rect in mark.bands:
                band.addRect(rect)
            if piece.lane < LANES:
                self._add_lines(line, label, mark, self._look.measures.stroke)
        self._colour(drawn, bands, lines)
        drawn.more = self._more(strip, drawn.marks)
        return drawn

    def _boxes(self, strip: Strip, piece: Piece) -> list[Box]:
        boxes: list[Box] = []
        for start, end in piece.ranges:
            first, last = max(start, strip.start), min(end, strip.end)
            if first < last:
                boxes += strip.paragraph.boxes(strip.block, first, last)
        return boxes

    def _colour(self, drawn: Drawn, bands: dict[str, QPainterPath], lines: dict[str, QPainterPath]) -> None:
        theme, stroke = self._look.theme, self._look.measures.stroke
        for label in self._order(bands):
            drawn.bands.append((wash(theme.label_band(label), theme.paper), bands[label.id]))
            drawn.lines.append((line_brush(label.pattern, theme.label_ink(label), stroke), lines[label.id]))

    def _order(self, bands: Iterable[str]) -> list[Label]:
        known = [label for label_id, label in self._labels.items() if label_id in bands]
        strange = [Label(label_id, label_id, label_id) for label_id in bands if label_id not in self._labels]
        return known + strange

    def _add_lines(self, path: QPainterPath, label: Label, mark: MarkBoxes, stroke: int) -> None:
        for rect in mark.bands:
            # a pixel less at either end keeps neighbours of one label apart
            top = rect.bottom() - self._look.measures.stroke
            add_line(path, label.pattern, rect.left() + 1, rect.right() - 1, top, stroke)

    def _paint_one(self, painter: QPainter, mark: MarkBoxes, band: bool) -> None:
        label, theme = self.label_of(mark.piece), self._look.theme
        ground, line = QPainterPath(), QPainterPath()
        ground.setFillRule(Qt.FillRule.WindingFill)
        line.setFillRule(Qt.FillRule.WindingFill)
        for rect in mark.bands:
            ground.addRect(rect)
        stroke = self._look.measures.stroke + max(1, self._look.measures.stroke // 2)
        self._add_lines(line, label, mark, stroke)
        if band:
            painter.fillPath(ground, wash(theme.label_band(label), theme.paper))
        painter.fillPath(line, line_brush(label.pattern, theme.label_ink(label), stroke))

    def _more(self, strip: Strip, marks: list[MarkBoxes]) -> list[tuple[QRectF, int]]:
        hidden = sorted((m for m in marks if m.piece.lane >= LANES), key=lambda m: m.piece.start)
        groups: list[list[MarkBoxes]] = []
        reach = -1
        for mark in hidden:
            if mark.piece.start < reach:
                groups[-1].append(mark)
            else:
                groups.append([mark])
            reach = max(reach, mark.piece.end)
        return [(self._more_place(group[0]), len(group)) for group in groups]

    def _more_place(self, mark: MarkBoxes) -> QRectF:
        size = self._look.pixel_size
        first_line = [band for band in mark.bands if band.bottom() == mark.bands[0].bottom()]
        rect = first_line[-1 if self._right_to_left else 0]
        width, height = size * 1.1, size * 0.55
        left = rect.right() - width if self._right_to_left else rect.left()
        return QRectF(left, rect.bottom() - height, width, height)


def _path(paths: dict[str, QPainterPath], label: str) -> QPainterPath:
    path = paths.get(label)
    if path is None:
        path = paths[label] = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
    return path
