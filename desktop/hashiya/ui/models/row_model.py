"""The ground of every list's model: rows found by id, shown, spoken and explained."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItemModel

from hashiya.ui.messages import tool_tip
from hashiya.ui.models.row import ID, ROW, Row

Index = QModelIndex | QPersistentModelIndex


class RowModel(QStandardItemModel):
    """Show a sequence of ids as rows; subclasses say what a row looks like.

    The base counts rows, of which it holds nothing: a list that is laid out asks twice for each, and 100,000
    answers of Python's take a quarter of a second.

    Only rows that are painted or measured are ever made, and each is kept until it is told changed: a list
    measures all its rows again whenever one comes or goes.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(0, 1, parent)
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
        self.end_reset()

    def arrange(self, ids: Sequence[str]) -> None:
        """Show these items, telling of a single one that came or went, so that lists keep their place."""
        ids = list(ids)
        if ids == self._ids:
            return
        pairs = enumerate(zip(ids, self._ids, strict=False))
        place = next((place for place, (new, old) in pairs if new != old), min(len(ids), len(self._ids)))
        if ids[place + 1 :] == self._ids[place:]:
            self.come(place, lambda: self._take(ids))
        elif ids[place:] == self._ids[place + 1 :]:
            self.go(place, lambda: self._take(ids))
        else:
            self.reset(ids)

    def come(self, place: int, take: Callable[[], object]) -> None:
        """Tell of a row that comes; ``take`` is called in between, when everybody knows that it will."""
        self.rowsAboutToBeInserted.connect(taking := _called(take))
        self.insertRow(place)
        self.rowsAboutToBeInserted.disconnect(taking)

    def go(self, place: int, take: Callable[[], object]) -> None:
        """Tell of a row that goes, likewise."""
        self.rowsAboutToBeRemoved.connect(taking := _called(take))
        self.removeRow(place)
        self.rowsAboutToBeRemoved.disconnect(taking)

    def _take(self, ids: Sequence[str]) -> None:
        self._ids, self._places = ids, None

    def end_reset(self) -> None:
        """End a reset with as many rows as there are ids now."""
        self.blockSignals(True)
        self.setRowCount(len(self._ids))
        self.blockSignals(False)
        self.endResetModel()

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

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        return flag.ItemIsSelectable | flag.ItemIsEnabled | flag.ItemNeverHasChildren

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


def _called(take: Callable[[], object]) -> Callable[..., None]:
    """Return a slot that calls ``take``: the one that is connected last is called last."""

    def slot(*_: object) -> None:
        take()

    return slot
