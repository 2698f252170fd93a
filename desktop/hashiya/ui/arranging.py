"""Edits of articles, and whose layer is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from hashiya.core.articles import Direction, Status
from hashiya.ui import wording
from hashiya.ui.walking import Walking

if TYPE_CHECKING:
    from hashiya.project import Project


class Arranging(Walking):
    """Change articles, bring back what was removed, choose the annotator.

    ``ask_first`` is called before an article gets done, with its id and what goes on then; where it returns
    True it has asked the annotator, and goes on itself once that is answered.
    """

    ask_first: Callable[[str, Callable[[], None]], bool] | None = None

    def restore(self, seq: int) -> None:
        """Bring back what the edit with this journal number removed from the open article."""
        article = self.article
        if article and self.edit(lambda project: project.restore(article.id, seq)):
            self.said.emit(self.tr("Brought back."))

    def restore_article(self, seq: int) -> None:
        """Bring back what the project's edit with this journal number removed."""
        if self.edit(lambda project: project.restore_article(seq)):
            self.said.emit(self.tr("Brought back."))

    def set_status(
        self, status: Status, article: str | None = None, then: Callable[[], None] | None = None
    ) -> None:
        """Say how far the work on an article is, the open one where none is named; ``then`` comes after."""
        chosen = article or (self.article.id if self.article else None)

        def go_on() -> None:
            if self._edit_article(chosen, lambda project, found: project.set_status(found, status)):
                self.said.emit(wording.status_name(status))
                if then is not None:
                    then()

        finishing = status is Status.DONE and chosen is not None and not self.read_only
        if finishing and self.ask_first is not None and self.ask_first(chosen or "", go_on):
            return
        go_on()

    def set_title(self, title: str, article: str | None = None) -> bool:
        """Give an article another title."""
        return self._edit_article(article, lambda project, chosen: project.set_title(chosen, title))

    def set_meta(self, meta: Mapping[str, Any], article: str | None = None) -> bool:
        """Give an article other metadata."""
        return self._edit_article(article, lambda project, chosen: project.set_meta(chosen, meta))

    def set_direction(self, direction: Direction, article: str | None = None) -> bool:
        """Set where an article's lines begin."""
        return self._edit_article(article, lambda project, chosen: project.set_direction(chosen, direction))

    def set_paragraph_direction(self, paragraph: int, direction: Direction | None) -> bool:
        """Override the direction of one paragraph of the open article, or follow the article again."""
        return self._edit_article(
            None, lambda project, chosen: project.set_paragraph_direction(chosen, paragraph, direction)
        )

    def remove_article(self, article: str) -> bool:
        """Remove an article with its annotations; undo brings it back."""
        return self.edit(lambda project: project.remove_article(article))

    def set_annotator(self, name: str) -> None:
        """Show and write another annotator's layer."""
        if name.strip() and self.edit(lambda project: project.set_annotator(name.strip())):
            self.set_current(None)
            self._hold(self._layer())
            self.annotations_reset.emit()
            self._tell_links()
            self.annotator_changed.emit(self.annotator)

    def _edit_article(self, article: str | None, call: Callable[[Project, str], object]) -> bool:
        chosen = article or (self.article.id if self.article else None)
        return chosen is not None and self.edit(lambda project: call(project, chosen))
