"""The labels of the project one below the other, with what adds one and changes their order."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hashiya.core.labels import ACCENTS, Label, LabelSet, Pattern
from hashiya.ui.models.label_list import LabelListModel
from hashiya.ui.models.row import ID
from hashiya.ui.panels.row_list import RowList


class LabelColumn(QWidget):
    """List labels; going to one, adding one and moving the chosen one are wishes."""

    gone_to = Signal(str)
    add_requested = Signal()
    move_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = LabelListModel(self)
        self.list = RowList()
        self.list.setModel(self.model)
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

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.list.setAccessibleName(self.tr("Labels"))
        self.add.setText(self.tr("Add a label"))
        self.up.setText(self.tr("Move up"))
        self.down.setText(self.tr("Move down"))

    def show_labels(
        self, labels: LabelSet, counts: Mapping[str, int], language: str, chosen: str | None
    ) -> None:
        """List labels with how often each is used, one of them chosen."""
        self.model.set_labels(labels, counts, language)
        self.list.choose(chosen)

    def allow(self, chosen: str | None, *, add: bool, move: bool) -> None:
        """Allow the steps that make sense for the chosen label."""
        place = self.model.place_of(chosen)
        self.add.setEnabled(add)
        self.up.setEnabled(move and place is not None and place > 0)
        self.down.setEnabled(move and place is not None and place < len(self.model.ids) - 1)

    def _on_row(self, index: QModelIndex) -> None:
        self.gone_to.emit(index.data(ID))


def unlike(labels: LabelSet) -> Label:
    """Return a label without a name that looks like none of these, with the first key that is free."""
    used = {(each.accent, each.pattern) for each in labels}
    accents = {each.accent for each in labels}
    accent = next((each for each in ACCENTS if each not in accents), "slate")
    pattern = next((each for each in Pattern if (accent, each) not in used), Pattern.SOLID)
    keys = {each.key for each in labels if not each.retired}
    key = next((digit for digit in "123456789" if digit not in keys), "")
    return Label("", "", "", accent=accent, pattern=pattern, key=key)


def quiet_button() -> QPushButton:
    """Return a button without a box that Enter never presses by itself."""
    button = QPushButton()
    button.setProperty("quiet", True)
    button.setAutoDefault(False)
    return button
