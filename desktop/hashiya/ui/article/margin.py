"""The page's margin: a badge beside the line where each annotation begins, and each of its fragments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from hashiya.ui.article.badge import BadgePainter, BadgeState
from hashiya.ui.article.gutter import Badge, Gutter, Wanted
from hashiya.ui.article.look import Look
from hashiya.ui.article.page import Strip
from hashiya.ui.article.underlay import Underlay
from hashiya.ui.messages import number


@dataclass(slots=True)
class MarginState:
    """Hold what badges look different for; ``partners`` are tied to the one at hand."""

    current: str | None = None
    hovered: str | None = None
    unsaved: set[str] = field(default_factory=set)
    partners: Set[str] = frozenset()


class Beside(NamedTuple):
    """Hold the badges beside a strip, and by annotation those that stand for it.

    ``split`` has those of several fragments, with the badge that hides some of these; ``columns`` is how many
    columns are taken.
    """

    badges: list[Badge]
    by_annotation: dict[str, list[Badge]]
    split: dict[str, list[Badge]]
    columns: int


class Margin:
    """Lay out and paint the badges of the strips in view."""

    def __init__(self, underlay: Underlay, look: Look, gutter: Gutter, painter: BadgePainter) -> None:
        self.gutter = gutter
        self._underlay = underlay
        self._look = look
        self._painter = painter
        self._beside: dict[tuple[int, int], Beside] = {}

    def forget(self, paragraphs: Iterable[int]) -> None:
        """Lay these paragraphs' badges out again."""
        touched = set(paragraphs)
        for key in [key for key in self._beside if key[0] in touched]:
            del self._beside[key]

    def beside(self, strip: Strip) -> Beside:
        """Return what stands beside a strip."""
        known = self._beside.get(strip.key)
        if known is None:
            known = self._beside[strip.key] = self._lay_out(strip)
        return known

    def badges(self, strip: Strip) -> list[Badge]:
        """Return the badges beside a strip."""
        return self.beside(strip).badges

    def paint(self, painter: QPainter, strip: Strip, state: MarginState) -> None:
        """Paint a strip's badges; the painter stands at the document's origin."""
        for badge in self.badges(strip):
            if badge.more:
                self._painter.paint_more(painter, badge.rect.translated(strip.origin), badge.more)
            else:
                self._paint_badge(painter, strip, badge, state)

    def paint_one(self, painter: QPainter, strip: Strip, state: MarginState, annotation: str) -> None:
        """Paint one annotation's badges again, over those that were painted for it at rest."""
        for badge in self.beside(strip).by_annotation.get(annotation, ()):
            if not badge.more:
                self._paint_badge(painter, strip, badge, state)

    def badge_at(self, strip: Strip, point: QPointF) -> Badge | None:
        """Return the badge that holds a point of the document."""
        here = point - strip.origin
        return next((badge for badge in self.badges(strip) if badge.rect.contains(here)), None)

    def _paint_badge(self, painter: QPainter, strip: Strip, badge: Badge, state: MarginState) -> None:
        self._painter.paint(painter, badge.rect.topLeft() + strip.origin, badge.label, _state(badge, state))

    def _lay_out(self, strip: Strip) -> Beside:
        limit = strip.lines[-1].baseline + self._look.line_height - self._look.measures.above
        badges = self.gutter.place(self._wanted(strip), limit)
        mine: defaultdict[str, list[Badge]] = defaultdict(list)
        for badge in badges:
            if not badge.more:
                mine[badge.piece.annotation.id].append(badge)
        split = {name: list(own) for name, own in mine.items() if own[0].fragment}
        for badge in badges[-1:]:
            for name in badge.hidden & split.keys():
                split[name].append(badge)
            mine.update((name, [badge]) for name in badge.hidden - mine.keys())
        return Beside(badges, dict(mine), split, max((b.column + 1 for b in badges), default=0))

    def _wanted(self, strip: Strip) -> list[Wanted]:
        """Return the fragments that begin in the strip, line after line, on each in text order."""
        half = self._look.measures.badge / 2
        wanted: list[Wanted] = []
        for mark in self._underlay.drawn(strip).marks:
            for fragment, unit in mark.piece.beginnings:
                if strip.start <= unit < strip.end:
                    line = strip.paragraph.line_of(unit)
                    middle = strip.paragraph.lines[line].baseline - self._look.pixel_size * 0.35
                    label = mark.paint.label
                    wanted.append(Wanted(round(middle - half), line, mark.piece, label, unit, fragment))
        wanted.sort(key=lambda each: each.line)
        return wanted


def _state(badge: Badge, state: MarginState) -> BadgeState:
    annotation = badge.piece.annotation
    return BadgeState(
        filled=annotation.id in (state.current, state.hovered),
        unsure=annotation.unsure,
        comment=bool(annotation.comment),
        unsaved=annotation.id in state.unsaved,
        ringed=annotation.id in state.partners,
        fragment=number(badge.fragment) if badge.fragment else "",
    )
