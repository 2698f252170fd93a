"""Rescue: a new project out of what can be read of a damaged one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hashiya.text.direction import isolate
from hashiya.ui import wording
from hashiya.ui.messages import number

if TYPE_CHECKING:
    from hashiya.project.rescue import RescueReport
    from hashiya.ui.jobs import Cancelled, Progress
    from hashiya.ui.main_window import MainWindow

_MOST = 3
"""How many sentences stand above the page; the report has them all."""


class RescueCommands(QObject):
    """Do what is offered where a project is damaged."""

    def __init__(self, desk: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk

    def ask(self, path: Path) -> None:
        """Ask where the new project should lie, and fill it beside the window."""
        out = self._desk.files.ask_where(self.tr("Rescue"), path.stem + self.tr(" (rescued)"))
        if out is None:
            return

        def work(_progress: Progress, _cancelled: Cancelled) -> object:
            from hashiya.project.rescue import rescued

            return rescued(path, out)

        job = self._desk.jobs.run(self.tr("Rescuing what can be read"), work)
        job.failed.connect(self._desk.files.tell)
        job.succeeded.connect(self._show)

    def _show(self, report: RescueReport) -> None:
        if self._desk.files.open_path(report.project):
            self._desk.notice.tell("\n".join(self._told(report)))

    def _told(self, report: RescueReport) -> list[str]:
        counts = self.tr("Rescued: articles {articles}, annotations {annotations}, links {links}.").format(
            articles=number(report.articles),
            annotations=number(report.annotations),
            links=number(report.links),
        )
        if report.folder is None:
            return [counts, self.tr("Nothing was lost.")]
        lost = self.tr("Lost: {lost}. Taken without proof: {unproven}. The report lies in {folder}.").format(
            lost=number(report.lost),
            unproven=number(report.unproven),
            folder=isolate(str(report.folder)),
        )
        some = [wording.reworded(each) for each, _ in zip(report.sentences(), range(_MOST), strict=False)]
        return [f"{counts} {lost}", *some]
