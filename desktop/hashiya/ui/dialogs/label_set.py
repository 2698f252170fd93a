"""The project's labels: added, changed, ordered, retired, merged; every step an edit that can be undone."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QMenu, QWidget

from hashiya.ui.dialogs.item_column import quiet_button
from hashiya.ui.dialogs.item_sheet import NEW, ItemSheet
from hashiya.ui.dialogs.label_column import LabelColumn, unlike
from hashiya.ui.dialogs.label_form import LabelForm
from hashiya.ui.models.row import one_line
from hashiya.ui.panels.label_choice import badge_icon
from hashiya.ui.workspace import Workspace


class LabelSetDialog(ItemSheet):
    """Edit the label set."""

    column: LabelColumn
    form: LabelForm

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        self.retire, self.merge = quiet_button(), quiet_button()
        super().__init__(workspace, LabelColumn(), LabelForm(), (self.retire, self.merge), parent)
        self.retire.clicked.connect(self._on_retire)
        self.merge.clicked.connect(self._on_merge)
        self.workspace.labels_changed.connect(self.reload)
        self.resize(860, 660)
        self.begin()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Labels"))
        self.merge.setText(self.tr("Merge into…"))
        super().retranslate()

    def reload(self) -> None:
        workspace = self.workspace
        counts = Counter(workspace.project.label_counts() if workspace.project else {})
        self.column.show_labels(workspace.labels, counts, workspace.language, self._chosen)
        self._allow()

    def keep(self) -> bool:
        if self._chosen is None or not self.form.changed:
            return True
        label, made = self.form.label(), [self._chosen]
        if self._chosen == NEW:
            kept = self._edit(lambda project: made.append(project.add_label(label)))
        else:
            kept = self._edit(lambda project: project.change_label(label))
        if kept:
            self._show(made[-1])
        return kept

    def fill(self, item: str | None) -> bool:
        workspace = self.workspace
        found = workspace.labels.find(item) if item else None
        self.form.show_label(found or unlike(workspace.labels), workspace.language)
        return found is not None

    def reorder(self, by: int) -> None:
        chosen, place = self._chosen, self.column.model.place_of(self._chosen)
        if chosen and place is not None:
            self._edit(lambda project: project.move_label(chosen, place + by))

    def allow(self, known: bool) -> None:
        label = self.workspace.labels.find(self._chosen) if self._chosen else None
        self.retire.setEnabled(known)
        self.retire.setText(self.tr("Use again") if label and label.retired else self.tr("Retire"))
        self.merge.setEnabled(known and len(self.column.ids) > 1)

    def is_own(self, verb: str) -> bool:
        return verb.endswith("_label")

    def merge_menu(self) -> QMenu:
        """Return the menu of labels that the chosen one can be merged into."""
        menu, workspace = QMenu(self), self.workspace
        for label in workspace.labels.active:
            if label.id != self._chosen:
                icon = badge_icon(label, workspace.language, workspace.theme, self.devicePixelRatioF())
                action = menu.addAction(icon, one_line(label.name(workspace.language)).replace("&", "&&"))
                action.triggered.connect(lambda _=False, into=label.id: self._merge(into))
        return menu

    def _on_retire(self) -> None:
        label = self.workspace.labels.find(self._chosen or "")
        if label and self.keep():
            self._edit(lambda project: project.retire_label(label.id, not label.retired))

    def _on_merge(self) -> None:
        if self.keep():
            self.merge_menu().popup(self.merge.mapToGlobal(self.merge.rect().bottomLeft()))

    def _merge(self, into: str) -> None:
        merged = self._chosen
        if merged and self._edit(lambda project: project.merge_labels(merged, into)):
            self._show(into)
