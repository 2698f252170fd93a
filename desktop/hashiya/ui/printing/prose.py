"""Plain words on paper: titles, headings, and the comments as numbered notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from hashiya.text.display import display
from hashiya.ui.article.geometry import Paragraph
from hashiya.ui.printing.sheets import Row

_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_DISTANCE = 1.75
_LINE = "\u2028"
"""Begins a line, but no paragraph."""


@dataclass(frozen=True, slots=True)
class Words:
    """Hold words of one colour."""

    text: str
    ink: QColor


class Prose:
    """Lay out paragraphs of plain words in one font, ``width`` units wide."""

    def __init__(
        self,
        paragraphs: Sequence[Sequence[Words]],
        font: QFont,
        width: float,
        right_to_left: bool,
        *,
        gap: int = 0,
        joins: bool = False,
    ) -> None:
        self._parent = QObject()
        self._document = QTextDocument(self._parent)
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(font)
        self._document.setDefaultTextOption(_option(right_to_left))
        self._fill(paragraphs, round(font.pixelSize() * _DISTANCE), gap)
        self._document.setTextWidth(width)
        self.rows: Sequence[Row] = self._measure(joins)

    def paint(self, painter: QPainter, first: int, last: int) -> None:
        """Paint some rows."""
        top, bottom = self.rows[first].top, self.rows[last - 1].bottom
        draw_lines(self._document, painter, top, bottom, QColor(Qt.GlobalColor.black))

    def _fill(self, paragraphs: Sequence[Sequence[Words]], distance: int, gap: int) -> None:
        form = QTextBlockFormat()
        form.setLineHeight(distance, _FIXED)
        form.setBottomMargin(gap)
        cursor = QTextCursor(self._document)
        cursor.setBlockFormat(form)
        for number, paragraph in enumerate(paragraphs):
            if number:
                cursor.insertBlock()
            for words in paragraph:
                ink = QTextCharFormat()
                ink.setForeground(words.ink)
                cursor.insertText(display(words.text).replace("\n", _LINE), ink)

    def _measure(self, joins: bool) -> list[Row]:
        rows: list[Row] = []
        layout = self._document.documentLayout()
        block = self._document.begin()
        while block.isValid():
            top = layout.blockBoundingRect(block).top()
            rows += [Row(top + line.top, top + line.bottom, joins) for line in Paragraph.of(block).lines]
            block = block.next()
        return rows


def draw_lines(document: QTextDocument, painter: QPainter, top: float, bottom: float, ink: QColor) -> None:
    """Draw the lines whose baselines stand between two heights, each whole.

    ``ink`` is the colour of what has none of its own. Qt's own drawing of a document, told to draw a part,
    draws the line before it too.
    """
    painter.setPen(ink)
    layout = document.documentLayout()
    block = document.begin()
    while block.isValid():
        rect = layout.blockBoundingRect(block)
        if rect.top() > bottom:
            break
        if rect.bottom() > top:
            lines = block.layout()
            for line in map(lines.lineAt, range(lines.lineCount())):
                if top <= rect.top() + line.y() + line.ascent() < bottom:
                    line.draw(painter, rect.topLeft())
        block = block.next()


def _option(right_to_left: bool) -> QTextOption:
    option = QTextOption()
    way = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(way)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
