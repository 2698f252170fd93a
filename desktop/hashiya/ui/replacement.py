"""Notice that another file has the open project's name, as when a backup is put back from another window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from hashiya.text.direction import isolate

if TYPE_CHECKING:
    from hashiya.ui.main_window import MainWindow


class Replacement(QObject):
    """Look when the window is turned to and when an article opens; tell once, with the step to open anew."""

    def __init__(self, desk: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk
        self._is_told = False
        desk.installEventFilter(self)
        desk.workspace.article_opened.connect(self.look)
        desk.workspace.project_opened.connect(self._on_project_opened)

    def look(self) -> None:
        """Tell where the project isn't the file of that name any more."""
        project = self._desk.workspace.project
        if project is None or self._is_told or not project.is_replaced():
            return
        self._is_told = True
        told = self.tr("{} was replaced since it was opened here, so what is shown is out of date.")
        self._desk.notice.tell(
            told.format(isolate(project.path.name)), [(self.tr("Open it anew"), self.open_anew)]
        )

    def open_anew(self) -> None:
        """Open the file that has the project's name now, at the same article."""
        workspace = self._desk.workspace
        project, article = workspace.project, workspace.article
        if project is not None and self._desk.files.leave():
            workspace.close_project()
            name = article.id if article else None
            self._desk.files.open_path(project.path, read_only=project.read_only, article=name)

    def _on_project_opened(self) -> None:
        self._is_told = False

    # Qt's names

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self.look()
        return False
