"""How an edit reaches the disk, and what happens where the disk refuses it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from hashiya.core.annotations import Annotation, Link
from hashiya.errors import HashiyaError, StorageError
from hashiya.ui import unsaved
from hashiya.ui.reading import Reading

if TYPE_CHECKING:
    from hashiya.project import Project


class Writing(Reading):
    """Write edits; what the disk refuses stays on the page as unsaved and is written before the next."""

    def edit(self, call: Callable[[Project], object]) -> bool:
        """Make an edit that the workspace has no name for; tell why not, and return False, where it fails."""
        try:
            return self._edit(call)
        except StorageError as error:
            self._tell(error)
            return False

    def save_unsaved(self) -> bool:
        """Try to write what isn't on the disk yet; return whether everything is saved now."""
        if not self.unsaved_count:
            return True
        try:
            self._write_unsaved()
        except StorageError as error:
            self._tell(error)
        return not self.unsaved_count

    def save_copy(self, path: Path) -> bool:
        """Write a verified copy of the project, with what isn't saved in it, to another place."""
        from hashiya.project import Project

        if self.project is None:
            return False
        try:
            self.project.save_copy(path)
            if self.unsaved_count:
                with Project.open(path) as copy:
                    unsaved.write_all(copy, self.unsaved.values(), self.unsaved_links.values())
        except HashiyaError as error:
            self._tell(error)
            return False
        return True

    # -- inside

    def _edit(self, call: Callable[[Project], object]) -> bool:
        """Do what :meth:`edit` does, but for what the disk refuses: raises StorageError for that."""
        if self.project is None or not self._writable():
            return False
        self.gather()
        try:
            self._write_unsaved()
            call(self.project)
        except StorageError:
            raise
        except HashiyaError as error:
            self._tell(error)
            return False
        finally:
            self.follow_gathered()
        return True

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
            stored = self._store(annotation)
        except StorageError as error:
            self._keep(annotation, leads)
            self._tell(error)
            return
        except HashiyaError as error:
            self._tell(error)
            return
        self._forget(annotation.id, stored)
        if leads:
            self.set_current(stored)
        self.said.emit(said)

    def _keep(self, annotation: Annotation, leads: bool) -> None:
        self.unsaved[annotation.id] = annotation
        self._put(annotation, unsaved=True)
        if leads:
            self.set_current(annotation.id)
        self.unsaved_changed.emit(self.unsaved_count)

    def _keep_link(self, link: Link) -> None:
        self._set_unsaved_links({**self.unsaved_links, link.id: link})

    def _forget(self, annotation: str, stored: str) -> None:
        """Take an annotation off the list of unsaved ones, and off the page where it now has another id."""
        if self.unsaved.pop(annotation, None) is None:
            return
        if annotation != stored:
            if stored:
                links = self.unsaved_links.values()
                self._set_unsaved_links(unsaved.renamed(links, annotation, stored))
            self._drop(annotation)
        self.unsaved_changed.emit(self.unsaved_count)

    def _drop_unsaved_links(self, annotation: str) -> None:
        """Give up the links of an annotation that were never on the disk."""
        links = self.unsaved_links.items()
        self._set_unsaved_links({id_: link for id_, link in links if annotation not in (link.from_, link.to)})

    def _set_unsaved_links(self, links: dict[str, Link]) -> None:
        if links != self.unsaved_links:
            self.unsaved_links = links
            self._links = self._frames = None
            self._tell_links()
            self.unsaved_changed.emit(self.unsaved_count)

    def _write_unsaved(self, but: str = "") -> None:
        """Write what isn't on the disk yet, oldest first; raises StorageError at the first that can't be."""
        for annotation in [each for each in self.unsaved.values() if each.id != but]:
            try:
                stored = self._store(annotation)
            except StorageError:
                raise
            except HashiyaError as error:  # removed or marked again meanwhile: nothing is left to write
                self._tell(error)
                stored = ""
            self._forget(annotation.id, stored)
        for link in [each for each in self.unsaved_links.values() if but not in (each.from_, each.to)]:
            self._store_link(link)

    def _store(self, annotation: Annotation) -> str:
        """Bring an annotation onto the disk, a new one with the link that it was made for; return its id."""
        assert self.project is not None
        tie = self._tie_of(annotation)
        if tie is None:
            return unsaved.write(self.project, annotation)
        try:
            stored = unsaved.write(self.project, annotation, tie)
        except StorageError:
            raise
        except HashiyaError as error:  # not the one that it was tied to any more, or not of that kind
            self._tell(error)
            stored = unsaved.write(self.project, annotation)
        self._set_unsaved_links({id_: link for id_, link in self.unsaved_links.items() if id_ != tie.id})
        return stored

    def _store_link(self, link: Link) -> None:
        assert self.project is not None
        try:
            self.project.link(link.from_, link.to, kind=link.kind)
        except StorageError:
            raise
        except HashiyaError as error:  # linked or removed meanwhile
            self._tell(error)
        self._set_unsaved_links({id_: each for id_, each in self.unsaved_links.items() if id_ != link.id})

    def _tie_of(self, annotation: Annotation) -> Link | None:
        """Return the link that a new annotation was made for, where its other end is on the disk."""
        if not unsaved.is_provisional(annotation.id):
            return None
        for link in self.unsaved_links.values():
            ends = (link.from_, link.to)
            if annotation.id in ends and not unsaved.is_provisional(unsaved.partner_of(link, annotation.id)):
                return link
        return None
