"""Widgets that paint in the theme's colours, and how a whole window of them changes theme and words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QLabel, QWidget

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


def tint(widget: QWidget, ink: QColor) -> None:
    """Write a widget's words in a colour of the theme."""
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.WindowText, ink)
    widget.setPalette(palette)


class Words(Themed, QLabel):
    """Show words as plain text: ``quiet`` ones small and muted, ``warning`` ones coloured as such."""

    def __init__(self, text: str = "", *, quiet: bool = False, warning: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self._quiet, self._warning = quiet, warning
        if quiet:
            self.setFont(small_font(self.font()))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        tint(self, theme.warning if self._warning else theme.muted if self._quiet else theme.ink)


class Card(Themed, QFrame):
    """Lay a sheet of paper with round corners on the window's colour."""

    # Qt's names

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.hairline, 1))
        painter.setBrush(self.theme.paper)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
