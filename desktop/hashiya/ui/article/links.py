"""The links of the article in the reading pane: which of them are shown, and as what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from hashiya.core.annotations import Link
from hashiya.core.labels import Pattern
from hashiya.core.link_kinds import LinkKind, LinkKinds
from hashiya.ui.article.arcs import Arc, Foot, lay_arcs
from hashiya.ui.article.look import Look
from hashiya.ui.article.marks import MarkIndex
from hashiya.ui.article.sight import Sight
from hashiya.ui.article.strokes import (
    PALE,
    STRONG,
    Stroke,
    bracket,
    draw_head,
    draw_stroke,
    draw_warning,
    pale_ink,
)
from hashiya.ui.unsaved import is_provisional

_REACH = 10.0
_SIGN = 18.0
"""How far up or down the lane from its badge a sign stands, in pixels."""


class Shown(NamedTuple):
    """Hold a link that is shown: strongly, if it belongs to the annotation at hand."""

    link: Link
    is_strong: bool


class Links:
    """Know the links that are shown, and which annotation has which; ``all_shown`` shows them at once."""

    def __init__(self) -> None:
        self.kinds = LinkKinds()
        self.all_shown = False
        self._of: dict[str, list[Link]] = {}

    def fill(self, links: Iterable[Link], kinds: LinkKinds) -> None:
        """Put these links in the place of all others."""
        self.kinds = kinds
        found: defaultdict[str, list[Link]] = defaultdict(list)
        for link in links:
            for end in dict.fromkeys((link.from_, link.to)):
                found[end].append(link)
        self._of = dict(found)

    @property
    def known(self) -> bool:
        """Whether there is any."""
        return bool(self._of)

    def of(self, annotation: str) -> list[Link]:
        """Return the links that begin or end at an annotation."""
        return self._of.get(annotation, [])

    def partners(self, annotation: str) -> set[str]:
        """Return the annotations that one is tied to."""
        return {end for link in self.of(annotation) for end in (link.from_, link.to)} - {annotation}

    def shown(self, at_hand: Iterable[str], sight: Sight) -> list[Shown]:
        """Return the links of the annotations at hand and, where all are shown, of those in view."""
        strong = {link.id: link for name in at_hand for link in self.of(name)}
        found = [Shown(link, True) for link in strong.values()]
        if self.all_shown:
            in_view = sorted(sight.annotations & self._of.keys())
            rest = {link.id: link for name in in_view for link in self._of[name]}
            found += [Shown(link, False) for link in rest.values() if link.id not in strong]
        return found

    def kind_between(self, one: str, other: str) -> LinkKind | None:
        """Return the first kind that may tie annotations with these labels, either way."""
        return next(iter((*self.kinds.between(one, other), *self.kinds.between(other, one))), None)


class LinkPainter:
    """Paint links as arcs in the lanes of the gutter; the painter stands at the document's origin."""

    def __init__(self, look: Look, sight: Sight) -> None:
        self._look = look
        self._sight = sight

    def paint(self, painter: QPainter, shown: Iterable[Shown], kinds: LinkKinds, index: MarkIndex) -> None:
        """Paint links, the strong ones on top; ``index`` knows the annotations."""
        found: list[tuple[Shown, tuple[Foot, Foot]]] = []
        for each in shown:
            one, other = index.find(each.link.from_), index.find(each.link.to)
            feet = self._sight.foot(one) if one else None, self._sight.foot(other) if other else None
            if feet[0] and feet[1] and not (feet[0].is_beyond and feet[1].is_beyond):
                found.append((each, (feet[0], feet[1])))
        pairs, gutter = [pair for _, pair in found], self._sight.gutter
        arcs = lay_arcs(pairs, gutter.lanes, _REACH, self._sight.least_lane)
        for is_strong in (False, True):
            for (each, _), arc in zip(found, arcs, strict=True):
                if each.is_strong is is_strong:
                    self.paint_arc(painter, arc, self._stroke(each, kinds))
                    if is_provisional(each.link.id):
                        self._warn(painter, arc)

    def paint_arc(self, painter: QPainter, arc: Arc, stroke: Stroke) -> None:
        """Paint one arc, with a head at its end."""
        gutter, paper = self._sight.gutter, self._look.theme.paper
        lane = self._sight.left + gutter.link_lane(arc.lane)
        start, end = (QPointF(foot.x, foot.y) for foot in (arc.start, arc.end))
        beyond = arc.start.is_beyond, arc.end.is_beyond
        draw_stroke(painter, bracket(start, end, lane, beyond), stroke, paper)
        if not arc.end.is_beyond:
            is_below = arc.end.room == 0.0
            way = QPointF(0, 1) if is_below else QPointF(gutter.outwards, 0)
            draw_head(painter, end - way * (5 if is_below else 0), way, stroke.ink, paper)

    def _warn(self, painter: QPainter, arc: Arc) -> None:
        """Put a sign on an arc that isn't on the disk, near a badge in view: kinds are dashed too."""
        theme, lane = self._look.theme, self._sight.left + self._sight.gutter.link_lane(arc.lane)
        near, far = (arc.end, arc.start) if arc.start.is_beyond else (arc.start, arc.end)
        way = max(-_SIGN, min(_SIGN, (far.y - near.y) / 2))
        draw_warning(painter, QPointF(lane, near.y + way), theme.warning, theme.paper)

    def _stroke(self, shown: Shown, kinds: LinkKinds) -> Stroke:
        """Return how a link is drawn: as its kind, else slate and solid; dashed where it isn't saved."""
        kind, theme = kinds.find(shown.link.kind), self._look.theme
        if is_provisional(shown.link.id):
            return Stroke(theme.warning, STRONG if shown.is_strong else PALE, Pattern.DASHED)
        accent, pattern = (kind.accent, kind.pattern) if kind else ("slate", Pattern.SOLID)
        if shown.is_strong:
            return Stroke(theme.accent_ink(accent), STRONG, pattern)
        return Stroke(pale_ink(theme, accent), PALE, pattern)
