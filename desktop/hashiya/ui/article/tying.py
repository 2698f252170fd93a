"""Tying by mouse in the reading pane: links from badge to badge, and fragments for the annotation at hand."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal

from hashiya.ui.article.rubber import Rubber
from hashiya.ui.article.selecting import Selecting


class Tying(Selecting):
    """Draw the link that is being dragged, and tell what was tied."""

    link_dragged = Signal(str, str)  # the ids of two annotations, in the order of dragging
    fragment_made = Signal(object)  # Span, unsnapped: selected by mouse with Ctrl held

    def tell_fragment(self) -> None:
        """Tell what is selected as a fragment for the annotation at hand; the selection is dropped."""
        span = self.selected_span()
        self.move_caret(self.caret())
        if span is not None:
            self.fragment_made.emit(span)

    def badge_at(self, point: QPoint) -> str | None:
        """Return the annotation whose own badge lies at a point of the viewport."""
        return self.scene.badge_at(self.to_document(point))

    def stretch_link(self, origin: str, point: QPoint) -> None:
        """Draw a link from a badge to a point of the viewport, or to the annotation there."""
        target = next((name for name in self.annotations_at(point) if name != origin), None)
        self.scene.ties.rubber = Rubber(origin, self.to_document(point), target)
        self.viewport().update()

    def end_link(self) -> None:
        """Tell between whom a link was dragged, if it ends at somebody."""
        rubber = self.scene.ties.rubber
        self.drop_link()
        if rubber is not None and rubber.target is not None and self.scene.index.find(rubber.origin):
            self.link_dragged.emit(rubber.origin, rubber.target)

    def drop_link(self) -> None:
        """Draw the link that was being dragged no longer, if there was one."""
        if self.scene.ties.rubber is not None:
            self.scene.ties.rubber = None
            self.viewport().update()
