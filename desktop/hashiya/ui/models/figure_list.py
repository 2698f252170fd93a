"""The charts of a project, as rows."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from hashiya.analysis.charts import Chart
from hashiya.core.articles import Direction
from hashiya.ui.models.row import Row
from hashiya.ui.models.row_model import RowModel


class FigureListModel(RowModel):
    """List charts by their titles; those that have nothing to show are faded."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._charts: dict[str, Chart] = {}
        self._direction = Direction.LTR

    def show_charts(self, charts: Iterable[Chart], language: str) -> None:
        """Show these charts."""
        self._charts = {chart.name: chart for chart in charts}
        self._direction = Direction.RTL if language == "ar" else Direction.LTR
        self.forget()
        self.arrange(list(self._charts))
        self.tell_changed()

    def chart(self, item: str | None) -> Chart | None:
        """Return the chart with this name."""
        return self._charts.get(item or "")

    def row(self, item: str) -> Row:
        chart = self._charts[item]
        return Row(chart.title, direction=self._direction, faded=chart.is_empty)
