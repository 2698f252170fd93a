"""The guidelines beside the text: opened at a section, closed again, edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hashiya.ui.commands.views import show

if TYPE_CHECKING:
    from hashiya.ui.main_window import MainWindow

_PAGE, _USUAL = "guidelines", "annotations"


class GuidelineCommands(QObject):
    """Go to the guidelines and back to the text."""

    def __init__(self, desk: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk
        self._was_folded = False

    def toggle(self) -> None:
        """Open the guidelines at the current annotation's label, or go back to the text."""
        if self._desk.views.side_shown == _PAGE:
            self.leave()
        else:
            current = self._desk.workspace.current
            self.show(current.label if current else "")

    def show(self, section: str) -> None:
        """Open the guidelines at a label's section, at their beginning where none is named."""
        desk, side = self._desk, self._desk.side
        if desk.views.side_shown != _PAGE:
            self._was_folded = side.isHidden()
        side.show()
        side.show_page(_PAGE)
        panel = desk.furniture.guidelines
        panel.show_section(section)
        panel.reader.setFocus()

    def leave(self) -> None:
        """Show the page that was shown before, or fold the side away again, and go back to the text."""
        side = self._desk.side
        side.show_page(side.before or _USUAL)
        side.setHidden(self._was_folded)
        self._was_folded = False
        self._desk.view.setFocus()

    def edit(self, language: str, section: str = "") -> None:
        """Show the guidelines in a language as they are written, at a section where one is named."""
        from hashiya.ui.dialogs.guidelines_editor import GuidelinesEditor

        show(GuidelinesEditor(self._desk.workspace, language, section, self._desk))
