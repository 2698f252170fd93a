"""Backups: shown, made, put back; and what is told of them above the page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hashiya.text.direction import isolate
from hashiya.ui import messages, wording
from hashiya.ui.style import throw_away
from hashiya.ui.times import shown_time

if TYPE_CHECKING:
    from hashiya.errors import HashiyaError, Sentence
    from hashiya.project.backups import Backup, Loss
    from hashiya.ui.dialogs.backups import BackupsPage
    from hashiya.ui.jobs import Cancelled, Progress
    from hashiya.ui.main_window import MainWindow


class BackupCommands(QObject):
    """Do what File ▸ Backups and its page ask for."""

    def __init__(self, desk: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk
        self.page: BackupsPage | None = None

    def show(self, path: Path | None = None) -> None:
        """Show the backups of the project at ``path``, the open one where none is named."""
        from hashiya.ui.dialogs.backups import BackupsPage

        desk = self._desk
        if path is None and desk.workspace.project is not None:
            path = desk.workspace.project.path
        if path is None or self.page is not None:
            return
        desk.furniture.keep()
        page = self.page = BackupsPage(desk.workspace, path, desk)
        page.make_requested.connect(self.make)
        page.restore_requested.connect(self.ask_to_restore)
        page.finished.connect(self._on_closed)
        page.open()

    def exist_of(self, path: Path) -> bool:
        """Tell whether there are any backups of the project at ``path``."""
        from hashiya.project.backups import Backups

        return bool(Backups(path).listed())

    def make(self) -> None:
        """Make a backup beside the window."""
        page = self.page
        if page is None:
            return
        path = page.backups.path

        def work(_progress: Progress, cancelled: Cancelled) -> object:
            from hashiya.project import backups_apart
            from hashiya.project.backups import Reason

            return backups_apart.keep(path, Reason.ASKED, cancelled)

        page.make.setEnabled(False)
        job = self._desk.jobs.run(self.tr("Backing up"), work)
        job.succeeded.connect(self._on_made)

    def ask_to_restore(self, backup: Backup, when: str) -> None:
        """Ask, and put a backup back in the place of the project."""
        from PySide6.QtWidgets import QMessageBox

        page = self.page
        if page is None:
            return
        text = self.tr("Put the project back to what it was, {}?").format(when)
        more = self.tr(
            "What it is now stays beside it, as a file that says “set aside”, with all that is in it."
        )
        box = messages.message_box(page, text, more)
        yes = box.addButton(self.tr("Put back"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is yes:
            page.accept()
            self.restore(page.backups.path, backup)

    def restore(self, path: Path, backup: Backup) -> None:
        """Close the project, put a backup in its place beside the window, and open it."""
        from hashiya.project.backups import Backups

        if not self._desk.files.leave():
            return
        self._desk.workspace.close_project()
        self._desk.files.wanted = path
        backups, told = Backups(path), self.tr("The project is what it was in the backup.")
        job = self._desk.jobs.run(
            self.tr("Putting a backup back"), lambda _progress, _stop: backups.restore(backup)
        )
        job.succeeded.connect(lambda aside: self._tell_restored(path, aside, told))
        job.failed.connect(lambda error: self._tell_failed(path, error))

    def tell(self, sentence: Sentence) -> None:
        """Tell calmly what came of a backup."""
        if self.page is not None:
            self.page.refuse(wording.reworded(sentence))
        else:
            self._desk.notice.tell(wording.reworded(sentence), [(self.tr("Backups…"), self.show)])

    def tell_missing(self, backup: Backup, losses: Sequence[Loss]) -> None:
        """Tell that annotations went which nobody removed, with the step to the backups."""
        many = messages.in_digits(
            self.tr("%n annotation(s) went since the backup of {}", "", sum(each.missing for each in losses))
        ).format(shown_time(backup.moment.isoformat(), self._desk.appearance.language))
        where = messages.in_digits(self.tr("in %n article(s)", "", len(losses)))
        if len(losses) == 1:
            where = self.tr("in {}").format(wording.echo(losses[0].title))
        sentence = self.tr("{many}, {where}, and the history doesn't tell of it: look at the backups.")
        self._desk.notice.tell(sentence.format(many=many, where=where), [(self.tr("Backups…"), self.show)])

    # -- inside

    def _on_made(self, told: object) -> None:
        from hashiya.errors import Sentence

        page = self.page
        if page is not None:
            page.make.setEnabled(True)
            page.show_backups()
        if isinstance(told, Sentence):
            self.tell(told)
        else:
            self._desk.workspace.said.emit(self.tr("A backup was made."))

    def _tell_restored(self, path: Path, aside: object, told: str) -> None:
        if self._desk.files.open_path(path) and isinstance(aside, Path):
            lies = self.tr("What it was before lies in {}.").format(isolate(str(aside)))
            self._desk.notice.tell(f"{told} {lies}")

    def _tell_failed(self, path: Path, error: HashiyaError) -> None:
        if path.exists():
            self._desk.files.open_path(path)
        self._desk.notice.tell(wording.reworded(error.sentence))

    def _on_closed(self) -> None:
        page, self.page = self.page, None
        if page is not None:
            throw_away(page)
