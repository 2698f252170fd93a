"""The comment field: what is typed stays with its annotation, whatever happens around it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from hashiya.ui.panels.text_field import TextField


class CommentField(TextField):
    """Take a comment; ``left`` comes when focus leaves, and before ``finished`` with Ctrl+Enter or Escape."""

    left = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(3, parent)

    @property
    def typed(self) -> bool:
        """Tell whether something was typed since the text was set."""
        return self.document().isModified()

    def show_comment(self, comment: str, typed: bool = False) -> None:
        """Show a comment; ``typed`` says that it is a draft that isn't saved."""
        self.show_text(comment)
        self.document().setModified(typed)

    # Qt's names

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _finishes(event):
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _finishes(event):
            self.left.emit()
            self.finished.emit()
            return
        super().keyPressEvent(event)


def _finishes(event: QKeyEvent) -> bool:
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return event.key() == Qt.Key.Key_Escape or bool(
        enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier
    )
