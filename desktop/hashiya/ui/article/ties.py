"""Ties: links and fragments, what of them is shown beside the text, and what stands out because of them."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from hashiya.ui.article.emphasis import Emphasis
from hashiya.ui.article.fragments import paint_fragments
from hashiya.ui.article.links import LinkPainter, Links
from hashiya.ui.article.look import Look
from hashiya.ui.article.margin import MarginState
from hashiya.ui.article.marks import MarkIndex
from hashiya.ui.article.rubber import Rubber, paint_rubber
from hashiya.ui.article.sight import Sight
from hashiya.ui.article.targets import Linking


class Ties:
    """Know an article's links, linking mode and the link that is being dragged, and paint them."""

    def __init__(self, index: MarkIndex) -> None:
        self.links = Links()
        self.linking: Linking | None = None
        self.rubber: Rubber | None = None
        self._index = index
        self._were_painted = False

    def __bool__(self) -> bool:
        """Whether there is anything that could be shown, or be on the screen still."""
        return bool(self._were_painted or self.links.known or self._index.has_fragments or self.rubber)

    def emphasis(self, state: MarginState) -> Emphasis:
        """Return what stands out."""
        return Emphasis.of(state, self.links, self.linking, self.rubber)

    def are_shown(self, sight: Sight, state: MarginState) -> bool:
        """Tell whether some were painted or would be now: when one badge moves, all of them do."""
        if self._were_painted or sight.split():
            return True
        return bool(self.links.shown(self.emphasis(state).tied, sight))

    def paint(self, painter: QPainter, sight: Sight, state: MarginState, look: Look, area: QRectF) -> None:
        """Paint within ``area``, the margin in view; the painter stands at the document's origin."""
        emphasis = self.emphasis(state)
        painter.save()
        painter.setClipRect(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_fragments(painter, sight, look, emphasis.at_hand)
        shown = self.links.shown(emphasis.tied, sight)
        LinkPainter(look, sight).paint(painter, shown, self.links.kinds, self._index)
        if self.rubber is not None:
            paint_rubber(painter, self.rubber, sight, look, self.links, self._index)
        painter.restore()
        self._were_painted = bool(shown or self.rubber or sight.split())
