"""Dress the application, over Fusion: a palette and a style sheet made of one theme's colours."""

from __future__ import annotations

import re
from itertools import count
from typing import cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from hashiya.assets import resource
from hashiya.settings import ThemeChoice
from hashiya.ui.theme import DARK, LIGHT, Theme, over
from hashiya.ui.typefaces import shipped_typeface

_NAME = re.compile(r"@([a-z_]+)")
_TYPE = 13
_GONE = 10
_gone = count(1)


def chosen_theme(application: QApplication, choice: ThemeChoice) -> Theme:
    """Return the theme that a choice means now; ``system`` asks the system."""
    if choice != "system":
        return DARK if choice == "dark" else LIGHT
    return DARK if application.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT


def dress(application: QApplication, theme: Theme) -> None:
    """Give every window the colours of a theme."""
    application.setPalette(palette(theme))
    application.setStyleSheet(style_sheet(theme))


def throw_away(page: QWidget) -> None:
    """Delete a page that was closed, and now and then what the style sheet keeps of those that are gone.

    Until the sheet is set anew, Qt keeps some hundred bytes for each inner widget of a list, a box of choices
    or a field of numbers after they are gone, seven kilobytes for a page. Setting takes 35 ms, so it is done
    every tenth time.
    """
    page.deleteLater()
    if next(_gone) % _GONE == 0:
        QTimer.singleShot(0, _forget)


def _forget() -> None:
    application = cast(QApplication, QApplication.instance())
    application.setStyleSheet(application.styleSheet())


def dress_once(application: QApplication) -> None:
    """Set the interface's typeface, which no theme changes."""
    font = QFont(shipped_typeface())
    font.setPixelSize(_TYPE)
    application.setFont(font)


def follow(application: QApplication, choice: ThemeChoice) -> None:
    """Tell the system which scheme window frames and native dialogs should take."""
    schemes = {"dark": Qt.ColorScheme.Dark, "light": Qt.ColorScheme.Light, "system": Qt.ColorScheme.Unknown}
    application.styleHints().setColorScheme(schemes[choice])


def style_sheet(theme: Theme) -> str:
    """Return the style sheet with the theme's colours in the places of their names."""
    text = resource("styles", "desk.qss").read_text(encoding="utf-8")
    colours = _colours(theme)
    return _NAME.sub(lambda match: colours[match[1]].name(), text)


def palette(theme: Theme) -> QPalette:
    """Return the palette for what the style sheet doesn't reach."""
    colours = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: theme.window,
        role.Base: theme.paper,
        role.AlternateBase: theme.window,
        role.Button: theme.window,
        role.ToolTipBase: theme.paper,
        role.WindowText: theme.ink,
        role.Text: theme.ink,
        role.ButtonText: theme.ink,
        role.ToolTipText: theme.ink,
        role.PlaceholderText: theme.muted,
        role.Highlight: over(theme.selection, theme.paper),
        role.HighlightedText: theme.ink,
        role.Link: theme.accent_ink("blue"),
        role.Mid: theme.hairline,
        role.Midlight: theme.hairline,
        role.Light: theme.paper,
        role.Dark: theme.muted,
        role.Shadow: theme.hairline,
        role.Accent: theme.saved,
    }
    for each, colour in pairs.items():
        colours.setColor(each, colour)
    for each in (role.WindowText, role.Text, role.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, each, _faint(theme))
    return colours


def _colours(theme: Theme) -> dict[str, QColor]:
    return {
        "window": theme.window,
        "paper": theme.paper,
        "ink": theme.ink,
        "muted": theme.muted,
        "hairline": theme.hairline,
        "selected_row": theme.selected_row,
        "saved": theme.saved,
        "warning": theme.warning,
        "faint": _faint(theme),
        "selection_solid": over(theme.selection, theme.paper),
    }


def _faint(theme: Theme) -> QColor:
    """Return the colour of what can't be used now; it need not meet AA (WCAG 2.2, 1.4.3)."""
    colour = QColor(theme.muted)
    colour.setAlphaF(0.6)
    return over(colour, theme.window)
