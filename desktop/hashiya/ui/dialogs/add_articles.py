"""Texts into the project: files or the clipboard, looked at before they are added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QStackedLayout, QWidget

from hashiya.ui.dialogs.article_form import ArticleForm
from hashiya.ui.dialogs.file_reading import FileReading
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.messages import in_digits
from hashiya.ui.models.incoming import Incoming, pasted, read_file, with_twins
from hashiya.ui.models.incoming_list import IncomingListModel
from hashiya.ui.models.row import ID
from hashiya.ui.panels.empty_state import EmptyState
from hashiya.ui.panels.row_list import RowList
from hashiya.ui.workspace import Workspace


class AddArticles(Sheet):
    """Read files, show each with its encoding, and tell with ``articles_accepted`` which ones to add."""

    articles_accepted = Signal(object)  # list[NewArticle]

    def __init__(
        self, workspace: Workspace, files: Sequence[Path] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, parent)
        self.setAcceptDrops(True)
        self._articles = workspace.articles()
        self.model = IncomingListModel(self)
        self.list = RowList()
        self.list.setModel(self.model)
        self.form, self.empty = ArticleForm(), EmptyState()
        self.files, self.paste, self.reading = QPushButton(), QPushButton(), FileReading()
        self.cancel, self.add = self.button(), self.button(default=True)
        self._build()
        self._connect()
        self.resize(880, 600)
        self.dress()
        if files:
            self.reading.begin(files)
        else:
            self.take_pasted(QGuiApplication.clipboard().text())

    def take_pasted(self, text: str = "") -> None:
        """List a text to be pasted into, or one that was."""
        new = pasted(text)
        self._show_texts([*self.model.texts, new], new.id)
        self.form.text.setFocus()

    def accept(self) -> None:
        """Tell which articles to add, and close."""
        fitting = [each.article() for each in self.model.texts if each.fits]
        if fitting:
            self.articles_accepted.emit(fitting)
            super().accept()

    def done(self, result: int) -> None:
        """Close, and read no further."""
        self.reading.end()
        super().done(result)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Add articles"))
        self.list.setAccessibleName(self.tr("Texts to add"))
        self.list.setAccessibleDescription(self.tr("Delete leaves a text out."))
        self.form.retranslate()
        self.empty.say(self.tr("Choose text files, drop them here, or paste a text."))
        self.files.setText(self.tr("Choose files…"))
        self.paste.setText(self.tr("Paste a text"))
        self.reading.retranslate()
        self.cancel.setText(self.tr("Cancel"))
        self.model.tell_changed()
        self._allow()

    def _build(self) -> None:
        ways = QHBoxLayout()
        for button in (self.files, self.paste):
            button.setAutoDefault(False)
            ways.addWidget(button)
        ways.addStretch(1)
        self.list.setMinimumWidth(280)
        self._pages = QStackedLayout()
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addWidget(self.list, 2)
        columns.addLayout(self._pages, 3)
        self.body.addLayout(ways)
        self.body.addLayout(columns, 1)
        for page in (self.form, self.empty):  # a stack of its own would show its first page as a window
            self._pages.addWidget(page)
        self.body.addWidget(self.reading)
        form = self.form
        self.in_order(
            self.files,
            self.paste,
            self.list,
            form.title,
            form.encoding,
            form.direction,
            form.text,
            self.reading.stop,
            self.cancel,
            self.add,
        )

    def _connect(self) -> None:
        self.files.clicked.connect(self._on_files)
        self.paste.clicked.connect(lambda: self.take_pasted(QGuiApplication.clipboard().text()))
        self.reading.found.connect(self._on_read)
        self.reading.turned.connect(self._allow)
        self.cancel.clicked.connect(self.reject)
        self.add.clicked.connect(self.accept)
        self.list.gone_to.connect(self._on_row)
        self.list.action_clicked.connect(lambda index: self._leave_out(index.data(ID)))
        self.list.removal_requested.connect(lambda: self._leave_out(self.list.chosen_id()))
        self.form.changed.connect(self._on_changed)
        self.workspace.articles_changed.connect(self._on_articles)
        self.form.encoding_requested.connect(self._on_encoding)

    def _show_texts(self, texts: Sequence[Incoming], chosen: str | None) -> None:
        self.model.set_texts(with_twins(texts, self._articles))
        ids = self.model.ids
        self.list.choose(chosen if chosen in ids else ids[0] if ids else None)
        self._show_form()
        self._allow()

    def _show_form(self) -> None:
        found = self.model.text(self.list.chosen_id())
        self._pages.setCurrentIndex(1 if found is None else 0)
        if found:
            self.form.show_text(found)

    def _allow(self) -> None:
        fitting = sum(each.fits for each in self.model.texts)
        words = in_digits(self.tr("Add %n article(s)", "", fitting)) if fitting else self.tr("Add")
        self.add.setText(words)
        self.add.setEnabled(fitting > 0 and not self.reading.busy and not self.workspace.read_only)

    def _on_read(self, found: list[Incoming]) -> None:
        known = {each.path for each in self.model.texts if each.path}
        new = [each for each in found if each.path not in known]
        kept = [each for each in self.model.texts if each.path or each.text]
        self._show_texts([*kept, *new], new[0].id if new else self.list.chosen_id())

    def _on_row(self, index: QModelIndex) -> None:
        if index.isValid():
            self._show_form()

    def _on_changed(self, incoming: Incoming) -> None:
        texts = [incoming if each.id == incoming.id else each for each in self.model.texts]
        self.model.set_texts(with_twins(texts, self._articles))
        self._allow()

    def _on_encoding(self, encoding: str) -> None:
        found = self.model.text(self.list.chosen_id())
        if found and found.path:
            again = read_file(found.path, encoding, replace(found, problem=""))
            texts = [again if each.id == found.id else each for each in self.model.texts]
            self._show_texts(texts, found.id)

    def _on_articles(self) -> None:
        """Notice twins among articles that came meanwhile."""
        self._articles = self.workspace.articles()
        self._show_texts(self.model.texts, self.list.chosen_id())

    def _leave_out(self, item: str | None) -> None:
        texts = self.model.texts
        place = next((n for n, each in enumerate(texts) if each.id == item), None)
        if place is not None:
            left = texts[:place] + texts[place + 1 :]
            self._show_texts(left, left[min(place, len(left) - 1)].id if left else None)

    def _on_files(self) -> None:
        kinds = self.tr("Text files") + " (*.txt *.text);;" + self.tr("All files") + " (*)"
        options = QFileDialog.Option.DontUseNativeDialog
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose files"), "", kinds, options=options)
        if names:
            self.reading.begin([Path(name) for name in names])

    # Qt's names

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.reading.begin(files)
