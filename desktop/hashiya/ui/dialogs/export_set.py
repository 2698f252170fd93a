"""The annotation set on its way out: format and choices on one side, what will be written on the other."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from hashiya.errors import FormatError
from hashiya.formats.registry import FORMATS, Format
from hashiya.formats.writing import Options
from hashiya.project.choosing import Chosen
from hashiya.ui.dialogs.export_choices import ExportChoices
from hashiya.ui.dialogs.export_place import ask_place
from hashiya.ui.dialogs.forecast_view import ForecastView, has_beginning
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.dialogs.work_line import WorkLine
from hashiya.ui.jobs import Cancelled, Job, Progress, counting
from hashiya.ui.latest import Latest
from hashiya.ui.messages import announce
from hashiya.ui.models.format_list import FormatListModel
from hashiya.ui.panels.row_list import RowList
from hashiya.ui.panels.themed import Words
from hashiya.ui.wording import reworded
from hashiya.ui.workspace import Workspace

if TYPE_CHECKING:
    from hashiya.errors import HashiyaError
    from hashiya.project.exporting import Forecast
    from hashiya.project.splitting import Split

_SIZE = (1160, 700)


@dataclass(slots=True)
class LastExport:
    """Remember for the session what was exported last and where."""

    format: str = "jsonl"
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """Say what is to be written where."""

    format: Format
    path: Path
    chosen: Chosen
    options: Options
    split: Split | None


class ExportSet(Sheet):
    """Choose a format and what goes along, see what that gives, and tell with ``export_requested``."""

    export_requested = Signal(object)  # an ExportOrder

    def __init__(
        self, workspace: Workspace, last: LastExport, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, parent)
        self._last, self._folder = last, last.folder or folder
        self._job: Job | None = None
        self.model = FormatListModel(self)
        self.list = RowList()
        self.list.setModel(self.model)
        self.choices, self.view, self.line = ExportChoices(workspace), ForecastView(), WorkLine()
        self.outcome, self.latest = Words(), Latest(self)
        self.close_button, self.export = self.button(), self.button(default=True)
        self._build()
        self._connect()
        room = parent.window().size() if parent is not None else None
        self.resize(*_SIZE)
        if room is not None:
            self.resize(self.size().boundedTo(room))
        self.list.choose(last.format if self.model.is_available(last.format) else "jsonl")
        self.choices.show_format(self.format)
        self.dress()
        self._foresee(at_once=True)

    @property
    def format(self) -> Format:
        """The format chosen."""
        return FORMATS[self.list.chosen_id() or "jsonl"]

    def follow(self, job: Job) -> None:
        """Show how far an export is, and how it ended; it goes on where this is closed."""
        self._job = job
        self.latest.give_up()
        self.tell("")
        self.line.begin(self.tr("Exporting"), at_once=True)
        job.progressed.connect(self._on_progressed)
        job.ended.connect(self._on_exported)
        self._allow()

    def tell(self, sentence: str) -> None:
        """Say what became of an export."""
        self.outcome.setText(sentence)
        self.outcome.setVisible(bool(sentence))
        announce(self.outcome, sentence)

    def accept(self) -> None:
        """Ask where the set should lie, and tell that it is to be written."""
        if not self.export.isEnabled():
            return
        project = self.workspace.project
        if project is None or not self._check_split():
            return
        path = ask_place(self, self.format, self._folder, project.name)
        if isinstance(path, str):
            self.refuse(path)
        elif path is not None:
            self._last.format, self._last.folder, self._folder = self.format.name, path.parent, path.parent
            choices = self.choices
            order = ExportOrder(self.format, path, choices.chosen(), choices.options(), choices.split())
            self.export_requested.emit(order)

    def done(self, result: int) -> None:
        """Close, and count no further."""
        self.latest.give_up()
        self._last.format = self.format.name
        super().done(result)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        self.list.setAccessibleName(self.tr("Formats"))
        self.model.set_language(self.workspace.language)
        self.choices.retranslate()
        self.view.retranslate()
        self.line.retranslate()
        self.close_button.setText(self.tr("Close"))
        self.export.setText(self.tr("Export…"))
        if self.view.forecast is not None:
            self._on_found(self.view.forecast)
        self._allow()

    def _build(self) -> None:
        self.list.setMinimumWidth(208)
        held = QScrollArea()
        held.setWidgetResizable(True)
        held.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take the keyboard
        held.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        held.setWidget(self.choices)
        held.setMinimumWidth(248)
        held.viewport().setAutoFillBackground(False)
        self.choices.setAutoFillBackground(False)
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addWidget(self.list, 4)
        columns.addWidget(held, 4)
        columns.addWidget(self.view, 7)
        self.body.addLayout(columns, 1)
        self.body.addWidget(self.outcome)
        self.buttons.insertWidget(0, self.line, 1)
        self.outcome.setWordWrap(True)
        self.outcome.hide()
        view = self.view
        self.in_order(
            *(self.list, *self.choices.fields()),
            *(view.counted, view.beginnings.file, view.beginnings.text),
            *(self.line.stop, self.close_button, self.export),
        )

    def _connect(self) -> None:
        self.list.gone_to.connect(self._on_format)
        self.list.chosen.connect(lambda _index: self.accept())
        self.choices.changed.connect(self._foresee)
        self.choices.split_changed.connect(self._foresee)
        latest = self.latest
        self.line.follow(latest, lambda: self.tr("Counting"))
        latest.found.connect(self._on_found)
        latest.failed.connect(self._on_failed)
        self.line.stop_requested.connect(self._on_stop)
        self.close_button.clicked.connect(self.reject)
        self.export.clicked.connect(self.accept)
        self.workspace.project_closed.connect(self.reject)

    def _foresee(self, *, at_once: bool = False) -> None:
        """Count anew what would be written; the last count stays until then."""
        project = self.workspace.project
        if project is None or self._job is not None:
            return
        self.refuse("")
        self.tell("")
        name, chosen, options = self.format.name, self.choices.chosen(), self.choices.options()
        split = self.choices.split() if self._check_split() else None
        shown = has_beginning(self.format)

        def work(progress: Progress, cancelled: Cancelled) -> Forecast:
            whole = len(chosen.articles) or project.progress().total
            tell = counting(progress, whole)
            return project.foresee(
                name,
                chosen=chosen,
                options=options,
                split=split,
                shown=shown,
                on_article=tell,
                cancelled=cancelled,
            )

        self.latest.ask(work, at_once=at_once)
        self._allow()

    def _check_split(self) -> bool:
        """Tell whether the articles can be dealt so, and say why not."""
        try:
            self.choices.split()
        except FormatError as error:
            self.refuse(reworded(error.sentence))
            return False
        self.refuse("")
        return True

    def _allow(self) -> None:
        self.export.setEnabled(self._job is None and self.workspace.project is not None)
        self.choices.setEnabled(self._job is None)
        self.list.setEnabled(self._job is None)

    def _on_format(self, _index: QModelIndex) -> None:
        self.choices.show_format(self.format)
        self._foresee()

    def _on_found(self, forecast: Forecast) -> None:
        self.view.show_forecast(forecast, self.workspace.labels, self.workspace.language)

    def _on_failed(self, error: HashiyaError) -> None:
        self.view.show_problem(reworded(error.sentence))

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        else:
            self.latest.give_up()
            self.line.end()
            self.view.show_problem(self.tr("The count was stopped: change a choice to count again."))

    def _on_progressed(self, done: int, whole: int) -> None:
        self.line.show_part(done, whole)

    def _on_exported(self) -> None:
        self._job = None
        self.line.end()
        self._allow()
