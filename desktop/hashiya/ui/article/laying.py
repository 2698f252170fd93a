"""A long document's lines, laid out a little at a time while the window goes on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QTextBlock, QTextDocument

_STEP = 40_000
LONG = 120_000
"""Units from which on a document is laid out here; Qt does it in steps of up to 200,000."""


class Laying(QObject):
    """Lay a document out in steps that nobody notices, in the place of Qt's own.

    Until it is done the document's timers stand still. ``reached`` is the unit before which all is laid out,
    ``bottom`` the height in the document down to which it is.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self.reached, self.bottom = 0, 0.0
        document.documentLayout().installEventFilter(self)

    @property
    def done(self) -> bool:
        """Tell whether all is laid out."""
        return self.reached >= self._document.characterCount()

    def step(self) -> None:
        """Lay some more out."""
        last = self._document.characterCount() - 1
        self.take(self._document.findBlock(min(self.reached + _STEP, last)))
        if self.done:
            self._document.documentLayout().removeEventFilter(self)

    def reach(self, height: float) -> None:
        """Lay out as far as a height of the document, or to its end."""
        while self.bottom < height and not self.done:
            self.step()

    def take(self, block: QTextBlock) -> None:
        """Know that all is laid out down to the end of a block; if it isn't, it is now."""
        rect = self._document.documentLayout().blockBoundingRect(block)
        self.reached = max(self.reached, block.position() + block.length())
        self.bottom = max(self.bottom, rect.bottom())

    # Qt's name

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() is QEvent.Type.Timer
