"""A giant article comes into the reading pane bit by bit, and whoever wants a far place waits for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSizeF, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from hashiya.ui.article.document import Filling
from hashiya.ui.article.laying import Laying
from hashiya.ui.article.scene import Scene

_FAR = 150_000
"""Units that are laid out at once for whoever goes there; beyond, they wait until it is done in steps."""


class Arriving(QTextEdit):
    """Bring in the text of a long article and then its lines, in steps between which the window goes on.

    An ordinary article is there at once, and nothing here happens. Until all of a long one is laid out the
    scroll bar and the page keys go as far as it is, and caret and selection are kept from Qt, which would lay
    out everything to repaint what is selected.
    """

    scene: Scene

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self._rest: Filling | None = None
        self._laying: Laying | None = None
        self._kept: QTextCursor | None = None
        self._awaited: dict[str, tuple[int, Callable[[], object]]] = {}
        self._arriving = QTimer(self, interval=0)
        self._arriving.timeout.connect(self._arrive)
        self.verticalScrollBar().rangeChanged.connect(self._hold_scroll_bar)

    def complete(self) -> None:
        """Take the rest of a long article in, whose beginning is shown first."""
        raise NotImplementedError

    def _when_there(self, what: str, position: int, act: Callable[[], object]) -> None:
        """Do ``act`` once a code point is quick to reach: at once, but for a giant article's far parts.

        Of one kind, ``what``, only that waits which was asked for last.
        """
        self._awaited.pop(what, None)
        if self._is_far(position):
            self._awaited[what] = position, act
            self._arriving.start()
        else:
            self.complete()
            act()

    def _is_far(self, position: int) -> bool:
        if self._rest is not None:
            return position > _FAR
        return self._laying is not None and self.scene.offsets.unit(position) > self._laying.reached + _FAR

    def _arrive(self) -> None:
        """Bring in a bit more of a long article: its text, then its lines, then what waits for them."""
        if self._rest is not None:
            if not self._rest.step():
                self.complete()
        elif self._laying is not None:
            self._laying.step()
            self._follow(self._laying)
        else:
            self._arriving.stop()

    def _follow(self, laying: Laying) -> None:
        if laying.done:
            self._laying = self.scene.page.laying = None
        self._measure_size()
        if laying.done and self._kept is not None:
            place = self.verticalScrollBar().value()
            self.setTextCursor(self._kept)  # Qt scrolls to the caret, which may be far from what is read
            self.verticalScrollBar().setValue(place)
        for what, (position, act) in tuple(self._awaited.items()):
            if not self._is_far(position):
                del self._awaited[what]
                act()

    def _measure_size(self) -> None:
        """Let the scroll bar reach what is laid out; Qt does so later.

        What the document's size is, it looks up itself; asking for it would lay out everything.
        """
        self.document().documentLayout().documentSizeChanged.emit(QSizeF())

    def _hold_scroll_bar(self, _least: int, most: int) -> None:
        """Keep the scroll bar within what is laid out: Qt guesses how long the rest is and goes there."""
        if self._laying is not None:
            reachable = max(0, int(self._laying.bottom) - self.viewport().height())
            if most > reachable:
                self.verticalScrollBar().setMaximum(reachable)

    # -- Qt's

    def textCursor(self) -> QTextCursor:
        return super().textCursor() if self._kept is None else QTextCursor(self._kept)

    def setTextCursor(self, cursor: QTextCursor) -> None:
        if self._laying is None:
            self._kept = None
            super().setTextCursor(cursor)
        else:
            self._kept = QTextCursor(cursor)
            self.cursorPositionChanged.emit()
