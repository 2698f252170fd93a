"""What is in view of the margin: where an annotation's badges stand, or which way it lies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF

from hashiya.core.annotations import Annotation
from hashiya.text.offsets import Offsets
from hashiya.ui.article.arcs import Foot, Interval
from hashiya.ui.article.gutter import Badge, Gutter
from hashiya.ui.article.margin import Beside, Margin
from hashiya.ui.article.page import Strip

_PAST = 12.0


class Stand(NamedTuple):
    """Hold a badge in view and its place in the document's pixels."""

    rect: QRectF
    badge: Badge

    @property
    def key(self) -> tuple[float, float]:
        """What tells it from all others."""
        return self.rect.left(), self.rect.top()

    @property
    def place(self) -> tuple[float, int]:
        """Its row and column."""
        return self.rect.top(), self.badge.column


class Sight:
    """Look at the strips between two heights of the document; nothing beyond them is laid out or measured.

    ``left`` is where the text's column begins, in the document's pixels, from which the gutter counts.
    """

    def __init__(
        self, strips: Sequence[Strip], margin: Margin, offsets: Offsets, top: float, bottom: float
    ) -> None:
        self.top, self.bottom = top, bottom
        self.gutter: Gutter = margin.gutter
        self.left = strips[0].origin.x() if strips else 0.0
        self._offsets = offsets
        self._strips = [(strip, margin.beside(strip)) for strip in strips]
        self._blocked = [
            (block[0], block[1], beside.columns)
            for strip, beside in self._strips
            if beside.columns > 1 and (block := _extent(strip, beside))
        ]

    @property
    def annotations(self) -> set[str]:
        """The annotations that have a badge in view, or are told of by one."""
        return {name for _, beside in self._strips for name in beside.by_annotation}

    def split(self) -> dict[str, list[Stand]]:
        """Return the annotations whose fragments have badges in view, with these and those that hide some."""
        found: defaultdict[str, list[Stand]] = defaultdict(list)
        for strip, beside in self._strips:
            for name, badges in beside.split.items():
                found[name] += [Stand(badge.rect.translated(strip.origin), badge) for badge in badges]
        return dict(found)

    def is_above(self, position: int) -> bool:
        """Tell whether a code point lies above what is in view."""
        strip = self._strips[0][0] if self._strips else None
        return strip is not None and self._offsets.unit(position) < strip.block.position() + strip.start

    def is_below(self, position: int) -> bool:
        """Tell whether a code point lies below what is in view."""
        strip = self._strips[-1][0] if self._strips else None
        return strip is not None and self._offsets.unit(position) >= strip.block.position() + strip.end

    def foot(self, annotation: Annotation) -> Foot | None:
        """Return where an arc to an annotation ends, ``None`` where nobody can tell."""
        stand = next(self._find(annotation.id), None)
        if stand is not None:
            return self.foot_at(stand)
        if self.is_above(annotation.start):
            return Foot(0, self.top - _PAST)
        return Foot(0, self.bottom + _PAST) if self.is_below(annotation.start) else None

    def foot_at(self, stand: Stand) -> Foot:
        """Return where an arc to a badge ends: outside it, or below it where another stands outside."""
        rect, badge = stand.rect, stand.badge
        if not badge.is_outermost:
            return Foot(rect.center().x(), rect.bottom() + 0.5, stand.key)
        x = rect.right() if self.gutter.outwards > 0 else rect.left()
        return Foot(x + self.gutter.outwards, rect.center().y(), stand.key, rect.height() / 2 - 4)

    def least_lane(self, interval: Interval) -> int:
        """Return the first lane that passes all badges between two heights on the outside."""
        columns = (c for top, bottom, c in self._blocked if top < interval[1] and interval[0] < bottom)
        return self.gutter.least_lane(max(columns, default=1))

    def inside(self, x: float, spare: float) -> float:
        """Return the x outside the first column of badges, in the margin, that is nearest to one given."""
        measures, outwards = self.gutter.measures, self.gutter.outwards
        near = self.left + self.gutter.edge + outwards * measures.badge
        far = self.left + self.gutter.edge + outwards * (self.gutter.room - measures.margin_gap)
        return max(min(near, far) + spare, min(x, max(near, far) - spare))

    def _find(self, annotation: str) -> Iterator[Stand]:
        for strip, beside in self._strips:
            for badge in beside.by_annotation.get(annotation, ()):
                yield Stand(badge.rect.translated(strip.origin), badge)


def _extent(strip: Strip, beside: Beside) -> Interval:
    top, bottom = beside.badges[0].rect.top(), beside.badges[-1].rect.bottom()
    return strip.origin.y() + top, strip.origin.y() + bottom
