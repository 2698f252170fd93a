"""How far the work of a dialog is, with what stops it; the room stays where nothing is under way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hashiya.ui.latest import Latest
from hashiya.ui.messages import in_digits, number
from hashiya.ui.panels.progress import ProgressLine
from hashiya.ui.panels.themed import Words

_AFTER = 300
"""Milliseconds that work must take to be shown: what is done at a glance would only flicker."""


class WorkLine(QWidget):
    """Show words, part and whole of work that takes longer than a glance; stopping it is a wish."""

    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar, self._words, self.stop = ProgressLine(), Words(quiet=True), QPushButton()
        self._name, self._done, self._whole = "", 0, 0
        self._due = QTimer(self, singleShot=True, interval=_AFTER)
        self._due.timeout.connect(self.show)
        self.stop.setProperty("quiet", True)
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self.stop_requested)
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self.bar)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()

    @property
    def words(self) -> str:
        """What is said of the work."""
        return self._words.text()

    def begin(self, name: str, *, at_once: bool = False) -> None:
        """Show work of this name, a moment later unless ``at_once``."""
        self._name = name
        self.show_part(0, 0)
        if at_once:
            self._due.stop()
            self.show()
        elif self.isHidden():
            self._due.start()

    def follow(self, latest: Latest, name: Callable[[], str]) -> None:
        """Show whatever is asked of ``latest``, named when it begins."""
        latest.begun.connect(lambda: self.begin(name()))
        latest.progressed.connect(self.show_part)
        latest.ended.connect(self.end)

    def show_part(self, done: int, whole: int) -> None:
        """Show ``done`` of ``whole``, which is 0 where nobody knows it."""
        self._done, self._whole = done, whole
        self.bar.show_part(done, whole)
        parts = [self._name]
        if whole:
            parts.append(in_digits(self.tr("{} of {}")).format(number(done), number(whole)))
        elif done:
            parts.append(number(done))
        self._words.setText(" · ".join(parts))
        self.bar.setAccessibleName(self._words.text())

    def end(self) -> None:
        """Show nothing any more."""
        self._due.stop()
        self.hide()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.stop.setText(self.tr("Stop"))
        self.show_part(self._done, self._whole)
