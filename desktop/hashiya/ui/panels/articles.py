"""The articles of the project, on the start side of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from hashiya.core.articles import Article, Status
from hashiya.core.edits import Change, Entity
from hashiya.ui.messages import in_digits, number
from hashiya.ui.models.article_list import ArticleListModel
from hashiya.ui.models.row import ID
from hashiya.ui.panels.empty_state import EmptyState
from hashiya.ui.panels.filter_chip import FilterChip
from hashiya.ui.panels.flow import Flow
from hashiya.ui.panels.panel import Panel
from hashiya.ui.panels.progress import ProgressLine
from hashiya.ui.panels.row_list import RowList
from hashiya.ui.panels.themed import Words
from hashiya.ui.tally import Tally
from hashiya.ui.wording import echo, status_name
from hashiya.ui.workspace import Workspace

_ARROW_DELAY = 150
"""Milliseconds that a row must stay current before arrow keys open it: passing through opens nothing."""


class ArticleList(Panel):
    """List the articles, filter them by words and status, open them, say how far the work is.

    Adding articles and an article's properties are wishes that the window fulfils.
    """

    add_requested = Signal()
    properties_requested = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.model = ArticleListModel(self)
        self.list = RowList()
        self.list.setModel(self.model)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.empty = EmptyState()
        self.progress = ProgressLine()
        self._title, self._done = Words(quiet=True), Words(quiet=True)
        self.statuses: dict[Status | None, FilterChip] = {each: FilterChip() for each in (None, *Status)}
        self._status_group = QButtonGroup(self)
        self._arrows = QTimer(self, singleShot=True, interval=_ARROW_DELAY)
        self._build()
        self._connect()
        self.dress()
        self.reload()

    def reload(self) -> None:
        """Show the project's articles as they are now."""
        self.model.set_articles(self._workspace.articles())
        self._show_article()
        self._show_state()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Articles"))
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.setAccessibleDescription(
            self.tr("Enter opens an article; the menu key offers its status and properties.")
        )
        self.field.setPlaceholderText(self.tr("Find in titles"))
        self.field.setAccessibleName(self.tr("Find in titles"))
        for status, chip in self.statuses.items():
            chip.setText(status_name(status) if status else self.tr("All"))
            chip.updateGeometry()
        self._show_state()

    def count_findings(self, tally: Tally) -> None:
        """Show how many findings each article has, and say which of them are in view."""
        self.model.count_findings(tally.of)
        tally.counted.connect(self._on_counted)
        tally.serve(self.list.shown_ids, lambda: self.model.articles)

    def menu(self, article: Article) -> QMenu:
        """Return the menu of an article."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        for status in Status:
            action = QAction(status_name(status), group)
            action.setCheckable(True)
            action.setChecked(article.status is status)
            action.triggered.connect(lambda _=False, s=status: self._workspace.set_status(s, article.id))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("Properties…"), lambda: self.properties_requested.emit(article.id))
        menu.addSeparator()
        menu.addAction(self.tr("Remove article"), lambda: self._remove(article))
        for action in menu.actions():
            action.setEnabled(not self._workspace.read_only or action.text() == self.tr("Properties…"))
        return menu

    def _build(self) -> None:
        heading = QHBoxLayout()
        heading.addWidget(self._title)
        heading.addStretch(1)
        heading.addWidget(self._done)
        chips = Flow()
        for chip in self.statuses.values():
            self._status_group.addButton(chip)
            chips.addWidget(chip)
        self.statuses[None].setChecked(True)
        head = QVBoxLayout()
        head.setContentsMargins(16, 16, 16, 8)
        head.setSpacing(8)
        head.addLayout(heading)
        head.addWidget(self.progress)
        head.addWidget(self.field)
        head.addLayout(chips)
        _, self._pages = self.lay_out(head, self.list, self.empty)

    def _connect(self) -> None:
        workspace = self._workspace
        workspace.project_opened.connect(self.reload)
        workspace.project_closed.connect(self.reload)
        workspace.article_opened.connect(self._show_article)
        workspace.changed.connect(self._on_changed)
        self.list.chosen.connect(self._open)
        self.list.gone_to.connect(lambda _index: self._arrows.start())
        self.list.customContextMenuRequested.connect(self._on_menu)
        self._arrows.timeout.connect(lambda: self._open(self.list.currentIndex()))
        self.field.textChanged.connect(self._filter)
        self._status_group.buttonClicked.connect(self._filter)
        self.empty.step_taken.connect(self._on_step)

    def _remove(self, article: Article) -> None:
        if self._workspace.remove_article(article.id):
            sentence = QCoreApplication.translate("ArticleCommands", "{} was removed; undo brings it back.")
            self._workspace.said.emit(sentence.format(echo(article.title)))

    def _filter(self) -> None:
        status = next((each for each, chip in self.statuses.items() if chip.isChecked()), None)
        self.model.set_filter(self.field.text(), status)
        self._show_article()
        self._show_state()

    def _open(self, index: QModelIndex) -> None:
        self._arrows.stop()
        article = index.data(ID) if index.isValid() else None
        opened = self._workspace.article
        if article and (opened is None or opened.id != article):
            self._workspace.open_article(article)

    def _show_article(self) -> None:
        self._arrows.stop()
        article = self._workspace.article
        self.list.choose(article.id if article else None)

    def _show_state(self) -> None:
        total, done = self.model.total, self.model.done
        self._done.setText(
            in_digits(self.tr("{} of {} done")).format(number(done), number(total)) if total else ""
        )
        self.progress.show_part(done, total)
        self.progress.setAccessibleName(self._done.text())
        if not total and self._workspace.project is None:
            self.empty.say(self.tr("No project is open: make one or open one from the File menu."))
        elif not total:
            sentence = self.tr("There is no article yet: add text files, paste a text, or drop files here.")
            self.empty.say(sentence, "" if self._workspace.read_only else self.tr("Add articles…"))
        else:
            self.empty.say(self.tr("No article fits the filter."), self.tr("Show all"))
        self.field.setEnabled(total > 0)
        self._pages.setCurrentIndex(0 if self.model.ids else 1)

    def _on_step(self) -> None:
        if not self.model.total:
            self.add_requested.emit()
            return
        self.statuses[None].setChecked(True)
        self.field.clear()
        self._filter()

    def _on_menu(self, place: QPoint) -> None:
        index = self.list.indexAt(place)
        article = self.model.article(index.data(ID)) if index.isValid() else None
        if article:
            self.menu(article).popup(self.list.viewport().mapToGlobal(place))

    def _on_counted(self, articles: list[str]) -> None:
        if len(articles) > 50:
            self.model.tell_changed()
        else:
            for article in articles:
                self.model.tell_changed(article)

    def _on_changed(self, change: Change) -> None:
        project = self._workspace.project
        if project is None:
            return
        added = change.edit.verb == "import" or any(
            image.entity is Entity.ARTICLE and (image.before is None or image.after is None)
            for image in change.edit.images
        )
        known = [article for article in change.articles if self.model.article(article)]
        if added or len(known) > 50:
            self.reload()
            return
        opened = self._workspace.article
        for article in known:
            is_open = opened is not None and opened.id == article
            self.model.put_article(opened if is_open and opened else project.article(article))
        self._show_state()
