"""The list of articles: several can be chosen, and it keeps its place when others come."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from hashiya.ui.models.article_list import ArticleListModel
from hashiya.ui.panels.row_list import RowList

_RECHOSEN = 500
"""How many chosen articles are chosen again at most, once they stand elsewhere."""


class ArticleRows(RowList):
    """Show articles; Shift and Ctrl choose several."""

    def __init__(self, model: ArticleListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles = model
        self.setModel(model)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def chosen_numbers(self) -> list[int]:
        """Return the numbers of the articles that are chosen, in the order shown."""
        ranges = sorted(self._ranges())
        return [number for top, bottom in ranges for number in self._articles.numbers[top : bottom + 1]]

    def is_alone(self, index: QModelIndex) -> bool:
        """Tell whether this row is chosen and no other."""
        return self._ranges() == [(index.row(), index.row())]

    def choose_alone(self, wanted: str | None) -> None:
        """Choose a row as :meth:`choose` does, unless it is one of several that are chosen; nothing moves."""
        place = self._articles.place_of(wanted)
        several = self.selectionModel().selection()
        if (
            place is not None
            and len(self.chosen_numbers()) > 1
            and several.contains(self._articles.index(place, 0))
        ):
            return
        self.setAutoScroll(False)
        self.choose(wanted)
        self.setAutoScroll(True)

    @contextmanager
    def in_place(self) -> Iterator[None]:
        """Keep what is chosen, and what stands at the top, while other articles come or go."""
        top, was, bar = self.indexAt(QPoint(0, 0)), self.numbers, self.verticalScrollBar()
        number = was[top.row()] if top.isValid() and bar.value() else None
        into = self.visualRect(top).top()
        chosen = self.chosen_numbers()
        yield
        if self.numbers is was:
            return
        if 1 < len(chosen) <= _RECHOSEN:
            self._choose_all(chosen)
        place = None if number is None else self._articles.pages.place_of_number(number)
        if place is not None:
            self.scrollTo(self._articles.index(place, 0), QAbstractItemView.ScrollHint.PositionAtTop)
            bar.setValue(bar.value() - into)

    @property
    def numbers(self) -> array[int]:
        """The numbers of the articles shown."""
        return self._articles.numbers

    def _ranges(self) -> list[tuple[int, int]]:
        """Return the first and the last row of each stretch that is chosen."""
        chosen = self.selectionModel().selection()
        return [(each.top(), each.bottom()) for each in map(chosen.at, range(chosen.count()))]

    def _choose_all(self, numbers: Sequence[int]) -> None:
        chosen = QItemSelection()
        for number in numbers:
            place = self._articles.pages.place_of_number(number)
            if place is not None:
                index = self._articles.index(place, 0)
                chosen.select(index, index)
        self._following = True
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._following = False
