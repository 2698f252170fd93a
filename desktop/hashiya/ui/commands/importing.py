"""Annotation sets on their way in: asked for or dropped, brought in beside the window, undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from hashiya.errors import HashiyaError
from hashiya.files.writing import replacing
from hashiya.formats.csv.cells import delimiter_of
from hashiya.formats.csv.columns import are_spans, roles
from hashiya.formats.csv.in_step import header_of
from hashiya.formats.detection import detected
from hashiya.text.direction import isolate
from hashiya.ui.commands.batches import run_in_batches
from hashiya.ui.jobs import Cancelled, Job, Progress, Work
from hashiya.ui.messages import in_digits
from hashiya.ui.models.arrival import ImportOrder, Outcome, brought_in, undo
from hashiya.ui.style import throw_away
from hashiya.ui.wording import reworded

if TYPE_CHECKING:
    from hashiya.ui.dialogs.import_set import ImportSet
    from hashiya.ui.main_window import MainWindow

_TEXTS = (".txt", ".text")
_OUR_TABLES = ("articles.csv", "links.csv")
_LOOKED_AT = 20
"""Tables of a folder that are looked into."""


class ImportCommands(QObject):
    """Do what the import page asks for."""

    def __init__(self, desk: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk
        self._sheet: ImportSet | None = None

    def ask(self, paths: Sequence[Path] = ()) -> None:
        """Show the import page with a dry run of these files."""
        from hashiya.ui.dialogs.import_set import ImportSet

        desk = self._desk
        if desk.workspace.project is None or self._sheet is not None:
            return
        desk.furniture.keep()
        folder = paths[0].parent if paths else Path(desk.files.folder())
        sheet = self._sheet = ImportSet(desk.workspace, paths, folder, parent=desk)
        sheet.import_requested.connect(self.bring_in)
        sheet.undo_requested.connect(self.undo)
        sheet.save_requested.connect(self._on_save)
        sheet.finished.connect(self._on_closed)
        sheet.open()

    def bring_in(self, order: ImportOrder) -> None:
        """Import beside the window, telling how far it is."""
        project = self._desk.workspace.project
        if project is None or not self._desk.workspace.save_unsaved():
            return

        from hashiya.project.backups import Reason

        keep_backup = self._desk.backing_up.before(Reason.IMPORT)

        def work(progress: Progress, cancelled: Cancelled) -> Outcome:
            progress(0, order.whole)
            keep_backup(cancelled)
            return brought_in(project, order, progress, cancelled, dry_run=False)

        self._run(self.tr("Importing"), work, self._tell_imported)

    def undo(self, edits: Sequence[tuple[str, str]]) -> None:
        """Undo an import beside the window: it may have been ten thousand articles."""
        workspace = self._desk.workspace
        project = workspace.project
        if project is None:
            return
        # nobody may look at an article while it is taken away
        opened = workspace.article.id if workspace.article else None
        place = self._desk.view.scroll_place()
        workspace.open_article(None)
        job = self._run(
            self.tr("Undoing the import"), lambda _progress, _stop: undo(project, edits), self._tell_undone
        )
        job.ended.connect(lambda: self._open_again(opened, place))

    def _run(self, name: str, work: Work, told: Callable[[object], None]) -> Job:
        job = run_in_batches(self._desk, name, work, told, self._tell_failed)
        if self._sheet is not None:
            self._sheet.follow(job)
        return job

    def _tell_imported(self, result: object) -> None:
        outcome = cast("Outcome", result)
        tally = outcome.tally
        parts = (
            self.tr("%n article(s)", "", tally.new_articles),
            self.tr("%n annotation(s)", "", tally.annotations),
        )
        said = self.tr("Came in: {}.").format(in_digits(" · ".join(parts)))
        self._desk.workspace.said.emit(said)
        if self._sheet is not None:
            self._sheet.show_imported(outcome)
        elif outcome.fault_count:
            faults = in_digits(self.tr("%n fault(s) in the files.", "", outcome.fault_count))
            self._desk.notice.tell(f"{said} {faults}")

    def _open_again(self, article: str | None, place: int) -> None:
        workspace = self._desk.workspace
        project = workspace.project
        if article is not None and project is not None and project.has_article(article):
            workspace.open_article(article)
            self._desk.view.set_scroll_place(place)

    def _tell_undone(self, _result: object) -> None:
        self._desk.workspace.said.emit(self.tr("The import was undone."))
        if self._sheet is not None:
            self._sheet.show_undone()

    def _tell_failed(self, error: HashiyaError) -> None:
        if self._sheet is not None:
            self._sheet.refuse(reworded(error.sentence))
        else:
            self._desk.notice.tell(reworded(error.sentence))

    def _on_save(self, text: str) -> None:
        from PySide6.QtWidgets import QFileDialog

        sheet = self._sheet
        if sheet is None:
            return
        start = str(Path(self._desk.files.folder()) / (self.tr("import report") + ".txt"))
        name, _ = QFileDialog.getSaveFileName(sheet, self.tr("Save the report"), start, "\u200e(*.txt)")
        if not name:
            return
        try:
            with replacing(Path(name)) as pending:
                pending.stream.write(text.encode("utf-8", "replace"))
        except HashiyaError as error:
            sheet.refuse(reworded(error.sentence))
        else:
            self._desk.workspace.said.emit(self.tr("The report lies in {}.").format(isolate(name)))

    def _on_closed(self) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is not None:
            throw_away(sheet)


def is_set(path: Path) -> bool:
    """Tell whether what was dropped is an annotation set rather than a text."""
    if path.suffix.lower() in _TEXTS:
        return False
    try:
        return detected(path, {}) != "csv" or _tells_spans(path)
    except (HashiyaError, OSError):
        return False


def _tells_spans(path: Path) -> bool:
    """Tell whether a table, or one of a folder, has a row for each span; others are full of articles."""
    folder = path if path.is_dir() else path.parent if path.name in _OUR_TABLES else None
    tables = [path] if folder is None else sorted(folder.glob("*.[ct]sv"))
    headers = [header_of(table) for table in tables[:_LOOKED_AT]]
    return any(are_spans(roles(header.split(delimiter_of(header)))) for header in headers)
