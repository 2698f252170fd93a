"""Annotation sets on their way out: asked for, written beside the window, told of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from hashiya.formats import registry
from hashiya.formats.annotation_set import CancelledError
from hashiya.formats.holdings import LOSSES
from hashiya.text.direction import isolate
from hashiya.ui.jobs import Cancelled, Job, Progress, counting
from hashiya.ui.messages import in_digits, number
from hashiya.ui.style import throw_away
from hashiya.ui.wording import reworded

if TYPE_CHECKING:
    from hashiya.errors import HashiyaError
    from hashiya.formats.annotation_set import ExportReport
    from hashiya.ui.dialogs.export_set import ExportOrder, ExportSet
    from hashiya.ui.main_window import MainWindow


class ExportCommands(QObject):
    """Do what the export page asks for; what was exported last is remembered for the session."""

    def __init__(self, desk: MainWindow) -> None:
        from hashiya.ui.dialogs.export_set import LastExport

        super().__init__(desk)
        self._desk = desk
        self._last = LastExport()
        self._sheet: ExportSet | None = None

    def ask(self) -> None:
        """Show the export page."""
        from hashiya.ui.dialogs.export_set import ExportSet

        desk = self._desk
        if desk.workspace.project is None or self._sheet is not None:
            return
        desk.furniture.keep()
        sheet = self._sheet = ExportSet(desk.workspace, self._last, Path(desk.files.folder()), parent=desk)
        sheet.export_requested.connect(self.export)
        sheet.finished.connect(self._on_closed)
        sheet.open()

    def export(self, order: ExportOrder) -> Job | None:
        """Write an annotation set beside the window, telling how far it is."""
        project = self._desk.workspace.project
        if project is None:
            return None

        def work(progress: Progress, cancelled: Cancelled) -> ExportReport:
            whole = len(order.chosen.articles) or project.progress().total
            progress(0, whole)
            return project.export(
                order.format.name,
                order.path,
                chosen=order.chosen,
                options=order.options,
                split=order.split,
                on_article=counting(progress, whole),
                cancelled=cancelled,
            )

        job = self._desk.jobs.run(self.tr("Exporting"), work)
        job.succeeded.connect(self._tell_exported)
        job.failed.connect(self._tell_failed)
        if self._sheet is not None:
            self._sheet.follow(job)
        return job

    def _tell_exported(self, result: object) -> None:
        report = cast("ExportReport", result)
        said = self.told(report)
        show = (self.tr("Show the folder"), lambda: _show(report.path))
        self._desk.notice.tell(said, [show])
        if self._sheet is not None:
            self._sheet.tell(said)

    def _tell_failed(self, error: HashiyaError) -> None:
        said = reworded(error.sentence)
        if self._sheet is not None:
            self._sheet.refuse(said)
        elif isinstance(error, CancelledError):
            self._desk.workspace.said.emit(said)
        else:
            self._desk.notice.tell(said)

    def told(self, report: ExportReport) -> str:
        """Say where a set lies, what was proven of it, what it doesn't hold and how it was split."""
        from hashiya.ui.dialogs.split_words import SplitWords

        format = registry.FORMATS[report.format]
        marks = in_digits(self.tr("%n annotation(s)", "", report.counts.annotations))
        where = isolate(str(report.path))
        if format.proves:
            said = self.tr("Written to {place}: {annotations}, every one read again and compared.")
        else:
            said = self.tr("Written to {place}: {annotations}; paper can't be read again and compared.")
        parts = [said.format(annotations=marks, place=where)]
        lost = [
            f"{reworded(LOSSES[name])} ({number(count)})" for name, count in report.losses.items() if count
        ]
        if lost:
            parts.append(self.tr("Not held: {}.").format(self.tr("; ").join(lost)))
        if report.split is not None:
            parts += SplitWords().told(report.split)
        return " ".join(parts)

    def _on_closed(self) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is not None:
            throw_away(sheet)


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
