"""The backups of a project: when each was made, what is in it, what changed since; one made, one put back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from hashiya.project.backups import Backup, Backups, Extent, Shift
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.jobs import Cancelled
from hashiya.ui.latest import Latest
from hashiya.ui.models.backup_list import BackupListModel
from hashiya.ui.panels.row_list import RowList
from hashiya.ui.panels.text_field import TextField
from hashiya.ui.panels.themed import Words
from hashiya.ui.workspace import Workspace


class BackupsPage(Sheet):
    """List the backups of the project at a path, whether or not it can be opened."""

    make_requested = Signal()
    restore_requested = Signal(object, str)  # the Backup, its moment in words

    def __init__(self, workspace: Workspace, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.backups = Backups(path)
        self.model = BackupListModel(self)
        self.list = RowList()
        self.list.setModel(self.model)
        self.told = Words(quiet=True)
        self.told.setWordWrap(True)
        self.now = Words(quiet=True)
        self.changed = TextField(0)
        self.changed.setReadOnly(True)
        self._extents, self._shifts = Latest(self), Latest(self)
        for widget, stretch in ((self.told, 0), (self.list, 3), (self.now, 0), (self.changed, 1)):
            self.body.addWidget(widget, stretch)
        self.make = self.button(quiet=True, first=True)
        self.close_button = self.button()
        self.restore = self.button(default=True)
        self._connect()
        self.in_order(self.list, self.changed, self.make, self.close_button, self.restore)
        self.resize(620, 560)
        self.dress()
        self.show_backups()

    def show_backups(self) -> None:
        """List what there is now, and look into each."""
        held = self.backups.listed()
        chosen = self.list.chosen_id()
        self.model.set_backups(
            [(each, self.backups.is_from_here(each)) for each in held], self.workspace.language
        )
        self._extents.ask(lambda _progress, stopped: _extents(self.backups, held, stopped), at_once=True)
        self.list.choose(chosen)
        self._show_chosen()

    def chosen(self) -> Backup | None:
        """Return the backup that is selected."""
        return self.model.backup(self.list.chosen_id())

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Backups"))
        self.list.setAccessibleName(self.tr("Backups of this project"))
        self.changed.setAccessibleName(self.tr("What changed since"))
        self.make.setText(self.tr("Back up now"))
        self.close_button.setText(self.tr("Close"))
        self.restore.setText(self.tr("Put back…"))
        self.model.language = self.workspace.language
        self.model.tell_changed()
        self._show_chosen()

    # -- inside

    def _connect(self) -> None:
        self.list.gone_to.connect(self._show_chosen)
        self.list.chosen.connect(self._show_chosen)
        self._extents.found.connect(self._on_extents)
        self._shifts.found.connect(self._on_shifts)
        self._shifts.failed.connect(lambda _error: self._tell_changed(""))
        self.make.clicked.connect(self.make_requested)
        self.close_button.clicked.connect(self.reject)
        self.restore.clicked.connect(self._on_restore)
        self.workspace.project_closed.connect(self.reject)
        self.finished.connect(self._extents.give_up)
        self.finished.connect(self._shifts.give_up)

    def _show_chosen(self, _index: QModelIndex | None = None) -> None:
        backup = self.chosen()
        self._shifts.give_up()
        self._tell_changed("")
        self.restore.setEnabled(backup is not None)
        if backup is not None:
            self._shifts.ask(lambda _progress, _stopped: self.backups.shifts(backup), at_once=True)
        if not self.model.ids:
            self.told.setText(self.tr("There is no backup of this project yet."))
        else:
            self.told.setText(
                self.tr("Backups are made while you work; the file that a backup replaces is kept beside it.")
            )

    def _on_extents(self, found: object) -> None:
        extents = cast("dict[str, Extent]", found)
        self.now.setText(self.tr("Now: {}").format(self.model.amount(extents.pop(""))))
        self.model.set_extents(extents)

    def _on_shifts(self, found: object) -> None:
        self._tell_changed(self.model.change(cast("Sequence[Shift]", found)))

    def _tell_changed(self, text: str) -> None:
        self.changed.show_text(text)
        self.changed.setVisible(bool(text))

    def _on_restore(self) -> None:
        backup = self.chosen()
        assert backup is not None  # the button asks for one
        self.restore_requested.emit(backup, self.model.when(backup))


def _extents(backups: Backups, held: Sequence[Backup], stopped: Cancelled) -> dict[str, Extent]:
    """Return how much is in the project, under no name, and in each backup by its path."""
    found = {"": backups.extent()}
    for each in held:
        if stopped():
            break
        found[str(each.path)] = backups.extent_of(each)
    return found
