"""The project's kinds of links: added, changed, ordered, removed; every step an edit that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hashiya.core.link_kinds import LinkKind
from hashiya.project import Project
from hashiya.ui.dialogs.item_column import quiet_button
from hashiya.ui.dialogs.link_kind_column import LinkKindColumn, unlike
from hashiya.ui.dialogs.link_kind_form import LinkKindForm
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.wording import edit_name
from hashiya.ui.workspace import Workspace

NEW = ""
"""The id of a kind that isn't in the project yet."""


class LinkKindsDialog(Sheet):
    """Edit the kinds of links. What is filled in is written with *Save*, or when another is gone to."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.column, self.form = LinkKindColumn(), LinkKindForm()
        self.remove, self.discard, self.save = quiet_button(), quiet_button(), QPushButton()
        self.redo, self.undo = self.button(quiet=True, first=True), self.button(quiet=True, first=True)
        self.close_button = self.button()
        self._chosen: str | None = None
        self._build()
        self._connect()
        self.resize(820, 540)
        self.dress()
        self._show_first()
        fields = (*self.form.fields(), self.remove, self.discard, self.save)
        column = (self.column.list, self.column.add, self.column.up, self.column.down)
        self.in_order(*column, *fields, self.undo, self.redo, self.close_button)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Kinds of links"))
        self.column.retranslate()
        self.form.retranslate()
        self.remove.setText(self.tr("Remove"))
        self.discard.setText(self.tr("Discard"))
        self.save.setText(self.tr("Save"))
        self.close_button.setText(self.tr("Close"))
        self.reload()

    def reload(self) -> None:
        """Show the kinds as they are in the project."""
        workspace = self.workspace
        self.column.show_kinds(workspace.link_kinds, workspace.labels, workspace.language, self._chosen)
        self._allow()

    def keep(self) -> bool:
        """Write what is filled in; return False, and say why, where it is refused."""
        if self._chosen is None or not self.form.changed:
            return True
        kind, kinds = self.form.kind(), list(self.workspace.link_kinds)
        if self._chosen == NEW:
            kinds.append(kind)
        else:
            kinds = [kind if each.id == kind.id else each for each in kinds]
        if not self._set(kinds):
            return False
        self._show(kind.id)
        return True

    def accept(self) -> None:
        """Write what is filled in and close; stay open, and say why, where it is refused."""
        if self.keep():
            super().accept()

    def reject(self) -> None:
        """Close as :meth:`accept` does: Escape never loses what was typed."""
        self.accept()

    def _build(self) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take the keyboard
        scroll.setWidget(self.form)
        scroll.viewport().setAutoFillBackground(False)
        self.form.setAutoFillBackground(False)
        steps = QHBoxLayout()
        steps.addWidget(self.remove)
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

    def _connect(self) -> None:
        self.column.gone_to.connect(self._on_gone_to)
        self.column.add_requested.connect(self._on_add)
        self.column.move_requested.connect(self._on_move)
        self.form.edited.connect(self._allow)
        self.remove.clicked.connect(self._on_remove)
        self.discard.clicked.connect(self._on_discard)
        self.save.clicked.connect(self.keep)
        self.close_button.clicked.connect(self.accept)
        self.undo.clicked.connect(lambda: self._edit(lambda project: project.undo()))
        self.redo.clicked.connect(lambda: self._edit(lambda project: project.redo()))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.keep)
        self.workspace.link_kinds_changed.connect(self.reload)

    def _show(self, kind: str | None) -> None:
        """Fill the form with a kind of the project, with a new one, or with none."""
        workspace = self.workspace
        found = workspace.link_kinds.find(kind) if kind else None
        self._chosen = kind if found or kind == NEW else None
        self.form.setEnabled(self._chosen is not None and not workspace.read_only)
        self.form.show_kind(found or unlike(workspace.link_kinds), workspace.labels, workspace.language)
        self.column.list.choose(self._chosen)
        self._allow()

    def _show_first(self) -> None:
        self._show(next((kind.id for kind in self.workspace.link_kinds), None))

    def _set(self, kinds: Sequence[LinkKind]) -> bool:
        return self._edit(lambda project: project.set_link_kinds(kinds))

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
        known = write and self._chosen not in (None, NEW)
        self.column.allow(self._chosen, add=write and self._chosen != NEW, move=known)
        self.remove.setEnabled(known)
        changed = write and self._chosen is not None and self.form.changed
        self.save.setEnabled(changed)
        self.discard.setEnabled(changed or self._chosen == NEW)
        history = self.workspace.project.history() if self.workspace.project else None
        for button, words, entry in (
            (self.undo, self.tr("Undo: {}"), history.undo_name if history else None),
            (self.redo, self.tr("Redo: {}"), history.redo_name if history else None),
        ):
            button.setVisible(entry is not None and entry.verb == "link_kinds")
            if entry is not None:
                button.setText(words.format(edit_name(entry.edit)))

    def _on_gone_to(self, kind: str) -> None:
        if kind == self._chosen:
            return
        if self.keep():
            self._show(kind)
        else:
            self.column.list.choose(self._chosen)

    def _on_add(self) -> None:
        if self.keep():
            self._show(NEW)
            self.form.name_ar.setFocus()

    def _on_move(self, by: int) -> None:
        if not self.keep():
            return
        kinds = list(self.workspace.link_kinds)
        place = next(place for place, kind in enumerate(kinds) if kind.id == self._chosen)
        kinds.insert(place + by, kinds.pop(place))
        self._set(kinds)

    def _on_remove(self) -> None:
        self._set([kind for kind in self.workspace.link_kinds if kind.id != self._chosen])

    def _on_discard(self) -> None:
        self.refuse("")
        if self._chosen == NEW:
            self._show_first()
        else:
            self._show(self._chosen)
