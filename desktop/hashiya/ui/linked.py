"""How the annotations of the open article are tied: the links that are shown, their kinds, the frames."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hashiya.core.edits import Change, Entity
from hashiya.core.link_kinds import LinkKinds
from hashiya.core.rows import link_of_row
from hashiya.ui.opening import Opening

if TYPE_CHECKING:
    from hashiya.core.annotations import Annotation, Link
    from hashiya.core.frames import Frames


class Linked(Opening):
    """Hold the links of the open article whose both ends are shown, unsaved ones among them.

    What an edit, another article or another annotator changed in them is told once, by ``links_reset``.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.link_kinds = LinkKinds()
        self._stored_links: dict[str, Link] = {}
        self._links: list[Link] | None = []
        self._told_links: list[Link] = []
        self._frames: Frames | None = None
        self.project_opened.connect(self._take_link_kinds)

    @property
    def links(self) -> list[Link]:
        """The links between annotations that are shown, by their ids; a list of the caller's own."""
        return list(self._shown_links())

    @property
    def stored_links(self) -> list[Link]:
        """Every link of the open article, whichever layers it ties."""
        return list(self._stored_links.values())

    def links_of(self, annotation: str) -> list[Link]:
        """Return the links that begin or end at an annotation."""
        return [link for link in self._shown_links() if annotation in (link.from_, link.to)]

    def frames(self) -> Frames:
        """Return what the links tie together, made when first asked for after a change."""
        from hashiya.core.frames import Frames

        if self._frames is None:
            self._frames = Frames.of(self._annotations.values(), self._shown_links(), self.link_kinds)
        return self._frames

    def open_article(self, article: str | None) -> bool:
        """Show another article, or none; tell why not where its text can't be read."""
        is_opened = super().open_article(article)
        self._tell_links()
        return is_opened

    # -- inside

    def _hold(self, annotations: Iterable[Annotation]) -> None:
        super()._hold(annotations)
        self._links = self._frames = None

    def _hold_article(self) -> None:
        super()._hold_article()
        self._read_links()

    def _read_links(self) -> None:
        """Take the links of the open article from the disk."""
        links = self.project.links(self.article.id) if self.project and self.article else []
        self._stored_links = {link.id: link for link in links}
        self._links = self._frames = None

    def _follow_links(self, change: Change) -> None:
        """Take over what a change did to the links of the open article."""
        assert self.article is not None
        for image in change.edit.images:
            if image.entity is Entity.LINK and image.article == self.article.id:
                self._links = self._frames = None
                if image.after is None:
                    self._stored_links.pop(image.id, None)
                else:
                    self._stored_links[image.id] = link_of_row(image.after)

    def _shown_links(self) -> list[Link]:
        if self._links is None:
            there, links = self._annotations, self._stored_links | self.unsaved_links
            known = (link for link in links.values() if link.from_ in there and link.to in there)
            self._links = sorted(known, key=lambda link: link.id)
        return self._links

    def _tell_links(self) -> None:
        if self._shown_links() != self._told_links:
            self._told_links = self._shown_links()
            self.links_reset.emit()

    def _take_link_kinds(self) -> None:
        """Take the kinds of links that the project allows now."""
        kinds = self.project.link_kinds if self.project else LinkKinds()
        if kinds != self.link_kinds:
            self.link_kinds, self._frames = kinds, None
            self.link_kinds_changed.emit()
