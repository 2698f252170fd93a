"""Files into an intake while the dialog stays usable: read, read again, compared with one another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from hashiya.errors import HashiyaError
from hashiya.readers import Options
from hashiya.ui.dialogs.file_reading import FileReading
from hashiya.ui.dialogs.work_line import WorkLine
from hashiya.ui.models.gathering import Gathered, gather, read_again
from hashiya.ui.models.incoming import Incoming
from hashiya.ui.models.intake import Intake
from hashiya.ui.models.resemblance import resembling
from hashiya.ui.wording import reworded
from hashiya.ui.workspace import Workspace


class IntakeReading(QObject):
    """Read files for an intake.

    ``came`` tells that files were taken in, ``exchanged`` which text stands where one was read again,
    ``looked`` that more is known of the texts, ``refused`` why something couldn't be read to its end.
    """

    came = Signal(object)  # Gathered
    exchanged = Signal(str)
    looked = Signal()
    refused = Signal(str)
    turned = Signal()  # began or ended

    def __init__(
        self, workspace: Workspace, intake: Intake, line: WorkLine, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._intake = workspace, intake
        self._again: str | None = None  # the text whose file is being read again
        self._files = FileReading(line, self)
        self._files.found.connect(self._on_found)
        self._files.failed.connect(self._on_failed)
        self._files.looked.connect(self._on_looked)
        self._files.turned.connect(self.turned)

    @property
    def busy(self) -> bool:
        """Tell whether files are being read."""
        return self._files.busy

    @property
    def looking(self) -> bool:
        """Tell whether texts are being compared."""
        return self._files.looking

    def read(self, paths: Sequence[Path]) -> None:
        """Read files and folders, but for the file of the open project."""
        project = self._workspace.project
        own = project.path if project else None
        self._files.begin(
            self.tr("Reading"),
            lambda progress, cancelled: gather(paths, self._intake.spool, progress, cancelled, own),
        )

    def read_again(self, known: Incoming, options: Options) -> None:
        """Read the file of a text in another way."""
        self._again = known.id
        self._files.begin(
            self.tr("Reading again"),
            lambda progress, cancelled: read_again(known, options, self._intake.spool, progress, cancelled),
        )

    def end(self) -> None:
        """Read no further, and wait until the file that is being read is closed."""
        self._files.end()

    def _on_found(self, gathered: Gathered) -> None:
        target, self._again = self._again, None
        if target is None:
            self._take(gathered)
        elif self._intake.get(target) is not None:
            self.exchanged.emit(self._intake.exchange(target, gathered))
        if gathered.failure is not None:
            self.refused.emit(reworded(gathered.failure.sentence))
        self._look()

    def _on_failed(self, error: HashiyaError) -> None:
        self._again = None
        self.refused.emit(reworded(error.sentence))

    def _take(self, gathered: Gathered) -> None:
        """Take in what was read, in the place of fields that nothing was pasted into."""
        blank = [each.id for each in self._intake.texts if not each.name and not each.begins]
        self._intake.leave_out(blank)
        self._intake.take(gathered)
        self.came.emit(gathered)

    def _look(self) -> None:
        """Look for texts that are nearly the same; nobody has to wait for it."""
        fitting = [each for each in self._intake.texts if each.fits]
        project = self._workspace.project
        if fitting and project is not None:
            self._files.look(
                self.tr("Looking for texts that are nearly the same"),
                lambda progress, cancelled: resembling(project, self._intake, fitting, progress, cancelled),
            )

    def _on_looked(self, near: Mapping[str, tuple[str, float]]) -> None:
        self._intake.set_near(near)
        self.looked.emit()
