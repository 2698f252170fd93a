"""How an annotation set is read: its format, what its positions count, whose layer it enters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hashiya.formats.registry import FORMATS
from hashiya.formats.units import Unit
from hashiya.text.direction import isolate
from hashiya.ui.dialogs.fields import Fields, line
from hashiya.ui.dialogs.unit_words import unit_words
from hashiya.ui.models.arrival import ImportOrder
from hashiya.ui.models.format_list import named
from hashiya.ui.panels.choice import Choice

_AUTO = "auto"
_TYPED = 400
"""Milliseconds without another letter until a name counts as typed."""


class ImportChoices(QWidget):
    """Hold the choices; ``changed`` when the files have to be looked at anew."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.format, self.unit, self.annotator = Choice(), Choice(), line(100)
        self._found: Sequence[str] = ()
        self._fallback = ""
        self._fields = Fields()
        for field in (self.format, self.unit, self.annotator):
            self._fields.add(field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._fields)
        self._typed = QTimer(self, singleShot=True, interval=_TYPED)
        self._typed.timeout.connect(self.changed)
        self.format.activated.connect(self.changed)
        self.unit.activated.connect(self.changed)
        self.annotator.textEdited.connect(lambda _text: self._typed.start())

    def order(self, paths: Sequence[Path], mapping: Mapping[str, str], whole: int) -> ImportOrder:
        """Return the order that the choices make."""
        name = self.annotator.text().strip() or None
        return ImportOrder(paths, self.format.value or _AUTO, self.unit.value, name, mapping, whole)

    def show_found(self, formats: Sequence[str], annotator: str) -> None:
        """Say which formats were found, and whose layer it is where the file names nobody."""
        self._found, self._fallback = formats, annotator
        self._offer()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._fields.name(self.format, self.tr("&Format"))
        self._fields.name(self.unit, self.tr("&Positions"), self.tr("What positions in the file count"))
        self._fields.name(self.annotator, self.tr("&Annotator"), self.tr("Whose layer it enters"))
        self._offer()

    def _offer(self) -> None:
        known = ", ".join(named(FORMATS[each])[0] for each in self._found if each in FORMATS)
        by_itself = self.tr("Found: {}").format(isolate(known)) if known else self.tr("Found by itself")
        if self.format.value not in (None, _AUTO):
            by_itself = self.tr("Found by itself")
        readable = [each for each in FORMATS.values() if each.reads and each.available]
        options: list[tuple[object, str]] = [(_AUTO, by_itself)]
        options += [(each.name, named(each)[0]) for each in readable]
        self.format.offer(options, self.format.value or _AUTO)
        units: list[tuple[object, str]] = [(None, self.tr("Found by itself"))]
        units += [(each, unit_words(each)) for each in Unit]
        self.unit.offer(units, self.unit.value)
        who = self.tr("As the file says, else {}").format(isolate(self._fallback))
        self.annotator.setPlaceholderText(who)
