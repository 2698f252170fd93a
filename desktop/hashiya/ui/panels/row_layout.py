"""Where the parts of a row stand, in pixels of the list."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from hashiya.core.articles import Direction
from hashiya.ui.models.row import Row

SIDE = 16
ABOVE = 8
GAP = 8
BADGE = 20
DOT = 9
DEPTH = 16
SIGN = 9

_KEPT = 400
"""Characters of a row's text that are ever laid out: more don't fit into a row's lines."""

_LONG_WORD = 14


@dataclass(frozen=True, slots=True)
class Places:
    """Hold the boxes of one row; those of what the row hasn't are empty."""

    mark: QPointF
    text: QRect
    count: QRect
    note: QRect
    action: QRect
    alert: QRect


def places(row: Row, rect: QRect, font: QFont, rtl: bool) -> Places:
    """Return where everything of a row stands in ``rect``, mirrored where ``rtl``."""
    line = line_height(font)
    small = QFontMetrics(small_font(font))
    mark, count, alert = _mark_width(row), _count_width(row, small), _alert_width(row, small)
    top = rect.top() + ABOVE
    text = QRect(
        rect.left() + SIDE + mark, top, text_width(row, font, rect.width()), rect.height() - 2 * ABOVE
    )
    first = QRect(rect.right() + 1 - SIDE - count, top, count, line)
    note = QRect(
        text.left(), text.bottom() + 1 - small.height(), rect.right() + 1 - SIDE - text.left(), small.height()
    )
    room = line_height(small_font(font)) - small.height()
    note.adjust(0, -(room // 2), 0, room - room // 2)
    action = QRect(note)
    action.setLeft(note.right() + 1 - small.horizontalAdvance(row.action))
    if row.action:
        note.setRight(action.left() - 1 - GAP)
    middle = row.depth * DEPTH + (BADGE if row.label else DOT) / 2
    dot = QPointF(rect.left() + SIDE + middle, _first_line(row, rect, line))
    first.moveTop(round(dot.y() - line / 2))
    warned = QRect(first.left() - alert, first.top(), alert, line)
    boxes = (text, first, note, action, warned)
    if rtl:
        dot.setX(rect.left() + rect.right() + 1 - dot.x())
        boxes = tuple(_mirrored(box, rect) for box in boxes)  # type: ignore[assignment]
    return Places(dot, *boxes)


def text_width(row: Row, font: QFont, width: int) -> int:
    """Return the width left for the text of a row ``width`` pixels wide."""
    small = QFontMetrics(small_font(font))
    return max(24, width - 2 * SIDE - _mark_width(row) - _count_width(row, small) - _alert_width(row, small))


def row_height(row: Row, font: QFont, width: int) -> int:
    """Return the height that the row's text, note and mark take at a width in pixels."""
    return _height(row, font, len(lines_of(row, font, text_width(row, font, width))))


def full_height(row: Row, font: QFont) -> int:
    """Return the height of the row with all the lines that it may have."""
    return _height(row, font, row.lines)


def lines_of(row: Row, font: QFont, width: int) -> list[str]:
    """Break a row's text into its lines, the last one elided; never an empty list."""
    layout = QTextLayout(row.text[:_KEPT], font)
    option = QTextOption()
    option.setTextDirection(text_direction(row.direction))
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) <= row.lines:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return _cut(layout.text(), starts, row.lines, QFontMetrics(font), width) or [""]


def line_height(font: QFont) -> int:
    """Return the distance of a row's lines: Arabic needs more than the typeface asks for."""
    return round(QFontMetrics(font).height() * 1.2)


def text_direction(direction: Direction | None) -> Qt.LayoutDirection:
    """Return a line's base direction for Qt; without one the first strong letter decides."""
    if direction is None:
        return Qt.LayoutDirection.LayoutDirectionAuto
    return Qt.LayoutDirection.RightToLeft if direction is Direction.RTL else Qt.LayoutDirection.LeftToRight


def small_font(font: QFont) -> QFont:
    """Return the font of counts and notes."""
    small = QFont(font)
    if font.pixelSize() > 0:
        small.setPixelSize(max(9, round(font.pixelSize() * 0.9)))
    else:
        small.setPointSizeF(max(7.0, font.pointSizeF() * 0.9))
    return small


def _cut(text: str, starts: list[int], allowed: int, metrics: QFontMetrics, width: int) -> list[str]:
    """Return the lines that begin at ``starts``; QTextLayout counts units, so they are cut as UTF-16."""
    units = text.encode("utf-16-le", "surrogatepass")
    ends = [*starts[1:], len(units) // 2]
    lines = [units[2 * a : 2 * b].decode("utf-16-le") for a, b in zip(starts, ends, strict=True)]
    if len(lines) <= allowed:
        return [line.strip() for line in lines]
    rest = units[2 * starts[allowed - 1] :].decode("utf-16-le").strip()
    return [*(line.strip() for line in lines[: allowed - 1]), elided(rest, metrics, width)]


def elided(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return the text cut to a width in pixels, after a whole word where one ends near the cut."""
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    if cut == text:
        return text
    whole, space, rest = cut.rpartition(" ")
    return f"{whole.rstrip()} …" if space and whole and len(rest) <= _LONG_WORD else cut


def elided_before(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return the end of the text that a width in pixels has room for, from a whole word on if one is near."""
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideLeft, width)
    if cut == text:
        return text
    rest, space, whole = cut.partition(" ")
    return f"… {whole.lstrip()}" if space and whole and len(rest) <= _LONG_WORD else cut


def _height(row: Row, font: QFont, lines: int) -> int:
    text = lines * line_height(font)
    note = QFontMetrics(small_font(font)).height() + 4 if row.note or row.action else 0
    return max(text, BADGE if row.label else 0) + note + 2 * ABOVE


def _mark_width(row: Row) -> int:
    moved = row.depth * DEPTH
    if row.label is not None:
        return moved + BADGE + GAP
    return moved + (DOT + GAP if row.status is not None else 0)


def _count_width(row: Row, small: QFontMetrics) -> int:
    return small.horizontalAdvance(row.count) + GAP if row.count else 0


def _alert_width(row: Row, small: QFontMetrics) -> int:
    return small.horizontalAdvance(row.alert) + SIGN + 3 + GAP if row.alert else 0


def _first_line(row: Row, rect: QRect, line: int) -> float:
    return rect.top() + ABOVE + max(line, BADGE if row.label else 0) / 2


def _mirrored(box: QRect, rect: QRect) -> QRect:
    return QRect(rect.left() + rect.right() - box.right(), box.top(), box.width(), box.height())


def as_rectangle(centre: QPointF, size: float) -> QRectF:
    """Return the square of ``size`` around a point."""
    return QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)
