"""What keeps backups while the window is open, beside it, and notices annotations that went by themselves."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from hashiya.core.edits import Change
from hashiya.errors import HashiyaError, Sentence
from hashiya.ui.jobs import Cancelled
from hashiya.ui.workspace import Workspace

if TYPE_CHECKING:
    from hashiya.project.backups import Reason

LOOK = 60_000
"""Milliseconds between two looks whether a backup is due."""
_FIRST = 2_000
"""Milliseconds after opening until the project is compared with its newest backup."""
_AGAIN = 1_800.0
"""Seconds until a backup that failed is tried again."""


class BackingUp(QObject):
    """Look again and again whether a backup is due, and make it on a thread; marks wait for nothing.

    ``told`` comes with a sentence that somebody should read, ``missed`` with a backup and what went since
    without the history telling of it.
    """

    told = Signal(object)  # the Sentence
    missed = Signal(object, object)  # the Backup, and a list of Loss

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._path: Path | None = None
        self._touched = False
        self._resting = 0.0
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._due = QTimer(self, interval=LOOK)
        self._due.timeout.connect(self.look)
        self._first = QTimer(self, singleShot=True, interval=_FIRST)
        self._first.timeout.connect(self.compare)
        workspace.project_opened.connect(self._on_opened)
        workspace.project_closed.connect(self._on_closed)
        workspace.changed.connect(self._on_changed)

    def look(self) -> None:
        """Make a backup beside the window where one is due."""
        if self._path is not None and time.monotonic() >= self._resting:
            self._run(self._path, self._keep_due)

    def compare(self) -> None:
        """Compare the project with its newest backup, beside the window."""
        if self._path is not None:
            self._run(self._path, self._compare)

    def before(self, reason: Reason) -> Callable[[Cancelled], None]:
        """Return what keeps a backup of the open project, for a job to call before it does something big."""
        path = self._path

        def keep(cancelled: Cancelled) -> None:
            from hashiya.project import backups_apart

            told = backups_apart.keep(path, reason, cancelled) if path is not None else None
            if told is not None:
                self.told.emit(told)

        return keep

    def wait(self) -> None:
        """Block until what is under way has ended."""
        if self._thread is not None:
            self._thread.join()

    # -- inside

    def _on_opened(self) -> None:
        project = self._workspace.project
        self._path = project.path if project is not None and not project.read_only else None
        self._touched, self._resting = False, 0.0
        self._stop = threading.Event()
        if self._path is not None:
            self._first.start()
            self._due.start()

    def _on_changed(self, _change: Change) -> None:
        self._touched = True

    def _on_closed(self) -> None:
        self._first.stop()
        self._due.stop()
        self._stop.set()
        self.wait()
        path, self._path = self._path, None
        if path is not None and self._touched:
            _keep_at_closing(path)

    def _run(self, path: Path, work: Callable[[Path, Cancelled], None]) -> None:
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(
                target=work, args=(path, self._stop.is_set), name="backup", daemon=True
            )
            self._thread.start()

    def _keep_due(self, path: Path, stopped: Cancelled) -> None:
        from hashiya.project import backups_apart
        from hashiya.project.backups import Backups, Reason

        if Backups(path).are_due():
            self._tell(backups_apart.keep(path, Reason.WORKING, stopped))

    def _tell(self, told: Sentence | None) -> None:
        if told is not None:
            self._resting = time.monotonic() + _AGAIN
            self.told.emit(told)

    def _compare(self, path: Path, _stopped: Cancelled) -> None:
        from hashiya.project.backups import Backups

        # what can't be compared now is compared after the next opening
        with suppress(HashiyaError):
            found = Backups(path).losses()
            if found is not None:
                self.missed.emit(*found)


def _keep_at_closing(path: Path) -> None:
    """Keep what was done in a small project; a large one is backed up when it is next open."""
    from hashiya.project import backups_apart
    from hashiya.project.backups import Reason

    with suppress(OSError):
        if path.stat().st_size <= backups_apart.SMALL:
            # there is no window left to tell anything in: the next one does
            backups_apart.keep(path, Reason.CLOSING)
