"""Which columns of a table are the text of its articles, and what is known of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from hashiya.readers.columns import ROLES
from hashiya.text.direction import isolate
from hashiya.ui.dialogs.fields import Fields
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.models.row import one_line
from hashiya.ui.panels.choice import Choice
from hashiya.ui.panels.themed import Words
from hashiya.ui.workspace import Workspace

if TYPE_CHECKING:
    from hashiya.readers.tables import TableHead

_SHOWN = 200
"""Characters of a cell that are shown."""


class ColumnChooser(Sheet):
    """Show how a table begins; ``columns_chosen`` brings the column of each role, empty for none."""

    columns_chosen = Signal(object)  # dict[str, str]

    def __init__(
        self,
        workspace: Workspace,
        head: TableHead,
        chosen: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workspace, parent)
        self._head, self._chosen = head, {**head.guessed, **chosen}
        self.choices = {role: Choice() for role in ROLES}
        self.rows_heading, self.table = Words(quiet=True), QTableWidget(0, len(head.columns))
        self.cancel, self.take = self.button(), self.button(default=True)
        self._fields = Fields()
        for choice in self.choices.values():
            self._fields.add(choice)
            choice.activated.connect(self._allow)
        self._build()
        self.cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self.accept)
        self.in_order(*self.choices.values(), self.table, self.cancel, self.take)
        self.resize(760, 560)
        self.dress()

    def columns(self) -> dict[str, str]:
        """Return the column of each role, an empty name where none is wanted."""
        return {role: choice.value or "" for role, choice in self.choices.items()}

    def accept(self) -> None:
        """Tell the columns, and close."""
        if self.take.isEnabled():
            self.columns_chosen.emit(self.columns())
            super().accept()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Columns of the table"))
        names = {
            "text": self.tr("&Text"),
            "title": self.tr("T&itle"),
            "date": self.tr("&Date"),
            "publisher": self.tr("&Publisher"),
            "address": self.tr("Add&ress"),
            "author": self.tr("A&uthor"),
        }
        none = [(None, self.tr("None"))]
        columns = [(each, isolate(one_line(each))) for each in self._head.columns]
        for role, choice in self.choices.items():
            self._fields.name(choice, names[role])
            chosen = choice.value if choice.count() else self._chosen.get(role) or None
            choice.offer(columns if role == "text" else [*none, *columns], chosen)
        self.rows_heading.setText(self.tr("The first rows"))
        self.table.setAccessibleName(self.tr("The first rows of the table"))
        self.cancel.setText(self.tr("Cancel"))
        self.take.setText(self.tr("Read the table so"))
        self._allow()

    def _build(self) -> None:
        table = self.table
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalHeaderLabels([isolate(one_line(each)) for each in self._head.columns])
        for cells in self._head.rows:
            row = table.rowCount()
            table.insertRow(row)
            for column, cell in enumerate(cells[: table.columnCount()]):
                table.setItem(row, column, QTableWidgetItem(isolate(one_line(cell[:_SHOWN]))))
        for column in range(table.columnCount()):
            table.setColumnWidth(column, 180)
        self.body.addLayout(self._fields)
        self.body.addWidget(self.rows_heading)
        self.body.addWidget(table, 1)

    def _allow(self) -> None:
        self.take.setEnabled(self.choices["text"].value is not None)
