"""The page's margin: a badge beside the line where each annotation begins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from hashiya.core.labels import Label
from hashiya.ui.article.badge import BadgePainter, BadgeState
from hashiya.ui.article.look import Look
from hashiya.ui.article.marks import Piece
from hashiya.ui.article.page import Strip
from hashiya.ui.article.underlay import Underlay


@dataclass(frozen=True, slots=True)
class Badge:
    """Hold a badge's place in pixels from the paragraph's origin; ``more`` counts those without a place."""

    rect: QRectF
    piece: Piece
    label: Label
    more: int = 0


@dataclass(slots=True)
class Gutter:
    """Hold where badges may stand, from the paragraph's origin: the edge near the text, the way out, columns.

    The way out is 1 for right and -1 for left.
    """

    edge: float
    outwards: int
    columns: int


@dataclass(slots=True)
class MarginState:
    """Hold what badges look different for."""

    current: str | None = None
    hovered: str | None = None
    unsaved: set[str] = field(default_factory=set)


class Margin:
    """Lay out and paint the badges of the strips in view."""

    def __init__(self, underlay: Underlay, look: Look, gutter: Gutter, painter: BadgePainter) -> None:
        self._underlay = underlay
        self._look = look
        self._gutter = gutter
        self._painter = painter
        self._badges: dict[tuple[int, int], list[Badge]] = {}

    def forget(self, paragraphs: Iterable[int]) -> None:
        """Lay these paragraphs' badges out again."""
        touched = set(paragraphs)
        for key in [key for key in self._badges if key[0] in touched]:
            del self._badges[key]

    def badges(self, strip: Strip) -> list[Badge]:
        """Return the badges beside a strip."""
        known = self._badges.get(strip.key)
        if known is None:
            known = self._badges[strip.key] = self._lay_out(strip)
        return known

    def paint(self, painter: QPainter, strip: Strip, state: MarginState) -> None:
        """Paint a strip's badges; the painter stands at the document's origin."""
        for badge in self.badges(strip):
            place = badge.rect.topLeft() + strip.origin
            if badge.more:
                self._painter.paint_more(painter, badge.rect.translated(strip.origin), badge.more)
            else:
                self._painter.paint(painter, place, badge.label, _state(badge.piece, state))

    def paint_one(self, painter: QPainter, strip: Strip, state: MarginState, annotation: str) -> None:
        """Paint one annotation's badge again, over the one that was painted for it at rest."""
        for badge in self.badges(strip):
            if badge.piece.annotation.id == annotation and not badge.more:
                place = badge.rect.topLeft() + strip.origin
                self._painter.paint(painter, place, badge.label, _state(badge.piece, state))

    def badge_at(self, strip: Strip, point: QPointF) -> str | None:
        """Return the annotation whose badge holds a point of the document."""
        here = point - strip.origin
        return next((b.piece.annotation.id for b in self.badges(strip) if b.rect.contains(here)), None)

    def _lay_out(self, strip: Strip) -> list[Badge]:
        wanted = self._wanted(strip)
        if not wanted:
            return []
        lines = strip.lines
        limit = lines[-1].baseline + self._look.line_height - self._look.measures.above
        for columns in range(1, self._gutter.columns + 1):
            places = self._places(wanted, columns)
            if places[-1].bottom() <= limit:
                break
        return self._fit(wanted, places, limit)

    def _wanted(self, strip: Strip) -> list[tuple[float, Piece, Label]]:
        """Return the pieces that begin in the strip, with the height that their badge should stand at."""
        half = self._look.measures.badge / 2
        wanted: list[tuple[float, Piece, Label]] = []
        for mark in self._underlay.drawn(strip).marks:
            piece = mark.piece
            if piece.begins and strip.start <= piece.start < strip.end:
                line = strip.paragraph.lines[strip.paragraph.line_of(piece.start)]
                middle = line.baseline - self._look.pixel_size * 0.35
                wanted.append((round(middle - half), piece, mark.paint.label))
        return wanted

    def _places(self, wanted: Sequence[tuple[float, Piece, Label]], columns: int) -> list[QRectF]:
        size = self._look.measures.badge
        step = size + self._look.measures.badge_gap
        places: list[QRectF] = []
        row, column = wanted[0][0], -1
        for height, _, _ in wanted:
            column += 1
            if height >= row + step:
                row, column = height, 0
            elif column >= columns:
                row, column = row + step, 0
            near = self._gutter.edge + self._gutter.outwards * column * step
            left = near if self._gutter.outwards > 0 else near - size
            places.append(QRectF(left, row, size, size))
        return places

    def _fit(
        self, wanted: Sequence[tuple[float, Piece, Label]], places: list[QRectF], limit: float
    ) -> list[Badge]:
        badges = [Badge(rect, piece, label) for rect, (_, piece, label) in zip(places, wanted, strict=True)]
        inside = [badge for badge in badges if badge.rect.bottom() <= limit] or badges[:1]
        hidden = len(badges) - len(inside)
        if hidden:
            last = inside[-1]
            inside[-1] = Badge(last.rect, last.piece, last.label, hidden + 1)
        return inside


def _state(piece: Piece, state: MarginState) -> BadgeState:
    annotation = piece.annotation
    return BadgeState(
        filled=annotation.id in (state.current, state.hovered),
        unsure=annotation.unsure,
        comment=bool(annotation.comment),
        unsaved=annotation.id in state.unsaved,
    )


def gutter_of(look: Look, column: float, room: float, right_to_left: bool) -> Gutter:
    """Return the gutter at the side where lines begin.

    ``column`` is the width of the text, ``room`` that of the margin beside it, both in pixels.
    """
    measures = look.measures
    columns = max(1, int((room - measures.margin_gap) // (measures.badge + measures.badge_gap)))
    if right_to_left:
        return Gutter(column + measures.margin_gap, 1, columns)
    return Gutter(-measures.margin_gap, -1, columns)
