"""How the files of an annotation set begin, as they will be written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedLayout, QVBoxLayout, QWidget

from hashiya.text.direction import isolate
from hashiya.text.display import display
from hashiya.ui.messages import announce
from hashiya.ui.panels.choice import Choice
from hashiya.ui.panels.empty_state import EmptyState
from hashiya.ui.panels.themed import Words

_TABLE = 4
"""A file of at least so many lines is shown line by line; long lines of fewer are broken."""


class Beginnings(QWidget):
    """Show one file at a time, from the left and as plain text, whatever stands in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: list[tuple[str, str]] = []
        self.heading, self.file = Words(quiet=True), Choice()
        self.heading.setBuddy(self.file)
        self.text, self.empty = QPlainTextEdit(), EmptyState()
        self._build()
        self.file.currentIndexChanged.connect(self._show_file)

    def show_files(self, files: Sequence[tuple[str, str]]) -> None:
        """Show the beginnings of these files, given by name and text; the same file stays chosen."""
        chosen = self.file.currentIndex() if len(files) == len(self._files) else 0
        self._files = list(files)
        self.file.offer([(place, isolate(name)) for place, (name, _) in enumerate(files)], chosen)
        self.file.setVisible(len(files) > 1)
        self._show_file()

    def say(self, sentence: str) -> None:
        """Show a sentence in the place of files."""
        self._files = []
        self.file.hide()
        self.empty.say(sentence)
        self._pages.setCurrentIndex(1)
        announce(self.empty, sentence)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.heading.setText(self.tr("How it &begins"))
        self.file.setAccessibleName(self.tr("File"))
        self.text.setAccessibleName(self.tr("How the file begins"))

    def _build(self) -> None:
        # what a file holds is read from the left, as everything is that programs read
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.text.document().setDefaultTextOption(option)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(12)
        self.text.setFont(font)
        self.text.setProperty("code", True)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(96)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.file)
        self.file.setMaximumWidth(280)
        self.file.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self._pages = QStackedLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(self._pages, 1)
        for page in (self.text, self.empty):  # a stack of its own would show its first page as a window
            self._pages.addWidget(page)

    def _show_file(self) -> None:
        place = self.file.value
        if not isinstance(place, int) or place >= len(self._files):
            return
        text = self._files[place][1]
        if not text:
            self.empty.say(self.tr("This file isn't text that could be shown."))
            self._pages.setCurrentIndex(1)
            return
        lines = text.count("\n") >= _TABLE
        mode = QPlainTextEdit.LineWrapMode.NoWrap if lines else QPlainTextEdit.LineWrapMode.WidgetWidth
        self.text.setLineWrapMode(mode)
        self.text.setPlainText(display(text))
        self._pages.setCurrentIndex(0)
