"""The colour and the line of what a project paints, each chosen by how it looks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize
from PySide6.QtGui import QIcon, QPainter

from hashiya.core.labels import ACCENTS, Pattern
from hashiya.ui.panels.choice import Choice
from hashiya.ui.panels.icons import drawn_icon
from hashiya.ui.panels.marks import draw_line
from hashiya.ui.theme import Theme

_ICON = QSize(32, 16)


class Looks:
    """Hold both choices; every line is shown in the colour chosen."""

    def __init__(self) -> None:
        self.accent, self.pattern = Choice(), Choice()
        for choice in (self.accent, self.pattern):
            choice.setIconSize(_ICON)

    def offer(self, accent: str, pattern: Pattern, theme: Theme) -> None:
        """Offer every colour and line in the interface's language, with these chosen."""
        self.accent.offer([(each, accent_name(each)) for each in ACCENTS], accent)
        self.pattern.offer([(each.value, pattern_name(each)) for each in Pattern], str(pattern))
        for place, each in enumerate(ACCENTS):
            self.accent.setItemIcon(place, self._icon(each, Pattern.SOLID, theme, band=True))
        for place, kind in enumerate(Pattern):
            self.pattern.setItemIcon(place, self._icon(accent, kind, theme, band=False))

    def _icon(self, accent: str, pattern: Pattern, theme: Theme, *, band: bool) -> QIcon:
        def draw(painter: QPainter) -> None:
            if band:
                painter.fillRect(QRectF(0, 0, _ICON.width(), _ICON.height() - 2), theme.accent_band(accent))
            top = _ICON.height() - 2 if band else _ICON.height() / 2
            draw_line(painter, QPointF(0, top), _ICON.width(), pattern, theme.accent_ink(accent))

        what = f"{'band' if band else 'line'} {accent} {pattern} {theme.name}"
        return drawn_icon(what, _ICON, self.accent.devicePixelRatioF(), draw)


def accent_name(accent: str) -> str:
    """Return an accent as the interface calls it."""
    names = {
        "blue": QCoreApplication.translate("accents", "Blue"),
        "green": QCoreApplication.translate("accents", "Green"),
        "orange": QCoreApplication.translate("accents", "Orange"),
        "purple": QCoreApplication.translate("accents", "Purple"),
        "red": QCoreApplication.translate("accents", "Red"),
        "gold": QCoreApplication.translate("accents", "Gold"),
        "teal": QCoreApplication.translate("accents", "Teal"),
        "slate": QCoreApplication.translate("accents", "Slate"),
        "olive": QCoreApplication.translate("accents", "Olive"),
        "indigo": QCoreApplication.translate("accents", "Indigo"),
    }
    return names.get(accent, accent)


def pattern_name(pattern: Pattern) -> str:
    """Return a pattern as the interface calls it."""
    names = {
        Pattern.SOLID: QCoreApplication.translate("patterns", "Solid"),
        Pattern.DOUBLE: QCoreApplication.translate("patterns", "Double"),
        Pattern.DASHED: QCoreApplication.translate("patterns", "Dashed"),
        Pattern.DOTTED: QCoreApplication.translate("patterns", "Dotted"),
        Pattern.WAVY: QCoreApplication.translate("patterns", "Wavy"),
        Pattern.DASH_DOT: QCoreApplication.translate("patterns", "Dash and dot"),
    }
    return names[pattern]
