"""The surface of the reading pane: the order in which marks, text and caret are painted."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QTimer
from PySide6.QtGui import QAbstractTextDocumentLayout, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from hashiya.core.labels import Label
from hashiya.core.spans import Span
from hashiya.ui.article.paper import Paper

_CARET_WIDTH = 2


class Surface(Paper):
    """Paint what lies under the text, the text, and the caret over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._sticky: Label | None = None
        self._sought: Label | None = None
        self._caret_visible = True
        self._asked: set[int] = set()
        super().__init__(parent)
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._on_blink)
        self._others = QTimer(self, singleShot=True, interval=0)
        self._others.timeout.connect(self.viewport().update)

    def set_sticky(self, label: Label | None) -> None:
        """Show at the caret that every selection is marked with this label."""
        self._sticky = label
        self.viewport().update()

    @property
    def caret_label(self) -> Label | None:
        """The label that a selection takes by itself, or that is looked for, shown at the caret."""
        return self._sticky or self._sought

    def caret_rect(self) -> QRectF:
        """Return where the caret is painted, in the viewport's pixels."""
        block = self.textCursor().block()
        page = self.scene.page
        paragraph = page.paragraph(block)
        origin = page.document.documentLayout().blockBoundingRect(block).topLeft()
        if not paragraph.lines:
            return QRectF()
        number, x = paragraph.caret(block, self.textCursor().position() - block.position())
        measures = self.look.measures
        baseline = paragraph.lines[number].baseline
        top = origin.y() + baseline - measures.above - self.verticalScrollBar().value()
        height = measures.above + measures.band_bottom(0)
        return QRectF(round(origin.x() + x) - _CARET_WIDTH / 2, round(top), _CARET_WIDTH, height)

    def selected_units(self) -> tuple[int, int]:
        """Return the selection's ends in units, the smaller first."""
        cursor = self.textCursor()
        return cursor.selectionStart(), cursor.selectionEnd()

    def selected_span(self) -> Span | None:
        """Return what is selected, unsnapped, or ``None``."""
        start, end = (self.scene.offsets.point(unit) for unit in self.selected_units())
        return Span(start, end) if start < end else None

    def span_rect(self, span: Span) -> QRect:
        """Return what a span's lines cover of the viewport, whether or not it is in view."""
        rect = QRectF()
        scroll = self.verticalScrollBar().value()
        for strip in self.scene.page.strips(scroll, scroll + self.viewport().height()):
            for box in self.scene.rects(strip, [span]):
                rect = rect.united(box.translated(0, -scroll))
        return rect.toAlignedRect()

    def update_paragraphs(self, numbers: set[int]) -> None:
        """Paint these paragraphs again, badges included, as far as they are in view."""
        scroll, height = self.verticalScrollBar().value(), self.viewport().height()
        if self.scene.ties_are_shown(scroll, scroll + height):
            self.viewport().update()
            return
        if numbers <= self._asked:
            return
        self._asked |= numbers
        for strip in self.scene.page.strips(scroll, scroll + height):
            if strip.number in numbers:
                top = strip.origin.y() + strip.lines[0].top - scroll
                bottom = strip.origin.y() + strip.lines[-1].bottom - scroll
                # marks and badges reach a little above the first line and below the last
                spare = self.look.line_height
                self.viewport().update(
                    0, int(top) - spare, self.viewport().width(), int(bottom - top) + 2 * spare
                )

    def update_current(self, before: str | None, now: str | None) -> None:
        """Paint again what another current annotation changes: itself first, then those that step back."""
        found = [self.scene.index.find(name) for name in (before, now) if name is not None]
        known = [annotation for annotation in found if annotation is not None]
        if self.scene.ties.linking is not None or len(known) < len(found):
            self.viewport().update()
            return
        paragraphs = self.scene.index.paragraphs_of
        self.update_paragraphs({number for annotation in known for number in paragraphs(annotation)})
        if before is None or now is None:
            self._others.start()

    def _on_blink(self) -> None:
        self._caret_visible = not self._caret_visible
        self._update_caret()

    def _update_caret(self) -> None:
        self.viewport().update(self.caret_rect().toAlignedRect().adjusted(-12, -14, 12, 4))

    def _restart_blink(self) -> None:
        self._caret_visible = True
        flash = QApplication.styleHints().cursorFlashTime() // 2
        if self.hasFocus() and flash > 0 and not self.look.reduced_motion:
            self._blink.start(flash)
        else:
            self._blink.stop()

    def _paint_text(self, painter: QPainter, area: QRect) -> None:
        """Draw the text as QTextEdit does, but for its selection.

        Qt draws what is selected clipped to the line, and cuts off harakat that stand higher.
        """
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = self.palette()
        context.clip = area.toRectF()
        self.document().documentLayout().draw(painter, context)

    def _paint_caret(self, painter: QPainter) -> None:
        rect = self.caret_rect()
        label = self.caret_label
        theme = self.look.theme
        painter.fillRect(rect, theme.label_ink(label) if label else theme.ink)
        if label:
            self._badges.paint_small(painter, rect.topLeft(), label)

    # -- Qt's

    def paintEvent(self, event: QPaintEvent) -> None:
        self._asked.clear()
        scroll = self.verticalScrollBar().value()
        area = event.rect().translated(0, scroll)
        spare = self.look.line_height
        painter = QPainter(self.viewport())
        painter.translate(0, -scroll)
        strips = self.scene.paint_under(
            painter, area.top() - spare, area.bottom() + spare, self.selected_span()
        )
        if area.left() <= self.scene.beside.right() and area.right() >= self.scene.beside.left():
            self.scene.paint_beside(painter, scroll, scroll + self.viewport().height())
        self._paint_text(painter, area)
        self.scene.paint_over(painter, strips)
        if self.hasFocus() and self._caret_visible and self.scene.text:
            painter.translate(0, scroll)
            self._paint_caret(painter)
        painter.end()
        if self._rest is not None:
            self._arriving.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._restart_blink()
        self._update_caret()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._restart_blink()
        self._update_caret()
