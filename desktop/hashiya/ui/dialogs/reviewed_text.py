"""The text of an article before it is one: read, corrected, its doubtful passages marked."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QTextEdit, QWidget

from hashiya.core.articles import Direction
from hashiya.core.spans import Span
from hashiya.readers import Doubt
from hashiya.text.offsets import Offsets
from hashiya.ui.article.look import Look
from hashiya.ui.dialogs.pasted_field import PastedField
from hashiya.ui.models.correction import correction
from hashiya.ui.panels.themed import Themed
from hashiya.ui.theme import Theme

_MARKED = 200
"""Doubtful passages that are marked: more take longer to paint than a glance."""
_DISTANCE = 130
"""The distance of lines in parts of a hundred of what the typeface asks for."""
_SPREAD = 200_000
"""Characters up to which lines are parted: a book's would be laid out for longer than a glance."""
_LARGEST = 24
"""The largest type in pixels: this is a page to look over, beside what is known of it."""


class ReviewedText(Themed, PastedField):
    """Show a text in reading type; ``corrected`` brings what somebody wrote in another stretch's place."""

    corrected = Signal(object)  # Correction

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before, self._spans = "", tuple[Span, ...]()
        self._current: Span | None = None
        self.typed.connect(self._on_typed)

    def set_look(self, look: Look) -> None:
        """Set the text in the reader's type."""
        font = look.font
        font.setPixelSize(min(look.pixel_size, _LARGEST))
        self.setFont(font)

    def show_text(self, text: str) -> None:
        super().show_text(text)
        self._before = self.text()
        if len(text) < _SPREAD:
            self._spread_lines()

    def set_direction(self, direction: Direction) -> None:
        """Let lines begin on this side."""
        rtl = direction is Direction.RTL
        option = QTextOption(self.document().defaultTextOption())
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.document().setDefaultTextOption(option)

    def mark(self, doubts: Iterable[Doubt], current: Doubt | None = None) -> None:
        """Mark the passages of these doubts, one of them more strongly."""
        self._spans = tuple(each.span for each in doubts if each.span is not None)[:_MARKED]
        self._current = current.span if current else None
        self._paint_marks()

    def reveal(self, span: Span) -> None:
        """Select a passage and bring it into view."""
        cursor = self._cursor(span, Offsets(self.text()))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._paint_marks()

    def _spread_lines(self) -> None:
        """Part the lines as a page to read does; that is nothing to undo."""
        look = QTextBlockFormat()
        look.setLineHeight(_DISTANCE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        blocked = self.blockSignals(True)
        self.document().setUndoRedoEnabled(False)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(look)
        self.document().setUndoRedoEnabled(True)
        self.blockSignals(blocked)

    def _paint_marks(self) -> None:
        offsets = Offsets(self.text()) if self._spans else Offsets("")
        marks = []
        for span in self._spans:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._cursor(span, offsets)
            mark.format = self._format(span)
            marks.append(mark)
        self.setExtraSelections(marks)

    def _format(self, span: Span) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setBackground(self.theme.found)
        look.setUnderlineColor(self.theme.warning)
        strong = span == self._current
        wave, line = (
            QTextCharFormat.UnderlineStyle.WaveUnderline,
            QTextCharFormat.UnderlineStyle.SingleUnderline,
        )
        look.setUnderlineStyle(line if strong else wave)
        return look

    def _cursor(self, span: Span, offsets: Offsets) -> QTextCursor:
        cursor = QTextCursor(self.document())
        last = offsets.points
        cursor.setPosition(offsets.unit(min(span.start, last)))
        cursor.setPosition(offsets.unit(min(span.end, last)), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _on_typed(self) -> None:
        now = self.text()
        found = correction(self._before, now)
        self._before = self._shown = now
        if found is not None:
            self.corrected.emit(found)
