"""The formats that an annotation set can be written in, as rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt

from hashiya.core.articles import Direction
from hashiya.formats.registry import FORMATS, Format
from hashiya.text.direction import isolate
from hashiya.ui.models.row import Row
from hashiya.ui.models.row_model import Index, RowModel


class FormatListModel(RowModel):
    """List formats by name with what each is, or with what has to be installed first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = "en"
        self._formats = {each.name: each for each in FORMATS.values() if each.writes}
        self._available = {name for name, each in self._formats.items() if each.available}
        self.reset(list(self._formats))

    def set_language(self, language: str) -> None:
        """Say everything in the interface's language."""
        self.language = language
        self.tell_changed()

    def is_available(self, item: str | None) -> bool:
        """Tell whether everything that a format needs is installed."""
        return item in self._available

    def row(self, item: str) -> Row:
        name, _ = named(self._formats[item])
        return Row(
            name,
            lines=1,
            direction=Direction.RTL if self.language == "ar" else Direction.LTR,
            note=self._note(item),
            warns=not self.is_available(item),
            faded=not self.is_available(item),
        )

    def spoken(self, item: str) -> str:
        return self._note(item)

    def explained(self, item: str) -> str:
        _, what = named(self._formats[item])
        return what if self.is_available(item) else f"{what}\n{self._note(item)}"

    def _note(self, item: str) -> str:
        if self.is_available(item):
            return named(self._formats[item])[1]
        return self.tr("needs more: install {}").format(isolate(f"hashiya[{self._formats[item].extra}]"))

    # Qt's names

    def flags(self, index: Index) -> Qt.ItemFlag:
        ids: Sequence[str] = self.ids
        if index.isValid() and not self.is_available(ids[index.row()]):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


def named(format: Format) -> tuple[str, str]:
    """Return a format's name and what it is, in the interface's language; its digits are never changed."""
    title = QCoreApplication.translate("errors", format.title.template)
    name, colon, what = title.partition(":")
    return (name.strip(), what.strip()) if colon else (format.name, title)
