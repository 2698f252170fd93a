"""What can be undone, redone and brought back."""

from __future__ import annotations

from hashiya.core.edits import PROJECT_SCOPE, Act, Change
from hashiya.core.history import History, history_of
from hashiya.project.base import ProjectBase
from hashiya.storage import articles, journal
from hashiya.storage.database import Database


class ProjectHistory(ProjectBase):
    """Walk the histories: each article has one, and the project one for label set and list of articles."""

    def undo(self, article: str | None = None) -> Change:
        """Undo the last edit of the article, or of the project where none is given.

        Raises :class:`EditError` where there is nothing to undo, or where the edit also changed something that
        other edits changed later.
        """
        return self._walk(lambda db: _scope(db, article), Act.UNDO)

    def redo(self, article: str | None = None) -> Change:
        """Do again what was undone last; raises :class:`EditError` as :meth:`undo` does."""
        return self._walk(lambda db: _scope(db, article), Act.REDO)

    def history(self, article: str | None = None) -> History:
        """Return every edit of the article, or of the project where none is given, the newest last."""

        def work(db: Database) -> History:
            scope = _scope(db, article)
            return history_of(journal.edits_of(db, scope), journal.stacks_of(db, scope))

        return self._read(work)


def _scope(db: Database, article: str | None) -> str:
    return PROJECT_SCOPE if article is None else articles.resolve(db, article)
