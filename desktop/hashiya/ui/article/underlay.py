"""The underlay: bands and lanes, painted under the text, so that no highlight ever moves a glyph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from hashiya.core.labels import Label, LabelSet
from hashiya.ui.article.geometry import Box
from hashiya.ui.article.look import LANES, Look
from hashiya.ui.article.marks import MarkIndex, Piece
from hashiya.ui.article.page import Strip
from hashiya.ui.article.patterns import draw_line, line_brush, wash
from hashiya.ui.article.stacking import Stack
from hashiya.ui.messages import number

STEP_BACK = 0.6
"""How strongly the marks are painted that step back behind the current one."""


class LabelPaint(NamedTuple):
    """Hold what the marks of one label are painted with; ``place`` is the label's in the label set."""

    label: Label
    place: int
    wash: QColor
    line: QBrush
    strong_line: QBrush


@dataclass(slots=True)
class Mark:
    """Hold one annotation's bands in a strip, line after line, in pixels from the paragraph's origin.

    Each has its lane, ``LANES`` where none is left for its line.
    """

    piece: Piece
    paint: LabelPaint
    bands: list[QRect]
    lanes: list[int]


@dataclass(slots=True)
class Drawn:
    """Hold what a strip's underlay is painted from: its marks in text order, and where some have no lane."""

    marks: list[Mark] = field(default_factory=list)
    more: list[tuple[QRectF, int]] = field(default_factory=list)
    by_annotation: dict[str, Mark] = field(init=False)

    def __post_init__(self) -> None:
        self.by_annotation = {mark.piece.annotation.id: mark for mark in self.marks}


