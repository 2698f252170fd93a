"""Which articles are listed and in which order: words, statuses, further filters, what they are sorted by."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QMenu, QVBoxLayout, QWidget

from hashiya.core.articles import Status
from hashiya.core.wanted import Order, SortBy, Wanted
from hashiya.ui.messages import tool_tip
from hashiya.ui.models.wish import Wish, order_name, parts
from hashiya.ui.panels.filter_chip import FilterChip
from hashiya.ui.panels.flow import Flow
from hashiya.ui.wording import status_name
from hashiya.ui.workspace import Workspace

if TYPE_CHECKING:
    from hashiya.ui.dialogs.filter_form import FilterForm

_WAYS = ("↑", "↓")


class ArticleFilter(QWidget):
    """Take words, a status, a wish and an order; ``changed`` tells that one of them is another one."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.wish, self.order = Wish(), Order()
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.statuses: dict[Status | None, FilterChip] = {each: FilterChip() for each in (None, *Status)}
        self.more, self.sorted = FilterChip(), FilterChip()
        self.parts: dict[str, FilterChip] = {}
        self._group = QButtonGroup(self)
        self._shown = Flow()
        self._build()
        self.field.textChanged.connect(self.changed)
        self._group.buttonClicked.connect(self.changed)
        self.more.clicked.connect(lambda: self.form.show_below(self.more, self.wish))
        self.sorted.clicked.connect(self._show_orders)

    @cached_property
    def form(self) -> FilterForm:
        """The form with further filters."""
        from hashiya.ui.dialogs.filter_form import FilterForm

        made = FilterForm(self._workspace, self)
        made.changed.connect(self.take)
        return made

    @property
    def wanted(self) -> Wanted:
        """What is asked for; the findings are not among it."""
        status = next((each for each, chip in self.statuses.items() if chip.isChecked()), None)
        statuses = frozenset() if status is None else frozenset({status})
        return self.wish.wanted._replace(words=self.field.text().strip(), statuses=statuses)

    @property
    def active(self) -> bool:
        """Tell whether some articles may be left out."""
        return self.wish.findings or not self.wanted.everything

    def take(self, wish: Wish) -> None:
        """Ask for something else beside words and status."""
        self.wish = wish
        self._show_parts()
        self.changed.emit()

    def sort(self, order: Order) -> None:
        """Put the articles into another order."""
        self.order = order
        self._word_order()
        self.changed.emit()

    def clear(self) -> None:
        """Leave nothing out."""
        self.statuses[None].setChecked(True)
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self.take(Wish())

    def orders(self) -> QMenu:
        """Return the menu of orders."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        for by in SortBy:
            action = QAction(order_name(by), group)
            action.setCheckable(True)
            action.setChecked(by is self.order.by)
            action.triggered.connect(lambda _=False, by=by: self.sort(self.order._replace(by=by)))
            menu.addAction(action)
        menu.addSeparator()
        reversed_ = menu.addAction(self.tr("From last to first"))
        reversed_.setCheckable(True)
        reversed_.setChecked(self.order.descending)
        reversed_.triggered.connect(lambda on: self.sort(self.order._replace(descending=on)))
        return menu

    def retranslate(self) -> None:
        """Take the words of the interface's language."""
        self.field.setPlaceholderText(self.tr("Find in titles"))
        self.field.setAccessibleName(self.tr("Find in titles"))
        for status, chip in self.statuses.items():
            chip.setText(status_name(status) if status else self.tr("All"))
        self.more.setText(self.tr("Filters…"))
        self.more.setToolTip(tool_tip(self.tr("By labels, findings, publisher, date, annotator or tag")))
        for chip in (*self.statuses.values(), self.more):
            chip.updateGeometry()
        self._word_order()
        self._show_parts()

    def _build(self) -> None:
        chips = Flow()
        for chip in self.statuses.values():
            self._group.addButton(chip)
            chips.addWidget(chip)
        for chip in (self.more, self.sorted):
            chip.setCheckable(False)
            chips.addWidget(chip)
        self.statuses[None].setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addLayout(chips)
        column.addLayout(self._shown)

    def _show_orders(self) -> None:
        menu = self.orders()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.sorted.mapToGlobal(self.sorted.rect().bottomLeft()))

    def _word_order(self) -> None:
        self.sorted.setText(f"{order_name(self.order.by)} {_WAYS[self.order.descending]}")
        self.sorted.setToolTip(tool_tip(self.tr("What the articles are sorted by")))
        self.sorted.updateGeometry()

    def _show_parts(self) -> None:
        """Show each part of the wish as a chip that takes it back."""
        for chip in self.parts.values():
            self._shown.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.parts = {}
        for part, words in parts(self.wish, self._workspace.labels, self._workspace.language):
            chip = self.parts[part] = FilterChip(f"{words} ×".replace("&", "&&"), self)
            chip.theme = self.more.theme
            chip.setChecked(True)
            chip.setToolTip(tool_tip(self.tr("Take this filter away")))
            chip.clicked.connect(lambda _=False, part=part: self.take(self.wish.without(part)))
            self._shown.addWidget(chip)
            chip.show()
        self._shown.invalidate()
