"""What can be undone, redone and brought back."""

from __future__ import annotations

from hashiya.core.edits import PROJECT_SCOPE, Act, Change, Edit
from hashiya.core.history import History, HistoryEntry
from hashiya.errors import EditError, NotFoundError
from hashiya.project import restoring
from hashiya.project.base import ProjectBase
from hashiya.storage import articles, journal
from hashiya.storage.database import Database


class ProjectHistory(ProjectBase):
    """Walk the histories: each article has one, and the project one for label set and list of articles."""

    def undo(self, article: str | None = None) -> Change:
        """Undo the last edit of the article, or of the project where none is given.

        Raises :class:`EditError` where there is nothing to undo, or where the edit also changed something
        that other edits changed later.
        """
        return self._walk(lambda db: _scope(db, article), Act.UNDO)

    def undo_edit(self, edit: str, article: str | None = None) -> Change:
        """Undo the edit with this id, which must be the last one of the article or else of the project.

        Raises :class:`EditError` where it isn't, and as :meth:`undo` does.
        """

        def scope(db: Database) -> str:
            found = _scope(db, article)
            done = journal.stacks_of(db, found).done
            if not done or journal.edit_at(db, done[-1]).id != edit:
                raise EditError("Other edits came after it; undo those first, in the history.")
            return found

        return self._walk(scope, Act.UNDO)

    def redo(self, article: str | None = None) -> Change:
        """Do again what was undone last; raises :class:`EditError` as :meth:`undo` does."""
        return self._walk(lambda db: _scope(db, article), Act.REDO)

    def history(self, article: str | None = None) -> History:
        """Return every edit of the article, or of the project where none is given, the newest last."""

        return self._read(lambda db: self._histories.of(db, _scope(db, article)))

    def next_edit(self, act: Act, article: str | None = None, *, after: int = 0) -> HistoryEntry | None:
        """Return the edit that an undo or a redo walks, of the article or else of the project.

        ``None`` where there is none, or where its journal number isn't above ``after``. Unlike
        :meth:`history` it reads that one edit alone.
        """

        def find(db: Database) -> HistoryEntry | None:
            stack = self._histories.stacks(db, _scope(db, article)).of(act)
            if not stack or stack[-1] <= after:
                return None
            edit = journal.edit_at(db, stack[-1])
            return HistoryEntry(stack[-1], edit.verb, edit.annotator, edit.at, act is Act.REDO, edit)

        return self._read(find)

    def last_number(self) -> int:
        """Return the journal number of what was done last, 0 in a new project."""
        return self._read(journal.last_number)

    def restore(self, article: str, seq: int) -> Change:
        """Bring back what the edit with this journal number took out of the article, as a new edit.

        An edit that removed annotations gives those back, one that was undone gives back what it had added.
        Raises :class:`EditError` where nothing of it is missing, :class:`NotFoundError` for an unknown
        number.
        """

        def build(db: Database) -> Edit:
            id_ = articles.resolve(db, article)
            edit = journal.edit_at(db, seq)
            if id_ not in edit.scopes:
                raise NotFoundError(
                    "The edit {edit} isn't one of this article's: see its history for the numbers.", edit=seq
                )
            return self._new_edit("restore", restoring.images(db, id_, edit), id_)

        return self._edit(build)

    def restore_article(self, seq: int) -> Change:
        """Bring back the articles that the project's edit with this journal number took out, as a new edit.

        Raises :class:`EditError` where none of them is missing.
        """

        def build(db: Database) -> Edit:
            edit = journal.edit_at(db, seq)
            return self._new_edit("restore", restoring.article_images(db, edit), PROJECT_SCOPE)

        return self._edit(build)


def _scope(db: Database, article: str | None) -> str:
    return PROJECT_SCOPE if article is None else articles.resolve(db, article)
