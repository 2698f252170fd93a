"""Wait for something beside the window without leaving the window dead: it paints, and takes no keys."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import Self

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QGuiApplication


class Waiting:
    """Say once, with the first turn, that somebody has to wait, and let the window paint with each."""

    going_on = False
    """Whether somebody waits now: the window can't be closed under what is coming."""

    def __init__(self, tell: Callable[[], object]) -> None:
        self._tell = tell
        self._told = False

    def turn(self) -> None:
        """Let the window do what it does without keys and mouse."""
        if not self._told:
            self._told = Waiting.going_on = True
            QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
            self._tell()
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._told:
            Waiting.going_on = False
            QGuiApplication.restoreOverrideCursor()
