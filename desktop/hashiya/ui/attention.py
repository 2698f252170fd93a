"""Count the time that an annotator gives to an article."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from hashiya.errors import HashiyaError
from hashiya.ui.reading import Reading

IDLE = 60.0
"""Seconds without a key or a move of the mouse after which nobody is taken to be reading."""

_TICK = 1.0
_KEPT = 30.0
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
    }
)


class Attention(QObject):
    """Count seconds while the window has the focus and is touched, and keep them with the article."""

    counted = Signal(int)  # seconds spent on the open article, those not yet on the disk included

    def __init__(self, reading: Reading, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(reading)
        self._reading = reading
        self._clock = clock
        self._window: QWidget | None = None
        self._article: str | None = None
        self._pending = 0.0
        self._last_tick = self._last_touch = clock()
        self._timer = QTimer(self)
        self._timer.setInterval(int(_TICK * 1000))
        self._timer.timeout.connect(self.tick)
        reading.article_opened.connect(self._on_article_opened)

    def watch(self, window: QWidget) -> None:
        """Count while this shown window has the focus; only events of the system are looked at."""
        self._window = window
        window.windowHandle().installEventFilter(self)
        self._timer.start()

    @property
    def seconds(self) -> int:
        """The time spent on the open article."""
        stored = self._reading.article.seconds if self._reading.article else 0
        return stored + int(self._pending)

    def touch(self) -> None:
        """Note that somebody is there."""
        self._last_touch = self._clock()

    def tick(self) -> None:
        """Count what has passed since the last tick; a machine that slept meanwhile adds nothing."""
        now = self._clock()
        passed, self._last_tick = now - self._last_tick, now
        if self._article is None or not self._attended(now) or passed > 10 * _TICK:
            return
        before = self.seconds
        self._pending += passed
        if self._pending >= _KEPT:
            self.keep()
        if self.seconds != before:
            self.counted.emit(self.seconds)

    def keep(self) -> None:
        """Write what was counted; what the disk refuses is written the next time."""
        project, whole = self._reading.project, int(self._pending)
        if project is None or project.read_only or self._article is None or whole == 0:
            return
        try:
            project.record_time(self._article, whole)
            self._pending -= whole
            self._reading.refresh_article()
        except HashiyaError:  # time is no annotation: nobody is stopped for it
            return

    def _attended(self, now: float) -> bool:
        return self._window is not None and self._window.isActiveWindow() and now - self._last_touch < IDLE

    def _on_article_opened(self, article: str | None) -> None:
        self.keep()
        self._article, self._pending = article, 0.0
        self.touch()
        self.counted.emit(self.seconds)

    # Qt's names

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.touch()
        return False
