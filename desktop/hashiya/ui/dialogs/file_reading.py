"""Reading files while the dialog stays usable: how far it is, and a way to stop it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hashiya.ui.jobs import Job, Jobs
from hashiya.ui.messages import in_digits, number
from hashiya.ui.models import incoming
from hashiya.ui.panels.progress import ProgressLine
from hashiya.ui.panels.themed import Words


class FileReading(QWidget):
    """Read files one after another, shown only while it reads.

    ``found`` brings what was read, all of it or what was read until somebody stopped it.
    """

    found = Signal(object)  # list[Incoming]
    turned = Signal()  # began, went on or ended

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = Jobs(self)
        self._job: Job | None = None
        self.progress, self._how_far, self.stop = ProgressLine(), Words(quiet=True), QPushButton()
        self.stop.setProperty("quiet", True)
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self._on_stop)
        told = QHBoxLayout()
        told.addWidget(self._how_far, 1)
        told.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(told)
        layout.addWidget(self.progress)
        self.hide()

    @property
    def busy(self) -> bool:
        """Tell whether files are being read."""
        return self._job is not None

    def begin(self, files: Sequence[Path]) -> None:
        """Read files beside the window."""
        self._job = self._jobs.run(
            "reading", lambda progress, cancelled: incoming.read_files(files, progress, cancelled)
        )
        self._show(0, len(files))
        self._job.progressed.connect(self._show)
        self._job.succeeded.connect(self.found)
        self._job.ended.connect(self._on_ended)

    def end(self) -> None:
        """Read no further, and wait until the file that is being read is closed."""
        self._jobs.stop()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.stop.setText(self.tr("Stop"))

    def _show(self, done: int, total: int) -> None:
        self.progress.show_part(done, total)
        words = in_digits(self.tr("Reading: {} of {}")).format(number(done), number(total))
        self._how_far.setText(words)
        self.progress.setAccessibleName(words)
        self.setVisible(self.busy)
        self.turned.emit()

    def _on_ended(self) -> None:
        self._job = None
        self.hide()
        self.turned.emit()

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
