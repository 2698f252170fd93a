"""Qt's events in the reading pane, and what each of them means."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBasicTimer, QEvent, QMimeData, QPoint, Qt, QTimerEvent, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from hashiya.ui.article.caret import Caret
from hashiya.ui.article.pointer import Pointer
from hashiya.ui.article.tying import Tying
from hashiya.ui.messages import tool_tip

_SCROLL_EVERY = 40
_FASTEST = 80
_MOUSE = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseMove,
}


class Gestures(Tying):
    """Hand keys to the caret and the mouse to the pointer; take files in, give plain text out."""

    files_dropped = Signal(object)  # list[Path]
    menu_requested = Signal(object, object)  # QPoint of the screen, annotation id or None
    zoom_requested = Signal(int)  # steps, positive is larger

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointer = Pointer(self)
        self._caret = Caret(self)
        self._scrolling = QBasicTimer()
        self._drag_point = QPoint()
        self.setAcceptDrops(True)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (self._caret.wants(event) or self._gives_up_link(event))
        ):
            event.accept()
            return True
        if event.type() in _MOUSE and isinstance(event, QMouseEvent):
            # beside the page, where Qt would throw it away: a drag may well begin there
            return self.viewportEvent(self._moved_to_page(event))
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tool_tip(self._about(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def _moved_to_page(self, event: QMouseEvent) -> QMouseEvent:
        position = event.position() - self.viewport().pos().toPointF()
        whole = event.globalPosition()
        return QMouseEvent(event.type(), position, whole, event.button(), event.buttons(), event.modifiers())

    def _about(self, point: QPoint) -> str:
        """Return what a tool tip says of the annotations at a point: label, and comment if there is one."""
        found = (self.scene.index.find(name) for name in self.annotations_at(point))
        lines = []
        for annotation in found:
            if annotation is not None:
                label = self.labels.find(annotation.label)
                name = label.name(self.look.language) if label else annotation.label
                lines.append(f"{name}: {annotation.comment}" if annotation.comment else name)
        return "\n".join(lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.complete()
        if self._gives_up_link(event) and self._pointer.cancel_link():
            self._scrolling.stop()
            event.accept()
        else:
            event.setAccepted(self._caret.press(event))

    def _gives_up_link(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and self.scene.ties.rubber is not None

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
        bar.setValue(bar.value() + max(-_FASTEST, min(past, _FASTEST)))
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
            self._awaited.pop("scroll", None)
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
