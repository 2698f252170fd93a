"""Texts into the project: files, folders or the clipboard, looked at before they are added."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hashiya.errors import HashiyaError
from hashiya.readers import Options
from hashiya.ui.article.look import Look
from hashiya.ui.dialogs.add_ways import AddWays
from hashiya.ui.dialogs.adding_pages import AddingPages
from hashiya.ui.dialogs.column_chooser import ColumnChooser
from hashiya.ui.dialogs.file_reading import FileReading
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.dialogs.work_line import WorkLine
from hashiya.ui.messages import in_digits
from hashiya.ui.models.gathering import Gathered, gather, read_again, table_head
from hashiya.ui.models.incoming import Incoming, blank, with_text
from hashiya.ui.models.intake import Intake
from hashiya.ui.models.resemblance import resembling
from hashiya.ui.wording import reworded
from hashiya.ui.workspace import Workspace

_SIZE = (1040, 680)
_SETTLES = 200
"""Milliseconds after the project changed until twins are looked for: articles come in by many batches."""


class AddArticles(Sheet):
    """Read files, show what was read, and tell with ``articles_accepted`` which texts to add."""

    articles_accepted = Signal(object)  # Acceptance

    def __init__(
        self,
        workspace: Workspace,
        paths: Sequence[Path] = (),
        look: Look | None = None,
        place: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workspace, parent)
        self.setAcceptDrops(True)
        project = workspace.project
        self.intake = Intake(lambda hashes: project.titles_of(hashes) if project else {})
        self.ways = AddWays(place or Path())
        self.pages, self.line = AddingPages(self.intake, look or Look()), WorkLine()
        self.reading = FileReading(self.line, self)
        self.leave_out = self.button(quiet=True, first=True)
        self.cancel, self.looks_right = self.button(), self.button()
        self.add_clean, self.add = self.button(), self.button(default=True)
        self._reread: str | None = None  # the text whose file is being read again
        self._settles = QTimer(self, singleShot=True, interval=_SETTLES)
        for part, stretch in ((self.ways, 0), (self.pages, 1), (self.line, 0)):
            self.body.addWidget(part, stretch)
        self._connect()
        self._order()
        self.resize(*_SIZE)
        if parent is not None:
            self.resize(self.size().boundedTo(parent.window().size()))
        self.dress()
        if paths:
            self.read(paths)
        else:
            self.take_pasted(QGuiApplication.clipboard().text())

    def read(self, paths: Sequence[Path]) -> None:
        """Read files and folders beside the window."""
        project = self.workspace.project
        path = project.path if project else None
        self.reading.begin(
            self.tr("Reading"),
            lambda progress, cancelled: gather(paths, self.intake.spool, progress, cancelled, path),
        )

    def take_pasted(self, text: str = "") -> None:
        """List a text to be pasted into, or one that was."""
        new, text = with_text(blank(), text)
        self.intake.put(new, text)
        self.pages.open(new.id)
        self._refresh()

    def accept(self) -> None:
        """Tell which articles to add, and close."""
        only = self.intake.get(self.pages.current)
        if only is not None and not self.pages.is_batch:
            self.intake.put(replace(only, seen=True))  # it was looked at just now
        accepted = self.intake.accepted()
        if len(accepted):
            self.articles_accepted.emit(accepted)
            super().accept()

    def accept_clean(self) -> None:
        """Tell which articles to add that nobody has to look at, and stay for the others."""
        accepted = self.intake.accepted(lambda each: not each.doubtful)
        self.articles_accepted.emit(accepted)
        self.intake.leave_out([each.id for each in accepted.texts])
        self._refresh()

    def done(self, result: int) -> None:
        """Close, and read no further."""
        self.reading.end()
        super().done(result)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Add articles"))
        self.ways.retranslate()
        self.pages.retranslate(self.workspace.language)
        self.line.retranslate()
        self.leave_out.setText(self.tr("Leave out"))
        self.cancel.setText(self.tr("Cancel"))
        self.looks_right.setText(self.tr("It is right"))
        self._allow()

    def _connect(self) -> None:
        pages, review = self.pages, self.pages.review
        self.ways.paths_chosen.connect(self.read)
        self.ways.paste_requested.connect(lambda: self.take_pasted(QGuiApplication.clipboard().text()))
        self.reading.found.connect(self._on_found)
        self.reading.failed.connect(lambda error: self.refuse(reworded(error.sentence)))
        self.reading.looked.connect(self._on_looked)
        self.reading.turned.connect(self._allow)
        pages.turned.connect(self._allow)
        pages.batch.leaving_out.connect(self._leave_out)
        pages.batch.table.selectionModel().selectionChanged.connect(self._allow)
        review.changed.connect(self._on_changed)
        review.form.reading_requested.connect(self._on_reading_requested)
        review.form.columns_requested.connect(self._on_columns_requested)
        self.leave_out.clicked.connect(self._on_leave_out)
        self.cancel.clicked.connect(self.reject)
        self.looks_right.clicked.connect(self._on_looks_right)
        self.add_clean.clicked.connect(self.accept_clean)
        self.add.clicked.connect(self.accept)
        self.workspace.articles_changed.connect(self._settles.start)
        self._settles.timeout.connect(self._on_articles)
        for keys, act in (
            ("Ctrl+Return", self._on_looks_right),
            ("Ctrl+PgDown", partial(pages.step, 1)),
            ("Ctrl+PgUp", partial(pages.step, -1)),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def _order(self) -> None:
        ways, pages = self.ways, self.pages
        chips = pages.batch.chips.values()
        self.in_order(
            *(ways.files, ways.folder, ways.paste),
            *(pages.back, pages.previous, pages.next),
            *(*chips, pages.batch.table),
            *(pages.review.text, pages.review.doubts, *pages.review.form.fields),
            *(self.line.stop, self.leave_out, self.cancel, self.looks_right, self.add_clean, self.add),
        )

    def _refresh(self) -> None:
        self.pages.refresh()
        self._allow()

    def _allow(self) -> None:
        texts = self.intake.texts
        current = self.intake.get(self.pages.current)
        writes = not self.reading.busy and not self.workspace.read_only
        fitting = sum(each.fits for each in texts)
        clean = sum(each.fits and not each.doubtful for each in texts)
        words = in_digits(self.tr("Add %n article(s)", "", fitting)) if fitting else self.tr("Add")
        self.add.setText(words)
        self.add.setEnabled(fitting > 0 and writes)
        self.add_clean.setText(in_digits(self.tr("Add the %n without doubts", "", clean)))
        self.add_clean.setVisible(current is None and 0 < clean < fitting)
        self.add_clean.setEnabled(writes)
        waits = current is not None and current.fits and not current.seen and self.pages.is_batch
        self.looks_right.setVisible(waits)
        (self.looks_right if waits else self.add).setDefault(True)
        chosen = current is not None or bool(self.pages.batch.chosen_ids())
        self.leave_out.setVisible(bool(texts) and (self.pages.is_batch or current is not None))
        self.leave_out.setEnabled(chosen and not self.reading.busy)

    # -- what was read

    def _on_found(self, gathered: Gathered) -> None:
        target, self._reread = self._reread, None
        if target is not None:
            if self.intake.get(target) is not None:
                self._show_again(self.intake.exchange(target, gathered))
        else:
            self.intake.leave_out(
                [each.id for each in self.intake.texts if not each.name and not each.begins]
            )
            new = self.intake.take(gathered)
            self.pages.batch.show_left_out([reworded(each) for each in gathered.left_out])
            if new and self.pages.current and self.pages.is_batch:
                self.pages.go_back()
        self._refresh()
        if gathered.failure is not None:
            self.refuse(reworded(gathered.failure.sentence))
        self._look()

    def _show_again(self, item: str) -> None:
        """Show what was read again: the one text, or the table of all rows that came."""
        if self.pages.current is not None:
            self.pages.open(item)

    def _look(self) -> None:
        """Look for texts that are nearly the same; nobody has to wait for it."""
        fitting = [each for each in self.intake.texts if each.fits]
        if fitting:
            self.reading.look(
                self.tr("Looking for texts that are nearly the same"),
                lambda progress, cancelled: resembling(self.intake, fitting, progress, cancelled),
            )

    def _on_looked(self, near: Mapping[str, tuple[str, float]]) -> None:
        self.intake.set_near(near)
        self._refresh()

    # -- one text

    def _on_changed(self, incoming: Incoming, text: str | None) -> None:
        self.intake.put(incoming, text)
        self._refresh()

    def _on_reading_requested(self, options: Options) -> None:
        known = self.intake.get(self.pages.current)
        if known is None or known.path is None:
            return
        self._reread = known.id
        self.reading.begin(
            self.tr("Reading again"),
            lambda progress, cancelled: read_again(known, options, self.intake.spool, progress, cancelled),
        )

    def _on_columns_requested(self) -> None:
        known = self.intake.get(self.pages.current)
        if known is None:
            return
        try:
            head = table_head(known)
        except HashiyaError as error:
            self.refuse(reworded(error.sentence))
            return
        self.refuse("")
        chooser = ColumnChooser(self.workspace, head, known.options.columns, self)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.columns_chosen.connect(
            lambda columns: self._on_reading_requested(replace(known.options, columns=columns))
        )
        chooser.open()

    def _on_looks_right(self) -> None:
        known = self.intake.get(self.pages.current)
        if self.looks_right.isVisible():
            self.pages.accept_current()
            self._allow()
        elif known is not None and not self.pages.is_batch and self.add.isEnabled():
            self.accept()

    def _on_leave_out(self) -> None:
        current = self.pages.current
        self._leave_out([current] if current else self.pages.batch.chosen_ids())

    def _leave_out(self, items: Sequence[str]) -> None:
        following = None
        if self.pages.current in items and self.pages.current is not None:
            following = self.pages.batch.neighbour(self.pages.current, 1)
        self.intake.leave_out(items)
        if following is not None and self.pages.is_batch:
            self.pages.open(following)
        self._refresh()

    def _on_articles(self) -> None:
        """Notice twins among articles that came meanwhile."""
        self.intake.look_again()
        self._refresh()

    # Qt's names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.pages.current is not None and self.pages.is_batch:
            self.pages.go_back()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths and not self.reading.busy:
            event.acceptProposedAction()
            self.read(paths)
