"""Articles into the project: text files, pasted text, what is dropped on the window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from hashiya.ui import messages
from hashiya.ui.commands.files import SUFFIX
from hashiya.ui.jobs import Cancelled, Progress

if TYPE_CHECKING:
    from hashiya.ui.main_window import MainWindow


class AddingCommands(QObject):
    """Do what menus, panels and drops ask for with new articles."""

    def __init__(self, desk: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk

    def add_files(self, files: Sequence[Path] = ()) -> None:
        """Preview text files, ask which and how, and add them."""
        from hashiya.ui.dialogs.add_articles import AddArticles

        if self._desk.workspace.project is None:
            return
        if not files:
            from PySide6.QtWidgets import QFileDialog

            wanted = self.tr("Text files") + " (*.txt *.text)"
            every = self.tr("All files") + " (*)"
            names, _ = QFileDialog.getOpenFileNames(
                self._desk, self.tr("Add text files"), self._desk.files.folder(), f"{wanted};;{every}"
            )
            files = [Path(name) for name in names]
        if files:
            dialog = AddArticles(self._desk.workspace, files, parent=self._desk)
            dialog.articles_accepted.connect(self.add)
            dialog.open()

    def add_pasted(self) -> None:
        """Ask for a text and add it."""
        from hashiya.ui.dialogs.add_articles import AddArticles

        if self._desk.workspace.project is not None:
            dialog = AddArticles(self._desk.workspace, (), parent=self._desk)
            dialog.articles_accepted.connect(self.add)
            dialog.open()

    def add(self, new: object) -> None:
        """Add articles beside the window, telling how far it is."""
        from hashiya.project import Added, NewArticle

        project = self._desk.workspace.project
        articles = list(cast("Sequence[NewArticle]", new))
        if project is None or not articles:
            return

        def work(progress: Progress, cancelled: Cancelled) -> list[Added]:
            progress(0, len(articles))
            return project.add_many(
                articles,
                batch=50,
                on_progress=lambda done: progress(done, len(articles)),
                cancelled=cancelled,
            )

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
            self.add_files(files)

    def _tell_left_aside(self, files: Sequence[Path], sets: Sequence[Path]) -> None:
        """Say that texts were dropped too; those of brat lie beside their annotations, and are read."""
        beside = {path.with_suffix("") for path in sets}
        left = [path for path in files if path not in sets and path.with_suffix("") not in beside]
        if left:
            said = self.tr("%n text(s) were left aside: drop them by themselves to add them.", "", len(left))
            self._desk.workspace.said.emit(messages.in_digits(said))

    def _tell_added(self, result: object) -> None:
        from hashiya.project import Added

        added = cast("list[Added]", result)
        fresh = [each for each in added if each.duplicate_of is None]
        there = len(added) - len(fresh)
        said = messages.in_digits(self.tr("%n article(s) added.", "", len(fresh)))
        if there:
            known = self.tr("%n text(s) were in the project already.", "", there)
            said = f"{said} {messages.in_digits(known)}"
        opened = fresh[0].id if fresh else next((each.duplicate_of for each in added), None)
        if opened:
            self._desk.workspace.open_article(opened)
        self._desk.workspace.said.emit(said)
