"""Collect garbage in the window's thread only.

Python collects cycles in whichever thread happens to allocate. In the database's thread that would destroy
widgets and timers there, which Qt doesn't survive.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 500
_YOUNG = 2000
_OLDER = 10


class Collector(QObject):
    """Collect twice a second what the interpreter would have, while the event loop runs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        """Begin; what is there already is never looked at again."""
        gc.freeze()
        self._timer.start()

    def stop(self) -> None:
        """Leave collecting to the interpreter again."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()

    def collect(self) -> None:
        """Collect the generations that are due."""
        young, middle, old = gc.get_count()
        if old > _OLDER:
            gc.collect(2)
        elif middle > _OLDER:
            gc.collect(1)
        elif young > _YOUNG:
            gc.collect(0)
