"""An annotation set on its way in: looked at without a change first, then imported, then reported."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hashiya.core.articles import Direction
from hashiya.text.direction import isolate
from hashiya.ui.dialogs.import_choices import ImportChoices
from hashiya.ui.dialogs.mapping_table import MappingTable
from hashiya.ui.dialogs.report_view import ReportView
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.dialogs.work_line import WorkLine
from hashiya.ui.elided import ElidedLabel
from hashiya.ui.jobs import Cancelled, Job, Progress
from hashiya.ui.latest import Latest
from hashiya.ui.messages import in_digits, tool_tip
from hashiya.ui.models.arrival import Outcome, brought_in, is_nothing
from hashiya.ui.models.row import lean, one_line
from hashiya.ui.panels.themed import Words
from hashiya.ui.wording import reworded
from hashiya.ui.workspace import Workspace

if TYPE_CHECKING:
    from hashiya.errors import HashiyaError

_SIZE = (1040, 680)


class ImportSet(Sheet):
    """Show a dry run of files or a folder; importing and undoing are wishes that the window fulfils."""

    import_requested = Signal(object)  # an ImportOrder
    undo_requested = Signal(object)  # the edits of an Outcome
    save_requested = Signal(str)  # the report as plain text

    def __init__(
        self, workspace: Workspace, paths: Sequence[Path], folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, parent)
        self.setAcceptDrops(True)
        self._paths, self._folder = list(paths), folder
        self._job: Job | None = None
        self._is_done = self._is_undone = False
        self.files, self.directory, self.source = QPushButton(), QPushButton(), ElidedLabel()
        self.choices, self.mapping, self.report = ImportChoices(), MappingTable(), ReportView()
        self.mapping_heading, self.line, self.latest = Words(quiet=True), WorkLine(), Latest(self)
        self.undo = self.button(quiet=True, first=True)
        self.save = self.button(quiet=True, first=True)
        self.close_button, self.take_in = self.button(), self.button(default=True)
        self._build()
        self._connect()
        self.resize(*_SIZE)
        if parent is not None:
            self.resize(self.size().boundedTo(parent.window().size()))
        self._order_tab()
        self.dress()
        self._look(at_once=True)

    @property
    def outcome(self) -> Outcome | None:
        """What the dry run told, or what the import did."""
        return self.report.outcome

    def show_paths(self, paths: Sequence[Path]) -> None:
        """Look at other files; what was chosen for the labels of those before is forgotten."""
        self._paths = list(paths)
        self._is_done = self._is_undone = False
        self.mapping.forget()
        self.choices.show_found((), self.workspace.annotator)
        self._look(at_once=True)

    def follow(self, job: Job) -> None:
        """Show how far an import or its undoing is, and what came of it."""
        self._job = job
        self.latest.give_up()
        self.line.begin(job.name, at_once=True)
        job.progressed.connect(self._on_progressed)
        job.ended.connect(self._on_ended)
        self._allow()

    def show_imported(self, outcome: Outcome) -> None:
        """Put the report in the place of the dry run."""
        self._is_done = True
        self._show(outcome)
        self.close_button.setFocus()

    def show_undone(self) -> None:
        """Say that nothing of the import is left."""
        self._is_undone = True
        self._say()
        self._allow()

    def accept(self) -> None:
        """Tell that what was looked at is to be imported."""
        if self.take_in.isEnabled() and self.outcome is not None:
            self.refuse("")
            whole = self.outcome.articles
            order = self.choices.order(self._paths, self.mapping.mapping(), whole)
            self.import_requested.emit(order)

    def done(self, result: int) -> None:
        """Close, and look no further."""
        self.latest.give_up()
        super().done(result)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Import annotations"))
        self.files.setText(self.tr("Choose files…"))
        self.directory.setText(self.tr("Choose a folder…"))
        self.mapping_heading.setText(self.tr("Labels"))
        self.undo.setText(self.tr("Undo the import"))
        self.save.setText(self.tr("Save the report…"))
        self.choices.show_found(self.outcome.formats if self.outcome else (), self.workspace.annotator)
        self.choices.retranslate()
        self.mapping.retranslate(self.workspace.language)
        self.line.retranslate()
        self._say()
        self.report.retranslate(self.workspace.language)
        self._allow()

    def _build(self) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(8)
        for button in (self.files, self.directory):
            button.setAutoDefault(False)
            ways.addWidget(button)
        ways.addSpacing(4)
        ways.addWidget(self.source, 1)
        start = QVBoxLayout()
        start.setSpacing(12)
        start.addWidget(self.choices)
        start.addWidget(self.mapping_heading)
        start.addWidget(self.mapping, 1)
        columns = QHBoxLayout()
        columns.setSpacing(28)
        columns.addLayout(start, 1)
        columns.addWidget(self.report, 1)
        self.body.addLayout(ways)
        self.body.addLayout(columns, 1)
        self.buttons.insertWidget(2, self.line, 1)

    def _order_tab(self) -> None:
        choices, report = self.choices, self.report
        focused = self.focusWidget()
        self.in_order(
            *(self.files, self.directory, choices.format, choices.unit, choices.annotator),
            *self.mapping.choices.values(),
            *(report.copy, report.list, self.line.stop),
            *(self.save, self.undo, self.close_button, self.take_in),
        )
        if focused is not None:
            focused.setFocus()

    def _connect(self) -> None:
        self.files.clicked.connect(self._on_files)
        self.directory.clicked.connect(self._on_directory)
        self.choices.changed.connect(self._look)
        self.mapping.changed.connect(self._look)
        latest = self.latest
        self.line.follow(latest, lambda: self.tr("Looking through the files"))
        latest.found.connect(self._show)
        latest.failed.connect(self._on_failed)
        latest.ended.connect(self._allow)
        self.line.stop_requested.connect(self._on_stop)
        self.undo.clicked.connect(self._on_undo)
        self.save.clicked.connect(lambda: self.save_requested.emit(self.report.text()))
        self.close_button.clicked.connect(self.reject)
        self.take_in.clicked.connect(self.accept)
        self.workspace.project_closed.connect(self.reject)

    def _look(self, *, at_once: bool = False) -> None:
        """Make another dry run; what the one before told stays until then."""
        project = self.workspace.project
        if project is None or self._job is not None or self._is_done:
            return
        self.refuse("")
        if not self._paths:
            self.report.say(self.tr("Choose files or a folder, or drop them here."))
            self._say()
            self._allow()
            return
        order = self.choices.order(self._paths, self.mapping.mapping(), 0)

        def work(progress: Progress, cancelled: Cancelled) -> Outcome:
            return brought_in(project, order, progress, cancelled, dry_run=True)

        self.latest.ask(work, at_once=at_once)
        self._say()
        self._allow()

    def _show(self, outcome: Outcome) -> None:
        workspace = self.workspace
        self.choices.show_found(outcome.formats, workspace.annotator)
        before = set(self.mapping.choices)
        self.mapping.show_labels(outcome.labels, workspace.labels, workspace.language)
        self.report.show_outcome(outcome, workspace.language)
        self._say()
        self._allow()
        if before != set(self.mapping.choices):
            self._order_tab()

    def _say(self) -> None:
        """Name the files and what is told of them."""
        if len(self._paths) == 1:
            side = Direction.RTL if self.workspace.language == "ar" else Direction.LTR
            self.source.show_text(lean(isolate(one_line(self._paths[0].name)), side))
            self.source.setToolTip(tool_tip(str(self._paths[0])))
        else:
            several = in_digits(self.tr("%n file(s)", "", len(self._paths)))
            self.source.show_text(several if self._paths else "")
        outcome = self.outcome
        if self._is_undone:
            words = self.tr("The import was undone: nothing of it is left")
        elif self._is_done and outcome is not None and outcome.stopped:
            words = self.tr("Stopped half way; what came in by then")
        elif self._is_done:
            words = self.tr("What came in")
        else:
            words = self.tr("What would come in") if outcome is not None else ""
        self.report.heading.setText(words)
        self.mapping_heading.setVisible(bool(self.mapping.choices))

    def _allow(self) -> None:
        free = self._job is None
        looked = self.outcome is not None and not self.latest.busy
        writes = not self.workspace.read_only
        nothing = self.outcome is None or is_nothing(self.outcome)
        self.take_in.setVisible(not self._is_done)
        self.take_in.setEnabled(free and looked and writes and not nothing)
        for part in (self.choices, self.mapping):
            part.setEnabled(free and not self._is_done)
        for button in (self.files, self.directory):
            button.setEnabled(free)
        edits = self.outcome.edits if self._is_done and self.outcome is not None else []
        self.undo.setVisible(bool(edits) and not self._is_undone)
        self.undo.setEnabled(free and writes)
        self.save.setVisible(self._is_done)
        self.close_button.setText(self.tr("Close") if self._is_done else self.tr("Cancel"))
        count = self.outcome.tally.annotations if self.outcome is not None else 0
        words = in_digits(self.tr("Import %n annotation(s)", "", count)) if count else self.tr("Import")
        self.take_in.setText(words)
        if self.workspace.read_only and self.workspace.project is not None:
            self.refuse(self.tr("The project is open for reading only, so nothing can come in."))

    def _on_failed(self, error: HashiyaError) -> None:
        self.choices.show_found((), self.workspace.annotator)
        self.report.say(reworded(error.sentence))
        self.mapping.show_labels({}, self.workspace.labels, self.workspace.language)
        self._say()

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            return
        self.latest.give_up()
        self.line.end()
        self.report.say(self.tr("The look through the files was stopped: change a choice to begin again."))
        self._say()
        self._allow()

    def _on_progressed(self, done: int, whole: int) -> None:
        self.line.show_part(done, whole)

    def _on_ended(self) -> None:
        self._job = None
        self.line.end()
        self._allow()

    def _on_undo(self) -> None:
        if self.outcome is not None:
            self.refuse("")
            self.undo_requested.emit(self.outcome.edits)

    def _on_files(self) -> None:
        title = QCoreApplication.translate("AddArticles", "Choose files")
        names, _ = QFileDialog.getOpenFileNames(self, title, str(self._folder))
        if names:
            self.show_paths([Path(name) for name in names])

    def _on_directory(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"), str(self._folder))
        if name:
            self.show_paths([Path(name)])

    # Qt's names

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths and self._job is None:
            event.acceptProposedAction()
            self.show_paths(paths)
