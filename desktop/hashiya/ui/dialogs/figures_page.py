"""The figures of the project in a window of their own: charts, and the same as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
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

from hashiya.analysis.charts import Chart, Speech, charts
from hashiya.ui.appearance import Appearance
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.dialogs.work_line import WorkLine
from hashiya.ui.latest import Latest
from hashiya.ui.models.figure_list import FigureListModel
from hashiya.ui.models.figure_table import FigureTableModel, as_text
from hashiya.ui.panels.chart_view import ChartView
from hashiya.ui.panels.row_list import RowList
from hashiya.ui.panels.themed import Words
from hashiya.ui.wording import reworded
from hashiya.ui.workspace import Workspace

if TYPE_CHECKING:
    from hashiya.analysis.figures import Figures
    from hashiya.errors import HashiyaError
    from hashiya.ui.jobs import Cancelled, Progress

_SIZE = 940, 620


class FiguresPage(Sheet):
    """Show what was counted last, beside the desk; ``save_requested`` asks for the chart as a picture."""

    save_requested = Signal(object, object)  # a Chart and the Speech that it is in

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setWindowModality(Qt.WindowModality.NonModal)
        self._appearance = appearance
        self.figures: Figures | None = None
        self.model, self.table_model = FigureListModel(self), FigureTableModel(self)
        self.list, self.view, self.table = RowList(), ChartView(), QTableView()
        self.as_chart, self.as_table = QToolButton(), QToolButton()
        self.outcome, self.line, self.latest = Words(quiet=True), WorkLine(), Latest(self)
        self.refresh, self.copy = self.button(quiet=True), self.button(quiet=True)
        self.save, self.close_button = self.button(quiet=True), self.button(default=True)
        self._build()
        self._connect()
        self.resize(*_SIZE)
        self.dress()
        # beside the desk it is the desk that tells what the workspace refuses
        workspace.failed.disconnect(self.refuse)
        self.count()

    @property
    def speech(self) -> Speech:
        """The language and the digits of the charts."""
        return Speech(self.workspace.language, self._appearance.settings.digits == "arabic")

    @property
    def chart(self) -> Chart | None:
        """The chart that is shown."""
        return self.model.chart(self.list.chosen_id())

    def show_figure(self, name: str) -> None:
        """Show the chart with this name, once something is counted."""
        self.list.choose(name)
        self._show_chart()

    def count(self) -> None:
        """Count the project as it is now; what was counted before stays until then."""
        project = self.workspace.project
        if project is None:
            return
        self.refuse("")
        self.tell("")

        def work(progress: Progress, cancelled: Cancelled) -> Figures:
            from hashiya.analysis.charts.library import load

            load()
            return project.figures(on_progress=progress, cancelled=cancelled)

        self.latest.ask(work, at_once=True)

    def tell(self, sentence: str) -> None:
        """Say what became of a wish."""
        self.outcome.setText(sentence)
        self.outcome.setVisible(bool(sentence))

    def done(self, result: int) -> None:
        """Close, and count no further."""
        self.latest.give_up()
        super().done(result)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Figures"))
        self.list.setAccessibleName(self.tr("Figures"))
        self.table.setAccessibleName(self.tr("Table"))
        self.as_chart.setText(self.tr("Chart"))
        self.as_table.setText(self.tr("Table"))
        self.refresh.setText(self.tr("Count again"))
        self.copy.setText(self.tr("Copy table"))
        self.save.setText(self.tr("Save picture…"))
        self.close_button.setText(self.tr("Close"))
        self.line.retranslate()
        self._show()

    def _build(self) -> None:
        self.list.setModel(self.model)
        self.list.setMinimumWidth(208)
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
        self.shown = QStackedWidget()
        self.shown.addWidget(_scrolling(self.view))
        self.shown.addWidget(self._dressed_table())
        end = QVBoxLayout()
        end.setSpacing(8)
        end.addLayout(ways)
        end.addWidget(self.shown, 1)
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addWidget(self.list, 3)
        columns.addLayout(end, 8)
        self.body.addLayout(columns, 1)
        self.body.addWidget(self.outcome)
        self.outcome.setWordWrap(True)
        self.outcome.hide()
        self.buttons.insertWidget(0, self.line, 1)
        self.in_order(
            *(self.list, self.as_chart, self.as_table, self.table, self.line.stop),
            *(self.refresh, self.copy, self.save, self.close_button),
        )

    def _dressed_table(self) -> QTableView:
        table = self.table
        table.setModel(self.table_model)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return table

    def _connect(self) -> None:
        self.list.gone_to.connect(self._on_gone_to)
        self.as_table.toggled.connect(lambda on: self.shown.setCurrentIndex(int(on)))
        latest = self.latest
        latest.begun.connect(lambda: self.line.begin(self.tr("Counting")))
        latest.progressed.connect(self.line.show_part)
        latest.found.connect(self._on_found)
        latest.failed.connect(self._on_failed)
        latest.ended.connect(self.line.end)
        self.line.stop_requested.connect(self._on_stop)
        self.refresh.clicked.connect(self.count)
        self.copy.clicked.connect(self._on_copy)
        self.save.clicked.connect(self._on_save)
        self.close_button.clicked.connect(self.accept)
        self.workspace.project_closed.connect(self.reject)
        for key, do in (
            (QKeySequence.StandardKey.Copy, self._on_copy),
            (QKeySequence.StandardKey.Refresh, self.count),
        ):
            QShortcut(key, self, do)

    def _show(self) -> None:
        """Show the figures that there are, in the language and the digits that hold now."""
        if self.figures is not None:
            speech, chosen = self.speech, self.list.chosen_id()
            told = charts(self.figures, self.workspace.labels, speech)
            self.model.show_charts(told, speech.language)
            self.list.choose(chosen or told[0].name)
        self._show_chart()

    def _show_chart(self) -> None:
        chart = self.chart
        self.view.show_chart(chart, self.speech)
        self.table_model.show_chart(chart, self.speech)
        header = self.table.horizontalHeader()
        if chart is not None:
            header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for button in (self.copy, self.save):
            button.setEnabled(chart is not None)

    def _on_gone_to(self, _index: QModelIndex) -> None:
        self.tell("")
        self._show_chart()

    def _on_found(self, figures: Figures) -> None:
        self.figures = figures
        self._show()

    def _on_failed(self, error: HashiyaError) -> None:
        self.refuse(reworded(error.sentence))

    def _on_stop(self) -> None:
        self.latest.give_up()
        self.line.end()
        self.refuse(self.tr("The count was stopped: press Count again to count anew."))

    def _on_copy(self) -> None:
        if self.figures is None or self.chart is None:
            return
        plain = charts(self.figures, self.workspace.labels, Speech(self.workspace.language))
        name = self.chart.name
        QGuiApplication.clipboard().setText(as_text(next(each for each in plain if each.name == name)))
        self.tell(self.tr("The table is in the clipboard."))

    def _on_save(self) -> None:
        if self.chart is not None:
            self.save_requested.emit(self.chart, self.speech)


def _scrolling(view: ChartView) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    area.setWidget(view)
    return area
