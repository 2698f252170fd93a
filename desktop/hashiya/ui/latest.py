"""Work that follows choices: only what was asked for last is done, a moment after it was asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from hashiya.ui.jobs import Job, Work

_AFTER = 250
"""Milliseconds without another choice until the work begins."""

_LIVING: set[Job] = set()
"""Jobs that were given up and still run: a thread tells its job how it ended."""


class Latest(QObject):
    """Run one piece of work beside the window; asking for another gives up the one before it.

    What was given up is told by no signal, and nobody waits for it.
    """

    begun = Signal()
    progressed = Signal(int, int)
    found = Signal(object)
    failed = Signal(object)  # the HashiyaError
    ended = Signal()  # whatever happened, but for what was given up

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._work: Work | None = None
        self._due = QTimer(self, singleShot=True, interval=_AFTER)
        self._due.timeout.connect(self._begin)

    @property
    def busy(self) -> bool:
        """Tell whether work is under way or about to begin."""
        return self._job is not None or self._due.isActive()

    def ask(self, work: Work, *, at_once: bool = False) -> None:
        """Give up what is under way and do this next."""
        self.give_up()
        self._work = work
        self._due.start(0 if at_once else _AFTER)

    def give_up(self) -> None:
        """Stop what is under way; its result is nobody's."""
        self._due.stop()
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    def _begin(self) -> None:
        assert self._work is not None
        job = self._job = Job("", self._work)
        _LIVING.add(job)
        job.progressed.connect(lambda *part: self._on_progressed(job, *part))
        job.succeeded.connect(lambda result: self._on_succeeded(job, result))
        job.failed.connect(lambda error: self._on_failed(job, error))
        job.ended.connect(lambda: self._on_ended(job))
        self.begun.emit()
        job.start()

    def _on_progressed(self, job: Job, done: int, whole: int) -> None:
        if job is self._job:
            self.progressed.emit(done, whole)

    def _on_succeeded(self, job: Job, result: object) -> None:
        if job is self._job:
            self.found.emit(result)

    def _on_failed(self, job: Job, error: object) -> None:
        if job is self._job:
            self.failed.emit(error)

    def _on_ended(self, job: Job) -> None:
        job.wait()  # it was the last thing that its thread told; whatever it holds is let go of here
        _LIVING.discard(job)
        job.deleteLater()
        if job is self._job:
            self._job = None
            self.ended.emit()
