"""Work that takes longer than a glance: beside the window, with its progress told and a way to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from hashiya.errors import HashiyaError

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]
Work = Callable[[Progress, Cancelled], object]


_TOLD = 200
"""How often counting work tells how far it is, at most."""


def counting(progress: Progress, whole: int) -> Callable[[int], None]:
    """Return what tells how many are done, though not each of ten thousand; ``whole`` may be 0."""
    every = max(1, whole // _TOLD)

    def tell(done: int) -> None:
        if done % every == 0 or done == whole:
            progress(done, whole)

    return tell


class Job(QObject):
    """Run one piece of work on a thread of its own.

    The work is given two functions: one to tell how much is done of how much, one to ask whether to stop.
    Signals arrive in the thread of whoever listens.
    """

    begun = Signal()
    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)  # the HashiyaError
    ended = Signal()  # whatever happened, last of all

    def __init__(self, name: str, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._work = work
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin."""
        self.begun.emit()
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop at the next place where it can."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Tell whether the work was asked to stop."""
        return self._stop.is_set()

    def wait(self) -> None:
        """Block until the work has ended."""
        self._thread.join()

    def _run(self) -> None:
        try:
            result = self._work(self.progressed.emit, self._stop.is_set)
        except HashiyaError as error:
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
        finally:  # a bug is told by the excepthook, and the window must not wait for ever
            self.ended.emit()


class Jobs(QObject):
    """Run one job after another, so that two never write the project at once."""

    started = Signal(object)  # the Job
    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.running: Job | None = None
        self._waiting: list[Job] = []

    def run(self, name: str, work: Work) -> Job:
        """Return a job that begins with the next turn of the event loop, or after what is running."""
        job = Job(name, work, self)
        self._waiting.append(job)
        QTimer.singleShot(0, self._next)
        return job

    def stop(self) -> None:
        """Stop everything, and wait for what is running to leave the project."""
        self._waiting.clear()
        if self.running is not None:
            self.running.cancel()
            self.running.wait()

    def _next(self) -> None:
        if self.running is not None or not self._waiting:
            return
        job = self.running = self._waiting.pop(0)
        job.ended.connect(self._on_ended)
        self.started.emit(job)
        job.start()

    def _on_ended(self) -> None:
        job, self.running = self.running, None
        self.ended.emit(job)
        if job is not None:
            job.deleteLater()
        self._next()
