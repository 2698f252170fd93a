"""A field for several lines of plain text, each line set by its own direction."""

from __future__ import annotations

from PySide6.QtWidgets import QTextEdit, QWidget

from hashiya.text.display import display


class TextField(QTextEdit):
    """Take plain text; Tab goes on to the next field. ``lines`` fixes the height, 0 lets it grow.

    The plain text widget of Qt sets right-to-left lines on the left, hence this one, with rich text refused.
    """

    def __init__(self, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setProperty("field", True)
        if lines:
            self.setFixedHeight(
                lines * self.fontMetrics().lineSpacing() + 2 * round(self.document().documentMargin()) + 14
            )

    def show_text(self, text: str) -> None:
        """Show a text as it is, from its beginning."""
        self.setPlainText(display(text))
        self.document().setModified(False)

    def text(self) -> str:
        """Return what stands in the field, lines parted by LF, no-break spaces kept."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
