"""Things of the project one below the other, with what adds one and changes their order."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hashiya.ui.models.row import ID
from hashiya.ui.models.row_model import RowModel
from hashiya.ui.panels.row_list import RowList


class ItemColumn(QWidget):
    """List the rows of a model; going to one, adding one and moving the chosen one are wishes."""

    gone_to = Signal(str)
    add_requested = Signal()
    move_requested = Signal(int)

    def __init__(self, rows: RowModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows.setParent(self)
        self._rows = rows
        self.list = RowList()
        self.list.setModel(rows)
        self.list.setMinimumWidth(240)
        self.add, self.up, self.down = quiet_button(), quiet_button(), quiet_button()
        order = QHBoxLayout()
        for button in (self.up, self.down):
            order.addWidget(button)
        order.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addLayout(order)
        self.list.gone_to.connect(self._on_row)
        self.add.clicked.connect(self.add_requested)
        self.up.clicked.connect(lambda: self.move_requested.emit(-1))
        self.down.clicked.connect(lambda: self.move_requested.emit(1))

    @property
    def ids(self) -> list[str]:
        """The ids of the rows, in their order."""
        return list(self._rows.ids)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.up.setText(self.tr("Move up"))
        self.down.setText(self.tr("Move down"))

    def allow(self, chosen: str | None, *, add: bool, move: bool) -> None:
        """Allow the steps that make sense for the chosen row."""
        place = self._rows.place_of(chosen)
        self.add.setEnabled(add)
        self.up.setEnabled(move and place is not None and place > 0)
        self.down.setEnabled(move and place is not None and place < len(self._rows.ids) - 1)

    def _on_row(self, index: QModelIndex) -> None:
        self.gone_to.emit(index.data(ID))


def quiet_button() -> QPushButton:
    """Return a button without a box that Enter never presses by itself."""
    button = QPushButton()
    button.setProperty("quiet", True)
    button.setAutoDefault(False)
    return button
