"""The field that a text is pasted into: what comes from the clipboard is kept exactly as it came."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QWidget

from hashiya.ui.panels.text_field import TextField


class PastedField(TextField):
    """Show a text, and take one where it may be written.

    A text widget changes some characters that it is given, so a text pasted into the empty field is told with
    ``text_came`` as it stood on the clipboard, and read back from here only once somebody has typed.
    """

    text_came = Signal(object)
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, parent)
        self._shown = ""
        self.textChanged.connect(self._on_changed)

    def show_text(self, text: str) -> None:
        """Show a text from its beginning without telling that somebody typed it."""
        self.blockSignals(True)
        super().show_text(text)
        self._shown = self.text()
        self.blockSignals(False)

    def _on_changed(self) -> None:
        if self.text() != self._shown:
            self.typed.emit()

    # Qt's names

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.document().isEmpty() and source.hasText():
            text = source.text()
            self.show_text(text)
            self.text_came.emit(text)
        else:
            super().insertFromMimeData(source)
