"""The shape of the window, the reader's type, the pages of help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from hashiya.ui import messages
from hashiya.ui.style import throw_away
from hashiya.ui.typefaces import reading_typeface, reading_typefaces

if TYPE_CHECKING:
    from hashiya.ui.main_window import MainWindow

_COLUMNS = (50, 60, 70, 80, 100)


class ViewCommands(QObject):
    """Do what the View and Help menus ask for."""

    def __init__(self, desk: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk

    @property
    def articles_shown(self) -> bool:
        """Tell whether the list of articles stands beside the page."""
        return not self._desk.furniture.start.isHidden()

    @property
    def side_shown(self) -> str:
        """The id of the page on the end side, empty where it is folded away."""
        side = self._desk.side
        return "" if side.isHidden() else side.page

    def toggle(self, setting: str) -> None:
        """Turn a setting on or off."""
        appearance = self._desk.appearance
        appearance.set(**{setting: not getattr(appearance.settings, setting)})

    def toggle_articles(self) -> None:
        """Show the list of articles or fold it away."""
        self._desk.furniture.start.setVisible(not self.articles_shown)

    def toggle_side(self, page: str) -> None:
        """Show a page on the end side, or fold the side away where it is shown already."""
        if self.side_shown == page:
            self._desk.side.hide()
        else:
            self.show_side(page)

    def show_side(self, page: str) -> None:
        """Show a page on the end side."""
        self._desk.side.show()
        self._desk.side.show_page(page)

    def toggle_full_screen(self) -> None:
        """Fill the screen with the desk, or stop doing so."""
        desk = self._desk
        if desk.isFullScreen():
            desk.showNormal()
        else:
            desk.showFullScreen()

    def typefaces(self) -> list[tuple[str | None, str]]:
        """Return the typefaces to read in, by name; the first is the program's own choice."""
        own = self.tr("Standard ({})").format(reading_typeface())
        return [(None, own), *((name, name) for name in reading_typefaces())]

    def columns(self) -> list[tuple[int, str]]:
        """Return the widths of the page."""
        return [(count, messages.in_digits(self.tr("%n character(s)", "", count))) for count in _COLUMNS]

    def edit_rules(self) -> None:
        """Show what is looked for in the project's articles."""
        from hashiya.ui.dialogs.rules import RulesSheet

        show(RulesSheet(self._desk.workspace, self._desk))

    def show_shortcuts(self) -> None:
        """Show every key."""
        from hashiya.ui.dialogs.shortcuts import ShortcutsPage

        show(ShortcutsPage(self._desk.workspace, self._desk))

    def show_reading(self) -> None:
        """Show how the article is set and how the desk looks."""
        from hashiya.ui.dialogs.reading import ReadingPreferences

        show(ReadingPreferences(self._desk.workspace, self._desk.appearance, self._desk))

    def show_about(self) -> None:
        """Say what the program is."""
        from hashiya.ui.dialogs.about import About

        show(About(self._desk.workspace, self._desk))


def show(dialog: QDialog) -> None:
    """Show a dialog above the desk; it is gone once it is closed."""
    dialog.finished.connect(lambda _result: throw_away(dialog))
    dialog.open()
