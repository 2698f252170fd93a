"""The project's labels: added, changed, ordered, retired, merged; every step an edit that can be undone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hashiya.project import Project
from hashiya.ui.dialogs.item_column import quiet_button
from hashiya.ui.dialogs.label_column import LabelColumn, unlike
from hashiya.ui.dialogs.label_form import LabelForm
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.models.row import one_line
from hashiya.ui.panels.label_choice import badge_icon
from hashiya.ui.wording import edit_name
from hashiya.ui.workspace import Workspace

NEW = ""
"""The id of a label that isn't in the project yet."""


class LabelSetDialog(Sheet):
    """Edit the label set. What is filled in is written with *Save*, or when another label is gone to."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.column, self.form = LabelColumn(), LabelForm()
        self.retire, self.merge, self.discard = quiet_button(), quiet_button(), quiet_button()
        self.save = QPushButton()
        self.redo, self.undo = self.button(quiet=True, first=True), self.button(quiet=True, first=True)
        self.close_button = self.button()
        self._chosen: str | None = None
        self._build()
        self._connect()
        self.resize(860, 660)
        self.dress()
        self._show_first()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Labels"))
        self.column.retranslate()
        self.form.retranslate()
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
        self.column.show_labels(workspace.labels, counts, workspace.language, self._chosen)
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
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take the keyboard
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
        columns.addWidget(self.column, 1)
        columns.addLayout(end, 2)
        self.body.addLayout(columns, 1)
        self.save.setAutoDefault(False)
        column = self.column
        self.in_order(
            *(column.list, column.add, column.up, column.down),
            *self.form.fields(),
            *(self.retire, self.merge, self.discard, self.save),
            *(self.undo, self.redo, self.close_button),
        )

    def _connect(self) -> None:
        self.column.gone_to.connect(self._on_gone_to)
        self.column.add_requested.connect(self._on_add)
        self.column.move_requested.connect(self._on_move)
        self.form.edited.connect(self._allow)
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
        workspace = self.workspace
        found = workspace.labels.find(label) if label else None
        self._chosen = label if found or label == NEW else None
        self.form.setEnabled(self._chosen is not None and not workspace.read_only)
        self.form.show_label(found or unlike(workspace.labels), workspace.language)
        self.column.list.choose(self._chosen)
        self._allow()

    def _show_first(self) -> None:
        ids = self.column.model.ids
        self._show(ids[0] if ids else None)

    def _edit(self, call: Callable[[Project], object]) -> bool:
        self.refuse("")
        done = self.workspace.edit(call)
        if done and self._chosen != NEW:
            self._show(self._chosen)
            if self._chosen is None:
                self._show_first()
        self.reload()
        return done

    def _allow(self) -> None:
        """Allow the steps that make sense for what is chosen."""
        write = not self.workspace.read_only
        label = self.workspace.labels.find(self._chosen) if self._chosen else None
        known = label is not None and write
        self.column.allow(self._chosen, add=write and self._chosen != NEW, move=known)
        self.retire.setEnabled(known)
        self.retire.setText(self.tr("Use again") if label and label.retired else self.tr("Retire"))
        self.merge.setEnabled(known and len(self.column.model.ids) > 1)
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

    def _on_gone_to(self, label: str) -> None:
        if label == self._chosen:
            return
        if self.keep():
            self._show(label)
        else:
            self.column.list.choose(self._chosen)

    def _on_add(self) -> None:
        if self.keep():
            self._show(NEW)
            self.form.name_ar.setFocus()

    def _on_move(self, by: int) -> None:
        chosen, place = self._chosen, self.column.model.place_of(self._chosen)
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
        if self._chosen == NEW:
            self._show_first()
        else:
            self._show(self._chosen)
