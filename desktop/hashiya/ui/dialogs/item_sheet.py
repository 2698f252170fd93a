"""Things of the project in a dialog: a list, a form for the chosen one, and the way back of each step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hashiya.core.edits import Act
from hashiya.project import Project
from hashiya.ui.dialogs.item_column import ItemColumn, quiet_button
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.wording import edit_name
from hashiya.ui.workspace import Workspace

if TYPE_CHECKING:
    from hashiya.ui.dialogs.label_form import LabelForm
    from hashiya.ui.dialogs.link_kind_form import LinkKindForm

NEW = ""
"""The id of a thing that isn't in the project yet."""


class ItemSheet(Sheet):
    """Let one thing at a time be edited; what is filled in is written with *Save*, or on going to another.

    Subclasses say what the things are: :meth:`keep`, :meth:`fill`, :meth:`reorder`, :meth:`allow` and
    :meth:`is_own`; they fill the list in :meth:`reload` and call :meth:`begin` once they are built.
    """

    def __init__(
        self,
        workspace: Workspace,
        column: ItemColumn,
        form: LabelForm | LinkKindForm,
        steps: Sequence[QPushButton],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workspace, parent)
        self.column, self.form, self._steps = column, form, steps
        self.discard, self.save = quiet_button(), QPushButton()
        self.redo, self.undo = self.button(quiet=True, first=True), self.button(quiet=True, first=True)
        self.close_button = self.button()
        self._chosen: str | None = None
        self._build()
        self._connect()

    def begin(self) -> None:
        """Show the first thing, and let Tab walk through the dialog as it is read."""
        self.dress()
        self._show_first()
        column = (self.column.list, self.column.add, self.column.up, self.column.down)
        steps = (*self._steps, self.discard, self.save)
        self.in_order(*column, *self.form.fields(), *steps, self.undo, self.redo, self.close_button)

    def retranslate(self) -> None:
        self.column.retranslate()
        self.form.retranslate()
        self.discard.setText(self.tr("Discard"))
        self.save.setText(self.tr("Save"))
        self.close_button.setText(self.tr("Close"))
        self.reload()

    def accept(self) -> None:
        """Write what is filled in and close; stay open, and say why, where it is refused."""
        if self.keep():
            super().accept()

    def reject(self) -> None:
        """Close as :meth:`accept` does: Escape never loses what was typed."""
        self.accept()

    # -- what the things are

    def reload(self) -> None:
        """Show the things as they are in the project."""

    def keep(self) -> bool:
        """Write what is filled in; return False, and say why, where it is refused."""
        raise NotImplementedError

    def fill(self, item: str | None) -> bool:
        """Fill the form with a thing of the project, else with a new one; return whether it is there."""
        raise NotImplementedError

    def reorder(self, by: int) -> None:
        """Put the chosen thing as many places further down."""
        raise NotImplementedError

    def allow(self, known: bool) -> None:
        """Allow the steps that make sense; ``known`` tells of one that is in a project to be written."""
        raise NotImplementedError

    def is_own(self, verb: str) -> bool:
        """Tell whether an edit with this verb is one of the dialog's, so that it is taken back here."""
        raise NotImplementedError

    # -- inside

    def _build(self) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take the keyboard
        scroll.setWidget(self.form)
        scroll.viewport().setAutoFillBackground(False)
        self.form.setAutoFillBackground(False)
        steps = QHBoxLayout()
        for button in self._steps:
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

    def _connect(self) -> None:
        self.column.gone_to.connect(self._on_gone_to)
        self.column.add_requested.connect(self._on_add)
        self.column.move_requested.connect(self.reorder)
        self.form.edited.connect(self._allow)
        self.discard.clicked.connect(self._on_discard)
        self.save.clicked.connect(self.keep)
        self.close_button.clicked.connect(self.accept)
        self.undo.clicked.connect(lambda: self._edit(lambda project: project.undo()))
        self.redo.clicked.connect(lambda: self._edit(lambda project: project.redo()))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.keep)

    def _show(self, item: str | None) -> None:
        """Fill the form with a thing of the project, with a new one, or with none."""
        there = self.fill(item)
        self._chosen = item if there or item == NEW else None
        self.form.setEnabled(self._chosen is not None and not self.workspace.read_only)
        self.column.list.choose(self._chosen)
        self._allow()

    def _show_first(self) -> None:
        self._show(next(iter(self.column.ids), None))

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
        write = not self.workspace.read_only
        known = write and self._chosen not in (None, NEW)
        self.column.allow(self._chosen, add=write and self._chosen != NEW, move=known)
        self.allow(known)
        changed = write and self._chosen is not None and self.form.changed
        self.save.setEnabled(changed)
        self.discard.setEnabled(changed or self._chosen == NEW)
        self._show_way_back()

    def _show_way_back(self) -> None:
        project = self.workspace.project
        for button, words, act in (
            (self.undo, self.tr("Undo: {}"), Act.UNDO),
            (self.redo, self.tr("Redo: {}"), Act.REDO),
        ):
            entry = project.next_edit(act) if project else None
            button.setVisible(entry is not None and self.is_own(entry.verb))
            if entry is not None:
                button.setText(words.format(edit_name(entry.edit)))

    def _on_gone_to(self, item: str) -> None:
        if item == self._chosen:
            return
        if self.keep():
            self._show(item)
        else:
            self.column.list.choose(self._chosen)

    def _on_add(self) -> None:
        if self.keep():
            self._show(NEW)
            self.form.name_ar.setFocus()

    def _on_discard(self) -> None:
        self.refuse("")
        if self._chosen == NEW:
            self._show_first()
        else:
            self._show(self._chosen)
