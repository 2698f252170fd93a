"""How far the running work is."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from hashiya.ui.jobs import Job, Jobs
from hashiya.ui.messages import in_digits, plain_label


class Progress(QWidget):
    """Show how far the running job is, with a button that stops it."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._name = plain_label(parent=self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self.stop = QToolButton(self)
        self.stop.setProperty("quiet", True)
        self.stop.clicked.connect(self._on_stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._name, self._bar, self.stop):
            row.addWidget(widget)
        jobs.started.connect(self._on_started)
        jobs.ended.connect(self._on_ended)
        self.retranslate()
        self.hide()

    @property
    def words(self) -> str:
        """What is said of the running job."""
        return self._name.text()

    @property
    def share(self) -> tuple[int, int]:
        """How much is done, of how much."""
        return self._bar.value(), self._bar.maximum()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.stop.setText(self.tr("Stop"))
        self.stop.setAccessibleName(self.tr("Stop what is running"))

    def _on_started(self, job: Job) -> None:
        self._job = job
        self._name.setText(job.name)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(job.name)
        job.progressed.connect(self._on_progressed)
        self.show()

    def _on_progressed(self, done: int, whole: int) -> None:
        self._bar.setRange(0, whole)
        self._bar.setValue(done)
        if self._job is not None:
            part = f"{done} / {whole}" if whole else f"{done}"
            self._name.setText(in_digits(part) + " · " + self._job.name)

    def _on_ended(self, _job: Job) -> None:
        self._job = None
        self.hide()

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
