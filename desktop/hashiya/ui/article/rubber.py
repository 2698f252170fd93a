"""The arc that follows the pointer while a link is dragged from a badge to another."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from hashiya.core.annotations import Annotation
from hashiya.ui.article.arcs import Arc, Foot
from hashiya.ui.article.links import LinkPainter, Links
from hashiya.ui.article.look import Look
from hashiya.ui.article.marks import MarkIndex
from hashiya.ui.article.sight import Sight
from hashiya.ui.article.strokes import STRONG, Stroke

_SPARE = 3.0


class Rubber(NamedTuple):
    """Hold a drag: from whose badge, where in the document the pointer is, and whom it would end at."""

    origin: str
    point: QPointF
    target: str | None = None


def paint_rubber(
    painter: QPainter, rubber: Rubber, sight: Sight, look: Look, links: Links, index: MarkIndex
) -> None:
    """Paint the arc from the drag's badge to the pointer, or to the badge of whom it would end at."""
    origin, target = index.find(rubber.origin), index.find(rubber.target or "")
    start = sight.foot(origin) if origin else None
    if origin is None or start is None:
        return
    end = sight.foot(target) if target else None
    if end is None or end.is_beyond:
        end = Foot(sight.inside(rubber.point.x(), _SPARE), rubber.point.y(), "pointer", 1.0)
    lane = sight.least_lane((min(start.y, end.y), max(start.y, end.y)))
    ink = _ink(look, links, origin, target)
    LinkPainter(look, sight).paint_arc(painter, Arc(start, end, lane), Stroke(ink, STRONG))


def _ink(look: Look, links: Links, origin: Annotation, target: Annotation | None) -> QColor:
    """Return the colour of the kind that would tie the two, or a quiet one."""
    kind = links.kind_between(origin.label, target.label) if target else None
    return look.theme.accent_ink(kind.accent) if kind else look.theme.muted
