"""Reading files while the dialog stays usable: how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from hashiya.ui.dialogs.work_line import WorkLine
from hashiya.ui.jobs import Job, Jobs, Work
from hashiya.ui.latest import Latest


class FileReading(QObject):
    """Do what a dialog waits for, one after another, then what may be given up, and tell it on a line.

    ``found`` brings what was read, all of it or what was read until somebody stopped it; ``looked`` what a
    look brought that nobody has to wait for.
    """

    found = Signal(object)
    failed = Signal(object)
    looked = Signal(object)
    turned = Signal()  # began or ended

    def __init__(self, line: WorkLine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._jobs = Jobs(self)
        self._job: Job | None = None
        self._look = Latest(self)
        self._next: tuple[str, Work] | None = None
        line.stop_requested.connect(self._on_stop)
        self._look.progressed.connect(self._on_looking)
        self._look.found.connect(self.looked)
        self._look.ended.connect(self._on_looked)

    @property
    def busy(self) -> bool:
        """Tell whether something is read that the dialog waits for."""
        return self._job is not None

    @property
    def looking(self) -> bool:
        """Tell whether something is looked at that nobody has to wait for."""
        return self._look.busy

    def begin(self, name: str, work: Work) -> None:
        """Read beside the window, under this name; a look that is under way is given up."""
        self._look.give_up()
        self._next = None
        self._job = self._jobs.run(name, work)
        self._line.begin(name)
        self._job.progressed.connect(self._line.show_part)
        self._job.succeeded.connect(self.found)
        self._job.failed.connect(self.failed)
        self._job.ended.connect(self._on_ended)
        self.turned.emit()

    def look(self, name: str, work: Work) -> None:
        """Look at something beside the window once nothing is read any more."""
        if self.busy:
            self._next = name, work
        else:
            self._line.begin(name)
            self._look.ask(work, at_once=True)

    def end(self) -> None:
        """Read no further, and wait until the file that is being read is closed."""
        self._look.give_up()
        self._jobs.stop()

    def _on_ended(self) -> None:
        self._job = None
        self._line.end()
        following, self._next = self._next, None
        if following is not None:
            self.look(*following)
        self.turned.emit()

    def _on_looking(self, done: int, whole: int) -> None:
        if not self.busy:
            self._line.show_part(done, whole)

    def _on_looked(self) -> None:
        if not self.busy:
            self._line.end()

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        else:
            self._look.give_up()
            self._line.end()
