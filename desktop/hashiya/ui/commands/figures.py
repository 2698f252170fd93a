"""The figures of the project: shown beside the desk, and kept as pictures."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hashiya.errors import HashiyaError
from hashiya.text.direction import isolate
from hashiya.ui.style import throw_away
from hashiya.ui.wording import reworded

if TYPE_CHECKING:
    from hashiya.analysis.charts import Chart, Speech
    from hashiya.ui.dialogs.figures_page import FiguresPage
    from hashiya.ui.main_window import MainWindow

_NO_NAME = re.compile(r"[\x00-\x1f/\\:*?\"<>|]+")
_KINDS = "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"


class FigureCommands(QObject):
    """Do what View ▸ Figures and its page ask for."""

    def __init__(self, desk: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk
        self.page: FiguresPage | None = None
        self._folder: Path | None = None

    def show(self) -> None:
        """Show the figures; where they are shown already, count again and bring them before the desk."""
        from hashiya.ui.dialogs.figures_page import FiguresPage

        desk = self._desk
        if desk.workspace.project is None:
            return
        desk.furniture.keep()
        if self.page is not None:
            self.page.count()
        else:
            page = self.page = FiguresPage(desk.workspace, desk.appearance, desk)
            page.save_requested.connect(self.save)
            page.finished.connect(self._on_closed)
            page.show()
        self.page.raise_()
        self.page.activateWindow()

    def save(self, chart: Chart, speech: Speech) -> None:
        """Ask for a place and write a chart there, as the suffix says."""
        from PySide6.QtWidgets import QFileDialog

        page, project = self.page, self._desk.workspace.project
        if page is None or project is None:
            return
        name = _NO_NAME.sub(" ", f"{project.name} {chart.title}").strip()
        start = str((self._folder or Path(self._desk.files.folder())) / f"{name[:80]}.png")
        chosen, _ = QFileDialog.getSaveFileName(page, self.tr("Save picture"), start, _KINDS)
        if chosen:
            path = Path(chosen)
            self._write(chart, speech, path if path.suffix else path.with_suffix(".png"))

    def _write(self, chart: Chart, speech: Speech, path: Path) -> None:
        from hashiya.analysis.charts.writing import kind_of, picture
        from hashiya.files.writing import replacing, spare

        page, project = self.page, self._desk.workspace.project
        assert page is not None
        assert project is not None
        try:
            kind = kind_of(path)
            spare(project.path, path)
            drawn = picture([chart], speech, self._desk.workspace.theme.name, kind)
            with replacing(path) as pending:
                pending.stream.write(drawn)
        except HashiyaError as error:
            page.refuse(reworded(error.sentence))
            return
        self._folder = path.parent
        page.refuse("")
        page.tell(self.tr("The picture lies in {}.").format(isolate(str(path))))

    def _on_closed(self) -> None:
        page, self.page = self.page, None
        if page is not None:
            throw_away(page)
