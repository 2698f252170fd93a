"""A menu whose keys read from the left, also where its words read from the right."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStyleOptionMenuItem

from hashiya.ui.keys import leftmost


class Menu(QMenu):
    """Show ``Ctrl++`` as it is: in a menu that reads from the right, Qt would draw ``++Ctrl``."""

    # Qt's names

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        super().initStyleOption(option, action)
        words, tab, pressed = option.text.partition("\t")
        if tab:
            option.text = f"{words}\t{leftmost(pressed)}"
