"""What a search found, as rows that can be ticked: as they came, or sorted by what stands beside the hits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from hashiya.core.edits import Change, Entity
from hashiya.core.spans import Span
from hashiya.project.hits import Hit
from hashiya.text.direction import isolate
from hashiya.ui.messages import tool_tip
from hashiya.ui.models.hit_order import sort_key
from hashiya.ui.models.row import one_line

Index = QModelIndex | QPersistentModelIndex

HIT = int(Qt.ItemDataRole.UserRole) + 3
"""The role under which the model gives the :class:`Hit` of an index."""


class Order(StrEnum):
    """Say what rows are sorted by."""

    ARTICLE = "article"
    BEFORE = "before"
    HIT = "hit"
    AFTER = "after"


class HitModel(QAbstractListModel):
    """Hold hits in the order in which they came; every one is ticked until somebody takes that away."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.order = Order.ARTICLE
        self._hits: list[Hit] = []
        self._rows: list[int] = []
        self._off: set[int] = set()
        self._titles: dict[str, str] = {}

    @property
    def articles(self) -> int:
        """How many articles hold the hits."""
        return len(self._titles)

    @property
    def ticked(self) -> tuple[int, int]:
        """How many hits are ticked, and in how many articles."""
        if not self._off:
            return len(self._hits), len(self._titles)
        counts = Counter(hit.article for number, hit in enumerate(self._hits) if number not in self._off)
        return counts.total(), len(counts)

    def passages(self) -> list[tuple[str, Span]]:
        """Return article and span of each ticked hit, in the order of articles and of text."""
        return [(hit.article, hit.span) for number, hit in enumerate(self._hits) if number not in self._off]

    def hit_at(self, row: int) -> Hit:
        """Return the hit of a row."""
        return self._hits[self._rows[row]]

    def title_of(self, hit: Hit) -> str:
        """Return the title that the hit's article has now."""
        return self._titles.get(hit.article, hit.title)

    def row_of(self, hit: Hit | None) -> int:
        """Return the row of a hit, -1 where it isn't there."""
        return next((row for row, number in enumerate(self._rows) if self._hits[number] == hit), -1)

    def clear(self) -> None:
        """Forget everything."""
        self._begin_anew([])

    def take(self, hits: Sequence[Hit]) -> None:
        """Put further hits below the others."""
        if not hits:
            return
        first = len(self._hits)
        self.beginInsertRows(QModelIndex(), first, first + len(hits) - 1)
        self._hits.extend(hits)
        self._rows.extend(range(first, len(self._hits)))
        self._titles.update((hit.article, hit.title) for hit in hits)
        self.endInsertRows()

    def arrange(self, order: Order) -> None:
        """Sort all rows that are there; those that come later stand below."""
        self.order = order
        rows = range(len(self._hits))
        self.beginResetModel()
        if order is Order.ARTICLE:
            self._rows = list(rows)
        else:
            key = _KEYS[order]
            keys = [key(hit) for hit in self._hits]
            self._rows = sorted(rows, key=keys.__getitem__)
        self.endResetModel()

    def follow(self, change: Change) -> None:
        """Take over new titles, and leave out the hits of articles that were removed."""
        images = [image for image in change.edit.images if image.entity is Entity.ARTICLE]
        self.drop_articles({image.id for image in images if image.after is None})
        for image in images:
            if image.before and image.after and "title" in image.after:
                self.rename(image.id, str(image.after["title"]))

    def drop_articles(self, articles: Collection[str]) -> None:
        """Leave out the hits of articles that were taken out of the project."""
        if not any(article in self._titles for article in articles):
            return
        kept = [number for number, hit in enumerate(self._hits) if hit.article not in articles]
        off = {new for new, number in enumerate(kept) if number in self._off}
        self._begin_anew([self._hits[number] for number in kept], off)

    def rename(self, article: str, title: str) -> None:
        """Show another title with the hits of an article."""
        if self._titles.get(article, title) != title:
            self._titles[article] = title
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def toggle(self, row: int) -> None:
        """Tick a row, or take its tick away."""
        self._off ^= {self._rows[row]}
        index = self.index(row, 0)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.ticks_changed.emit()

    def tick_all(self, ticked: bool) -> None:
        """Tick every row, or none."""
        self._off = set() if ticked else set(range(len(self._hits)))
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))
        self.ticks_changed.emit()

    def is_ticked(self, row: int) -> bool:
        """Tell whether a row is ticked."""
        return self._rows[row] not in self._off

    def _begin_anew(self, hits: list[Hit], off: Iterable[int] = ()) -> None:
        titles = self._titles
        self.beginResetModel()
        self._hits, self._rows, self._off = hits, list(range(len(hits))), set(off)
        self._titles = {hit.article: titles.get(hit.article, hit.title) for hit in hits}
        self.endResetModel()
        if hits and self.order is not Order.ARTICLE:
            self.arrange(self.order)
        self.ticks_changed.emit()

    # Qt's names

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        given = super().flags(index)
        return given | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else given

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        hit = self.hit_at(index.row())
        if role == HIT:
            return hit
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = self.is_ticked(index.row())
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return one_line(hit.before + hit.text + hit.after)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._spoken(hit)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(one_line(self.title_of(hit)))
        return None

    def _spoken(self, hit: Hit) -> str:
        found, title = isolate(one_line(hit.text)), isolate(one_line(self.title_of(hit)))
        return self.tr("{found}, in {title}").format(found=found, title=title)


_KEYS: dict[Order, Callable[[Hit], tuple[str, ...]]] = {
    Order.BEFORE: lambda hit: sort_key(hit.before, backwards=True),
    Order.HIT: lambda hit: sort_key(hit.text),
    Order.AFTER: lambda hit: sort_key(hit.after),
}
