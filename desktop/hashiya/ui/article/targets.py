"""Linking mode's picture: whom a link may lead to, each with its number in the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from hashiya.ui.article.look import Look
from hashiya.ui.article.page import Strip
from hashiya.ui.article.underlay import Mark, Underlay
from hashiya.ui.messages import number
from hashiya.ui.typefaces import shipped_typeface

_LAST_KEY = 9
_PAD = 4.0
_CHECK = 8.0
_APART = 2.0
_OVER = 3


class Target(NamedTuple):
    """Hold an annotation that a link may be tied to; ``number`` counts from 1, ``linked`` ones are tied."""

    annotation: str
    number: int
    linked: bool = False


class Linking(NamedTuple):
    """Hold what linking mode shows: where the link begins, its targets, the place of the chosen one."""

    origin: str
    targets: Sequence[Target] = ()
    chosen: int | None = None

    @property
    def chosen_id(self) -> str | None:
        """The annotation that is chosen, if one is."""
        if self.chosen is None or not 0 <= self.chosen < len(self.targets):
            return None
        return self.targets[self.chosen].annotation


class Tag(NamedTuple):
    """Hold where a target's number stands, in the document's pixels."""

    target: Target
    rect: QRectF
    mark: Mark
    is_chosen: bool


def tags(strips: Sequence[Strip], linking: Linking, underlay: Underlay, look: Look) -> list[Tag]:
    """Return the tags in view, each above the first line of its mark, none on another."""
    found: list[Tag] = []
    taken: defaultdict[float, list[QRectF]] = defaultdict(list)
    metrics = QFontMetricsF(_font(look))
    for strip in strips:
        here = underlay.drawn(strip).by_annotation
        for place, target in enumerate(linking.targets):
            mark = here.get(target.annotation)
            if mark is None or not (mark.piece.begins and strip.start <= mark.piece.start < strip.end):
                continue
            width = metrics.horizontalAdvance(number(target.number)) + 2 * _PAD + _CHECK * target.linked
            rect = _free(_corner(strip, mark, width, look), taken, strip.paragraph.right_to_left)
            found.append(Tag(target, rect, mark, place == linking.chosen))
    return found


def paint_tags(
    painter: QPainter, strips: Sequence[Strip], linking: Linking, underlay: Underlay, look: Look
) -> None:
    """Paint the targets' numbers under the text; the painter stands at the document's origin."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(_font(look))
    for tag in tags(strips, linking, underlay, look):
        _paint_tag(painter, tag, look)
    painter.restore()


def _paint_tag(painter: QPainter, tag: Tag, look: Look) -> None:
    theme = look.theme
    ink, paper = theme.label_ink(tag.mark.paint.label), theme.paper
    is_quiet = tag.target.number > _LAST_KEY and not tag.is_chosen
    words = paper if tag.is_chosen else theme.muted if is_quiet else ink
    painter.setPen(QPen(theme.hairline if is_quiet else ink, 1.0))
    painter.setBrush(ink if tag.is_chosen else paper)
    painter.drawRoundedRect(tag.rect, 3, 3)
    painter.setPen(words)
    told = number(tag.target.number)
    tight = QFontMetricsF(painter.font()).tightBoundingRect(told)
    room = tag.rect.adjusted(0, 0, -_CHECK * tag.target.linked, 0)
    painter.drawText(room.center() - tight.center(), told)
    if tag.target.linked:
        middle = QPointF(tag.rect.right() - _CHECK / 2 - 1.5, tag.rect.center().y())
        painter.setPen(QPen(words, 1.3))
        painter.drawPolyline(QPolygonF([middle + QPointF(*at) for at in ((-3, 0), (-1, 2.5), (3, -2.5))]))


def _corner(strip: Strip, mark: Mark, width: float, look: Look) -> QRectF:
    """Return the place above the corner that a mark begins at, between its line and the one above."""
    height = max(13, round(look.pixel_size * 0.72))
    top = mark.bands[0].top() - height + _OVER + strip.origin.y()
    start = mark.piece.start
    first = strip.paragraph.boxes(strip.block, start, mark.piece.ranges[0][1])[0]
    letters = strip.paragraph.measure(strip.block, start, start + 1) or [first]
    is_right = letters[0].right_to_left
    left = letters[0].right - width if is_right else letters[0].left
    return QRectF(round(left + strip.origin.x()) + 0.5, round(top) + 0.5, round(width) - 1, height - 1)


def _free(rect: QRectF, taken: defaultdict[float, list[QRectF]], right_to_left: bool) -> QRectF:
    """Move a tag on, the way that is read, past those that stand there."""
    while other := next((each for each in taken[rect.top()] if each.intersects(rect)), None):
        rect.moveRight(other.left() - _APART) if right_to_left else rect.moveLeft(other.right() + _APART)
    taken[rect.top()].append(rect)
    return rect


def _font(look: Look) -> QFont:
    font = QFont(shipped_typeface())
    font.setPixelSize(max(11, round(look.pixel_size * 0.66)))
    font.setWeight(QFont.Weight.Medium)
    return font
