"""Who works on the project: another annotator of it, or a new name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtWidgets import QWidget

from hashiya.text.direction import prevailing
from hashiya.ui.dialogs.fields import Fields, line
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.models.row import ID, Row, one_line
from hashiya.ui.models.row_model import RowModel
from hashiya.ui.panels.row_list import RowList
from hashiya.ui.panels.themed import Words
from hashiya.ui.workspace import Workspace


class AnnotatorListModel(RowModel):
    """List annotators by name, the present one marked as such."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._present = ""

    def set_annotators(self, names: Sequence[str], present: str) -> None:
        """Take every name that the project knows, and the one whose layer is open."""
        self._present = present
        self.reset([*names, *([] if present in names else [present])])

    def row(self, item: str) -> Row:
        shown = one_line(item)
        note = self.tr("at work now") if item == self._present else ""
        return Row(shown, 1, prevailing(shown), note=note)

    def spoken(self, item: str) -> str:
        return self.row(item).note


class AnnotatorChooser(Sheet):
    """Choose whose layer is shown and written; a name that is new begins one."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.model = AnnotatorListModel(self)
        self.list = RowList()
        self.list.setModel(self.model)
        self.name = line(100)
        self._explained = Words(quiet=True)
        self._explained.setWordWrap(True)
        self._fields = Fields()
        self._fields.add(self.name)
        self.cancel, self.choose = self.button(), self.button(default=True)
        self.body.addWidget(self._explained)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(self._fields)
        self.list.gone_to.connect(self._on_row)
        self.list.chosen.connect(self._on_row)
        self.list.doubleClicked.connect(self.accept)
        self.name.textChanged.connect(self._allow)
        self.cancel.clicked.connect(self.reject)
        self.choose.clicked.connect(self.accept)
        self.in_order(self.list, self.name, self.cancel, self.choose)
        self.resize(420, 420)
        names = workspace.project.annotators() if workspace.project else []
        self.model.set_annotators(names, workspace.annotator)
        self.dress()
        self.list.choose(workspace.annotator)
        self.name.setText(workspace.annotator)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Annotator"))
        self._explained.setText(
            self.tr("Each annotator marks in a layer of their own; the others' marks stay as they are.")
        )
        self.list.setAccessibleName(self.tr("Annotators of this project"))
        self._fields.name(self.name, self.tr("&Name"), self.tr("One of the list, or a new one"))
        self.cancel.setText(self.tr("Cancel"))
        self._allow()

    def accept(self) -> None:
        """Show the layer of the annotator named; stay open where the name is refused."""
        wanted = " ".join(self.name.text().split())
        self.refuse("")
        if wanted != self.workspace.annotator:
            self.workspace.set_annotator(wanted)
        if self.workspace.annotator == wanted:
            super().accept()

    def _on_row(self, index: QModelIndex) -> None:
        if index.isValid():
            self.name.setText(index.data(ID))

    def _allow(self) -> None:
        wanted = " ".join(self.name.text().split())
        is_new = bool(wanted) and self.model.place_of(wanted) is None
        self.choose.setText(self.tr("Begin a layer") if is_new else self.tr("Show layer"))
        self.choose.setEnabled(bool(wanted) and not self.workspace.read_only)
