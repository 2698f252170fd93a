"""Links: made and taken away between annotations that are on the disk."""

from __future__ import annotations

from hashiya.core.annotations import Annotation, Link
from hashiya.errors import StorageError
from hashiya.ui import unsaved, wording
from hashiya.ui.partners import Fit, fit
from hashiya.ui.shaping import Shaping


class Tying(Shaping):
    """Tie annotations of the open article together as the project's schema allows, and untie them."""

    def tie(self, one: str, other: str) -> bool:
        """Link two annotations, whichever way the schema allows; tell why not where it fails.

        The first becomes the current one.
        """
        here, there = self.annotation(one), self.annotation(other)
        if here is None or there is None or here.id == there.id or not self._writable():
            return False
        self.set_current(here.id)
        found = fit(self.link_kinds, here.label, there.label)
        if found is None:
            self._tell_misfit(there.label, here.label)
            return False
        return self._tie(here, there, found)

    def untie(self, link: Link) -> bool:
        """Take a link away."""
        said = self.tr("No longer linked: {}").format(self._told(link.kind, link.from_, link.to))
        done = self._give_up(link) or self.edit(lambda project: project.unlink(link.id))
        if done:
            self.said.emit(said)
        return done

    def untie_all(self, annotation: str | None = None) -> None:
        """Take all links of an annotation away, of the current one where none is named."""
        found = self.annotation(annotation) if annotation else self.current
        if found is None:
            return
        links = self.links_of(found.id)
        stored = [link for link in links if not self._give_up(link)]
        if not links:
            self.said.emit(self.tr("The annotation has no links."))
        elif not stored or self.edit(lambda project: project.unlink_all(found.id)):
            self.said.emit(self.tr("The annotation has no links any more."))

    # -- inside

    def _tie(self, here: Annotation, there: Annotation, found: Fit) -> bool:
        """Link two annotations; return whether they are linked so now."""
        begin, end = (here, there) if found.begins else (there, here)
        told = self._told(found.kind.id, begin.id, end.id)
        if self._is_refused_unsaved(begin, end):
            return False
        if any((each.kind, each.to) == (found.kind.id, end.id) for each in self.links_of(begin.id)):
            self.said.emit(self.tr("Linked already: {}").format(told))
            return True
        try:
            done = self._edit(lambda project: project.link(begin.id, end.id, kind=found.kind.id))
        except StorageError as error:
            self._keep_link(unsaved.provisional_link(begin.article, found.kind.id, begin.id, end.id))
            self._tell(error)
            return True
        if done:
            self.said.emit(self.tr("Linked: {}").format(told))
        return done

    def _give_up(self, link: Link) -> bool:
        """Give up a link that was never on the disk; return whether it wasn't."""
        is_unsaved = link.id in self.unsaved_links
        if is_unsaved:
            rest = {id_: each for id_, each in self.unsaved_links.items() if id_ != link.id}
            self._set_unsaved_links(rest)
        return is_unsaved

    def _is_refused_unsaved(self, *annotations: Annotation) -> bool:
        """Tell that one of the annotations isn't on the disk yet, so that nothing can be tied to it."""
        refused = any(self.is_unsaved(each.id) for each in annotations)
        if refused:
            self.said.emit(self.tr("The annotation isn't saved yet: save it before linking it to another."))
        return refused

    def _tell_misfit(self, label: str, other: str) -> None:
        names = [wording.name_of_label(each, self.labels, self.language) for each in (label, other)]
        self.said.emit(
            self.tr("This project has no link between {label} and {other}.").format(
                label=names[0], other=names[1]
            )
        )

    def _told(self, kind: str, begin: str, end: str) -> str:
        """Return a link in words: what it leads from, its kind, what it leads to."""
        passages = [each.passage(self.text) if each else "" for each in map(self.annotation, (begin, end))]
        return " ".join((wording.echo(passages[0]), self._kind_name(kind), wording.echo(passages[1])))

    def _kind_name(self, kind: str) -> str:
        from hashiya.ui.tie_words import kind_name

        return kind_name(kind, self.link_kinds, self.language)
