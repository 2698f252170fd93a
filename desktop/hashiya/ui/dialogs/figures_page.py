"""The figures of the project in a window of their own: charts, and the same as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hashiya.analysis.charts import Chart, Speech, charts
from hashiya.ui.appearance import Appearance
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.dialogs.work_line import WorkLine
from hashiya.ui.latest import Latest
from hashiya.ui.models.figure_list import FigureListModel
from hashiya.ui.models.figure_table import as_text
from hashiya.ui.panels.figure_pane import FigurePane
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
        self.model, self.list, self.pane = FigureListModel(self), RowList(), FigurePane()
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
        self.pane.retranslate()
        self.refresh.setText(self.tr("Count again"))
        self.copy.setText(self.tr("Copy table"))
        self.save.setText(self.tr("Save picture…"))
        self.close_button.setText(self.tr("Close"))
        self.line.retranslate()
        self._show()

    def _build(self) -> None:
        self.list.setModel(self.model)
        self.list.setMinimumWidth(208)
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addWidget(self.list, 3)
        columns.addWidget(self.pane, 8)
        self.body.addLayout(columns, 1)
        self.body.addWidget(self.outcome)
        self.outcome.setWordWrap(True)
        self.outcome.hide()
        self.buttons.insertWidget(0, self.line, 1)
        self.in_order(
            *(self.list, *self.pane.fields(), self.line.stop),
            *(self.refresh, self.copy, self.save, self.close_button),
        )

    def _connect(self) -> None:
        self.list.gone_to.connect(self._on_gone_to)
        latest = self.latest
        self.line.follow(latest, lambda: self.tr("Counting"))
        latest.found.connect(self._on_found)
        latest.failed.connect(self._on_failed)
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
        self.pane.show_chart(chart, self.speech)
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
