"""The project's labels: added, changed, ordered, retired, merged; every step an edit that can be undone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hashiya.core.labels import ACCENTS, Label, Pattern
from hashiya.project import Project
from hashiya.ui.dialogs.label_form import LabelForm
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.models.label_list import LabelListModel
from hashiya.ui.models.row import ID, one_line
from hashiya.ui.panels.label_choice import badge_icon
from hashiya.ui.panels.row_list import RowList
from hashiya.ui.wording import edit_name
from hashiya.ui.workspace import Workspace

NEW = ""
"""The id of a label that isn't in the project yet."""


class LabelSetDialog(Sheet):
    """Edit the label set. What is filled in is written with *Save*, or when another label is gone to."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.model = LabelListModel(self)
        self.list = RowList()
        self.list.setModel(self.model)
        self.form = LabelForm()
        self.add, self.up, self.down = _quiet(), _quiet(), _quiet()
        self.retire, self.merge, self.discard, self.save = _quiet(), _quiet(), _quiet(), QPushButton()
        self.undo, self.redo = self.button(quiet=True, first=True), self.button(quiet=True, first=True)
        self.close_button = self.button()
        self._chosen: str | None = None
        self._build()
        self._connect()
        self.resize(860, 660)
        self.dress()
        self._show(self.model.ids[0] if self.model.ids else None)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Labels"))
        self.list.setAccessibleName(self.tr("Labels"))
        self.form.retranslate()
        self.add.setText(self.tr("Add a label"))
        self.up.setText(self.tr("Move up"))
        self.down.setText(self.tr("Move down"))
        self.merge.setText(self.tr("Merge into…"))
        self.discard.setText(self.tr("Discard"))
        self.save.setText(self.tr("Save"))
        self.close_button.setText(self.tr("Close"))
        self.reload()

    def reload(self) -> None:
        """Show the label set as it is in the project."""
        workspace = self.workspace
        counts: Counter[str] = Counter()
        for article in workspace.articles():
            counts.update(article.counts)
        self.model.set_labels(workspace.labels, counts, workspace.language)
        self.list.choose(self._chosen)
        self._allow()

    def keep(self) -> bool:
        """Write what is filled in; return False, and say why, where it is refused."""
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

    def accept(self) -> None:
        """Write what is filled in and close; stay open, and say why, where it is refused."""
        if self.keep():
            super().accept()

    def reject(self) -> None:
        """Close as :meth:`accept` does: Escape never loses what was typed."""
        self.accept()

    def merge_menu(self) -> QMenu:
        """Return the menu of labels that the chosen one can be merged into."""
        menu, workspace = QMenu(self), self.workspace
        for label in workspace.labels.active:
            if label.id != self._chosen:
                icon = badge_icon(label, workspace.language, workspace.theme, self.devicePixelRatioF())
                action = menu.addAction(icon, one_line(label.name(workspace.language)).replace("&", "&&"))
                action.triggered.connect(lambda _=False, into=label.id: self._merge(into))
        return menu

    def _build(self) -> None:
        self.list.setMinimumWidth(240)
        order = QHBoxLayout()
        for button in (self.up, self.down):
            order.addWidget(button)
        order.addStretch(1)
        start = QVBoxLayout()
        start.setSpacing(4)
        start.addWidget(self.list, 1)
        start.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        start.addLayout(order)
        scroll = QScrollArea()
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.form)
        scroll.viewport().setAutoFillBackground(False)
        self.form.setAutoFillBackground(False)
        steps = QHBoxLayout()
        for button in (self.retire, self.merge):
            steps.addWidget(button)
        steps.addStretch(1)
        for button in (self.discard, self.save):
            steps.addWidget(button)
        end = QVBoxLayout()
        end.setSpacing(12)
        end.addWidget(scroll, 1)
        end.addLayout(steps)
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addLayout(start, 1)
        columns.addLayout(end, 2)
        self.body.addLayout(columns, 1)
        self.save.setAutoDefault(False)
        form = self.form
        self.in_order(
            self.list,
            self.add,
            self.up,
            self.down,
            form.name_ar,
            form.name_en,
            form.badge_ar,
            form.badge_en,
            form.key,
            form.accent,
            form.pattern,
            form.definition_ar,
            form.definition_en,
            self.retire,
            self.merge,
            self.discard,
            self.save,
            self.redo,
            self.undo,
            self.close_button,
        )

    def _connect(self) -> None:
        self.list.gone_to.connect(self._on_row)
        self.form.edited.connect(self._allow)
        self.add.clicked.connect(self._on_add)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.retire.clicked.connect(self._on_retire)
        self.merge.clicked.connect(self._on_merge)
        self.discard.clicked.connect(self._on_discard)
        self.save.clicked.connect(self.keep)
        self.close_button.clicked.connect(self.accept)
        self.undo.clicked.connect(lambda: self._edit(lambda project: project.undo()))
        self.redo.clicked.connect(lambda: self._edit(lambda project: project.redo()))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.keep)
        self.workspace.labels_changed.connect(self.reload)

    def _show(self, label: str | None) -> None:
        """Fill the form with a label of the project, with a new one, or with none."""
        found = self.workspace.labels.find(label) if label else None
        self._chosen = label if found or label == NEW else None
        shown = found or self._new_label()
        self.form.setEnabled(self._chosen is not None and not self.workspace.read_only)
        self.form.show_label(shown, self.workspace.language)
        self.list.choose(self._chosen)
        self._allow()

    def _new_label(self) -> Label:
        """Return a label that looks like none of the others, with the first key that is free."""
        labels = list(self.workspace.labels)
        used = {(each.accent, each.pattern) for each in labels}
        accents = {each.accent for each in labels}
        accent = next((each for each in ACCENTS if each not in accents), "slate")
        pattern = next((each for each in Pattern if (accent, each) not in used), Pattern.SOLID)
        keys = {each.key for each in labels if not each.retired}
        key = next((digit for digit in "123456789" if digit not in keys), "")
        return Label(NEW, "", "", accent=accent, pattern=pattern, key=key)

    def _edit(self, call: Callable[[Project], object]) -> bool:
        self.refuse("")
        done = self.workspace.edit(call)
        if done and self._chosen != NEW:
            self._show(self._chosen or (self.model.ids[0] if self.model.ids else None))
        self.reload()
        return done

    def _allow(self) -> None:
        """Allow the steps that make sense for what is chosen."""
        write = not self.workspace.read_only
        label = self.workspace.labels.find(self._chosen) if self._chosen else None
        place = self.model.place_of(self._chosen)
        known = label is not None and write
        self.add.setEnabled(write and self._chosen != NEW)
        self.up.setEnabled(known and place is not None and place > 0)
        self.down.setEnabled(known and place is not None and place < len(self.model.ids) - 1)
        self.retire.setEnabled(known)
        self.retire.setText(self.tr("Use again") if label and label.retired else self.tr("Retire"))
        self.merge.setEnabled(known and len(self.model.ids) > 1)
        changed = write and self._chosen is not None and self.form.changed
        self.save.setEnabled(changed)
        self.discard.setEnabled(changed or self._chosen == NEW)
        self._show_way_back()

    def _show_way_back(self) -> None:
        history = self.workspace.project.history() if self.workspace.project else None
        for button, words, entry in (
            (self.undo, self.tr("Undo: {}"), history.undo_name if history else None),
            (self.redo, self.tr("Redo: {}"), history.redo_name if history else None),
        ):
            about_labels = entry is not None and entry.verb.endswith("_label")
            button.setVisible(about_labels)
            if entry is not None:
                button.setText(words.format(edit_name(entry.edit)))

    def _on_row(self, index: QModelIndex) -> None:
        wanted = index.data(ID) if index.isValid() else None
        if wanted is None or wanted == self._chosen:
            return
        if self.keep():
            self._show(wanted)
        else:
            self.list.choose(self._chosen)

    def _on_add(self) -> None:
        if self.keep():
            self._show(NEW)
            self.form.name_ar.setFocus()

    def _move(self, by: int) -> None:
        chosen, place = self._chosen, self.model.place_of(self._chosen)
        if chosen and place is not None:
            self._edit(lambda project: project.move_label(chosen, place + by))

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

    def _on_discard(self) -> None:
        self.refuse("")
        ids = self.model.ids
        self._show(self._chosen if self._chosen != NEW else (ids[0] if ids else None))


def _quiet() -> QPushButton:
    button = QPushButton()
    button.setProperty("quiet", True)
    button.setAutoDefault(False)
    return button
