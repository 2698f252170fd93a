"""What is open and what is looked at: project, article, annotations, the current one, the selection."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hashiya.core.annotations import Annotation, in_text_order
from hashiya.core.articles import Article
from hashiya.core.edits import Act, Change, Entity
from hashiya.core.labels import LabelSet
from hashiya.core.rows import annotation_of_row
from hashiya.core.spans import Span
from hashiya.errors import HashiyaError, StorageError
from hashiya.ui import ahead, wording
from hashiya.ui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from hashiya.project import Project
    from hashiya.text.segments import Segments


class Reading(QObject):
    """Hold the open project and article, and tell everyone what changes; edits come with :class:`Workspace`.

    The annotations are the current annotator's, unsaved ones as they should be. ``language``
    (``ar`` or ``en``) and ``theme`` are the interface's; ``appearance_changed`` tells of both.
    """

    project_opened = Signal()
    project_closed = Signal()
    article_opened = Signal(object)  # the article's id, or None
    articles_changed = Signal()  # titles, statuses, counts, the list itself
    changed = Signal(object)  # a Change that is on the disk
    annotations_reset = Signal()
    annotation_put = Signal(object, bool)  # the Annotation, and whether it is unsaved
    annotation_dropped = Signal(object)  # its id
    current_changed = Signal(object)  # the current annotation's id, or None
    selection_changed = Signal(object)  # Span or None, as selected, not snapped
    caret_changed = Signal(int)
    reveal_requested = Signal(object)  # a Span that the reading pane should show
    labels_changed = Signal()
    annotator_changed = Signal(str)
    unsaved_changed = Signal(int)  # how many annotations are not on the disk
    sticky_changed = Signal(object)  # Label or None
    appearance_changed = Signal()
    failed = Signal(str, str)  # one sentence, and the StorageError's kind or ""
    opening_failed = Signal(str, str)  # likewise, for a project that can't be opened or made
    said = Signal(str)  # one sentence for the status strip and the screen reader
    _committed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project: Project | None = None
        self.article: Article | None = None
        self.text = ""
        self._annotations: dict[str, Annotation] = {}
        self._counts: Counter[str] | None = None
        self.current: Annotation | None = None
        self.selection: Span | None = None
        self.caret = 0
        self.unsaved: dict[str, Annotation] = {}
        self.labels = LabelSet()
        self.language = "en"
        self.theme: Theme = LIGHT
        self._segments: Segments | None = None
        self._committed.connect(self._on_committed)

    # -- what is open

    @property
    def annotator(self) -> str:
        """The annotator whose layer is shown and written."""
        return self.project.annotator if self.project else ""

    @property
    def read_only(self) -> bool:
        """Tell whether nothing can be edited now."""
        return self.project is None or self.project.read_only

    @property
    def segments(self) -> Segments:
        """The words, sentences and paragraphs of the open article, made when first asked for."""
        if self._segments is None:
            from hashiya.text.segments import Segments

            self._segments = Segments(self.text)
        return self._segments

    def articles(self) -> list[Article]:
        """Return the project's articles in the order of adding."""
        return self.project.articles() if self.project else []

    @property
    def annotations(self) -> list[Annotation]:
        """The annotations of the open article that are shown, in text order; a list of the caller's own."""
        return list(self._annotations.values())

    def annotation(self, annotation: str | None) -> Annotation | None:
        """Return an annotation of the open article by its whole id."""
        return self._annotations.get(annotation or "")

    def is_unsaved(self, annotation: str) -> bool:
        """Tell whether an annotation, as shown, is not on the disk."""
        return annotation in self.unsaved

    def count(self, label: str) -> int:
        """Return how many annotations of the open article carry a label, in the layer shown."""
        if self._counts is None:
            self._counts = Counter(each.label for each in self._annotations.values())
        return self._counts[label]

    # -- opening

    def open_project(self, path: Path, read_only: bool = False, article: str | None = None) -> bool:
        """Open a project at an article, its first where none is named.

        Where that fails the present one stays, and ``opening_failed`` tells why.
        """
        if self._is_open(path, read_only):
            return article is None or self.open_article(article)
        try:
            project = ahead.opened(path, read_only=read_only)
        except HashiyaError as error:
            self._tell_unopened(error)
            return False
        self.take(project, article)
        return True

    def create_project(self, path: Path, annotator: str | None = None, sample: bool = False) -> bool:
        """Make a project and open it; tell why not where that fails."""
        from hashiya.project import Project

        try:
            project = Project.create(path, annotator=annotator, sample=sample)
        except HashiyaError as error:
            self._tell_unopened(error)
            return False
        self.take(project)
        return True

    def take(self, project: Project, article: str | None = None) -> None:
        """Show a project that is open already, in the place of the present one."""
        self.close_project()
        self.project = project
        project.listeners.append(self._committed.emit)
        self.labels = project.labels
        self.project_opened.emit()
        self.labels_changed.emit()
        self.annotator_changed.emit(project.annotator)
        ids = [each.id for each in self.articles()]
        first = ids[0] if ids else None
        self.open_article(article if article in ids else first)

    def _is_open(self, path: Path, read_only: bool) -> bool:
        project = self.project
        return project is not None and project.path == path.resolve() and project.read_only == read_only

    def close_project(self) -> None:
        """Close the project; unsaved annotations are given up, so ask before."""
        if self.project is None:
            return
        self.open_article(None)
        project, self.project = self.project, None
        self.unsaved.clear()
        self.unsaved_changed.emit(0)
        project.listeners.clear()
        project.close()
        self.project_closed.emit()

    def open_article(self, article: str | None) -> bool:
        """Show another article, or none; tell why not where its text can't be read."""
        try:
            found = self.project.article(article) if self.project and article else None
            text = self.project.text(found.id) if self.project and found else ""
        except HashiyaError as error:
            self._tell(error)
            return False
        self.set_current(None)
        self.select(None)
        self.article, self.text, self._segments, self.caret = found, text, None, 0
        self._hold(self._layer())
        self.article_opened.emit(found.id if found else None)
        return True

    def refresh_article(self) -> None:
        """Read the open article's description again, after something that is no edit."""
        if self.project and self.article:
            self.article = self.project.article(self.article.id)

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

    # -- following what is committed

    def _on_committed(self, change: Change) -> None:
        if self.project is None:
            return
        if change.touches(Entity.LABEL):
            self.labels = self.project.labels
            self.labels_changed.emit()
        self._follow_article(change)
        if self.article and self.article.id in change.articles:
            self._follow_annotations(change)
            if change.act is not Act.DO:
                self._show_where(change)
        self.articles_changed.emit()
        self.changed.emit(change)

    def _follow_article(self, change: Change) -> None:
        """Take over the article's new title, status and counts, or leave it where it was removed."""
        ids = [article.id for article in self.articles()] if change.touches(Entity.ARTICLE) else None
        if self.article is None:
            if ids:
                self.open_article(ids[0])
            return
        if ids is not None and self.article.id not in ids:
            self.open_article(ids[0] if ids else None)
        elif self.article.id in change.articles and self.project:
            self.article = self.project.article(self.article.id)

    def _follow_annotations(self, change: Change) -> None:
        assert self.article is not None
        for image in change.edit.images:
            if image.entity is not Entity.ANNOTATION or image.article != self.article.id:
                continue
            if image.after is None:
                self._drop(image.id)
            else:
                found = annotation_of_row(image.after)
                if found.annotator == self.annotator:
                    self._put(found, unsaved=False)

    def _show_where(self, change: Change) -> None:
        """Show what undo or redo did: the annotation that is there now, or the place where one was."""
        assert self.article is not None
        for image in change.edit.images:
            if image.entity is Entity.ANNOTATION and image.article == self.article.id:
                found = annotation_of_row(image.after or image.before or {})
                if found.annotator == self.annotator:
                    self.set_current(found.id)
                    self.reveal_requested.emit(found.spans[0])
                    return

    def _put(self, annotation: Annotation, *, unsaved: bool) -> None:
        self._hold(in_text_order((self._annotations | {annotation.id: annotation}).values()))
        if self.current and self.current.id == annotation.id:
            self.current = annotation
        self.annotation_put.emit(annotation, unsaved)

    def _drop(self, annotation: str) -> None:
        self._hold(each for each in self._annotations.values() if each.id != annotation)
        if self.current and self.current.id == annotation:
            self.current = None
            self.current_changed.emit(None)
        self.annotation_dropped.emit(annotation)

    def _hold(self, annotations: Iterable[Annotation]) -> None:
        self._annotations = {each.id: each for each in annotations}
        self._counts = None

    def _layer(self) -> list[Annotation]:
        """Return the open article's annotations by the current annotator, unsaved ones as they are shown."""
        if self.project is None or self.article is None:
            return []
        stored = self.project.annotations(self.article.id, annotator=self.annotator)
        unsaved = [each for each in self.unsaved.values() if each.article == self.article.id]
        kept = [each for each in stored if each.id not in self.unsaved]
        return in_text_order([*kept, *unsaved])

    def _tell(self, error: HashiyaError) -> None:
        kind = error.kind if isinstance(error, StorageError) else ""
        self.failed.emit(wording.sentence(error), kind)

    def _tell_unopened(self, error: HashiyaError) -> None:
        kind = error.kind if isinstance(error, StorageError) else ""
        self.opening_failed.emit(wording.reworded(error.sentence), kind)
