"""One figure, as a chart or as a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hashiya.analysis.charts import Chart, Speech
from hashiya.ui.models.figure_table import FigureTableModel
from hashiya.ui.panels.chart_view import ChartView


class FigurePane(QWidget):
    """Show a chart, and the same as a table where that is chosen above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view, self.table, self.model = ChartView(), QTableView(), FigureTableModel(self)
        self.as_chart, self.as_table = QToolButton(), QToolButton()
        self.shown = QStackedWidget()
        self.shown.addWidget(_scrolling(self.view))
        self.shown.addWidget(self._dressed_table())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._ways())
        layout.addWidget(self.shown, 1)
        self.as_table.toggled.connect(lambda on: self.shown.setCurrentIndex(int(on)))

    def fields(self) -> tuple[QWidget, ...]:
        """Return what takes the keyboard, in its order."""
        return self.as_chart, self.as_table, self.table

    def show_chart(self, chart: Chart | None, speech: Speech) -> None:
        """Show another figure, or nothing."""
        self.view.show_chart(chart, speech)
        self.model.show_chart(chart, speech)
        if chart is not None:
            header = self.table.horizontalHeader()
            header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.table.setAccessibleName(self.tr("Table"))
        self.as_chart.setText(self.tr("Chart"))
        self.as_table.setText(self.tr("Table"))

    def _ways(self) -> QHBoxLayout:
        ways = QHBoxLayout()
        ways.setSpacing(4)
        group = QButtonGroup(self)
        for button in (self.as_chart, self.as_table):
            button.setCheckable(True)
            button.setProperty("quiet", True)
            group.addButton(button)
            ways.addWidget(button)
        ways.addStretch(1)
        self.as_chart.setChecked(True)
        return ways

    def _dressed_table(self) -> QTableView:
        table = self.table
        table.setModel(self.model)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return table


def _scrolling(view: ChartView) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    area.setWidget(view)
    return area
