"""The gutter: where badges stand beside the lines, and the lanes that links and fragments are joined in.

Positions are pixels from a paragraph's origin. Links have lanes outside the badges, fragments between badges
and text.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QRectF

from hashiya.core.labels import Label
from hashiya.ui.article.look import Look, Measures
from hashiya.ui.article.marks import Piece

FRAGMENT_LANES = 3
"""How many split annotations can be joined side by side at one place."""

_NEAREST = 7
_NEXT = 4
_SPARE = 5


class Wanted(NamedTuple):
    """Hold a badge that wants a place: its height, and the fragment, from 0, that begins at ``unit``."""

    height: float
    line: int
    piece: Piece
    label: Label
    unit: int
    fragment: int

    def is_beside(self, before: Wanted) -> bool:
        """Tell whether both are fragments of one annotation that begin on one line."""
        return self.line == before.line and self.piece is before.piece


class Badge(NamedTuple):
    """Hold a badge's place; ``fragment`` counts from 1, and is 0 where the annotation has but one.

    ``column`` counts from the text, ``is_outermost`` tells that none stands outside it. ``more`` counts the
    annotations that it stands for when there is no place for them, its own included; they are ``hidden``.
    """

    rect: QRectF
    piece: Piece
    label: Label
    unit: int
    fragment: int = 0
    column: int = 0
    is_outermost: bool = True
    hidden: frozenset[str] = frozenset()

    @property
    def more(self) -> int:
        """How many annotations it tells of that have no place."""
        return len(self.hidden)


class Gutter(NamedTuple):
    """Hold where badges may stand: the edge near the text, the way out, columns, and lanes for links.

    The way out is 1 for right and -1 for left; ``room`` is the margin's width.
    """

    edge: float
    outwards: int
    columns: int
    lanes: int
    room: float
    measures: Measures

    @property
    def step(self) -> int:
        """From one badge to the next, in pixels."""
        return self.measures.badge + self.measures.badge_gap

    def link_lane(self, lane: int) -> float:
        """Return the x of a lane outside the badges; lane 0 has room for one column of them."""
        measures = self.measures
        out = measures.badge + measures.link_reach + lane * measures.link_pitch
        return self._whole(self.edge + self.outwards * out)

    def fragment_lane(self, lane: int) -> float:
        """Return the x of a lane between badges and text."""
        return self._whole(self.edge - self.outwards * (_NEAREST + lane * _NEXT))

    def least_lane(self, columns: int) -> int:
        """Return the first lane that lies outside so many columns of badges."""
        return min(self.lanes - 1, math.ceil((columns - 1) * self.step / self.measures.link_pitch))

    def place(self, wanted: Sequence[Wanted], limit: float) -> list[Badge]:
        """Place badges in as few columns as bring them above ``limit``; the last one tells the rest."""
        if not wanted:
            return []
        size = self.measures.badge
        for columns in range(1, self.columns + 1):
            places = self._places(wanted, columns)
            if places[-1][0] + size <= limit:
                break
        count = max(1, sum(row + size <= limit for row, _ in places))
        badges = [self._badge(*pair) for pair in zip(wanted[:count], places[:count], strict=True)]
        for place, (badge, after) in enumerate(pairwise(badges)):
            if badge.rect.top() == after.rect.top():
                badges[place] = badge._replace(is_outermost=False)
        if count < len(wanted):
            names = frozenset(each.piece.annotation.id for each in wanted[count - 1 :])
            badges[-1] = badges[-1]._replace(fragment=0, hidden=names)
        return badges

    def _places(self, wanted: Sequence[Wanted], columns: int) -> list[tuple[float, int]]:
        """Return the top and the column of each badge."""
        step, before = self.step, None
        places: list[tuple[float, int]] = []
        row, column = wanted[0].height, -1
        for each in wanted:
            column += 1
            if each.height >= row + step:
                row, column = each.height, 0
            # fragments that begin on one line stand side by side, whatever there is room for below
            elif column >= (self.columns if before and each.is_beside(before) else columns):
                row, column = row + step, 0
            places.append((row, column))
            before = each
        return places

    def _badge(self, wanted: Wanted, place: tuple[float, int]) -> Badge:
        size, (row, column) = self.measures.badge, place
        near = self.edge + self.outwards * column * self.step
        rect = QRectF(near if self.outwards > 0 else near - size, row, size, size)
        number = wanted.fragment + 1 if len(wanted.piece.annotation.spans) > 1 else 0
        return Badge(rect, wanted.piece, wanted.label, wanted.unit, number, column)

    def _whole(self, x: float) -> float:
        """Return the middle of a pixel: a thin line there is one pixel wide."""
        return math.floor(x) + 0.5


def gutter_of(look: Look, column: float, room: float, outside: float, right_to_left: bool) -> Gutter:
    """Return the gutter at the side where lines begin.

    ``column`` is the width of the text, ``room`` that of the margin beside it, of which ``outside`` is kept
    for links; all in pixels.
    """
    measures = look.measures
    beside = room - measures.margin_gap
    columns = max(1, int((beside - outside) // (measures.badge + measures.badge_gap)))
    lanes = int((beside - measures.badge - measures.link_reach - _SPARE) // measures.link_pitch) + 1
    edge, outwards = (column + measures.margin_gap, 1) if right_to_left else (-measures.margin_gap, -1)
    return Gutter(edge, outwards, columns, max(1, lanes), room, measures)


def room_for_links(measures: Measures, lanes: int) -> int:
    """Return what so many lanes take outside the badges, in pixels."""
    return measures.link_reach + (lanes - 1) * measures.link_pitch + _SPARE - measures.badge_gap
