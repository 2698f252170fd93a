"""The head of the search drawer: what is looked for and where, how far the search is, how hits are sorted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from hashiya.text.seeking import Query
from hashiya.ui.elided import ElidedLabel
from hashiya.ui.models.hits import Order
from hashiya.ui.panels.choice import Choice
from hashiya.ui.panels.filter_chip import FilterChip
from hashiya.ui.panels.panel import Panel
from hashiya.ui.panels.progress import ProgressLine
from hashiya.ui.panels.search_switches import SearchSwitches
from hashiya.ui.panels.search_where import SearchWhere
from hashiya.ui.panels.themed import Words
from hashiya.ui.workspace import Workspace


class SearchHead(Panel):
    """Take the words and switches of a search, and tell how it goes.

    ``asked`` comes with Enter and with the button, ``switched`` when a switch or a place was chosen,
    ``went_down`` when the annotator wants on to the hits.
    """

    asked = Signal()
    stop_requested = Signal()
    switched = Signal()
    sorted = Signal(object)  # the Order
    went_down = Signal()
    close_requested = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.field, self.switches = QLineEdit(), SearchSwitches()
        self.where = SearchWhere(workspace)
        self.run, self.close_button = QPushButton(), QPushButton()
        self.whole_word, self.regex = FilterChip(), FilterChip()
        self.told, self.error = ElidedLabel(), Words(quiet=True, warning=True)
        self.progress, self.order = ProgressLine(), Choice()
        self._busy = False
        self._build()
        self._connect()
        self.dress()

    @property
    def query(self) -> Query:
        """What is asked for."""
        return self.switches.query(self.field.text().strip())

    @property
    def hurdle(self) -> str:
        """What keeps hits away, as :meth:`SearchSwitches.find_more` says, ``where``, or nothing."""
        return self.switches.find_more() or ("where" if self.where.is_narrow else "")

    def clear_hurdle(self) -> None:
        """Switch what keeps hits away, so that more is found."""
        hurdle, switches = self.hurdle, self.switches
        if hurdle == "spelling":
            switches.everything.trigger()
        elif hurdle == "where":
            self.where.clear()
        else:
            {"regex": switches.regex, "whole_word": switches.whole_word}[hurdle].setChecked(False)

    def take(self, query: Query) -> None:
        """Show a query that was put elsewhere."""
        self.field.setText(query.text)
        self.switches.take(query)
        self._show_chips()

    def set_busy(self, busy: bool) -> None:
        """Say whether a search is under way."""
        self._busy = busy
        self.run.setText(self.tr("Stop") if busy else self.tr("Search"))
        self.progress.setVisible(busy)
        self.progress.show_part(0, 1)

    def refuse(self, sentence: str) -> None:
        """Say beside the field why nothing can be searched; an empty sentence takes that back."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Search in the project"))
        self.field.setAccessibleName(self.tr("Search in the project"))
        self.switches.retranslate()
        self.where.retranslate()
        self.close_button.setText(self.tr("Close"))
        self.order.setAccessibleName(self.tr("Sort hits"))
        chosen = self.order.value or Order.ARTICLE
        self.order.offer(
            [
                (Order.ARTICLE, self.tr("By article")),
                (Order.BEFORE, self.tr("By the word before")),
                (Order.HIT, self.tr("By the hit")),
                (Order.AFTER, self.tr("By the word after")),
            ],
            chosen,
        )
        self._show_chips()
        self.set_busy(self._busy)

    def _build(self) -> None:
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(96)
        self.field.installEventFilter(self)
        self.close_button.setProperty("quiet", True)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(8)
        first.addWidget(self.field, 1)
        for widget in (self.switches, self.where, self.run, self.close_button):
            first.addWidget(widget)
        for chip in (self.whole_word, self.regex):
            second.addWidget(chip)
        second.addWidget(self.told, 1)
        second.addWidget(self.order)
        self.error.setWordWrap(True)
        self.error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 4)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self.error)
        column.addLayout(second)
        column.addWidget(self.progress)

    def _connect(self) -> None:
        self.run.clicked.connect(self._on_run)
        self.close_button.clicked.connect(self.close_requested)
        self.where.changed.connect(self.switched)
        self.switches.changed.connect(self._on_switched)
        self.order.currentIndexChanged.connect(lambda _place: self.sorted.emit(self.order.value))
        self.field.textEdited.connect(lambda _text: self.refuse(""))
        for chip, action in ((self.whole_word, self.switches.whole_word), (self.regex, self.switches.regex)):
            chip.clicked.connect(action.trigger)

    def _on_run(self) -> None:
        (self.stop_requested if self._busy else self.asked).emit()

    def _on_switched(self) -> None:
        self._show_chips()
        self.switched.emit()

    def _show_chips(self) -> None:
        for chip, action in ((self.whole_word, self.switches.whole_word), (self.regex, self.switches.regex)):
            chip.setText(action.text())
            chip.setChecked(action.isChecked())
            chip.updateGeometry()

    # Qt's names

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit()
            return True
        if event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
            return True
        return False