class Underlay:
    """Know where the marks of each strip are, and paint them; painters stand at the document's origin."""

    def __init__(self, index: MarkIndex, labels: LabelSet, look: Look, right_to_left: bool) -> None:
        self._index = index
        self._paints = {label.id: self._paint_of(label, place, look) for place, label in enumerate(labels)}
        self._look = look
        self._right_to_left = right_to_left
        self._drawn: dict[tuple[int, int], Drawn] = {}

    def forget(self, paragraphs: Iterable[int]) -> None:
        """Build these paragraphs again."""
        touched = set(paragraphs)
        for key in [key for key in self._drawn if key[0] in touched]:
            del self._drawn[key]

    def drawn(self, strip: Strip) -> Drawn:
        """Return what a strip is painted from."""
        known = self._drawn.get(strip.key)
        if known is None:
            known = self._drawn[strip.key] = self._build(strip)
        return known

    def paint(self, painter: QPainter, strip: Strip) -> None:
        """Paint the bands and lines of one strip."""
        drawn = self.drawn(strip)
        painter.translate(strip.origin)
        for paint, bands in self._bands(drawn.marks):
            for band in bands:
                painter.fillRect(band, paint.wash)
        for mark in drawn.marks:
            self._draw_lines(painter, mark, mark.paint.line, self._look.measures.stroke)
        painter.translate(-strip.origin)

    def paint_again(
        self, painter: QPainter, strip: Strip, annotation: str, *, band: bool, strong: bool
    ) -> None:
        """Paint one annotation again: with a ``strong`` line, with its ``band`` where others step back."""
        stroke, mark = self._look.measures.stroke, self.drawn(strip).by_annotation[annotation]
        painter.translate(strip.origin)
        for rect in mark.bands if band else ():
            painter.fillRect(rect, mark.paint.wash)
        line, thick = (mark.paint.strong_line, _strong(stroke)) if strong else (mark.paint.line, stroke)
        self._draw_lines(painter, mark, line, thick, hidden=strong)
        painter.translate(-strip.origin)

    def paint_unsaved(self, painter: QPainter, strip: Strip, unsaved: set[str]) -> None:
        """Draw a dashed border round the marks that are not on the disk."""
        for mark in self.drawn(strip).marks:
            if mark.piece.annotation.id in unsaved:
                painter.setPen(QPen(self._look.theme.warning, 1, Qt.PenStyle.DashLine))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                for band in mark.bands:
                    painter.drawRect(QRectF(band).translated(strip.origin).adjusted(0, 0, -1, -1))

    def paint_more(self, painter: QPainter, strip: Strip) -> None:
        """Tell how many marks found no lane of their own."""
        drawn = self.drawn(strip)
        if not drawn.more:
            return
        theme, font = self._look.theme, self._look.font
        font.setPixelSize(max(9, round(self._look.pixel_size * 0.5)))
        painter.setFont(font)
        painter.setPen(theme.muted)
        for place, count in drawn.more:
            rect = place.translated(strip.origin)
            painter.fillRect(rect, theme.paper)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, f"+{number(count)}")

    def marks_at(self, strip: Strip, point: QPointF) -> list[str]:
        """Return the annotations whose band holds a point of the document, the innermost first."""
        here = (point - strip.origin).toPoint()
        found = [
            m.piece.annotation for m in self.drawn(strip).marks if any(b.contains(here) for b in m.bands)
        ]
        found.sort(key=lambda annotation: (len(annotation.extent), -annotation.start, annotation.id))
        return [annotation.id for annotation in found]

    def bands(self, strip: Strip, boxes: Iterable[Box], lane: int) -> list[QRect]:
        """Return the grounds of boxes, down to the bottom of the lane, in whole pixels."""
        measures, lines = self._look.measures, strip.paragraph.lines
        above = measures.above
        height = above + measures.band_bottom(lane)
        bands: list[QRect] = []
        for line, left, right, _ in boxes:
            x, top = round(left), round(lines[line].baseline) - above
            if bands and bands[-1].top() == top and x <= bands[-1].right() + 1:
                # Arabic and Latin side by side are one stretch to the eye
                bands[-1].setRight(max(bands[-1].right(), round(right) - 1))
            else:
                bands.append(QRect(x, top, max(1, round(right) - x), height))
        return bands

    def _build(self, strip: Strip) -> Drawn:
        marks: dict[int, Mark] = {}
        stack = Stack()
        pieces = self._index.pieces(strip.number)
        # whoever has a lane takes it first; the others look for what is left on each line
        for place in sorted(range(len(pieces)), key=lambda place: pieces[place].lane >= LANES):
            piece = pieces[place]
            bands = self.bands(strip, self._boxes(strip, piece), piece.lane)
            if bands:
                lanes = stack.place(bands, piece.lane)
                if piece.lane >= LANES:
                    self._shorten(bands, lanes)
                marks[place] = Mark(piece, self._paint(piece.annotation.label), bands, lanes)
        size = self._look.pixel_size
        more = stack.more(round(size * 1.1), round(size * 0.55), self._right_to_left)
        return Drawn([marks[place] for place in sorted(marks)], more)

    def _shorten(self, bands: Iterable[QRect], lanes: Iterable[int]) -> None:
        measures = self._look.measures
        for band, lane in zip(bands, lanes, strict=True):
            band.setHeight(measures.above + measures.band_bottom(lane))

    def _boxes(self, strip: Strip, piece: Piece) -> list[Box]:
        boxes: list[Box] = []
        for start, end in piece.ranges:
            first, last = max(start, strip.start), min(end, strip.end)
            if first < last:
                boxes += strip.paragraph.boxes(strip.block, first, last)
        return boxes

    def _paint(self, label: str) -> LabelPaint:
        """Return what a label's marks are painted with; an unknown one looks like slate."""
        known = self._paints.get(label)
        if known is None:
            strange = Label(label, label, label)
            known = self._paints[label] = self._paint_of(strange, len(self._paints), self._look)
        return known

    @staticmethod
    def _paint_of(label: Label, place: int, look: Look) -> LabelPaint:
        theme, stroke = look.theme, look.measures.stroke
        ink = theme.label_ink(label)
        return LabelPaint(
            label,
            place,
            wash(theme.label_band(label), theme.paper),
            line_brush(label.pattern, ink, stroke),
            line_brush(label.pattern, ink, _strong(stroke)),
        )

    def _bands(self, marks: Iterable[Mark]) -> Iterator[tuple[LabelPaint, list[QRect]]]:
        """Yield the ground of each label, in which marks of one label that overlap are one."""
        grounds: dict[int, tuple[LabelPaint, defaultdict[int, list[QRect]]]] = {}
        for mark in marks:
            _, lines = grounds.setdefault(mark.paint.place, (mark.paint, defaultdict(list)))
            for band in mark.bands:
                lines[band.top()].append(band)
        for place in sorted(grounds):
            paint, lines = grounds[place]
            yield paint, [band for line in lines.values() for band in _united(line)]

    def _draw_lines(
        self, painter: QPainter, mark: Mark, brush: QBrush, stroke: int, hidden: bool = False
    ) -> None:
        pattern, rise = mark.paint.label.pattern, self._look.measures.stroke
        for band, lane in zip(mark.bands, mark.lanes, strict=True):
            if lane < LANES or hidden:
                # a pixel less at either end keeps neighbours of one label apart
                left, width = band.left() + 1, band.width() - 2
                line = QRect(left, band.top() + band.height() - rise, width, stroke)
                draw_line(painter, pattern, brush, line)


def _united(line: list[QRect]) -> list[QRect]:
    """Return rectangles of one line with those that overlap made one."""
    if len(line) == 1:
        return line
    united: list[QRect] = []
    for band in sorted(line, key=QRect.left):
        if united and band.left() <= united[-1].right():
            united[-1] = united[-1].united(band)
        else:
            united.append(band)
    return united


def _strong(stroke: int) -> int:
    """Return the thickness of the line under the current mark."""
    return stroke + max(1, stroke // 2)
