"""Texts on their way in as a table: title, kind, length, doubts, what else is to be said."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hashiya.text.direction import isolate
from hashiya.ui.messages import number, tool_tip
from hashiya.ui.models.incoming import Incoming
from hashiya.ui.models.incoming_words import kind_words, remark
from hashiya.ui.models.row import ID, one_line
from hashiya.ui.theme import LIGHT, Theme
from hashiya.ui.wording import reworded

Index = QModelIndex | QPersistentModelIndex

TITLE, KIND, LENGTH, DOUBTS, REMARK = range(5)
_NUMBERS = (LENGTH, DOUBTS)
_START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class Shown(Enum):
    """Say which texts a table shows."""

    ALL = "all"
    DOUBTFUL = "doubtful"
    PROBLEMS = "problems"

    def takes(self, each: Incoming) -> bool:
        """Tell whether a text is among them."""
        if self is Shown.DOUBTFUL:
            return each.doubtful
        return self is Shown.ALL or not each.fits


class IncomingTableModel(QAbstractTableModel):
    """Show texts, all or some of them; only cells that are seen are ever worded."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self.shown = Shown.ALL
        self._all: dict[str, Incoming] = {}
        self._ids: list[str] = []

    @property
    def ids(self) -> list[str]:
        """The ids of the texts that are shown, in their order."""
        return self._ids

    def set_texts(self, texts: Iterable[Incoming], shown: Shown) -> None:
        """Take all texts, and say which to show; rows keep their places where the same ones are shown."""
        self.shown = shown
        new = {each.id: each for each in texts}
        ids = [each.id for each in new.values() if shown.takes(each)]
        if ids == self._ids:
            self._all = new
            self.tell_changed()
        else:
            self.beginResetModel()
            self._all, self._ids = new, ids
            self.endResetModel()

    def tell_changed(self) -> None:
        """Have every cell worded anew."""
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, REMARK))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, REMARK)

    def text(self, place: int) -> Incoming:
        """Return what is known of the text in a row."""
        return self._all[self._ids[place]]

    def _words(self, each: Incoming, column: int) -> str:
        if column == TITLE:
            title = one_line(each.called)
            return isolate(title) if title else self.tr("Pasted text")
        if column == KIND:
            return kind_words(each.kind)
        if column == REMARK:
            return remark(each)
        count = each.characters if column == LENGTH else len(each.doubts)
        return number(count) if count else ""

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("Title"),
            self.tr("Kind"),
            self.tr("Characters"),
            self.tr("Doubts"),
            self.tr("Remark"),
        )

    # Qt's names

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else REMARK + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        each, column = self.text(index.row()), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(each, column)
        if role == ID:
            return each.id
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_END if column in _NUMBERS else _START)
        if role == Qt.ItemDataRole.ForegroundRole:
            warns = column == REMARK and (each.doubtful or not each.fits)
            if warns:
                return self.theme.warning
            return None if each.fits and column == TITLE else self.theme.muted
        if role == Qt.ItemDataRole.ToolTipRole:
            where = isolate(each.name) if each.name else ""
            return tool_tip("\n".join(filter(None, (self._words(each, column), where, reworded(each.place)))))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_END if section in _NUMBERS else _START)
        return None
