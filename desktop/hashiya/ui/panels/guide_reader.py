"""The reader of the guidelines: words alone, the marks of their examples painted under them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from hashiya.ui.panels.guide_setting import guide_text
from hashiya.ui.panels.guide_text import SIZE, GuideText, Manner
from hashiya.ui.panels.guide_underlay import paint

_MARGIN = 16
_ABOVE = 8
"""Pixels that a heading keeps from the upper edge when it is gone to."""


class GuideReader(QTextBrowser):
    """Show Markdown; nothing is read from the disk or from a network, and no address is gone to."""

    section_changed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        font = QFont(self.font())
        font.setPixelSize(SIZE)
        self.setFont(font)
        self.setObjectName("guideReader")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(_MARGIN, 0, _MARGIN, 0)
        self._text = GuideText(self.document())
        self._manner: Manner | None = None
        self._held: str | None = None
        self._section = ""
        self._placing = False
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def section(self) -> str:
        """The anchor of the section that is read now, empty above the first."""
        return self._section

    def show_text(self, markdown: str, manner: Manner) -> None:
        """Show Markdown from where the reading stands."""
        place, old = self.verticalScrollBar().value(), self._text.document if self._manner else None
        self._text, self._manner = guide_text(markdown, manner, self.font(), self), manner
        if self._held not in self._text.anchors:
            self._held = None
        self._placing = True
        self.setDocument(self._text.document)
        if old is not None:
            old.deleteLater()
        self._scroll_to(place)

    def show_section(self, anchor: str) -> bool:
        """Scroll to a section, to the beginning where none is named; return whether it is there."""
        if anchor and anchor not in self._text.anchors:
            return False
        self._held = anchor or None
        self._scroll_to(self._top_of(self._text.anchors[anchor]) if anchor else 0)
        return True

    def _place(self) -> int:
        """Return how far the reading stands from the top, at the section gone to where nobody scrolled."""
        if self._held is None:
            return self.verticalScrollBar().value()
        return self._top_of(self._text.anchors[self._held])

    def _top_of(self, number: int) -> int:
        block = self.document().findBlockByNumber(number)
        return round(self.document().documentLayout().blockBoundingRect(block).top()) - _ABOVE

    def _scroll_to(self, place: int) -> None:
        self._placing = True
        self.document().size()  # lays everything out, or there would be too little to scroll
        self.verticalScrollBar().setValue(place)
        self._placing = False
        self._tell_section()

    def _tell_section(self) -> None:
        """Tell which section is read where it is another one; the one gone to counts although it is short."""
        place = self.verticalScrollBar().value() + 2 * _ABOVE
        above = [number for number in self._text.headings if self._top_of(number) <= place]
        found = self._held or self._text.headings.get(max(above, default=-1), "")
        if found != self._section:
            self._section = found
            self.section_changed.emit(found)

    def _on_scrolled(self) -> None:
        if not self._placing:
            self._held = None
            self._tell_section()

    def _on_anchor_clicked(self, address: QUrl) -> None:
        self.show_section(address.fragment())

    # Qt's names

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._manner is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -self.verticalScrollBar().value())
            paint(painter, self._text, self._manner, self.viewport().width())
            painter.end()  # two painters at once would spoil both
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is read at the upper edge: lines break elsewhere."""
        number = self.cursorForPosition(QPoint(0, _ABOVE)).blockNumber()
        self._placing = True
        super().resizeEvent(event)
        self._scroll_to(self._top_of(number) if self._held is None and number else self._place())

    def showEvent(self, event: QShowEvent) -> None:
        """Stay at the section that was gone to: Qt scrolls to the caret when it shows a text first."""
        place, self._placing = self._place(), True
        super().showEvent(event)
        self._scroll_to(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
