"""What is on screen: the paragraphs in view and the geometry remembered of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument

from hashiya.ui.article.geometry import Line, Paragraph

STRIP = 32
"""How many lines of a long paragraph are painted, and remembered, together."""


@dataclass(frozen=True, slots=True)
class Strip:
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
        above = self.document.rootFrame().frameFormat().topMargin()
        if height <= above:
            # inside the frame's margin Qt answers with the last block, and lays the whole document out for it
            return self.document.begin()
        point = QPointF(self.document.textWidth() / 2, height)
        position = self.document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
        return self.document.findBlock(max(0, position))


def _strips_between(lines: list[Line], top: float, bottom: float) -> range:
    if len(lines) <= STRIP:
        return range(min(1, len(lines)))
    # a line's marks reach a little above and below it
    first = max(0, bisect_right(lines, top, key=lambda line: line.bottom) - 1)
    last = min(len(lines) - 1, bisect_left(lines, bottom, key=lambda line: line.top))
    return range(first - first % STRIP, last + 1, STRIP)
