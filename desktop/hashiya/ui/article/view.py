"""The reading pane: an article with its marks, read, selected and chosen in with mouse and keyboard.

It knows articles, annotations and labels, no project and no storage. Every position that leaves it is a code
point.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from hashiya.core.annotations import Annotation, Link
from hashiya.core.articles import Article
from hashiya.core.labels import Label, LabelSet
from hashiya.core.link_kinds import LinkKinds
from hashiya.core.spans import Span
from hashiya.text.segments import Segments
from hashiya.ui.article.gestures import Gestures
from hashiya.ui.article.look import Look
from hashiya.ui.article.targets import Linking, Target


class ArticleView(Gestures):
    """Show one article and tell what the reader does in it.

    It is built in layers: paper, surface, selecting, tying, gestures; here is what the window calls.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._markable = True
        self._all_links = False
        self._offer_labels()
        self.setAccessibleName(self.tr("Article"))
        self.setAccessibleDescription(
            self.tr("The text of the article; Tab goes from annotation to annotation")
        )

    def show_article(
        self,
        article: Article,
        text: str,
        annotations: Sequence[Annotation],
        labels: LabelSet,
        segments: Segments | None = None,
    ) -> None:
        """Show an article with its annotations, from its beginning; ``segments`` are the text's, if known."""
        self._bar.hide()
        self._told = self._sought = None
        self.labels = labels
        self._offer_labels()
        self.lay(article, text, segments)
        self.scene.ties.links.all_shown = self._all_links
        self.scene.index.fill(annotations)
        self.viewport().update()

    def clear_article(self) -> None:
        """Show nothing."""
        self.show_article(Article(id="", title="", characters=0, sha256=""), "", [], self.labels)

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Show these annotations in the place of all others."""
        self.scene.index.fill(annotations)
        self.scene.state.unsaved.clear()
        self._dress_scene()
        self.viewport().update()

    def put_annotation(self, annotation: Annotation, unsaved: bool = False) -> None:
        """Show an annotation, new or changed; ``unsaved`` tells that it is not on the disk."""
        (self.scene.state.unsaved.add if unsaved else self.scene.state.unsaved.discard)(annotation.id)
        self._touch(self.scene.index.put(annotation))

    def drop_annotation(self, annotation: str) -> None:
        """Show an annotation no longer."""
        self.scene.state.unsaved.discard(annotation)
        self._touch(self.scene.index.drop(annotation))

    def set_labels(self, labels: LabelSet) -> None:
        """Show labels as they are now."""
        self.dress(labels, self.look)
        self._offer_labels()

    def set_directions(self, article: Article) -> None:
        """Let article and paragraphs begin at the sides that ``article`` says."""
        self.redirect(article)

    def set_look(self, look: Look) -> None:
        """Show type and colours as the reader chose them."""
        self.dress(self.labels, look)
        self._offer_labels()

    def set_found(self, spans: Sequence[Span], current: int | None = None) -> None:
        """Show passages that were looked for, the one numbered ``current`` most clearly."""
        self.scene.set_found(spans, current)
        self.viewport().update()

    def set_links(self, links: Iterable[Link], kinds: LinkKinds) -> None:
        """Show these links beside the annotations that they belong to, in the place of all others."""
        self.scene.ties.links.fill(links, kinds)
        self.viewport().update()

    def set_all_links(self, on: bool) -> None:
        """Show all links at once, or only those of the annotation at hand."""
        self._all_links = self.scene.ties.links.all_shown = on
        self.viewport().update()

    def set_linking(
        self,
        origin: str | None,
        targets: Sequence[Target],
        chosen: int | None,
        sought: Label | None = None,
    ) -> None:
        """Number those that a link from or to ``origin`` may be tied to; no origin ends it.

        ``chosen`` is a place in ``targets``; the caret shows ``sought``, the label of who is looked for.
        """
        self._sought = sought
        self.scene.ties.linking = None if origin is None else Linking(origin, tuple(targets), chosen)
        self.viewport().update()

    def select(self, span: Span | None) -> None:
        """Select a span, or nothing, without telling anyone."""
        self._bar.hide()
        self._told = span
        if span is None:
            self._awaited.pop("selection", None)
            before = self.selected_span()
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
            if before is not None:
                self.update_paragraphs(set(self.scene.index.paragraphs_at(before)))
        else:
            self.show_selection(span.start, span.end)

    def scroll_place(self) -> int:
        """Return the code point that the first line in view begins with, to come back to."""
        awaited = self._awaited.get("scroll")
        return awaited[0] if awaited else self.top_position()

    def set_scroll_place(self, place: int) -> None:
        """Scroll back to a place that :meth:`scroll_place` returned."""
        self.scroll_to(place)

    def set_markable(self, markable: bool) -> None:
        """Offer labels at a selection, or none where nothing can be marked."""
        self._markable = markable
        self._offer_labels()

    def _touch(self, paragraphs: set[int]) -> None:
        self.scene.touch(paragraphs)
        self.update_paragraphs(paragraphs)

    def _offer_labels(self) -> None:
        labels = self.labels if self._markable else LabelSet(())
        self._bar.set_labels(labels, self.look.theme, self.look.language)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Article"))
        self.setAccessibleDescription(
            self.tr("The text of the article; Tab goes from annotation to annotation")
        )

    # -- Qt's

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._name()
            # numbers beside the text may have other digits now
            self._dress_scene()
            self.viewport().update()
