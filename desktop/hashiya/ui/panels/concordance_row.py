"""Where the parts of a hit stand in its row, and the three pieces of text that are shown of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics

from hashiya.core.articles import Direction
from hashiya.project.hits import Hit
from hashiya.text.direction import prevailing
from hashiya.text.joining import Form, joined_forms
from hashiya.ui.models.row import one_line
from hashiya.ui.panels.row_layout import line_height

SIDE = 16
TICK = 14
_GAP = 8
PAD = 4
"""What the ground of a hit reaches beyond its letters."""
SLACK = 2
"""Pixels that Qt wants beyond what it measures, or it leaves letters out."""
_NARROW = 460
"""Rows narrower than this many pixels have no room for the article's title."""
_TITLE = 0.2, 64, 180
"""The share of a row that the title takes, and its least and greatest width in pixels."""
_HIT = 0.5
"""The share of what is left that a hit may take."""
_ZWJ = "\u200d"
_TO_THE_LEFT = frozenset({Form.INITIAL, Form.MEDIAL})


@dataclass(frozen=True, slots=True)
class Pieces:
    """Hold what is shown of a hit, each a single line, and the direction that it is read in.

    ``begins`` and ``ends`` tell whether white space stands before and after the hit.
    """

    before: str
    hit: str
    after: str
    direction: Direction
    begins: bool = True
    ends: bool = True

    @classmethod
    def of(cls, hit: Hit) -> Pieces:
        """Return the pieces; letters that join over a piece's end keep the forms that they have together."""
        direction = prevailing(hit.before + hit.text + hit.after) or Direction.RTL
        before, found, after = one_line(hit.before), one_line(hit.text), one_line(hit.after)
        if _joins(hit.before, hit.text):
            before, found = before + _ZWJ, _ZWJ + found
        if _joins(hit.text, hit.after):
            found, after = found + _ZWJ, _ZWJ + after
        begins, ends = _is_apart(hit.before, hit.text), _is_apart(hit.text, hit.after)
        return cls(before, found, after, direction, begins, ends)

    @property
    def pads(self) -> tuple[int, int]:
        """How far the hit's ground reaches beyond its letters, left and right: not into what touches it."""
        begin, end = PAD * self.begins, PAD * self.ends
        return (end, begin) if self.direction is Direction.RTL else (begin, end)


@dataclass(frozen=True, slots=True)
class HitPlaces:
    """Hold the boxes of one row; the title's is empty where the row is too narrow for it."""

    tick: QRect
    before: QRect
    hit: QRect
    after: QRect
    title: QRect


def hit_height(font: QFont) -> int:
    """Return the height of every row in pixels."""
    return line_height(font) + 8


def hit_places(pieces: Pieces, rect: QRect, font: QFont, rtl: bool) -> HitPlaces:
    """Return where everything stands in ``rect``; ``rtl`` is how the interface is read, not the hit.

    The hit stands in the middle, what comes before it on the side where its text begins.
    """
    width = rect.width()
    share, least, most = _TITLE
    title = 0 if width < _NARROW else min(most, max(least, round(share * width)))
    tick = QRect(SIDE, (rect.height() - TICK) // 2, TICK, TICK)
    named = QRect(width - SIDE - title, 0, title, rect.height())
    if rtl:
        tick.moveLeft(width - SIDE - TICK)
        named.moveLeft(SIDE)
    near, far = SIDE + TICK + _GAP, SIDE + (title + 2 * _GAP if title else 0)
    left, right = (far, width - near) if rtl else (near, width - far)
    room = right - left
    on_left, on_right = pieces.pads
    wanted = QFontMetrics(font).horizontalAdvance(pieces.hit) + on_left + on_right
    hit = QRect(0, 0, min(wanted, round(_HIT * room)), rect.height())
    hit.moveLeft(left + (room - hit.width()) // 2)
    one = QRect(left, 0, hit.left() - on_left - left, rect.height())
    other = QRect(hit.right() + 1 + on_right, 0, right - hit.right() - 1 - on_right, rect.height())
    before, after = (other, one) if pieces.direction is Direction.RTL else (one, other)
    boxes = [each.translated(rect.topLeft()) for each in (tick, before, hit, after, named)]
    return HitPlaces(*boxes)


def _is_apart(left: str, right: str) -> bool:
    """Tell whether white space, or nothing, stands between two pieces."""
    return not left or not right or left[-1].isspace() or right[0].isspace()


def _joins(left: str, right: str) -> bool:
    """Tell whether the last letter of one piece is joined to the first one of the next."""
    if not left or not right or left[-1].isspace() or right[0].isspace():
        return False
    head, tail = left.split()[-1], right.split()[0]
    forms = joined_forms(head + tail)[: len(head)]
    letters = [each.form for each in forms if each.form not in (Form.MARK, Form.INVISIBLE)]
    return bool(letters) and letters[-1] in _TO_THE_LEFT
