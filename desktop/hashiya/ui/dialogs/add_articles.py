"""Texts into the project: files, folders or the clipboard, looked at before they are added."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hashiya.errors import HashiyaError, StorageError
from hashiya.readers import Options
from hashiya.ui.article.look import Look
from hashiya.ui.dialogs.add_ways import AddWays
from hashiya.ui.dialogs.adding_foot import AddingFoot
from hashiya.ui.dialogs.adding_pages import AddingPages
from hashiya.ui.dialogs.column_chooser import ColumnChooser
from hashiya.ui.dialogs.intake_reading import IntakeReading
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.dialogs.work_line import WorkLine
from hashiya.ui.models.gathering import Gathered, table_head
from hashiya.ui.models.incoming import Incoming, blank, with_text
from hashiya.ui.models.intake import Intake
from hashiya.ui.style import throw_away
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

        def titles_of(hashes: Collection[str]) -> dict[str, str]:
            with suppress(StorageError):  # closed meanwhile: nothing is added to it any more
                return project.titles_of(hashes) if project else {}
            return {}

        self.intake = Intake(titles_of)
        self.ways = AddWays(place or Path())
        self.pages, self.line = AddingPages(self.intake, look or Look()), WorkLine()
        self.reading = IntakeReading(workspace, self.intake, self.line, self)
        self.foot = AddingFoot(self, self.intake, self.pages)
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
        self.reading.read(paths)

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
        self.foot.retranslate()
        self._allow()

    def _connect(self) -> None:
        pages, review = self.pages, self.pages.review
        self.ways.paths_chosen.connect(self.read)
        self.ways.paste_requested.connect(lambda: self.take_pasted(QGuiApplication.clipboard().text()))
        self.reading.came.connect(self._on_came)
        self.reading.exchanged.connect(self._on_exchanged)
        self.reading.looked.connect(self._refresh)
        self.reading.refused.connect(self.refuse)
        self.reading.turned.connect(self._allow)
        pages.turned.connect(self._allow)
        pages.batch.leaving_out.connect(self._leave_out)
        pages.batch.table.selectionModel().selectionChanged.connect(self._allow)
        review.changed.connect(self._on_changed)
        review.form.reading_requested.connect(self._on_reading_requested)
        review.form.columns_requested.connect(self._on_columns_requested)
        self.foot.leave_out.clicked.connect(self._on_leave_out)
        self.foot.cancel.clicked.connect(self.reject)
        self.foot.looks_right.clicked.connect(self._on_looks_right)
        self.foot.add_clean.clicked.connect(self.accept_clean)
        self.foot.add.clicked.connect(self.accept)
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
            *(self.line.stop, *self.foot.buttons),
        )

    def _refresh(self) -> None:
        self.pages.refresh()
        self._allow()

    def _allow(self) -> None:
        self.foot.allow(busy=self.reading.busy, writes=not self.workspace.read_only)

    # -- what was read

    def _on_came(self, gathered: Gathered) -> None:
        self.pages.batch.show_left_out([reworded(each) for each in gathered.left_out])
        if gathered.texts:
            self.pages.go_back()
        self._refresh()

    def _on_exchanged(self, item: str) -> None:
        if self.pages.current is not None:
            self.pages.open(item)
        self._refresh()

    # -- one text

    def _on_changed(self, incoming: Incoming, text: str | None) -> None:
        self.intake.put(incoming, text)
        self._refresh()

    def _on_reading_requested(self, options: Options) -> None:
        known = self.intake.get(self.pages.current)
        if known is None or known.path is None:
            return
        self.reading.read_again(known, options)

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
        chooser.finished.connect(lambda _result: throw_away(chooser))
        chooser.columns_chosen.connect(
            lambda columns: self._on_reading_requested(replace(known.options, columns=columns))
        )
        chooser.open()

    def _on_looks_right(self) -> None:
        known = self.intake.get(self.pages.current)
        if self.foot.looks_right.isVisible():
            self.pages.accept_current()
            self._allow()
        elif known is not None and not self.pages.is_batch and self.foot.add.isEnabled():
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
