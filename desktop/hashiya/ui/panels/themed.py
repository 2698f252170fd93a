"""Widgets that paint in the theme's colours, and how a whole window of them changes theme and words."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from hashiya.ui.messages import PlainLabel
from hashiya.ui.panels.row_layout import small_font
from hashiya.ui.theme import LIGHT, Theme


class Themed:
    """Mark a widget that takes its colours from a theme."""

    theme: Theme = LIGHT

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours from now on."""
        self.theme = theme
        if isinstance(self, QWidget):
            self.update()


def dress(window: QWidget, theme: Theme) -> None:
    """Give a theme to a widget and to everything in it that paints itself."""
    for widget in (window, *window.findChildren(QWidget)):
        if isinstance(widget, Themed):
            widget.set_theme(theme)


class Words(PlainLabel):
    """Show words as plain text: ``quiet`` ones small and muted, ``warning`` ones coloured as such.

    The style sheet colours them: it takes back a palette of a label's own when the label changes its window.
    """

    def __init__(self, text: str = "", *, quiet: bool = False, warning: bool = False) -> None:
        super().__init__()
        self.setText(text)
        self.setProperty("tone", "warning" if warning else "muted" if quiet else "")
        if quiet:
            self.setFont(small_font(self.font()))


class Card(Themed, QFrame):
    """Lay a sheet of paper with round corners on the window's colour."""

    # Qt's names

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.hairline, 1))
        painter.setBrush(self.theme.paper)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
