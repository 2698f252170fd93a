"""What is painted round the text of one article: found passages, marks, selection, badges, signs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextDocument

from hashiya.core.articles import Article, Direction
from hashiya.core.labels import LabelSet
from hashiya.core.spans import Span
from hashiya.text.offsets import Offsets
from hashiya.text.segments import Segments
from hashiya.ui.article.badge import BadgePainter
from hashiya.ui.article.document import Fit
from hashiya.ui.article.gutter import gutter_of
from hashiya.ui.article.invisible import paint_invisible
from hashiya.ui.article.layers import Layers
from hashiya.ui.article.look import Look
from hashiya.ui.article.margin import Margin, MarginState
from hashiya.ui.article.marks import MarkIndex
from hashiya.ui.article.page import Page, Strip
from hashiya.ui.article.sight import Sight
from hashiya.ui.article.targets import paint_tags
from hashiya.ui.article.ties import Ties
from hashiya.ui.article.underlay import Underlay


@dataclass(slots=True)
class Found:
    """Hold the passages that were looked for, in text order, and which of them is the current one."""

    spans: Sequence[Span] = ()
    current: int | None = None
    by_paragraph: dict[int, list[int]] = field(default_factory=dict)


class Scene:
    """Know an article's text, marks and geometry, and paint them; knows no widget."""

    def __init__(
        self, article: Article, text: str, breaks: Iterable[int] = (), segments: Segments | None = None
    ) -> None:
        self.article = article
        self.text = text
        self.offsets = Offsets(text)
        self.segments = segments or Segments(text)
        self.index = MarkIndex(text, self.offsets, breaks)
        self.state = MarginState()
        self.found = Found()
        self.ties = Ties(self.index)
        self.plain = False

    @property
    def right_to_left(self) -> bool:
        """Whether the article's lines begin on the right."""
        return self.article.direction is Direction.RTL

    def reads_leftwards(self, paragraph: int) -> bool:
        """Tell whether the paragraph with this number is read from right to left."""
        return self.article.direction_of(paragraph) is Direction.RTL

    def set_document(self, document: QTextDocument) -> None:
        """Take a newly built document; everything measured before is forgotten."""
        self.page = Page(document)

    def dress(self, labels: LabelSet, look: Look, fit: Fit, badges: BadgePainter) -> None:
        """Take labels, colours and measures; every glyph stays where it is."""
        self.look = look
        self.underlay = Underlay(self.index, labels, look, self.right_to_left)
        edges = fit.edges
        room = edges.right if self.right_to_left else edges.left
        column = fit.width - edges.left - edges.right
        self.beside = QRectF(edges.left + column if self.right_to_left else 0, 0, room, 0)
        gutter = gutter_of(look, column, room, fit.outside, self.right_to_left)
        self.margin = Margin(self.underlay, look, gutter, badges)
        self.layers = Layers(self.underlay, self.margin, look, fit.width)

    def touch(self, paragraphs: set[int]) -> None:
        """Build these paragraphs' marks again."""
        self.underlay.forget(paragraphs)
        self.margin.forget(paragraphs)
        self.layers.forget(paragraphs)

    def set_found(self, spans: Sequence[Span], current: int | None) -> None:
        """Show these passages as found, the one numbered ``current`` most clearly."""
        self.found = Found(spans, current)
        for number, span in enumerate(spans):
            for paragraph in self.index.paragraphs_at(span):
                self.found.by_paragraph.setdefault(paragraph, []).append(number)

    def paint_under(
        self, painter: QPainter, top: float, bottom: float, selection: Span | None
    ) -> list[Strip]:
        """Paint what lies under the text between two heights; the painter stands at the document's origin."""
        strips = list(self.page.strips(top, bottom))
        self._paint_found(painter, strips)
        if not self.plain:
            self._paint_marks(painter, strips)
        if selection:
            self._paint_selection(painter, strips, selection)
        if self.ties.linking and not self.plain:
            paint_tags(painter, strips, self.ties.linking, self.underlay, self.look)
        return strips

    def paint_beside(self, painter: QPainter, top: float, bottom: float) -> None:
        """Paint what ties badges in view to one another; ``top`` and ``bottom`` are the view's own."""
        if self.ties and not self.plain:
            area = QRectF(self.beside.left(), top, self.beside.width(), bottom - top)
            self.ties.paint(painter, self._sight(top, bottom), self.state, self.look, area)

    def ties_are_shown(self, top: float, bottom: float) -> bool:
        """Tell whether something between these heights ties badges, or did when it was painted last."""
        return bool(self.ties) and self.ties.are_shown(self._sight(top, bottom), self.state)

    def paint_over(self, painter: QPainter, strips: Sequence[Strip]) -> None:
        """Paint what lies over the text: the signs of invisible marks, where they are asked for."""
        if self.look.show_invisible:
            for strip in strips:
                paint_invisible(painter, strip, self.look)

    def annotations_at(self, point: QPointF) -> list[str]:
        """Return the annotations at a point of the document, the innermost first; a badge gives its own."""
        for strip in self.page.strips(point.y(), point.y()):
            badge = self.margin.badge_at(strip, point)
            found = [badge.piece.annotation.id] if badge else self.underlay.marks_at(strip, point)
            if found:
                return found
        return []

    def badge_at(self, point: QPointF) -> str | None:
        """Return the annotation whose own badge holds a point of the document."""
        for strip in self.page.strips(point.y(), point.y()):
            badge = self.margin.badge_at(strip, point)
            if badge:
                return None if badge.more else badge.piece.annotation.id
        return None

    def rects(self, strip: Strip, spans: Sequence[Span]) -> list[QRectF]:
        """Return the ground of the spans on a strip, in the document's pixels."""
        rects = []
        for start, end in self.index.ranges_in(strip.number, spans):
            first, last = max(start, strip.start), min(end, strip.end)
            if first < last:
                boxes = strip.paragraph.measure(strip.block, first, last)
                bands = self.underlay.bands(strip, boxes, 0)
                rects += [band.toRectF().translated(strip.origin) for band in bands]
        return rects

    def _paint_found(self, painter: QPainter, strips: Sequence[Strip]) -> None:
        if not self.found.spans:
            return
        for strip in strips:
            for number in self.found.by_paragraph.get(strip.number, ()):
                for rect in self.rects(strip, [self.found.spans[number]]):
                    painter.fillRect(rect, self.look.theme.found)
                    if number == self.found.current:
                        painter.setPen(QPen(self.look.theme.warning, 2))
                        painter.setBrush(Qt.BrushStyle.NoBrush)
                        painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _paint_marks(self, painter: QPainter, strips: Sequence[Strip]) -> None:
        emphasis = self.ties.emphasis(self.state)
        painter.setOpacity(emphasis.back)
        self.layers.paint(painter, strips, self.state.unsaved)
        painter.setOpacity(1.0)
        for strip in strips:
            for name, manner in emphasis.among(self.underlay.drawn(strip).by_annotation.keys()):
                self.underlay.paint_again(painter, strip, name, band=manner.band, strong=manner.strong)
                self.margin.paint_one(painter, strip, emphasis.badges, name)

    def _sight(self, top: float, bottom: float) -> Sight:
        return Sight(list(self.page.strips(top, bottom)), self.margin, self.offsets, top, bottom)

    def _paint_selection(self, painter: QPainter, strips: Sequence[Strip], selection: Span) -> None:
        for strip in strips:
            for rect in self.rects(strip, [selection]):
                painter.fillRect(rect, self.look.theme.selection)
