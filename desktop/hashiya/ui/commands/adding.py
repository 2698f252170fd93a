"""Articles into the project: files and folders, pasted text, what is dropped on the window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from hashiya.ui import messages
from hashiya.ui.commands.files import SUFFIX
from hashiya.ui.commands.views import show
from hashiya.ui.dialogs.add_ways import AddWays
from hashiya.ui.jobs import Cancelled, Progress
from hashiya.ui.models.adding_report import AddingReport, add_all
from hashiya.ui.style import throw_away

if TYPE_CHECKING:
    from hashiya.ui.dialogs.add_articles import AddArticles
    from hashiya.ui.main_window import MainWindow
    from hashiya.ui.models.intake import Acceptance


class AddingCommands(QObject):
    """Do what menus, panels and drops ask for with new articles."""

    def __init__(self, desk: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk
        self._sheet: AddArticles | None = None

    def add_files(self, paths: Sequence[Path] = ()) -> None:
        """Read files and folders, ask which texts and how, and add them."""
        if self._desk.workspace.project is None:
            return
        if not paths:
            ways = AddWays(Path(self._desk.files.folder()), self._desk)
            ways.paths_chosen.connect(self.add_files)
            ways.ask_files()
            ways.deleteLater()
        else:
            self._ask(paths)

    def add_folder(self) -> None:
        """Ask for a folder, read what is in it, ask which texts and how, and add them."""
        if self._desk.workspace.project is not None:
            ways = AddWays(Path(self._desk.files.folder()), self._desk)
            ways.paths_chosen.connect(self._ask)
            ways.ask_folder()
            ways.deleteLater()

    def add_pasted(self) -> None:
        """Ask for a text and add it."""
        if self._desk.workspace.project is not None:
            self._ask(())

    def add(self, accepted: Acceptance) -> None:
        """Add texts beside the window, telling how far it is, and report what became of them."""
        project = self._desk.workspace.project
        if project is None or not len(accepted):
            return

        def work(progress: Progress, cancelled: Cancelled) -> AddingReport:
            return add_all(project, accepted, progress, cancelled)

        job = self._desk.jobs.run(self.tr("Adding articles"), work)
        job.failed.connect(self._desk.files.tell)
        job.succeeded.connect(self._tell_added)

    def drop(self, files: Sequence[Path]) -> None:
        """Open a project that was dropped on the window, import annotation sets, add anything else."""
        from hashiya.ui.commands.importing import is_set

        projects = [path for path in files if path.suffix.lower() == SUFFIX]
        if projects:
            self._desk.files.open_path(projects[0])
        elif sets := [path for path in files if is_set(path)]:
            self._desk.importing.ask(sets)
            self._tell_left_aside(files, sets)
        elif not self._desk.workspace.read_only:
            self._ask(files)

    def _ask(self, paths: Sequence[Path]) -> None:
        """Show what is read of files and folders, or of the clipboard; an open page takes in more."""
        from hashiya.ui.dialogs.add_articles import AddArticles

        desk, folder = self._desk, Path(self._desk.files.folder())
        look = desk.appearance.look()
        sheet = self._sheet = AddArticles(desk.workspace, paths, look, folder, parent=desk)
        sheet.articles_accepted.connect(self.add)
        sheet.finished.connect(self._on_closed)
        sheet.open()

    def _on_closed(self) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is not None:
            throw_away(sheet)

    def _tell_left_aside(self, files: Sequence[Path], sets: Sequence[Path]) -> None:
        """Say that texts were dropped too; those of brat lie beside their annotations, and are read."""
        beside = {path.with_suffix("") for path in sets}
        left = [path for path in files if path not in sets and path.with_suffix("") not in beside]
        if left:
            said = self.tr("%n text(s) were left aside: drop them by themselves to add them.", "", len(left))
            self._desk.workspace.said.emit(messages.in_digits(said))

    def _tell_added(self, result: object) -> None:
        from hashiya.ui.dialogs.adding_report import AddingReportSheet

        report, workspace = cast("AddingReport", result), self._desk.workspace
        said = messages.in_digits(self.tr("%n article(s) added.", "", report.fresh))
        if report.duplicates:
            known = self.tr("%n text(s) were in the project already.", "", len(report.duplicates))
            said = f"{said} {messages.in_digits(known)}"
        if report.first is not None:
            workspace.open_article(report.first)
        workspace.said.emit(said)
        if report.remarkable:
            show(AddingReportSheet(workspace, report, self._sheet or self._desk))
