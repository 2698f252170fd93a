"""What a chart tells, as a table."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from hashiya.analysis.charts import Chart, Speech
from hashiya.ui.messages import tool_tip
from hashiya.ui.models.row import one_line
from hashiya.ui.models.row_model import Index


class FigureTableModel(QAbstractTableModel):
    """Show the rows of a chart: a name, then its numbers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None
        self._speech = Speech()

    def show_chart(self, chart: Chart | None, speech: Speech) -> None:
        """Show another chart, or nothing."""
        self.beginResetModel()
        self._chart, self._speech = chart, speech
        self.endResetModel()

    # Qt's names

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() or self._chart is None else len(self._chart.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() or self._chart is None else len(self._chart.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._chart is None or not index.isValid():
            return None
        row = self._chart.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            column = index.column()
            return self._speech.number(row.numbers[column - 1]) if column else one_line(row.name)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 0:
            return tool_tip(one_line(row.name))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if self._chart is None or orientation != Qt.Orientation.Horizontal:
            return None
        return self._chart.columns[section] if role == Qt.ItemDataRole.DisplayRole else None


def as_text(chart: Chart) -> str:
    """Return a chart's table for a spreadsheet: tabs between cells, a line a row, ASCII digits."""
    rows = [chart.columns, *((one_line(row.name), *map(str, row.numbers)) for row in chart.rows)]
    return "\n".join("\t".join(cells) for cells in rows)
