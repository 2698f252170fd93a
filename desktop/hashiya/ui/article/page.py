"""What is on screen: the paragraphs in view and the geometry remembered of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from hashiya.ui.article.geometry import Line, Paragraph
from hashiya.ui.article.laying import Laying

_NUDGES = 5
STRIP = 32
"""How many lines of a long paragraph are painted, and remembered, together."""


class Strip(NamedTuple):
    """Hold some successive lines of one paragraph: ``first:last`` are line numbers, half-open.

    ``origin`` is where the paragraph stands in the document, in pixels. Good for one turn of the event loop.
    """

    block: QTextBlock
    number: int
    origin: QPointF
    paragraph: Paragraph
    first: int
    last: int

    @property
    def key(self) -> tuple[int, int]:
        """What tells this strip from every other of the document."""
        return self.number, self.first

    @property
    def lines(self) -> list[Line]:
        """The strip's lines."""
        return self.paragraph.lines[self.first : self.last]

    @property
    def start(self) -> int:
        """The first unit of the strip, from the paragraph's beginning."""
        return self.paragraph.lines[self.first].start

    @property
    def end(self) -> int:
        """One past the strip's last unit, from the paragraph's beginning."""
        return self.paragraph.lines[self.last - 1].end


class Page:
    """Find the lines that stand at a height of a document, and remember where their letters are."""

    def __init__(self, document: QTextDocument) -> None:
        self.document = document
        self.laying: Laying | None = None
        self._paragraphs: dict[int, Paragraph] = {}

    def forget(self, number: int | None = None) -> None:
        """Measure a paragraph again, or all of them, because their glyphs moved."""
        if number is None:
            self._paragraphs.clear()
        else:
            self._paragraphs.pop(number, None)

    def paragraph(self, block: QTextBlock) -> Paragraph:
        """Return the lines of a block, which is laid out if it wasn't."""
        number = block.blockNumber()
        known = self._paragraphs.get(number)
        if known is None:
            self.document.documentLayout().blockBoundingRect(block)
            known = self._paragraphs[number] = Paragraph.of(block)
        return known

    def strips(self, top: float, bottom: float) -> Iterator[Strip]:
        """Yield what stands between two heights of the document, from above to below."""
        layout = self.document.documentLayout()
        block = self.block_at(top)
        while block.isValid():
            rect = layout.blockBoundingRect(block)
            if rect.top() > bottom:
                break
            paragraph = self.paragraph(block)
            number, origin = block.blockNumber(), rect.topLeft()
            for first in _strips_between(paragraph.lines, top - rect.top(), bottom - rect.top()):
                last = min(first + STRIP, len(paragraph.lines))
                yield Strip(block, number, origin, paragraph, first, last)
            block = block.next()

    def block_at(self, height: float) -> QTextBlock:
        """Return the block that stands at a height of the document, or the nearest one."""
        layout = self.document.documentLayout()
        block = self.document.findBlock(self._position_near(height))
        while layout.blockBoundingRect(block).top() > height and block.previous().isValid():
            block = block.previous()
        return block

    def gap_at(self, point: QPointF) -> int:
        """Return the unit of the gap between two characters that is nearest to a point of the document."""
        block, number, x = self._line_at(point)
        unit = block.layout().lineAt(number).xToCursor(x)
        return block.position() + min(unit, self.paragraph(block).last_gap(number))

    def letter_at(self, point: QPointF) -> tuple[int, bool]:
        """Return the unit of the character nearest to a point.

        And whether it is right under the point, with a direction that isn't its paragraph's.
        """
        block, number, x = self._line_at(point)
        paragraph = self.paragraph(block)
        line = paragraph.lines[number]
        unit = block.layout().lineAt(number).xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        unit = max(line.start, min(unit, line.end - 1))
        boxes = paragraph.measure(block, unit, unit + 1) if unit < len(paragraph.text) else []
        against = any(b.right_to_left != paragraph.right_to_left and b.left <= x <= b.right for b in boxes)
        return block.position() + unit, against

    def _line_at(self, point: QPointF) -> tuple[QTextBlock, int, float]:
        """Return the block and line at a point's height, and the point's x from the paragraph's origin."""
        block = self.block_at(point.y())
        origin = self.document.documentLayout().blockBoundingRect(block).topLeft()
        return block, self.paragraph(block).line_at(point.y() - origin.y()), point.x() - origin.x()

    def _position_near(self, height: float) -> int:
        """Return a position on the line at a height, or on one of the next few.

        Until all is laid out, Qt answers with the last position for every height that no letter stands at: in
        margins, between paragraphs. To believe it would lay out everything. While a long document is laid out
        in steps, heights below what is there lead to the last position that is.
        """
        if height <= self.document.rootFrame().frameFormat().topMargin():
            return 0
        if self.laying is not None and height > self.laying.bottom > 0:
            return self.laying.reached - 1
        last = self.document.characterCount() - 1
        middle, step = self.document.textWidth() / 2, 0.8 * self.document.defaultFont().pixelSize()
        for nudge in range(_NUDGES):
            point = QPointF(middle, height + nudge * step)
            position = self.document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
            if 0 <= position < last:
                return position
        return last


def _strips_between(lines: list[Line], top: float, bottom: float) -> range:
    if len(lines) <= STRIP:
        return range(min(1, len(lines)))
    # a line's marks reach a little above and below it
    first = max(0, bisect_right(lines, top, key=lambda line: line.bottom) - 1)
    last = min(len(lines) - 1, bisect_left(lines, bottom, key=lambda line: line.top))
    return range(first - first % STRIP, last + 1, STRIP)
