"""How an edit reaches the disk, and what happens where the disk refuses it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from hashiya.core.annotations import Annotation
from hashiya.errors import HashiyaError, StorageError
from hashiya.ui import unsaved
from hashiya.ui.reading import Reading

if TYPE_CHECKING:
    from hashiya.project import Project


class Writing(Reading):
    """Write edits; what the disk refuses stays on the page as unsaved and is written before the next."""

    def edit(self, call: Callable[[Project], object]) -> bool:
        """Make an edit that the workspace has no name for; tell why not, and return False, where it fails."""
        if self.project is None or not self._writable():
            return False
        self.gather()
        try:
            self._write_unsaved()
            call(self.project)
        except HashiyaError as error:
            self._tell(error)
            return False
        finally:
            self.follow_gathered()
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
