"""Selecting in the reading pane: what mouse and keyboard choose, and who is told of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QPointF, Signal
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QWidget

from hashiya.core.spans import Span
from hashiya.ui.article.bar import SelectionBar
from hashiya.ui.article.surface import Surface


class Selecting(Surface):
    """Move caret and selection, choose annotations, and tell; all positions are code points.

    ``selection_made`` follows every change of the selection that the reader makes, ``selection_finished`` its
    end: the button let go, or Shift.
    """

    selection_made = Signal(object)  # Span or None, unsnapped
    selection_finished = Signal(object)  # Span
    caret_moved = Signal(int)
    annotation_selected = Signal(object)  # its id, or None
    label_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._told: Span | None = None
        self._by_keys = False
        super().__init__(parent)
        self._bar = SelectionBar(self)
        self._bar.label_requested.connect(self._on_label_requested)
        self.cursorPositionChanged.connect(self._on_caret_moved)
        self.verticalScrollBar().valueChanged.connect(self._bar.hide)

    def caret(self) -> int:
        """Return the caret's position."""
        return self.scene.offsets.point(self.textCursor().position())

    def anchor(self) -> int:
        """Return where the selection began, the caret's position where nothing is selected."""
        return self.scene.offsets.point(self.textCursor().anchor())

    def show_selection(self, anchor: int, position: int, then: Callable[[], object] = lambda: None) -> None:
        """Select from ``anchor`` to ``position``, where the caret then stands, and tell nobody.

        ``then`` is done when it is selected: at once, but for what lies far off in a giant article.
        """

        def select() -> None:
            self._select(anchor, position)
            then()

        self._when_there("selection", max(anchor, position), select)

    def _select(self, anchor: int, position: int) -> None:
        unit = self.scene.offsets.unit
        cursor = QTextCursor(self.document())
        cursor.setPosition(unit(anchor))
        cursor.setPosition(unit(position), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._keep_caret_in_view()
        self.viewport().update()

    def move_caret(self, position: int, keep_anchor: bool = False, tell: bool = True) -> None:
        """Put the caret before a code point; with ``keep_anchor`` the selection grows or shrinks."""
        anchor = self.anchor() if keep_anchor else position
        if not tell:
            self.show_selection(anchor, position)
            return
        self._by_keys = keep_anchor
        self._bar.hide()
        self.show_selection(anchor, position, self.tell_selection)

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
                self._bar.show_at(self.span_rect(span).translated(self.viewport().pos()), self.rect())

    def choose(self, span: Span) -> None:
        """Select a span as the reader's doing."""
        self.show_selection(span.start, span.end, self.tell_selection)

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

    def reveal(self, span: Span) -> None:
        """Scroll until the beginning of a span is in view, a third from the top if it wasn't."""
        self._when_there("scroll", span.start, lambda: self._reveal(span.start))

    def _reveal(self, position: int) -> None:
        top = self._line_top(position)
        scroll, height = self.verticalScrollBar().value(), self.viewport().height()
        if not scroll <= top <= scroll + height - 2 * self.look.line_height:
            self._scroll(top - height / 3)

    def line_edges(self) -> tuple[int, int]:
        """Return where the caret's line begins and ends, in code points, without the space it breaks at."""
        block = self.textCursor().block()
        paragraph = self.scene.page.paragraph(block)
        number = paragraph.line_of(self.textCursor().position() - block.position())
        point = self.scene.offsets.point
        start, end = paragraph.lines[number].start, paragraph.last_gap(number)
        return point(block.position() + start), point(block.position() + end)

    def line_away(self, way: int, x: float) -> int:
        """Return the position nearest to ``x`` of the viewport, a line below (1) or above (-1) the caret."""
        block = self.textCursor().block()
        here = self.textCursor().position() - block.position()
        number = self.scene.page.paragraph(block).line_of(here) + way
        if not 0 <= number < block.layout().lineCount():
            block = block.next() if way > 0 else block.previous()
            if not block.isValid():
                return len(self.scene.text) if way > 0 else 0
            number = 0 if way > 0 else len(self.scene.page.paragraph(block).lines) - 1
        origin = self.document().documentLayout().blockBoundingRect(block).topLeft()
        line = block.layout().lineAt(number)
        unit = min(line.xToCursor(x - origin.x()), self.scene.page.paragraph(block).last_gap(number))
        return self.scene.offsets.point(block.position() + unit)

    def screen_away(self, way: int, x: float) -> int:
        """Return the position nearest to ``x`` of the viewport, a screen below (1) or above (-1)."""
        step = way * (self.viewport().height() - 2 * self.look.line_height)
        target = self.to_document(QPointF(x, self.caret_rect().center().y() + step))
        return self.scene.offsets.point(self.scene.page.gap_at(target))

    def set_current(self, annotation: str | None) -> None:
        """Let one annotation stand out and the others step back, or none."""
        before = self.scene.state.current
        if annotation != before:
            self.scene.state.current = annotation
            self.update_current(before, annotation)

    def _choose(self, annotation: str | None) -> None:
        if annotation is not None and self.textCursor().hasSelection():
            # with both, a label's key would mark the selection and leave the chosen annotation alone
            self.move_caret(self.caret())
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
        self.move_caret(order[place].start)
        self._choose(ids[place])
        return True

    def _keep_caret_in_view(self) -> None:
        top = self._line_top(self.caret())
        scroll, height = self.verticalScrollBar().value(), self.viewport().height()
        if top < scroll:
            self._scroll(top)
        elif top + self.look.line_height > scroll + height:
            self._scroll(top + self.look.line_height - height)

    def copy(self) -> None:
        """Put what is selected on the clipboard; Qt's own doesn't know of it while a long article arrives."""
        if self.selected_span() is not None:
            QGuiApplication.clipboard().setMimeData(self.createMimeDataFromSelection())

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
