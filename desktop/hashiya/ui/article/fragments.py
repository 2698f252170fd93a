"""Fragments of one annotation, joined in the margin by a fine line between their badges and the text."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise
from math import floor
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath

from hashiya.ui.article.arcs import choose_lanes
from hashiya.ui.article.gutter import FRAGMENT_LANES
from hashiya.ui.article.look import Look
from hashiya.ui.article.sight import Sight, Stand
from hashiya.ui.article.strokes import PALE, STRONG, Stroke, bracket, draw_stroke, pale_ink

_REACH = 3.0


class Comb(NamedTuple):
    """Hold what joins an annotation's fragments in view: a tooth for each row of badges.

    ``above`` and ``below`` tell that there are others out of view.
    """

    annotation: str
    rows: list[list[Stand]]
    above: bool
    below: bool

    def ends(self, top: float, bottom: float) -> tuple[float, float]:
        """Return the heights between which it reaches, within what is in view."""
        first, last = self.rows[0][0].rect.center().y(), self.rows[-1][0].rect.center().y()
        return top if self.above else first, bottom if self.below else last


def combs(sight: Sight) -> list[Comb]:
    """Return what joins the fragments that have a badge in view."""
    found = []
    for name, stands in sorted(sight.split().items()):
        spans = stands[0].badge.piece.annotation.spans
        found.append(
            Comb(name, _rows(stands), sight.is_above(spans[0].start), sight.is_below(spans[-1].start))
        )
    return found


def paint_fragments(painter: QPainter, sight: Sight, look: Look, at_hand: Set[str]) -> None:
    """Join the fragments in view; the painter stands at the document's origin."""
    found = combs(sight)
    lanes = _lanes(found, sight)
    for comb, lane in zip(found, lanes, strict=True):
        accent, is_strong = comb.rows[0][0].badge.label.accent, comb.annotation in at_hand
        ink = look.theme.accent_ink(accent) if is_strong else pale_ink(look.theme, accent)
        stroke = Stroke(ink, STRONG if is_strong else PALE)
        x = sight.left + sight.gutter.fragment_lane(lane)
        draw_stroke(painter, _path(comb, x, sight), stroke, look.theme.paper)


def _lanes(found: Sequence[Comb], sight: Sight) -> list[int]:
    intervals = []
    for comb in found:
        top, bottom = comb.ends(sight.top, sight.bottom)
        intervals.append((top - _REACH, bottom + _REACH))
    return choose_lanes(intervals, FRAGMENT_LANES)


def _path(comb: Comb, lane: float, sight: Sight) -> QPainterPath:
    top, bottom = comb.ends(sight.top, sight.bottom)
    teeth = [_tooth(row[0], sight) for row in comb.rows]
    if comb.above:
        teeth.insert(0, QPointF(lane, top))
    if comb.below:
        teeth.append(QPointF(lane, bottom))
    path = QPainterPath()
    if len(teeth) > 1:
        path = bracket(teeth[0], teeth[-1], lane, (comb.above, comb.below))
    for tooth in teeth[1:-1]:
        _add_line(path, lane, tooth.x(), tooth.y())
    for row in comb.rows:
        for left, right in pairwise(sorted(row, key=lambda stand: stand.rect.left())):
            _add_line(path, left.rect.right(), right.rect.left(), left.rect.center().y())
    return path


def _rows(stands: Sequence[Stand]) -> list[list[Stand]]:
    """Part badges into those that stand side by side."""
    rows: list[list[Stand]] = []
    for stand in stands:
        before = rows[-1][-1] if rows else None
        if before is None or before.place != (stand.rect.top(), stand.badge.column - 1):
            rows.append([])
        rows[-1].append(stand)
    return rows


def _add_line(path: QPainterPath, left: float, right: float, y: float) -> None:
    path.moveTo(left, floor(y) + 0.5)
    path.lineTo(right, floor(y) + 0.5)


def _tooth(stand: Stand, sight: Sight) -> QPointF:
    """Return where the line meets a badge: inside it, or above it where another stands inside."""
    rect, is_right = stand.rect, sight.gutter.outwards > 0
    if stand.badge.column:
        # on the left the number's round ground stands there
        return QPointF(rect.left() + 4 if is_right else rect.right() + 5, rect.top() - 1)
    return QPointF(rect.left() if is_right else rect.right(), rect.center().y())
