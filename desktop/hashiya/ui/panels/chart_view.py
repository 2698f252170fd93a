"""One chart, drawn at its size on the screen and anew where size, theme or words change."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hashiya.analysis.charts import Chart, Speech
from hashiya.ui.panels.themed import Themed

_AFTER = 80
"""Milliseconds that a new size must stay: drawing takes longer than a frame."""
_NARROWEST = 360

_Key = tuple[Chart, Speech, str, int, float]


class ChartView(Themed, QWidget):
    """Show a chart as wide as there is room; what draws it must have been loaded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart: Chart | None = None
        self._speech = Speech()
        self._image = QImage()
        self._drawn: _Key | None = None
        self._due = QTimer(self, singleShot=True, interval=_AFTER)
        self._due.timeout.connect(self._redraw)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_chart(self, chart: Chart | None, speech: Speech) -> None:
        """Show another chart, or nothing."""
        self.chart, self._speech = chart, speech
        self.setAccessibleName(chart.title if chart else "")
        self.setAccessibleDescription(_read_out(chart, speech) if chart else "")
        self.updateGeometry()
        self.update()

    def _redraw(self) -> None:
        from hashiya.analysis.charts.writing import pixels

        wanted = self._wanted()
        if wanted is None or wanted == self._drawn:
            return
        chart, speech, theme, width, ratio = wanted
        drawn = pixels(chart, speech, theme, width, 0, ratio)
        image = QImage(
            drawn.data, drawn.width, drawn.height, 4 * drawn.width, QImage.Format.Format_RGBA8888
        ).copy()  # the bytes go with the drawing
        image.setDevicePixelRatio(ratio)
        self._image, self._drawn = image, wanted
        self.update()

    def _wanted(self) -> _Key | None:
        if self.chart is None:
            return None
        return (
            self.chart,
            self._speech,
            self.theme.name,
            max(_NARROWEST, self.width()),
            self.devicePixelRatioF(),
        )

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(640, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        from hashiya.analysis.charts.drawing import height_of

        return QSize(_NARROWEST, height_of(self.chart) if self.chart else 0)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.paper)
        wanted = self._wanted()
        if wanted is None:
            return
        if self._drawn is None or wanted[:3] != self._drawn[:3]:
            self._redraw()
        elif wanted != self._drawn:
            self._due.start()
        left = self.width() - self._image.deviceIndependentSize().width()
        painter.drawImage(int(left) if self._speech.is_arabic else 0, 0, self._image)


def _read_out(chart: Chart, speech: Speech) -> str:
    if chart.is_empty:
        return chart.empty
    rows = (f"{row.name}: {' '.join(map(speech.number, row.numbers))}" for row in chart.shown)
    return "; ".join([chart.note, *rows] if chart.note else rows)
