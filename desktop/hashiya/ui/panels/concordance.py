"""A concordance: each hit in the middle of its row, what stands before and after it on either side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from hashiya.ui.models.hits import HIT, HitModel
from hashiya.ui.panels.concordance_row import Pieces, hit_height, hit_places
from hashiya.ui.panels.hit_delegate import LARGER, HitDelegate
from hashiya.ui.panels.themed import Themed
from hashiya.ui.theme import Theme


class Concordance(Themed, QTableView):
    """List hits; Space and a click on its box tick one, Enter and a click elsewhere choose it.

    A table, since a list lays all its rows out anew whenever some come: that takes seconds for 100,000.
    """

    chosen = Signal(QModelIndex)

    def __init__(self, model: HitModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = HitDelegate(self)
        self._hits = model
        self._on_tick = False
        self.setObjectName("concordance")
        self.setItemDelegate(self.rows)
        self.setModel(model)
        self._lay_out()
        font = QFont(self.font())
        font.setPixelSize(max(font.pixelSize(), 13) + LARGER)
        self.setFont(font)
        self.clicked.connect(self.chosen)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.rows.theme = theme
        self.viewport().update()

    def go_to(self, row: int) -> None:
        """Select a row and bring it into view."""
        self.setCurrentIndex(self._hits.index(row, 0))

    def tick_at(self, point: QPoint) -> QModelIndex:
        """Return the row whose box is at a point, an invalid index where none is."""
        index = self.indexAt(point)
        if index.isValid():
            rect = self.visualRect(index)
            at = hit_places(Pieces.of(index.data(HIT)), rect, self.font(), self.isRightToLeft())
            if at.tick.adjusted(-8, -8, 6, 8).contains(point):
                return index
        return QModelIndex()

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    # Qt's names

    def keyboardSearch(self, search: str) -> None:
        """Search nothing: letters typed here would have 100,000 rows looked through."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(hit_height(self.font()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._hits.rowCount() and not self.selectionModel().hasSelection():
            self.go_to(max(0, self.currentIndex().row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, last = self.currentIndex().row(), self._hits.rowCount() - 1
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and last >= 0:
            self.go_to(0 if event.key() == Qt.Key.Key_Home else last)
        elif event.key() == Qt.Key.Key_Space and row >= 0:
            self._hits.toggle(row)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.tick_at(event.position().toPoint())
        self._on_tick = index.isValid() and event.button() == Qt.MouseButton.LeftButton
        if self._on_tick:
            self.go_to(index.row())
            self._hits.toggle(index.row())
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._on_tick:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)
