"""The list of every panel and dialog: rows without grid, keys and clicks that mean the same everywhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyleOptionViewItem, QWidget

from hashiya.ui.models.row import ID, ROW, Row
from hashiya.ui.models.row_model import RowModel
from hashiya.ui.panels.delegate import Index, RowDelegate
from hashiya.ui.panels.row_layout import places
from hashiya.ui.panels.themed import Themed
from hashiya.ui.theme import Theme

_MEASURED = 500
"""Lists longer than this get rows of one height: measuring 10,000 titles takes longer than a glance."""


class RowList(Themed, QListView):
    """Show rows, one of them selected.

    ``gone_to`` comes when somebody goes to another row, by key or click; ``chosen`` when a row is clicked or
    Enter is pressed on it, ``action_clicked`` when the words of its action are clicked or Ctrl+Enter is
    pressed, ``removal_requested`` with Delete.
    """

    gone_to = Signal(QModelIndex)

    action_clicked = Signal(QModelIndex)
    chosen = Signal(QModelIndex)
    removal_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowDelegate(self)
        self._following = False
        self.setItemDelegate(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.clicked.connect(self.chosen)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.rows.theme = theme
        self.viewport().update()

    def settle(self) -> None:
        """Choose measured or uniform rows by the length of the list."""
        uniform = self.model().rowCount() > _MEASURED
        if uniform != self.rows.uniform:
            self.rows.uniform = uniform
            self.setUniformItemSizes(uniform)
            self.scheduleDelayedItemsLayout()

    def choose(self, wanted: str | None) -> None:
        """Select the row with this id and bring it into view, or none where it isn't shown; tells nobody."""
        model = self.model()
        index = model.index_of(wanted) if isinstance(model, RowModel) else QModelIndex()
        self._following = True
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        else:
            self.selectionModel().clear()
        self._following = False

    def chosen_id(self) -> str | None:
        """Return the id of the selected row, ``None`` where there is none."""
        found = [index.data(ID) for index in self.selectedIndexes()]
        return found[0] if found and isinstance(found[0], str) else None

    def shown_ids(self) -> list[str]:
        """Return the ids of the rows that are in view."""
        model, box = self.model(), self.viewport().rect()
        first, last = self.indexAt(box.topLeft()), self.indexAt(box.bottomLeft())
        if not isinstance(model, RowModel) or not first.isValid():
            return []
        return list(model.ids[first.row() : last.row() + 1 if last.isValid() else None])

    # Qt's names

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            # the rows are made anew then: what is remembered of the old ones would be kept for ever
            model.modelAboutToBeReset.connect(self.rows.forget_heights)
            for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
                signal.connect(self.settle)
            self.settle()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if selected.count() and not self._following:
            # not through its indexes: of ten thousand rows chosen at once each would be made
            self.gone_to.emit(selected.at(0).topLeft())

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        # Qt lays the whole list out anew for one row, which 10,000 of them feel
        if first == last and not QAccessible.isActive():
            box = self.visualRect(first)
            if box.height() == self.sizeHintForIndex(first).height():
                self.viewport().update(box)
                return
        elif first != last:
            self.rows.forget_heights()
        super().dataChanged(first, last, list(roles))

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        # Qt goes to a neighbour of a selected row that vanishes; nobody has gone there
        self._following = True
        super().rowsAboutToBeRemoved(parent, start, end)
        self._following = False

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._acts(event)
        ):
            event.accept()
            return True
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self.rows.forget_heights()
            self.scheduleDelayedItemsLayout()
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Qt goes to the first row without selecting it, and the first arrow would skip it
        if not self.selectionModel().hasSelection():
            self.selectionModel().clearCurrentIndex()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and not self.selectionModel().hasSelection():
            painter = QPainter(self.viewport())
            painter.setPen(self.theme.muted)
            painter.drawRoundedRect(self.viewport().rect().adjusted(2, 2, -3, -3), 5, 5)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.viewport().width() != self.rows.width:
            self.rows.width = self.viewport().width()
            self.rows.forget_heights()
            self.scheduleDelayedItemsLayout()
        # of lists that wrap words Qt lays out every row anew, also where only the height is another one
        QAbstractItemView.resizeEvent(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._acts(event):
            self.action_clicked.emit(self.currentIndex())
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
            return
        if event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.removal_requested.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._on_action(index, event):
            self.action_clicked.emit(index)
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        on_action = self._on_action(self.indexAt(event.position().toPoint()), event)
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if on_action else Qt.CursorShape.ArrowCursor
        )
        super().mouseMoveEvent(event)

    def _acts(self, event: QKeyEvent) -> bool:
        """Tell whether a key press is meant for the action of the current row."""
        row = self.currentIndex().data(ROW) if self.currentIndex().isValid() else None
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return enter and held and isinstance(row, Row) and bool(row.action)

    def _on_action(self, index: QModelIndex, event: QMouseEvent) -> bool:
        row = index.data(ROW) if index.isValid() else None
        if not isinstance(row, Row) or not row.action:
            return False
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        at = places(row, self.visualRect(index), option.font, self.isRightToLeft())
        return at.action.adjusted(-8, -4, 8, 4).contains(event.position().toPoint())
