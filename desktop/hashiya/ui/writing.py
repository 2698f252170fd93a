"""How an edit reaches the disk, what happens where the disk refuses it, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject

from hashiya.core.annotations import Annotation
from hashiya.errors import HashiyaError, StorageError
from hashiya.ui import unsaved, wording
from hashiya.ui.reading import Reading

if TYPE_CHECKING:
    from hashiya.core.edits import Change
    from hashiya.core.history import HistoryEntry
    from hashiya.project import Project

Way = Literal["undo", "redo"]


class Writing(Reading):
    """Write edits; what the disk refuses stays on the page as unsaved and is written before the next."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened_at = 0
        self._ways: dict[Way, tuple[str | None, HistoryEntry | None]] = {}
        self.project_opened.connect(self._on_project_opened)
        self.project_closed.connect(self._ways.clear)
        self.article_opened.connect(lambda _article: self._ways.clear())

    def edit(self, call: Callable[[Project], object]) -> bool:
        """Make an edit that the workspace has no name for; tell why not, and return False, where it fails."""
        if self.project is None or not self._writable():
            return False
        try:
            self._write_unsaved()
            call(self.project)
        except HashiyaError as error:
            self._tell(error)
            return False
        return True

    def save_unsaved(self) -> bool:
        """Try to write what isn't on the disk yet; return whether everything is saved now."""
        if not self.unsaved:
            return True
        try:
            self._write_unsaved()
        except StorageError as error:
            self._tell(error)
        return not self.unsaved

    def save_copy(self, path: Path) -> bool:
        """Write a verified copy of the project, unsaved annotations included, to another place."""
        from hashiya.project import Project

        if self.project is None:
            return False
        try:
            self.project.save_copy(path)
            if self.unsaved:
                with Project.open(path) as copy:
                    for annotation in list(self.unsaved.values()):
                        unsaved.write(copy, annotation)
        except HashiyaError as error:
            self._tell(error)
            return False
        return True

    # -- history

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

    def _writable(self) -> bool:
        if self.project is None:
            return False
        if self.project.read_only:
            self.failed.emit(
                self.tr("The project is open for reading only; save a copy to edit it."), "read_only"
            )
        return not self.project.read_only

    def _write(self, annotation: Annotation, said: str) -> None:
        """Bring an annotation, as it should be, onto the disk; keep it as unsaved where the disk refuses.

        A new one becomes the current one; a comment that is saved while another is gone to doesn't call back.
        """
        assert self.project is not None
        is_current = self.current is not None and self.current.id == annotation.id
        leads = is_current or self.annotation(annotation.id) is None
        try:
            self._write_unsaved(but=annotation.id)
            stored = unsaved.write(self.project, annotation)
        except StorageError as error:
            self._keep(annotation, error, leads)
            return
        except HashiyaError as error:
            self._tell(error)
            return
        self._forget(annotation.id, stored)
        if leads:
            self.set_current(stored)
        self.said.emit(said)

    def _keep(self, annotation: Annotation, error: StorageError, leads: bool) -> None:
        self.unsaved[annotation.id] = annotation
        self._put(annotation, unsaved=True)
        if leads:
            self.set_current(annotation.id)
        self.unsaved_changed.emit(len(self.unsaved))
        self._tell(error)

    def _forget(self, annotation: str, stored: str) -> None:
        """Take an annotation off the list of unsaved ones, and off the page where it now has another id."""
        if self.unsaved.pop(annotation, None) is None:
            return
        if annotation != stored:
            self._drop(annotation)
        self.unsaved_changed.emit(len(self.unsaved))

    def _write_unsaved(self, but: str = "") -> None:
        """Write what isn't on the disk yet, oldest first; raises StorageError at the first that can't be."""
        assert self.project is not None
        for annotation in [each for each in self.unsaved.values() if each.id != but]:
            try:
                stored = unsaved.write(self.project, annotation)
            except StorageError:
                raise
            except HashiyaError as error:  # removed or marked again meanwhile: nothing is left to write
                self._tell(error)
                stored = ""
            self._forget(annotation.id, stored)

    def _on_committed(self, change: Change) -> None:
        self._ways.clear()
        super()._on_committed(change)

    def _on_project_opened(self) -> None:
        entries = self.project.history(None).entries if self.project else ()
        self._opened_at = entries[-1].seq if entries else 0

    def _walk(self, way: Way) -> None:
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
        if not self._ways:
            self._ways |= {"undo": self._next("undo"), "redo": self._next("redo")}
        return self._ways[way]

    def _next(self, way: Way) -> tuple[str | None, HistoryEntry | None]:
        """Return scope and edit that undo or redo would walk: the later of the article's and the project's.

        The project's history before this session is left alone: whoever undoes a mark wants no article gone.
        """
        if self.project is None:
            return None, None
        whole = self.project.history(None)
        of_project = whole.undo_name if way == "undo" else whole.redo_name
        if of_project and of_project.seq <= self._opened_at:
            of_project = None
        if self.article is None:
            return None, of_project
        history = self.project.history(self.article.id)
        of_article = history.undo_name if way == "undo" else history.redo_name
        if of_project and (of_article is None or of_project.seq > of_article.seq):
            return None, of_project
        return self.article.id, of_article
