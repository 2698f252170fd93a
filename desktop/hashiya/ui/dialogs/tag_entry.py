"""A tag for articles: typed, or one of those that others have."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from hashiya.text.fold import fold
from hashiya.ui.dialogs.fields import Fields, line
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.messages import in_digits
from hashiya.ui.workspace import Workspace


class TagEntry(Sheet):
    """Ask for a tag for so many articles, and tell it with ``tag_accepted``."""

    tag_accepted = Signal(str)

    def __init__(self, workspace: Workspace, count: int, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._count = count
        self.tag = line(100)
        known = sorted(workspace.project.tags() if workspace.project else (), key=lambda tag: fold(tag).text)
        completer = QCompleter(known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.tag.setCompleter(completer)
        self._fields = Fields()
        self._fields.add(self.tag)
        self.body.addLayout(self._fields)
        self.cancel, self.give = self.button(), self.button(default=True)
        self.cancel.clicked.connect(self.reject)
        self.give.clicked.connect(self.accept)
        self.tag.textChanged.connect(self._allow)
        self.in_order(self.tag, self.cancel, self.give)
        self.resize(420, 140)
        self.dress()
        self._allow()

    def retranslate(self) -> None:
        self.setWindowTitle(in_digits(self.tr("A tag for %n article(s)", "", self._count)))
        self._fields.name(self.tag, self.tr("&Tag"))
        self.cancel.setText(self.tr("Cancel"))
        self.give.setText(self.tr("Give the tag"))

    def accept(self) -> None:
        """Tell the tag, and close."""
        self.tag_accepted.emit(self.tag.text())
        super().accept()

    def _allow(self) -> None:
        self.give.setEnabled(bool(self.tag.text().strip()))
