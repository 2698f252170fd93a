"""Every key of the desk as rows, menu after menu, found by words or by key."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from hashiya.core.articles import Direction
from hashiya.text.fold import fold
from hashiya.ui.models.row import Row
from hashiya.ui.models.row_model import RowModel


@dataclass(frozen=True, slots=True)
class Shortcut:
    """Say what keys do; ``keys`` as they are written, ``group`` the menu or place where they hold."""

    group: str
    words: str
    keys: str


class ShortcutListModel(RowModel):
    """List keys under the names of their groups."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._direction = Direction.LTR
        self._wanted = ""
        self._shortcuts: list[Shortcut] = []
        self._rows: dict[str, Row] = {}

    def set_shortcuts(self, shortcuts: Iterable[Shortcut], language: str) -> None:
        """Take every key, those of one group beside one another."""
        self._shortcuts = list(shortcuts)
        self._direction = Direction.RTL if language == "ar" else Direction.LTR
        self._fill()

    def set_filter(self, words: str) -> None:
        """Show those alone whose words or keys hold ``words``."""
        self._wanted = fold(words.strip()).text
        self._fill()

    def row(self, item: str) -> Row:
        return self._rows[item]

    def spoken(self, item: str) -> str:
        return self._rows[item].count

    def _fill(self) -> None:
        self._rows = {}
        group = None
        for place, each in enumerate(self._shortcuts):
            if self._wanted not in fold(f"{each.words} {each.keys}").text:
                continue
            if each.group != group:
                group = each.group
                self._rows[f"group-{place}"] = Row(group, 1, self._direction, faded=True)
            self._rows[str(place)] = Row(each.words, 2, self._direction, count=each.keys)
        self.reset(list(self._rows))
