"""Paint the rows of every list on the desk in one way."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hashiya.core.articles import Direction
from hashiya.ui.models.row import ROW, Row
from hashiya.ui.models.row_model import RowModel
from hashiya.ui.panels.marks import draw_alert, draw_badge, draw_dot
from hashiya.ui.panels.row_layout import (
    BADGE,
    DOT,
    Places,
    as_rectangle,
    elided,
    full_height,
    line_height,
    lines_of,
    places,
    row_height,
    small_font,
    text_direction,
)
from hashiya.ui.theme import LIGHT, Theme

Index = QModelIndex | QPersistentModelIndex

_FOCUS = 3
_HEIGHTS = 20_000


class RowDelegate(QStyledItemDelegate):
    """Paint a :class:`Row`: mark, text of a few lines, count, note with its action.

    ``uniform`` gives every row the height of a full one, so that nothing has to be measured in a long list;
    ``width`` is the list's, in pixels.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self.uniform = False
        self.width = 240
        # a list asks for all its heights at each change: the same row is found sooner than an equal one
        self._heights: dict[int, tuple[Row, int]] = {}
        self._lines: dict[int, tuple[Row, int, list[str]]] = {}

    def forget_heights(self) -> None:
        """Measure again: width or font are other ones."""
        self._heights.clear()
        self._lines.clear()

    # Qt's names

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        if not isinstance(model, RowModel):
            return QSize(0, 0)
        row = model.row_at(index.row())
        if self.uniform:
            return QSize(0, full_height(row, option.font))
        known, height = self._heights.get(id(row), (None, 0))
        if known is not row:
            if len(self._heights) >= _HEIGHTS:
                self.forget_heights()
            height = row_height(row, option.font, self.width)
            self._heights[id(row)] = row, height
        return QSize(0, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        at = places(row, option.rect, option.font, rtl)
        painter.save()
        painter.setClipRect(option.rect)
        self._paint_ground(painter, option)
        self._paint_mark(painter, option, row, at)
        self._paint_text(painter, option, row, at)
        self._paint_small(painter, option, row, at)
        painter.restore()

    # Parts

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self.theme.selected_row)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            hover = QColor(self.theme.selected_row)
            hover.setAlphaF(0.5)
            painter.fillRect(option.rect, hover)
        if option.state & QStyle.StateFlag.State_HasFocus:
            bar = QRect(option.rect)
            bar.setWidth(_FOCUS)
            if option.direction == Qt.LayoutDirection.RightToLeft:
                bar.moveRight(option.rect.right())
            painter.fillRect(bar, self.theme.ink)

    def _paint_mark(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, at: Places) -> None:
        painter.setOpacity(0.5 if row.faded else 1.0)
        if row.label is not None:
            filled = bool(option.state & QStyle.StateFlag.State_Selected)
            box = as_rectangle(at.mark, BADGE)
            draw_badge(painter, box, row.badge, row.label, self.theme, filled)
        elif row.status is not None:
            rtl = option.direction == Qt.LayoutDirection.RightToLeft
            draw_dot(painter, at.mark, DOT, row.status, self.theme, rtl)
        painter.setOpacity(1.0)

    def _paint_text(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, at: Places) -> None:
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        line = line_height(option.font)
        lines = self._lines_of(row, option.font, at.text.width())
        painter.setFont(option.font)
        painter.setPen(self.theme.muted if row.faded else self.theme.ink)
        top = at.text.top() if len(lines) > 1 else round(at.mark.y() - line / 2)
        for words in lines:
            box = QRect(at.text.left(), top, at.text.width(), line)
            draw_words(painter, box, words, row.direction, rtl)
            top += line

    def _lines_of(self, row: Row, font: QFont, width: int) -> list[str]:
        """Return the row's lines, broken once: a list that moves by a pixel paints all it shows again."""
        known, at, lines = self._lines.get(id(row), (None, 0, []))
        if known is not row or at != width:
            if len(self._lines) >= _HEIGHTS:
                self._lines.clear()
            lines = lines_of(row, font, width)
            self._lines[id(row)] = row, width, lines
        return lines

    def _paint_small(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, at: Places) -> None:
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        font = small_font(option.font)
        painter.setFont(font)
        if row.count:
            painter.setPen(self.theme.muted)
            draw_words(painter, at.count, row.count, None, not rtl)
        if row.alert:
            painter.setPen(self.theme.warning)
            draw_words(painter, at.alert, row.alert, None, not rtl)
            draw_alert(painter, at.alert, self.theme, rtl)
        if row.action:
            painter.setPen(self.theme.accent_ink("blue"))
            draw_words(painter, at.action, row.action, None, not rtl)
        if row.note:
            painter.setPen(self.theme.warning if row.warns else self.theme.muted)
            words = elided(row.note, QFontMetrics(font), at.note.width())
            draw_words(painter, at.note, words, Direction.RTL if rtl else Direction.LTR, rtl)


def draw_words(
    painter: QPainter, box: QRect, words: str, direction: Direction | None, to_the_right: bool
) -> None:
    """Paint one line of foreign text by its own direction, so that no row's signs wander into another's.

    Without a direction the first strong letter decides.
    """
    side = Qt.AlignmentFlag.AlignRight if to_the_right else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(text_direction(direction))
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    painter.drawText(QRectF(box), words, option)
