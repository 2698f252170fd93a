"""The way back: undo and redo, named, through the article's history and this session's in the project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject

from hashiya.core.edits import Act
from hashiya.ui import wording
from hashiya.ui.writing import Writing

if TYPE_CHECKING:
    from hashiya.core.edits import Change
    from hashiya.core.history import HistoryEntry

Way = Literal["undo", "redo"]


class Walking(Writing):
    """Undo and redo; what was done is shown where it was done."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened_at = 0
        self._ways: dict[Way, tuple[str | None, HistoryEntry | None]] = {}
        self.project_opened.connect(self._on_project_opened)
        self.project_closed.connect(self._ways.clear)
        self.article_opened.connect(lambda _article: self._ways.clear())

    def undo(self) -> None:
        """Undo the latest edit of the article, or of the project where that is later and of this session."""
        self._walk("undo")

    def redo(self) -> None:
        """Redo what was undone last."""
        self._walk("redo")

    def undo_name(self) -> str:
        """Return what undo would take back, in the interface's language, empty where nothing is left."""
        entry = self._known("undo")[1]
        return wording.edit_name(entry.edit) if entry else ""

    def redo_name(self) -> str:
        """Return what redo would bring back, in the interface's language, empty where nothing is left."""
        entry = self._known("redo")[1]
        return wording.edit_name(entry.edit) if entry else ""

    # -- inside

    def _on_committed(self, change: Change) -> None:
        self._ways.clear()
        super()._on_committed(change)

    def _on_project_opened(self) -> None:
        self._opened_at = self.project.last_number() if self.project else 0

    def _walk(self, way: Way) -> None:
        if self.gathered.active:
            self.said.emit(self.tr("The whole project is being written: let that end, or stop it."))
            return
        scope, entry = self._next(way)
        if entry is None:
            nothing = (
                self.tr("There is nothing to undo here.")
                if way == "undo"
                else self.tr("There is nothing to redo here.")
            )
            self.said.emit(nothing)
            return
        done = self.tr("Undone: {}") if way == "undo" else self.tr("Done again: {}")
        if self.edit(lambda project: project.undo(scope) if way == "undo" else project.redo(scope)):
            self.said.emit(done.format(wording.edit_name(entry.edit)))

    def _known(self, way: Way) -> tuple[str | None, HistoryEntry | None]:
        """Return what :meth:`_next` found last: until something is written or opened it finds the same."""
        if self.gathered.active:  # the project answers nobody before a long undo has ended
            return None, None
        if not self._ways:
            self._ways |= {"undo": self._next("undo"), "redo": self._next("redo")}
        return self._ways[way]

    def _next(self, way: Way) -> tuple[str | None, HistoryEntry | None]:
        """Return scope and edit that undo or redo would walk: the later of the article's and the project's.

        The project's history before this session is left alone: whoever undoes a mark wants no article gone.
        """
        if self.project is None:
            return None, None
        act = Act.UNDO if way == "undo" else Act.REDO
        of_project = self.project.next_edit(act, after=self._opened_at)
        if self.article is None:
            return None, of_project
        history = self.project.history(self.article.id)
        of_article = history.undo_name if way == "undo" else history.redo_name
        if of_project and (of_article is None or of_project.seq > of_article.seq):
            return None, of_project
        return self.article.id, of_article
