"""The ground of every list's model: rows found by id, shown, spoken and explained."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hashiya.ui.messages import tool_tip
from hashiya.ui.models.row import ID, ROW, Row

Index = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractListModel):
    """Show a sequence of ids as rows; subclasses say what a row looks like.

    Only rows that are painted or measured are ever made, and each is kept until it is told changed: a list
    measures all its rows again whenever one comes or goes.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: Sequence[str] = []
        self._places: dict[str, int] | None = None
        self._made: dict[str, Row] = {}

    def row(self, item: str) -> Row:
        """Return the row of the item with this id."""
        raise NotImplementedError

    def spoken(self, item: str) -> str:
        """Return what a screen reader adds to the row's text."""
        return ""

    def explained(self, item: str) -> str:
        """Return the tool tip's plain text, empty for none."""
        return ""

    @property
    def ids(self) -> Sequence[str]:
        """The ids in the order shown."""
        return self._ids

    def place_of(self, item: str | None) -> int | None:
        """Return the place of an id, ``None`` where it isn't shown."""
        if item is None:
            return None
        if self._places is None:
            self._places = {each: place for place, each in enumerate(self._ids)}
        return self._places.get(item)

    def index_of(self, item: str | None) -> QModelIndex:
        """Return the index of an id, an invalid one where it isn't shown."""
        place = self.place_of(item)
        return QModelIndex() if place is None else self.index(place, 0)

    def reset(self, ids: Sequence[str]) -> None:
        """Show other items."""
        self.beginResetModel()
        self._made.clear()
        self._ids, self._places = list(ids), None
        self.endResetModel()

    def arrange(self, ids: Sequence[str]) -> None:
        """Show these items, telling of a single one that came or went, so that lists keep their place."""
        ids = list(ids)
        if ids == self._ids:
            return
        pairs = enumerate(zip(ids, self._ids, strict=False))
        place = next((place for place, (new, old) in pairs if new != old), min(len(ids), len(self._ids)))
        if ids[place + 1 :] == self._ids[place:]:
            self.beginInsertRows(QModelIndex(), place, place)
            self._ids, self._places = ids, None
            self.endInsertRows()
        elif ids[place:] == self._ids[place + 1 :]:
            self.beginRemoveRows(QModelIndex(), place, place)
            self._ids, self._places = ids, None
            self.endRemoveRows()
        else:
            self.reset(ids)

    def tell_changed(self, item: str | None = None) -> None:
        """Have one row made, painted and measured anew, or all of them."""
        self.forget(item)
        place = self.place_of(item)
        if place is not None:
            self.dataChanged.emit(self.index(place, 0), self.index(place, 0))
        elif item is None and self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0))

    def forget(self, item: str | None = None) -> None:
        """Make one row anew when it is next asked for, or all of them; nobody is told."""
        if item is None:
            self._made.clear()
        else:
            self._made.pop(item, None)

    def row_at(self, place: int) -> Row:
        """Return the row at a place, the same one until it is told changed."""
        item = self._ids[place]
        found = self._made.get(item)
        if found is None:
            found = self._made[item] = self.row(item)
        return found

    # Qt's names

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        item = self._ids[index.row()]
        if role == ROW:
            return self.row_at(index.row())
        if role == ID:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.row_at(index.row()).text
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.spoken(item)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(self.explained(item))
        return None
