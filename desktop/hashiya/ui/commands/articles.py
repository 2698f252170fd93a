"""From article to article, their details, the project's labels and annotators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hashiya.core.articles import Direction, Status
from hashiya.ui import wording
from hashiya.ui.commands.views import show

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
        ids = [article.id for article in workspace.articles()]
        if workspace.article is None or workspace.article.id not in ids:
            return
        place = ids.index(workspace.article.id) + by
        if 0 <= place < len(ids):
            workspace.open_article(ids[place])
        else:
            last, first = self.tr("This is the last article."), self.tr("This is the first article.")
            workspace.said.emit(last if by > 0 else first)

    def finish(self) -> None:
        """Call the open article done and open the next one that isn't."""
        workspace = self._desk.workspace
        article = workspace.article
        if article is None:
            return
        if article.status is Status.DONE:
            self._go_on(article.id)
        else:
            workspace.set_status(Status.DONE, then=lambda: self._go_on(article.id))

    def _go_on(self, finished: str) -> None:
        """Open the next article that isn't done."""
        workspace = self._desk.workspace
        articles = workspace.articles()
        place = next((n for n, each in enumerate(articles) if each.id == finished), 0)
        waiting = [
            each for each in articles[place + 1 :] + articles[:place] if each.status is not Status.DONE
        ]
        if waiting:
            workspace.open_article(waiting[0].id)
        else:
            workspace.said.emit(self.tr("Every article of the project is done."))

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
