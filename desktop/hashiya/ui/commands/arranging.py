"""Status, tags and removal of several articles, each undone at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hashiya.core.articles import Status
from hashiya.ui import wording
from hashiya.ui.commands.batches import run_in_batches
from hashiya.ui.commands.refusing import tell_refused
from hashiya.ui.commands.views import show
from hashiya.ui.jobs import Cancelled, Progress
from hashiya.ui.messages import in_digits

if TYPE_CHECKING:
    from hashiya.project import Project
    from hashiya.ui.main_window import MainWindow
    from hashiya.ui.panels.articles import ArticleList

Change = Callable[["Project", list[str], Progress, Cancelled], object]

_AT_ONCE = 200
"""Articles that are changed in a blink; more are changed beside the window."""


class ArrangingCommands(QObject):
    """Do what the list of articles asks for with several of them, given by their numbers."""

    def __init__(self, desk: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk

    def serve(self, articles: ArticleList) -> None:
        """Fulfil the wishes of the list."""
        articles.rows_menu.status_requested.connect(self.set_status)
        articles.rows_menu.tag_requested.connect(self.ask_for_tag)
        articles.rows_menu.untag_requested.connect(self.untag)
        articles.rows_menu.removal_requested.connect(self.remove)

    def set_status(self, numbers: Sequence[int], status: Status) -> None:
        """Say how far the work on articles is."""

        def change(project: Project, ids: list[str], progress: Progress, cancelled: Cancelled) -> object:
            return project.set_status_of(
                ids, status, on_progress=lambda done: progress(done, len(ids)), cancelled=cancelled
            )

        self._do(numbers, change, wording.status_name(status))

    def ask_for_tag(self, numbers: Sequence[int]) -> None:
        """Ask for a tag and give it to articles."""
        from hashiya.ui.dialogs.tag_entry import TagEntry

        dialog = TagEntry(self._desk.workspace, len(numbers), self._desk)
        dialog.tag_accepted.connect(lambda tag: self.tag(numbers, tag))
        show(dialog)

    def tag(self, numbers: Sequence[int], tag: str) -> None:
        """Give articles a tag."""

        def change(project: Project, ids: list[str], progress: Progress, cancelled: Cancelled) -> object:
            return project.tag(
                ids, tag, on_progress=lambda done: progress(done, len(ids)), cancelled=cancelled
            )

        self._do(numbers, change, self.tr("Tag given: {}").format(wording.echo(tag)))

    def untag(self, numbers: Sequence[int], tag: str) -> None:
        """Take a tag away from articles."""

        def change(project: Project, ids: list[str], progress: Progress, cancelled: Cancelled) -> object:
            return project.untag(
                ids, tag, on_progress=lambda done: progress(done, len(ids)), cancelled=cancelled
            )

        self._do(numbers, change, self.tr("Tag taken away: {}").format(wording.echo(tag)))

    def remove(self, numbers: Sequence[int]) -> None:
        """Remove articles; undo brings them back."""
        from hashiya.project.backups import Reason

        said = in_digits(self.tr("%n article(s) removed; undo brings them back.", "", len(numbers)))
        keep_backup = self._desk.backing_up.before(Reason.REMOVAL)

        def change(project: Project, ids: list[str], _progress: Progress, cancelled: Cancelled) -> object:
            if len(ids) > _AT_ONCE:
                keep_backup(cancelled)
            return project.remove_articles(ids)

        self._do(numbers, change, said)

    def _do(self, numbers: Sequence[int], change: Change, said: str) -> None:
        """Change articles, and say so; many of them beside the window."""
        workspace = self._desk.workspace
        project = workspace.project
        if project is None:
            return
        if len(numbers) <= _AT_ONCE:
            if workspace.edit(lambda project: change(project, project.ids_of(numbers), _tell_nobody, _never)):
                workspace.said.emit(said)
        elif workspace.save_unsaved():
            self._run(project, numbers, change, said)

    def _run(self, project: Project, numbers: Sequence[int], change: Change, said: str) -> None:
        workspace = self._desk.workspace

        def work(progress: Progress, cancelled: Cancelled) -> object:
            progress(0, len(numbers))
            return change(project, project.ids_of(numbers), progress, cancelled)

        def tell(_changed: object) -> None:
            workspace.said.emit(self.tr("It was stopped half way.") if job.cancelled else said)

        job = run_in_batches(
            self._desk,
            self.tr("Changing articles"),
            work,
            tell,
            lambda error: tell_refused(self._desk, error),
        )


def _tell_nobody(_done: int, _whole: int) -> None:
    """Tell nobody how far it is."""


def _never() -> bool:
    return False
