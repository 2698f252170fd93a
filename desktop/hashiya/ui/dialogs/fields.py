"""Lines of a form: a name at the start side, what is filled in beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from hashiya.ui.panels.themed import Words


class Fields(QGridLayout):
    """Lay out named fields one below the other; each name is its field's buddy."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(12)
        self.setVerticalSpacing(8)
        self.setColumnStretch(1, 1)
        self._names: dict[QWidget, QLabel] = {}

    def add(self, field: QWidget, *, tall: bool = False) -> None:
        """Add a field below the others; a ``tall`` one has its name at its top."""
        name = Words()
        row = self.rowCount()
        name.setBuddy(field)
        name.setAlignment(Qt.AlignmentFlag.AlignTop if tall else Qt.AlignmentFlag.AlignVCenter)
        if tall:
            name.setContentsMargins(0, 6, 0, 0)
        self.addWidget(name, row, 0)
        self.addWidget(field, row, 1)
        self._names[field] = name

    def name(self, field: QWidget, words: str, description: str = "") -> None:
        """Name a field; an ``&`` before a letter makes it the field's key."""
        self._names[field].setText(words)
        field.setAccessibleName(words.replace("&", ""))
        if description:
            field.setAccessibleDescription(description)

    def show_field(self, field: QWidget, shown: bool) -> None:
        """Show a field with its name, or hide both."""
        field.setVisible(shown)
        self._names[field].setVisible(shown)


def line(limit: int = 300) -> QLineEdit:
    """Return a field for one line of text, which may run either way."""
    field = QLineEdit()
    field.setMaxLength(limit)
    return field
