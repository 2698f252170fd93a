"""One text on its way in: title, encoding, direction, and how it begins."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hashiya.core.articles import Direction
from hashiya.text.encodings import ENCODINGS
from hashiya.ui.dialogs.fields import Fields, line
from hashiya.ui.dialogs.pasted_field import PastedField
from hashiya.ui.models.incoming import Incoming, with_text
from hashiya.ui.panels.choice import Choice
from hashiya.ui.panels.themed import Words
from hashiya.ui.wording import reworded

_PREVIEWED = 4000
"""Characters of a file that are shown: enough to see whether the encoding is right."""


class ArticleForm(QWidget):
    """Show one incoming text and change it; ``changed`` brings the text as it is now.

    Another encoding is a wish, since the file has to be read again.
    """

    changed = Signal(object)
    encoding_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._incoming = Incoming("")
        self.title, self.encoding, self.direction = line(), Choice(), Choice()
        self.text = PastedField()
        self.problem = Words(warning=True)
        self.problem.setWordWrap(True)
        self._fields = Fields()
        for field in (self.title, self.encoding, self.direction):
            self._fields.add(field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._fields)
        layout.addWidget(self.problem)
        layout.addWidget(self.text, 1)
        self.title.textEdited.connect(self._on_title)
        self.encoding.activated.connect(lambda: self.encoding_requested.emit(self.encoding.value))
        self.direction.activated.connect(self._on_direction)
        self.text.typed.connect(lambda: self._on_text(self.text.text()))
        self.text.text_came.connect(self._on_text)

    def show_text(self, incoming: Incoming) -> None:
        """Fill in a text; a pasted one can be written, a file's only looked at."""
        is_other = incoming.id != self._incoming.id
        self._incoming = incoming
        if is_other or self.title.text() != incoming.title:
            self.title.setText(incoming.title)
            self.title.setCursorPosition(0)
        is_file = incoming.path is not None
        self._fields.show_field(self.encoding, is_file)
        self.text.setReadOnly(is_file)
        self.text.setPlaceholderText("" if is_file else self.tr("Paste the text here."))
        shown = incoming.text[:_PREVIEWED] + ("…" if len(incoming.text) > _PREVIEWED else "")
        if is_file:
            self.text.show_text(shown)
        elif is_other:
            self.text.show_text(incoming.text)
        self._offer()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._fields.name(self.title, self.tr("&Title"))
        self.title.setPlaceholderText(self.tr("The text's first line"))
        self._fields.name(
            self.encoding, self.tr("&Encoding"), self.tr("Choose the one that shows the text whole.")
        )
        self._fields.name(self.direction, self.tr("&Lines begin"))
        self.text.setAccessibleName(self.tr("Text of the article"))
        self.show_text(self._incoming)

    def _offer(self) -> None:
        detected = self._incoming.detected
        names = [detected, *(each for each in ENCODINGS if each != detected)] if detected else list(ENCODINGS)
        found = self.tr("{} (detected)")
        self.encoding.offer(
            [(each, found.format(each) if each == detected else each) for each in names],
            self._incoming.encoding,
        )
        sides = [(Direction.RTL, self.tr("On the right")), (Direction.LTR, self.tr("On the left"))]
        self.direction.offer(sides, self._incoming.direction)
        self.problem.setText(reworded(self._incoming.problem))
        self.problem.setVisible(bool(self._incoming.problem))

    def _on_title(self) -> None:
        self._tell(replace(self._incoming, title=self.title.text()))

    def _on_direction(self) -> None:
        self._tell(replace(self._incoming, direction=self.direction.value))

    def _on_text(self, text: str) -> None:
        self._tell(with_text(self._incoming, text))

    def _tell(self, incoming: Incoming) -> None:
        self._incoming = incoming
        self._offer()
        self.changed.emit(incoming)
