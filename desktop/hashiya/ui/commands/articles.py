"""From article to article, their details, the project's labels and annotators."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hashiya.core.articles import Direction, Status
from hashiya.ui import wording
from hashiya.ui.commands.views import show
from hashiya.ui.jobs import Cancelled, Progress, counting

if TYPE_CHECKING:
    from hashiya.ui.main_window import MainWindow


class ArticleCommands(QObject):
    """Do what the Article menu asks for."""

    def __init__(self, desk: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk

    def step(self, by: int) -> None:
        """Open the article so many places further down the list."""
        workspace = self._desk.workspace
        project, article = workspace.project, workspace.article
        if project is None or article is None:
            return
        shown = self._shown()
        if shown is None:
            found = project.neighbour(article.id, forward=by > 0)
        else:
            place = shown.index(project.number_of(article.id)) + by
            found = next(iter(project.ids_of(shown[place : place + 1] if place >= 0 else ())), None)
        if found is not None:
            workspace.open_article(found)
        else:
            last, first = self.tr("This is the last article."), self.tr("This is the first article.")
            workspace.said.emit(last if by > 0 else first)

    def finish(self) -> None:
        """Call the open article done and open the next one that isn't."""
        workspace = self._desk.workspace
        article = workspace.article
        if article is None:
            return
        shown = self._shown()  # a filter may leave the article out once it is done
        if article.status is Status.DONE:
            self._go_on(article.id, shown)
        else:
            workspace.set_status(Status.DONE, then=lambda: self._go_on(article.id, shown))

    def next_unfinished(self) -> None:
        """Open the next article that isn't done, of those that are listed before any other."""
        article = self._desk.workspace.article
        self._go_on(article.id if article else None, self._shown())

    def next_unjudged(self) -> None:
        """Look beside the window for the next article with a passage that nobody has judged, and open it."""
        workspace = self._desk.workspace
        project, article, shown = workspace.project, workspace.article, self._shown()
        if project is None:
            return

        def work(progress: Progress, cancelled: Cancelled) -> str | None:
            whole = project.progress().total if shown is None else len(shown)
            told = counting(progress, whole)
            return project.next_unjudged(
                article.id if article else None, shown, on_article=told, cancelled=cancelled
            )

        job = self._desk.jobs.run(self.tr("Looking for passages"), work)
        job.failed.connect(self._desk.files.tell)
        job.succeeded.connect(lambda found: self._open_unjudged(found, stopped=job.cancelled))

    def _open_unjudged(self, found: str | None, *, stopped: bool) -> None:
        if found is not None:
            self._desk.workspace.open_article(found)
        elif not stopped:
            self._desk.workspace.said.emit(
                self.tr("In every other article, what looks like reported speech is marked.")
            )

    def _go_on(self, finished: str | None, shown: Sequence[int] | None) -> None:
        """Open the next article that isn't done."""
        workspace = self._desk.workspace
        project = workspace.project
        if project is None:
            return
        waiting = project.next_unfinished(finished, shown) if shown is not None else None
        waiting = waiting or project.next_unfinished(finished)
        if waiting:
            workspace.open_article(waiting)
        else:
            workspace.said.emit(self.tr("Every article of the project is done."))

    def _shown(self) -> Sequence[int] | None:
        """Return the numbers of the articles that are listed, where the open one is among them."""
        workspace, furniture = self._desk.workspace, self._desk.furniture
        if not furniture.is_filled or workspace.article is None:
            return None
        model = furniture.article_list.model
        return None if model.place_of(workspace.article.id) is None else model.numbers

    def statuses(self) -> list[tuple[Status, str]]:
        """Return the statuses that an article can have."""
        return [(status, wording.status_name(status)) for status in Status]

    def paragraph_direction(self) -> Direction | None:
        """Return the override of the paragraph under the caret."""
        workspace = self._desk.workspace
        if workspace.article is None:
            return None
        return workspace.article.paragraph_directions.get(self._paragraph())

    def turn_paragraph(self, direction: Direction | None) -> None:
        """Override the direction of the paragraph under the caret, or follow the article again."""
        if direction != self.paragraph_direction():
            self._desk.workspace.set_paragraph_direction(self._paragraph(), direction)

    def edit_properties(self, article: str | None = None) -> None:
        """Show title and details of an article, the open one where none is named."""
        from hashiya.ui.dialogs.article_properties import ArticleProperties

        workspace = self._desk.workspace
        chosen = article or (workspace.article.id if workspace.article else None)
        if chosen:
            show(ArticleProperties(workspace, chosen, self._desk))

    def remove(self) -> None:
        """Remove the open article; undo brings it back."""
        workspace = self._desk.workspace
        article = workspace.article
        if article and workspace.remove_article(article.id):
            title = wording.echo(article.title)
            workspace.said.emit(self.tr("{} was removed; undo brings it back.").format(title))

    def edit_labels(self) -> None:
        """Show the project's labels."""
        from hashiya.ui.dialogs.label_set import LabelSetDialog

        show(LabelSetDialog(self._desk.workspace, self._desk))

    def edit_link_kinds(self) -> None:
        """Show the project's kinds of links."""
        from hashiya.ui.dialogs.link_kinds import LinkKindsDialog

        show(LinkKindsDialog(self._desk.workspace, self._desk))

    def choose_annotator(self) -> None:
        """Show who works on the project."""
        from hashiya.ui.dialogs.annotators import AnnotatorChooser

        show(AnnotatorChooser(self._desk.workspace, self._desk))

    def _paragraph(self) -> int:
        workspace = self._desk.workspace
        return workspace.segments.paragraph_index(workspace.caret)
