"""One link of the current annotation: what it is, the passage at its other end, and a way to take it away."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from hashiya.core.articles import Direction
from hashiya.text.direction import isolate
from hashiya.ui.messages import tool_tip
from hashiya.ui.panels.delegate import draw_words
from hashiya.ui.panels.row_layout import elided, line_height, small_font
from hashiya.ui.panels.themed import Themed

_GAP = 5


class LinkButton(Themed, QAbstractButton):
    """Show quiet words and a passage behind them in one line, as much of it as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._direction = "", Direction.RTL
        self.setFont(small_font(self.font()))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_link(self, words: str, passage: str, direction: Direction) -> None:
        """Show another link; ``direction`` is the passage's."""
        self._words, self._direction = words, direction
        self.setText(passage)
        self.setAccessibleName(f"{words} {isolate(passage)}")
        self.setToolTip(tool_tip(f"{words} {isolate(passage)}"))
        self.update()

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(80, line_height(self.font()) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        metrics, painter = QFontMetrics(self.font()), QPainter(self)
        # a width rounded down would cut the arrow off
        room = min(metrics.horizontalAdvance(self._words) + 1, self.width() // 2)
        words = QRect(self.width() - room if rtl else 0, 0, room, self.height())
        rest = self.width() - room - _GAP
        passage = QRect(0 if rtl else room + _GAP, 0, rest, self.height())
        painter.setPen(self.theme.muted)
        shown = elided(self._words, metrics, room)
        draw_words(painter, words, shown, Direction.RTL if rtl else Direction.LTR, rtl)
        painter.setPen(self.theme.accent_ink("blue") if self.underMouse() else self.theme.ink)
        draw_words(painter, passage, elided(self.text(), metrics, rest), self._direction, rtl)
        if self.hasFocus():
            painter.setPen(QPen(self.theme.muted, 1))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)


class LinkLine(QWidget):
    """Offer a link to be gone along and to be taken away."""

    removal_requested = Signal(str)
    gone_along = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link = self.other = ""
        self.button, self.remove = LinkButton(self), QToolButton(self)
        self.remove.setProperty("quiet", True)
        self.remove.setProperty("cross", True)
        self.remove.setText("×")
        self.remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.button, 1)
        row.addWidget(self.remove)
        self.button.clicked.connect(lambda: self.gone_along.emit(self.other))
        self.remove.clicked.connect(lambda: self.removal_requested.emit(self.link))

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        words = self.tr("Remove the link")
        self.remove.setToolTip(tool_tip(words))
        self.remove.setAccessibleName(words)
