"""What is looked at: the current annotation, the selection, the caret; and what follows from each edit."""

from __future__ import annotations

from bisect import bisect_left, insort

from PySide6.QtCore import QObject

from hashiya.core.annotations import Annotation, text_place
from hashiya.core.edits import Act, Change, Entity
from hashiya.core.rows import annotation_of_row, link_of_row
from hashiya.core.spans import Span
from hashiya.ui.gathered import Gathered
from hashiya.ui.linked import Linked
from hashiya.ui.theme import LIGHT, Theme

_FOLLOWED = 50
"""Annotations of one change that are followed one by one; more are read anew at once."""


class Reading(Linked):
    """Hold what is looked at, and follow what is committed; edits come with :class:`Workspace`.

    ``language`` (``ar`` or ``en``) and ``theme`` are the interface's; ``appearance_changed`` tells of both.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = "en"
        self.theme: Theme = LIGHT
        self.gathered = Gathered()
        self._committed.connect(self._on_committed)
        self.project_closed.connect(self.gathered.forget)

    # -- looking

    def select(self, span: Span | None) -> None:
        """Take what is selected in the reading pane, unsnapped; ``None`` for nothing."""
        if span != self.selection:
            self.selection = span
            self.selection_changed.emit(span)

    def target(self) -> Span | None:
        """Return the passage that a label would mark: the selection, snapped to whole words."""
        return self.segments.snap(self.selection) if self.selection else None

    def set_caret(self, position: int) -> None:
        """Take the caret's place, a code point."""
        if position != self.caret:
            self.caret = position
            self.caret_changed.emit(position)

    def set_current(self, annotation: str | None, reveal: bool = False) -> None:
        """Make an annotation the current one, or none; ``reveal`` scrolls the reading pane to it."""
        found = self.annotation(annotation)
        if (found and found.id) != (self.current and self.current.id):
            self.current = found
            self.current_changed.emit(found.id if found else None)
        if found and reveal:
            self.reveal_requested.emit(found.spans[0])

    def step_annotation(self, forward: bool) -> None:
        """Make the next or the previous annotation the current one, from the caret where none is."""
        annotations = self.annotations
        if not annotations:
            return
        order = [each.id for each in annotations]
        if self.current and self.current.id in order:
            index = order.index(self.current.id) + (1 if forward else -1)
        else:
            after = bisect_left(annotations, self.caret, key=lambda each: each.start)
            index = after if forward else after - 1
        self.set_current(order[index % len(order)], reveal=True)

    def set_appearance(self, *, language: str | None = None, theme: Theme | None = None) -> None:
        """Tell everyone who draws for himself that language or theme is another one."""
        self.language = language or self.language
        self.theme = theme or self.theme
        self.appearance_changed.emit()

    def _let_go(self) -> None:
        self.set_current(None)
        self.select(None)

    # -- following what is committed

    def gather(self) -> None:
        """Follow imports no more until :meth:`follow_gathered` is called as often as this was."""
        self.gathered.begin()

    def follow_gathered(self) -> None:
        """Follow what was written since :meth:`gather`, all of an import at once."""
        for change in self.gathered.end():
            self._on_committed(change)

    def _on_committed(self, change: Change) -> None:
        if self.project is None or self.gathered.takes(change):
            return
        if change.touches(Entity.LABEL):
            self.labels = self.project.labels
            self.labels_changed.emit()
        if change.touches(Entity.CONVENTION):
            self._take_link_kinds()
        self._follow_article(change)
        if self.article and self.article.id in change.articles:
            self._follow_links(change)
            self._follow_annotations(change)
            self._tell_links()
            if change.act is not Act.DO:
                self._show_where(change)
        self.articles_changed.emit()
        self.changed.emit(change)

    def _follow_article(self, change: Change) -> None:
        """Take over the article's new title, status and counts, or leave it where it was removed."""
        # an import is walked at once: what one of its changes touches, another may have taken away already
        may_be_gone = change.touches(Entity.ARTICLE) or change.edit.verb == "import"
        project, article = self.project, self.article
        assert project is not None
        if article is None:
            if may_be_gone and (first := project.neighbour(None)):
                self.open_article(first)
        elif may_be_gone and not project.has_article(article.id):
            self.open_article(project.neighbour(article.id) or project.neighbour(article.id, forward=False))
        elif article.id in change.articles:
            self.article = project.article(article.id)

    def _follow_annotations(self, change: Change) -> None:
        assert self.article is not None
        images = [
            image
            for image in change.edit.images
            if image.entity is Entity.ANNOTATION and image.article == self.article.id
        ]
        if len(images) > _FOLLOWED:
            self._read_anew()
            return
        for image in images:
            if image.after is None:
                self._drop(image.id)
            else:
                found = annotation_of_row(image.after)
                if found.annotator == self.annotator:
                    self._put(found, unsaved=False)

    def _read_anew(self) -> None:
        """Take all annotations of the article from the disk: an import brings thousands at once."""
        self._hold(self._layer())
        if self.current is not None:
            found = self.annotation(self.current.id)
            self.current = found or self.current
            self.set_current(found.id if found else None)
        self.annotations_reset.emit()

    def _show_where(self, change: Change) -> None:
        """Show what undo or redo did: the annotation that is there now, or the place where one was.

        Of links alone it shows where the first of them begins.
        """
        assert self.article is not None
        images = [image for image in change.edit.images if image.article == self.article.id]
        for image in images:
            if image.entity is Entity.ANNOTATION:
                found = annotation_of_row(image.after or image.before or {})
                if found.annotator == self.annotator:
                    self.set_current(found.id if image.after else _tied_to(change, found.id))
                    self.reveal_requested.emit(found.spans[0])
                    return
        for image in images:
            if image.entity is Entity.LINK:
                link = link_of_row(image.after or image.before or {})
                if self.annotation(link.from_):
                    self.set_current(link.from_, reveal=True)
                    return

    def _put(self, annotation: Annotation, *, unsaved: bool) -> None:
        known = self._annotations.get(annotation.id)
        if known is not None and (known.spans, known.label) == (annotation.spans, annotation.label):
            self._hold({**self._annotations, annotation.id: annotation}.values())  # in the same place
        else:
            rest = [each for each in self._annotations.values() if each.id != annotation.id]
            insort(rest, annotation, key=text_place)
            self._hold(rest)
        if self.current and self.current.id == annotation.id:
            self.current = annotation
        self.annotation_put.emit(annotation, unsaved)

    def _drop(self, annotation: str) -> None:
        self._hold(each for each in self._annotations.values() if each.id != annotation)
        if self.current and self.current.id == annotation:
            self.current = None
            self.current_changed.emit(None)
        self.annotation_dropped.emit(annotation)


def _tied_to(change: Change, annotation: str) -> str | None:
    """Return whom an annotation was tied to that was marked with its link: there the annotator goes on."""
    if change.edit.verb != "mark_linked":
        return None
    rows = (image.before or {} for image in change.edit.images if image.entity is Entity.LINK)
    return next((row["to"] if row["from"] == annotation else row["from"] for row in rows), None)
