"""What lies under the words of the guidelines: the cards of examples, their marks, the badges of sections."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock

from hashiya.ui.panels.guide_text import BADGE, GAP, SIZE, GuideText, Manner, Passage
from hashiya.ui.panels.marks import draw_badge, draw_line

_OVER, _UNDER = 4, 15
"""Pixels from the lines of an example to the edges of its card: words stand low in their lines."""

_BELOW = 6
"""Pixels from the baseline to the line of a mark."""


def paint(painter: QPainter, text: GuideText, manner: Manner, width: float) -> None:
    """Paint everything in the coordinates of the document, which is ``width`` pixels wide."""
    for first, last in text.cards:
        _paint_card(painter, _block(text, first), _block(text, last), manner, width)
    for number, passages in text.passages.items():
        for passage in passages:
            _paint_passage(painter, _block(text, number), passage, manner)
    for number, label in text.headed.items():
        box = _badge_box(_block(text, number))
        draw_badge(painter, box, label.badge(manner.language), label, manner.theme, False)


def _paint_card(painter: QPainter, first: QTextBlock, last: QTextBlock, manner: Manner, width: float) -> None:
    lines = _box(first).united(_box(last))
    box = QRectF(0, lines.top() - _OVER, width, lines.height() + _OVER + _UNDER)
    painter.setPen(QPen(manner.theme.hairline, 1))
    painter.setBrush(manner.theme.paper)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


def _paint_passage(painter: QPainter, block: QTextBlock, passage: Passage, manner: Manner) -> None:
    ink, band = manner.theme.label_ink(passage.label), manner.theme.label_band(passage.label)
    for left, right, baseline in _stretches(block, passage):
        top = baseline - SIZE - 1
        painter.fillRect(QRectF(left, top, right - left, baseline + _BELOW - top), band)
        draw_line(painter, QPointF(left, baseline + _BELOW), right - left, passage.label.pattern, ink)


def _stretches(block: QTextBlock, passage: Passage) -> Iterator[tuple[float, float, float]]:
    """Give left, right and baseline of each stretch of a passage that runs one way on one line."""
    layout, corner = block.layout(), _box(block).topLeft()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start = max(passage.start, line.textStart())
        end = min(passage.start + passage.length, line.textStart() + line.textLength())
        for run in line.glyphRuns(start, end - start) if start < end else ():
            words = run.boundingRect().translated(corner)
            yield words.left(), words.right(), corner.y() + line.y() + line.ascent()


def _badge_box(block: QTextBlock) -> QRectF:
    """Return where the badge of a heading stands: on the start side of its first line."""
    line, box = block.layout().lineAt(0), _box(block)
    middle = box.top() + line.y() + line.height() / 2
    rtl = block.blockFormat().layoutDirection() is Qt.LayoutDirection.RightToLeft
    left = box.right() + GAP if rtl else box.left() + line.x() - GAP - BADGE
    return QRectF(left, middle - BADGE / 2, BADGE, BADGE)


def _block(text: GuideText, number: int) -> QTextBlock:
    return text.document.findBlockByNumber(number)


def _box(block: QTextBlock) -> QRectF:
    return block.document().documentLayout().blockBoundingRect(block)
