"""What is known of a text on its way in: title and metadata, and how its file is read."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from hashiya.core.articles import Direction
from hashiya.readers import Options
from hashiya.text.encodings import ENCODINGS
from hashiya.ui.dialogs.fields import Fields, line
from hashiya.ui.models.incoming import Incoming
from hashiya.ui.panels.choice import Choice
from hashiya.ui.panels.themed import Words
from hashiya.ui.wording import reworded

META = ("date", "publisher", "author", "address")
"""What is known of an article beside its title, in the order of the fields."""


class ArticleForm(QWidget):
    """Show what is known of one text and change it; ``changed`` brings it as it is now.

    Reading the file otherwise is a wish: ``reading_requested`` brings the options, ``columns_requested``
    asks for the columns of a table.
    """

    changed = Signal(object)
    reading_requested = Signal(object)
    columns_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._incoming = Incoming("")
        self.title, self.encoding, self.direction, self.extent = line(), Choice(), Choice(), Choice()
        self.meta = {key: line() for key in META}
        self.columns = QPushButton()
        self.columns.setAutoDefault(False)
        self.problem = Words(warning=True)
        self.problem.setWordWrap(True)
        self._fields = Fields()
        for field in (self.title, *self.meta.values(), self.direction, self.encoding, self.extent):
            self._fields.add(field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.problem)
        layout.addLayout(self._fields)
        layout.addWidget(self.columns)
        layout.addStretch(1)
        self._connect()

    @property
    def fields(self) -> list[QWidget]:
        """The fields in the order of the Tab key."""
        return [
            self.title,
            *self.meta.values(),
            self.direction,
            self.encoding,
            self.extent,
            self.columns,
        ]

    def show_text(self, incoming: Incoming) -> None:
        """Fill in what is known of a text."""
        self._incoming = incoming
        _fill(self.title, incoming.title)
        for key, field in self.meta.items():
            _fill(field, incoming.known(key))
        self._fields.show_field(self.encoding, bool(incoming.path and incoming.encoding))
        self._fields.show_field(self.extent, incoming.kind == "html")
        self.columns.setVisible(incoming.is_row)
        self._offer()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._fields.name(self.title, self.tr("&Title"))
        self.title.setPlaceholderText(self.tr("The text's first line"))
        self._fields.name(self.meta["date"], self.tr("&Date"))
        self.meta["date"].setPlaceholderText("2025-01-31")
        self._fields.name(self.meta["publisher"], self.tr("&Publisher"))
        self._fields.name(self.meta["author"], self.tr("A&uthor"))
        self._fields.name(self.meta["address"], self.tr("Add&ress"))
        self._fields.name(
            self.encoding, self.tr("&Encoding"), self.tr("Choose the one that shows the text whole.")
        )
        self._fields.name(self.extent, self.tr("&Take"))
        self._fields.name(self.direction, self.tr("&Lines begin"))
        self.columns.setText(self.tr("&Columns of the table…"))
        self._offer()

    def _connect(self) -> None:
        self.title.textEdited.connect(lambda text: self._say("title", text))
        for key, field in self.meta.items():
            field.textEdited.connect(lambda text, key=key: self._say(key, text))
        self.direction.activated.connect(self._on_direction)
        self.encoding.activated.connect(lambda: self._ask(encoding=self.encoding.value))
        self.extent.activated.connect(lambda: self._ask(whole=self.extent.value))
        self.columns.clicked.connect(self.columns_requested)

    def _offer(self) -> None:
        incoming = self._incoming
        detected = incoming.detected
        names = [detected, *(each for each in ENCODINGS if each != detected)] if detected else list(ENCODINGS)
        found = self.tr("{} (detected)")
        self.encoding.offer(
            [(each, found.format(each) if each == detected else each) for each in names], incoming.encoding
        )
        sides = [(Direction.RTL, self.tr("On the right")), (Direction.LTR, self.tr("On the left"))]
        self.direction.offer(sides, incoming.direction)
        parts = [(False, self.tr("The article alone")), (True, self.tr("The whole page"))]
        self.extent.offer(parts, incoming.options.whole)
        self.problem.setText(reworded(incoming.problem))
        self.problem.setVisible(bool(incoming.problem))

    def _say(self, key: str, text: str) -> None:
        self._tell(self._incoming.saying(key, text))

    def _on_direction(self) -> None:
        self._tell(replace(self._incoming, direction=self.direction.value))

    def _ask(self, **options: object) -> None:
        before: Options = self._incoming.options
        self.reading_requested.emit(replace(before, **options))  # type: ignore[arg-type]

    def _tell(self, incoming: Incoming) -> None:
        self._incoming = incoming
        self.changed.emit(incoming)


def _fill(field: QLineEdit, text: str) -> None:
    if field.text() != text:
        field.setText(text)
        field.setCursorPosition(0)
