"""Projects: made, opened, saved, copied, checked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from hashiya import paths
from hashiya.text.direction import isolate
from hashiya.ui import messages, wording

if TYPE_CHECKING:
    from hashiya.errors import HashiyaError
    from hashiya.ui.main_window import MainWindow

SUFFIX = ".hashiya"


class FileCommands(QObject):
    """Do what the File menu asks for."""

    def __init__(self, desk: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk
        self.wanted: Path | None = None  # the project that was asked for last, open or not

    # -- projects

    def new(self) -> None:
        """Ask where a new project should lie, make and open it."""
        path = self.ask_where(self.tr("New project"), self.tr("My project"))
        if path and self.leave():
            self._desk.workspace.create_project(path, annotator=self._desk.appearance.settings.annotator)

    def open(self) -> None:
        """Ask for a project and open it."""
        from PySide6.QtWidgets import QFileDialog

        wanted = self.tr("Hashiya projects") + f" (*{SUFFIX})"
        name, _ = QFileDialog.getOpenFileName(self._desk, self.tr("Open project"), self.folder(), wanted)
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path | str, read_only: bool = False, article: str | None = None) -> bool:
        """Open a project in the place of the present one; return whether it is open."""
        if not self.leave():
            return False
        self.wanted = Path(path)
        return self._desk.workspace.open_project(self.wanted, read_only=read_only, article=article)

    def open_sample(self) -> bool:
        """Open the sample project, making it where it isn't there yet."""
        path = paths.sample_project()
        if path.exists():
            return self.open_path(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        annotator = self._desk.appearance.settings.annotator
        return self.leave() and self._desk.workspace.create_project(path, annotator=annotator, sample=True)

    def recent(self) -> list[tuple[str, str]]:
        """Return the projects that were open lately and are still there, by the words of a menu."""
        present = [path for path in self._desk.appearance.settings.recent if Path(path).exists()]
        return [(path, isolate(path).replace("&", "&&")) for path in present]

    def close_project(self) -> None:
        """Close the project and leave the desk empty."""
        if self.leave():
            self._desk.workspace.close_project()

    def leave(self) -> bool:
        """Make sure that nothing is lost when the project is closed; return whether it may be."""
        self._desk.furniture.keep()
        self._desk.jobs.stop()
        self._desk.keeper.keep_session()
        workspace = self._desk.workspace
        if workspace.save_unsaved():
            return True
        return self._ask_unsaved()

    # -- saving

    def save(self) -> None:
        """Write what isn't on the disk yet; say that all else is."""
        self._desk.furniture.keep()
        if self._desk.workspace.save_unsaved():
            self._desk.workspace.said.emit(self.tr("Everything is saved."))

    def save_copy(self) -> bool:
        """Ask for a place and write a copy there; return whether it lies there."""
        return self._copied() is not None

    def work_on_copy(self) -> bool:
        """Ask for a place, write a copy there and open that; return whether it is open."""
        path = self._copied()
        return path is not None and self.open_path(path)

    def check(self) -> None:
        """Check the project and every span against its text."""
        project = self._desk.workspace.project
        if project is not None:
            job = self._desk.jobs.run(
                self.tr("Checking the project"), lambda _progress, _stop: project.check()
            )
            job.failed.connect(self.tell)
            job.succeeded.connect(self._tell_checked)

    def tell(self, error: HashiyaError) -> None:
        """Tell why something failed."""
        self._desk.notice.tell(wording.reworded(error.sentence))

    def ask_where(self, title: str, name: str) -> Path | None:
        """Ask for a project to write; one that is there is never replaced."""
        from PySide6.QtWidgets import QFileDialog

        start = str(Path(self.folder()) / (name + SUFFIX))
        option = QFileDialog.Option.DontConfirmOverwrite
        chosen, _ = QFileDialog.getSaveFileName(
            self._desk, title, start, f"\u200e(*{SUFFIX})", options=option
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(SUFFIX)

    # -- inside

    def _copied(self) -> Path | None:
        workspace = self._desk.workspace
        if workspace.project is None:
            return None
        self._desk.furniture.keep()
        path = self.ask_where(self.tr("Save a copy"), workspace.project.name + self.tr(" (copy)"))
        if path is None or not workspace.save_copy(path):
            return None
        workspace.said.emit(self.tr("A copy lies in {}.").format(isolate(str(path))))
        return path

    def _tell_checked(self, faults: object) -> None:
        found = cast("list[str]", faults)
        if found:
            self._desk.notice.tell("\n".join(wording.reworded(each) for each in found[:8]))
        else:
            self._desk.workspace.said.emit(self.tr("The project is sound."))

    def folder(self) -> str:
        """Return where dialogs begin: beside the project, or where documents lie."""
        project = self._desk.workspace.project
        folder = Path(project.path).parent if project else paths.documents_folder()
        if project is None or folder == paths.data_folder():
            folder = paths.documents_folder()
        return str(folder if folder.is_dir() else Path.home())

    def _ask_unsaved(self) -> bool:
        from PySide6.QtWidgets import QMessageBox

        text = self.tr("Not saved yet: {}.").format(self._desk.workspace.unsaved_words())
        more = self.tr("Save a copy of the project elsewhere, with them in it, or give them up.")
        box = messages.message_box(self._desk, text, more, warns=True)
        copy = box.addButton(self.tr("Save a copy…"), QMessageBox.ButtonRole.AcceptRole)
        give_up = box.addButton(self.tr("Give up"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is copy:
            return self.save_copy()
        return box.clickedButton() is give_up
