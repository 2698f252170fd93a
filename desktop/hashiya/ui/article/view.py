"""The reading pane: an article with its marks, read, selected and chosen in with mouse and keyboard.

It knows articles, annotations and labels, no project and no storage. Every position that leaves it is a code
point.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QBasicTimer, QEvent, QMimeData, QPoint, QRect, Qt, QTimerEvent, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from hashiya.core.annotations import Annotation
from hashiya.core.articles import Article
from hashiya.core.labels import LabelSet
from hashiya.core.spans import Span
from hashiya.text.segments import Segments
from hashiya.ui.article.bar import SelectionBar
from hashiya.ui.article.caret import Caret
from hashiya.ui.article.look import Look
from hashiya.ui.article.pointer import Pointer
from hashiya.ui.article.surface import Surface

_SCROLL_EVERY = 40


class ArticleView(Surface):
    """Show one article and tell what the reader does in it.

    ``selection_made`` follows every change of the selection that the reader makes, ``selection_finished`` its
    end: the button let go, or Shift.
    """

    selection_made = Signal(object)  # Span or None, unsnapped
    selection_finished = Signal(object)  # Span
    caret_moved = Signal(int)
    annotation_selected = Signal(object)  # its id, or None
    label_requested = Signal(str)
    files_dropped = Signal(object)  # list[Path]
    menu_requested = Signal(object, object)  # QPoint of the screen, annotation id or None
    zoom_requested = Signal(int)  # steps, positive is larger

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointer = Pointer(self)
        self._caret = Caret(self)
        self._bar = SelectionBar(self)
        self._told: Span | None = None
        self._by_keys = False
        self._scrolling = QBasicTimer()
        self._drag_point = QPoint()
        self._bar.label_requested.connect(self._on_label_requested)
        self._bar.set_labels(self.labels, self.look.theme, self.look.language)
        self.cursorPositionChanged.connect(self._on_caret_moved)
        self.verticalScrollBar().valueChanged.connect(self._bar.hide)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Article"))
        self.setAccessibleDescription(
            self.tr("The text of the article; Tab goes from annotation to annotation")
        )

    # -- what is shown

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
        self._told = None
        self.labels = labels
        self._bar.set_labels(labels, self.look.theme, self.look.language)
        self.lay(article, text, segments)
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
        self._bar.set_labels(labels, self.look.theme, self.look.language)

    def set_directions(self, article: Article) -> None:
        """Let article and paragraphs begin at the sides that ``article`` says."""
        self.redirect(article)

    def set_look(self, look: Look) -> None:
        """Show type and colours as the reader chose them."""
        self.dress(self.labels, look)
        self._bar.set_labels(self.labels, look.theme, look.language)

    def set_current(self, annotation: str | None) -> None:
        """Let one annotation stand out and the others step back, or none."""
        if annotation != self.scene.state.current:
            self.scene.state.current = annotation
            self.viewport().update()

    def set_found(self, spans: Sequence[Span], current: int | None = None) -> None:
        """Show passages that were looked for, the one numbered ``current`` most clearly."""
        self.scene.set_found(spans, current)
        self.viewport().update()

    # -- selection and place

    def select(self, span: Span | None) -> None:
        """Select a span, or nothing, without telling anyone."""
        self._bar.hide()
        self._told = span
        if span is None:
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
        else:
            self.show_selection(span.start, span.end)

    def caret(self) -> int:
        """Return the caret's position."""
        return self.scene.offsets.point(self.textCursor().position())

    def anchor(self) -> int:
        """Return where the selection began, the caret's position where nothing is selected."""
        return self.scene.offsets.point(self.textCursor().anchor())

    def reveal(self, span: Span) -> None:
        """Scroll until the beginning of a span is in view, a third from the top if it wasn't."""
        self.complete()
        top = self._line_top(span.start)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if not bar.value() <= top <= bar.value() + height - 2 * self.look.line_height:
            bar.setValue(round(top - height / 3))

    def scroll_place(self) -> int:
        """Return the code point that the first line in view begins with, to come back to."""
        return self.top_position()

    def set_scroll_place(self, place: int) -> None:
        """Scroll back to a place that :meth:`scroll_place` returned."""
        self.scroll_to(place)

    # -- for mouse and keyboard

    def show_selection(self, anchor: int, position: int) -> None:
        """Select from ``anchor`` to ``position``, where the caret then stands, and tell nobody."""
        self.complete()
        unit = self.scene.offsets.unit
        cursor = QTextCursor(self.document())
        cursor.setPosition(unit(anchor))
        cursor.setPosition(unit(position), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.viewport().update()

    def move_caret(self, position: int, keep_anchor: bool = False, tell: bool = True) -> None:
        """Put the caret before a code point; with ``keep_anchor`` the selection grows or shrinks."""
        self.show_selection(self.anchor() if keep_anchor else position, position)
        if tell:
            self._by_keys = keep_anchor
            self._bar.hide()
            self.tell_selection()

    def tell_selection(self, by_mouse: bool = False) -> None:
        """Tell what is selected, if it isn't known; one made ``by_mouse`` is finished, and gets its bar."""
        span = self.selected_span()
        if span != self._told:
            self._told = span
            self.selection_made.emit(span)
        if by_mouse and span:
            self._to_clipboard(span)
            self.selection_finished.emit(span)
            if self._sticky is None and self.selected_span() == span:
                self._bar.show_at(self._on_self(self.span_rect(span)), self.rect())

    def choose(self, span: Span) -> None:
        """Select a span as the reader's doing."""
        self.show_selection(span.start, span.end)
        self.tell_selection()

    def choose_annotation(self, here: Sequence[str]) -> None:
        """Choose the first of these annotations, or the one after the current one; none if there is none."""
        current = self.scene.state.current
        if not here and current is None:
            return
        after = here.index(current) + 1 if current in here else 0
        self._choose(here[after % len(here)] if here else None)

    def choose_annotation_at_caret(self) -> None:
        """Choose the innermost annotation at the caret, or the one below the current one."""
        here = [a for a in self.scene.index.annotations if a.covers(self.caret())]
        here.sort(key=lambda a: (len(a.extent), -a.start, a.id))
        self.choose_annotation([a.id for a in here])

    def let_go(self) -> bool:
        """Drop the selection, or else the chosen annotation; return whether there was either."""
        if self.textCursor().hasSelection():
            self.move_caret(self.caret())
        elif self.scene.state.current is not None:
            self._choose(None)
        else:
            return False
        return True

    def annotations_at(self, point: QPoint) -> list[str]:
        """Return the annotations at a point of the viewport, the innermost first."""
        return self.scene.annotations_at(self.to_document(point))

    def hover(self, here: Sequence[str]) -> None:
        """Show the annotation under the pointer."""
        state = self.scene.state
        first = state.current if state.current in here else next(iter(here), None)
        if first != state.hovered:
            state.hovered = first
            self.viewport().update()

    def line_edges(self) -> tuple[int, int]:
        """Return where the caret's line begins and ends, in code points, without the space it breaks at."""
        block = self.textCursor().block()
        paragraph = self.scene.page.paragraph(block)
        line = paragraph.lines[paragraph.line_of(self.textCursor().position() - block.position())]
        is_last = line is paragraph.lines[-1]
        end = line.end if is_last else max(line.start, line.end - 1)
        point = self.scene.offsets.point
        return point(block.position() + line.start), point(block.position() + end)

    def line_away(self, move: QTextCursor.MoveOperation) -> int:
        """Return where the caret comes to a line below or above."""
        cursor = self.textCursor()
        cursor.movePosition(move)
        return self.scene.offsets.point(cursor.position())

    def screen_away(self, way: int) -> int:
        """Return where the caret comes to a screen below (1) or above (-1)."""
        step = way * (self.viewport().height() - 2 * self.look.line_height)
        target = self.caret_rect().center() + self.to_document(QPoint(0, step))
        unit = self.document().documentLayout().hitTest(target, Qt.HitTestAccuracy.FuzzyHit)
        return self.scene.offsets.point(max(0, unit))

    # -- own

    def _choose(self, annotation: str | None) -> None:
        self.set_current(annotation)
        self.annotation_selected.emit(annotation)

    def _walk(self, forward: bool) -> bool:
        """Choose the next annotation in text order; return whether there is one."""
        order = self.scene.index.annotations
        ids = [a.id for a in order]
        current = self.scene.state.current
        if current in ids:
            place = ids.index(current) + (1 if forward else -1)
        elif forward:
            place = next((n for n, a in enumerate(order) if a.start >= self.caret()), len(ids))
        else:
            place = next((n for n in reversed(range(len(ids))) if order[n].start < self.caret()), -1)
        if not 0 <= place < len(ids):
            return False
        self.reveal(order[place].spans[0])
        self._choose(ids[place])
        return True

    def _touch(self, paragraphs: set[int]) -> None:
        self.scene.touch(paragraphs)
        self.update_paragraphs(paragraphs)

    def _to_clipboard(self, span: Span) -> None:
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection():
            clipboard.setText(span.of(self.scene.text), clipboard.Mode.Selection)

    def _on_caret_moved(self) -> None:
        self._restart_blink()
        self.viewport().update()
        self.caret_moved.emit(self.caret())

    def _on_label_requested(self, label: str) -> None:
        self._bar.hide()
        self.label_requested.emit(label)

    def _on_self(self, rect: QRect) -> QRect:
        return rect.translated(self.viewport().pos())

    # -- Qt's

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._caret.wants(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.complete()
        event.setAccepted(self._caret.press(event))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        span = self.selected_span()
        if event.key() == Qt.Key.Key_Shift and self._by_keys and span:
            self._by_keys = False
            self.selection_finished.emit(span)
        event.ignore()

    def focusNextPrevChild(self, next: bool) -> bool:
        return self._walk(next) or super().focusNextPrevChild(next)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.complete()
            self._bar.hide()
            self._pointer.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pointer.double_click(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._drag_point = event.position().toPoint()
        self._pointer.move(self._drag_point)
        inside = self.viewport().rect().contains(self._drag_point)
        if self._pointer.is_down and not inside:
            self._scrolling.start(_SCROLL_EVERY, self)
        else:
            self._scrolling.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._scrolling.stop()
        if event.button() is Qt.MouseButton.LeftButton:
            self._pointer.release(event)

    def timerEvent(self, event: QTimerEvent) -> None:
        if event.timerId() != self._scrolling.timerId():
            super().timerEvent(event)
            return
        height = self.viewport().height()
        past = min(0, self._drag_point.y()) + max(0, self._drag_point.y() - height)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + past)
        self._pointer.move(self._drag_point)

    def leaveEvent(self, event: QEvent) -> None:
        self.hover([])
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y()
            self.zoom_requested.emit((steps > 0) - (steps < 0))
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        at = event.pos() if by_mouse else self.caret_rect().center().toPoint()
        here = self.annotations_at(at)
        current = self.scene.state.current
        chosen = current if current in here else next(iter(here), None)
        self.menu_requested.emit(self.viewport().mapToGlobal(at), chosen)

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        span = self.selected_span()
        data.setText(span.of(self.scene.text) if span else "")
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return False

    def insertFromMimeData(self, source: QMimeData) -> None:
        return

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(bool(_files(event.mimeData())))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(bool(_files(event.mimeData())))

    def dropEvent(self, event: QDropEvent) -> None:
        files = _files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files)


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
