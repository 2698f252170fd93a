"""What is known about an article, as a table of names and values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

_PLACE = int(Qt.ItemDataRole.UserRole) + 1
"""Where an item's own value stands in the list of those: Qt changes some strings that it is given to hold."""


class DetailsTable(QWidget):
    """Edit names and values; a value that isn't text is kept as it is as long as nobody writes over it."""

    def __init__(self, details: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = QTableWidget(0, 2)
        self.add, self.remove = QPushButton(), QPushButton()
        self._own: list[tuple[str, Any]] = []
        self._build()
        for name, value in details.items():
            self._append(name, value)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.table.itemSelectionChanged.connect(self._allow)
        self.setFocusProxy(self.table)
        self._allow()

    def details(self) -> dict[str, Any] | None:
        """Return names and values, lines without a name left out; ``None`` where a name comes twice."""
        found: dict[str, Any] = {}
        for row in range(self.table.rowCount()):
            name = self._value(row, 0).strip()
            if name in found:
                return None
            if name:
                found[name] = self._value(row, 1)
        return found

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.table.setHorizontalHeaderLabels([self.tr("Name"), self.tr("Value")])
        self.table.setAccessibleName(self.tr("Details of the article"))
        self.add.setText(self.tr("Add a detail"))
        self.remove.setText(self.tr("Remove"))

    def _build(self) -> None:
        table = self.table
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.setWordWrap(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        table.setColumnWidth(0, 140)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (self.add, self.remove):
            button.setProperty("quiet", True)
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(table, 1)
        layout.addLayout(buttons)

    def _append(self, name: str, value: Any) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        self.table.setItem(row, 0, self._item(name))
        self.table.setItem(row, 1, self._item(value))

    def _item(self, value: Any) -> QTableWidgetItem:
        # what isn't text reads from the left, whatever stands in it
        shown = value if isinstance(value, str) else "\u200e" + json.dumps(value, ensure_ascii=False)
        item = QTableWidgetItem(shown)
        item.setData(_PLACE, len(self._own))
        self._own.append((item.text(), value))
        return item

    def _value(self, row: int, column: int) -> Any:
        """Return what a cell holds: its own value as long as nobody wrote over what is shown of it."""
        item = self.table.item(row, column)
        if item is None:
            return ""
        shown, own = self._own[item.data(_PLACE)]
        return own if item.text() == shown else item.text()

    def _on_add(self) -> None:
        self._append("", "")
        row = self.table.rowCount() - 1
        self.table.setCurrentCell(row, 0)
        self.table.edit(self.table.model().index(row, 0))

    def _on_remove(self) -> None:
        rows = {index.row() for index in self.table.selectedIndexes()}
        for row in sorted(rows, reverse=True):
            self.table.removeRow(row)
        self._allow()

    def _allow(self) -> None:
        self.remove.setEnabled(bool(self.table.selectedIndexes()))
