"""What is open: the project, the article, its annotations, those of one annotator."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hashiya.core.annotations import Annotation, Link, in_text_order
from hashiya.core.articles import Article
from hashiya.core.labels import LabelSet
from hashiya.core.spans import Span
from hashiya.errors import HashiyaError, StorageError
from hashiya.ui import ahead, wording
from hashiya.ui.facts import Facts
from hashiya.ui.waiting import Waiting

if TYPE_CHECKING:
    from hashiya.project import Project
    from hashiya.text.segments import Segments


class Opening(Facts):
    """Open and close projects and articles.

    The annotations are the current annotator's, unsaved ones as they should be.
    """

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
        self.unsaved_links: dict[str, Link] = {}
        self.labels = LabelSet()
        self._segments: Segments | None = None

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

    @property
    def unsaved_count(self) -> int:
        """How many annotations and links, as shown, are not on the disk."""
        return len(self.unsaved) + len(self.unsaved_links)

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
            with Waiting(lambda: self.opening_waits.emit(path.name)) as waiting:
                project = ahead.opened(path, read_only=read_only, meanwhile=waiting.turn)
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
        known = article is not None and project.has_article(article)
        self.open_article(article if known else project.neighbour(None))

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
        self.unsaved_links.clear()
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
        self._let_go()
        self.article, self.text, self._segments, self.caret = found, text, None, 0
        self._hold_article()
        self.article_opened.emit(found.id if found else None)
        return True

    def refresh_article(self) -> None:
        """Read the open article's description again, after something that is no edit."""
        if self.project and self.article:
            self.article = self.project.article(self.article.id)

    # -- inside

    def _let_go(self) -> None:
        """Drop selection and current annotation before another article takes the place of this one."""

    def _hold_article(self) -> None:
        """Take what belongs to the article that is open now."""
        self._hold(self._layer())

    def _hold(self, annotations: Iterable[Annotation]) -> None:
        self._annotations = {each.id: each for each in annotations}
        self._counts = None

    def _layer(self) -> list[Annotation]:
        """Return the open article's annotations by the current annotator, unsaved ones as they are shown."""
        if self.project is None or self.article is None:
            return []
        stored = self.project.annotations(self.article.id, annotator=self.annotator)
        unsaved = [each for each in self.unsaved.values() if self._is_shown(each)]
        kept = [each for each in stored if each.id not in self.unsaved]
        return in_text_order([*kept, *unsaved])

    def _is_shown(self, annotation: Annotation) -> bool:
        assert self.article is not None
        return annotation.article == self.article.id and annotation.annotator == self.annotator

    def _tell(self, error: HashiyaError) -> None:
        kind = error.kind if isinstance(error, StorageError) else ""
        self.failed.emit(wording.sentence(error), kind)

    def _tell_unopened(self, error: HashiyaError) -> None:
        kind = error.kind if isinstance(error, StorageError) else ""
        self.opening_failed.emit(wording.reworded(error.sentence), kind)
