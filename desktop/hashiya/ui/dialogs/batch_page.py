"""Many texts looked over at once: a table, what there is of it, and which rows are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from hashiya.ui.messages import in_digits
from hashiya.ui.models.incoming import Incoming
from hashiya.ui.models.incoming_table import DOUBTS, KIND, LENGTH, REMARK, TITLE, IncomingTableModel, Shown
from hashiya.ui.models.row import ID
from hashiya.ui.panels.filter_chip import FilterChip
from hashiya.ui.panels.themed import Themed, Words
from hashiya.ui.theme import Theme

_WIDTHS = {TITLE: 300, KIND: 110, LENGTH: 90, DOUBTS: 70}
_HEIGHT = 32


class BatchPage(Themed, QWidget):
    """Show texts in a table; ``opened`` when one is to be looked at, ``leaving_out`` when some shall go."""

    opened = Signal(str)
    leaving_out = Signal(object)  # list[str]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: Sequence[Incoming] = ()
        self.model, self.table = IncomingTableModel(self), IncomingTable()
        self.table.setModel(self.model)
        self.summary, self.left_out = Words(), Words(quiet=True)
        self.chips = {each: FilterChip() for each in Shown}
        self._group = QButtonGroup(self)
        self._build()
        self.table.opened.connect(self._on_opened)
        self.table.removal_requested.connect(lambda: self.leaving_out.emit(self.chosen_ids()))
        self._group.buttonClicked.connect(lambda _chip: self._fill())

    @property
    def shown(self) -> Shown:
        """Which texts the table shows."""
        return next(each for each, chip in self.chips.items() if chip.isChecked())

    def show_texts(self, texts: Sequence[Incoming]) -> None:
        """Show these texts; the row that somebody stands on stays."""
        self._texts = texts
        self._fill()

    def show_left_out(self, sentences: Sequence[str]) -> None:
        """Say what was passed by."""
        self.left_out.setText("\n".join(sentences))
        self.left_out.setVisible(bool(sentences))

    def chosen_ids(self) -> list[str]:
        """Return the ids of the rows that are selected."""
        rows = {index.row() for index in self.table.selectionModel().selectedRows()}
        return [self.model.ids[row] for row in sorted(rows)]

    def choose(self, item: str | None) -> None:
        """Stand on a row, the first where this one isn't shown."""
        ids = self.model.ids
        place = ids.index(item) if item in ids else 0
        if ids:
            flags = QItemSelectionModel.SelectionFlag
            # the view's own way of going there minds which keys are held
            self.table.selectionModel().setCurrentIndex(
                self.model.index(place, TITLE), flags.ClearAndSelect | flags.Rows
            )

    def neighbour(self, item: str, by: int) -> str | None:
        """Return the id so many rows further down, ``None`` beyond either end."""
        ids = self.model.ids
        if item not in ids:
            return ids[0] if ids and by > 0 else None
        place = ids.index(item) + by
        return ids[place] if 0 <= place < len(ids) else None

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.model.theme = theme
        self.model.tell_changed()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.table.setAccessibleName(self.tr("Texts to add"))
        self.table.setAccessibleDescription(self.tr("Enter shows a text. Delete leaves it out."))
        self._count()
        self.model.tell_changed()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.summary, 1)
        for each, chip in self.chips.items():
            chip.setChecked(each is Shown.ALL)
            self._group.addButton(chip)
            head.addWidget(chip)
        self.summary.setWordWrap(True)
        self.left_out.setWordWrap(True)
        self.left_out.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.left_out)

    def _fill(self) -> None:
        chosen, shown = self.chosen_ids(), self.shown
        self.model.set_texts(self._texts, shown)
        if not self.chosen_ids():
            self.choose(chosen[0] if chosen else None)
        self._count()

    def _count(self) -> None:
        counts = {each: sum(map(each.takes, self._texts)) for each in Shown}
        words = {
            Shown.ALL: self.tr("All"),
            Shown.DOUBTFUL: in_digits(self.tr("Doubtful (%n)", "", counts[Shown.DOUBTFUL])),
            Shown.PROBLEMS: in_digits(self.tr("Problems (%n)", "", counts[Shown.PROBLEMS])),
        }
        for each, chip in self.chips.items():
            chip.setText(words[each])
            chip.updateGeometry()
        self.summary.setText(self._summary())

    def _summary(self) -> str:
        def count(wanted: Callable[[Incoming], bool]) -> int:
            return sum(map(wanted, self._texts))

        twins, unread = count(lambda each: bool(each.twin)), count(lambda each: bool(each.problem))
        doubtful = count(lambda each: each.doubtful)
        parts = [self.tr("%n text(s)", "", len(self._texts))]
        more = [
            (doubtful, self.tr("%n to look at", "", doubtful)),
            (twins, self.tr("%n there already", "", twins)),
            (unread, self.tr("%n can't be added", "", unread)),
        ]
        return in_digits(" · ".join(parts + [words for number, words in more if number]))

    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ID))


class IncomingTable(QTableView):
    """Show rows without grid; Enter or a double click opens one, Delete leaves out what is selected."""

    opened = Signal(QModelIndex)
    removal_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows, heads = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_HEIGHT)
        heads.setHighlightSections(False)
        heads.setStretchLastSection(True)
        heads.setSectionsClickable(False)
        self.doubleClicked.connect(self.opened)

    # Qt's names

    def setModel(self, model: object) -> None:
        super().setModel(model)  # type: ignore[arg-type]
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        self.resizeColumnToContents(REMARK)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid():
            self.opened.emit(current)
        elif event.key() == Qt.Key.Key_Delete and current.isValid():
            self.removal_requested.emit()
        else:
            super().keyPressEvent(event)
