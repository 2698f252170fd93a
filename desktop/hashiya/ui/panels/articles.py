"""The articles of the project, on the start side of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from hashiya.core.articles import Article
from hashiya.core.edits import Change, Entity
from hashiya.ui.models.article_list import ArticleListModel
from hashiya.ui.models.row import ID
from hashiya.ui.panels.article_filter import ArticleFilter
from hashiya.ui.panels.article_heading import ArticleHeading
from hashiya.ui.panels.article_menu import ArticleMenu
from hashiya.ui.panels.article_rows import ArticleRows
from hashiya.ui.panels.empty_state import EmptyState
from hashiya.ui.panels.panel import Panel
from hashiya.ui.tally import Tally
from hashiya.ui.workspace import Workspace

_ARROW_DELAY = 150
"""Milliseconds that a row must stay current before arrow keys open it: passing through opens nothing."""
_AFTER = 30
"""Milliseconds until a row is painted with the count that a mark gave it: the page shows the mark first."""
_FOLLOWED = 50
"""Articles of one change whose rows are told one by one."""
_LONG = 2_000
"""Articles from which on a list that grows batch by batch is looked through once in a while."""
_WHILE = 300
"""Milliseconds of that while."""


class ArticleList(Panel):
    """List the articles, filter and sort them, open them, say how far the work is.

    Adding articles, an article's properties and edits of several articles are wishes that the window
    fulfils.
    """

    add_requested = Signal()
    properties_requested = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.model = ArticleListModel(self)
        self.list = ArticleRows(self.model)
        self.filter = ArticleFilter(workspace)
        self.rows_menu = ArticleMenu(workspace, self)
        self.empty = EmptyState()
        self.heading = ArticleHeading()
        self._tally: Tally | None = None
        self._arrows = QTimer(self, singleShot=True, interval=_ARROW_DELAY)
        self._soon = QTimer(self, singleShot=True, interval=_WHILE)
        self._counted: set[str] = set()
        self._painted = QTimer(self, singleShot=True, interval=_AFTER)
        self._build()
        self._connect()
        self.dress()
        self.reload()

    def reload(self) -> None:
        """Show the project's articles as they are now."""
        self._soon.stop()
        self.model.show(self._workspace.project)
        self._show_article()
        self._show_state()

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.setAccessibleDescription(
            self.tr("Enter opens an article; the menu key offers its status and properties.")
        )
        self.filter.retranslate()
        self._show_state()

    def count_findings(self, tally: Tally) -> None:
        """Show how many findings each article has, and say which of them are in view."""
        self._tally = tally
        self.model.count_findings(tally.of)
        tally.counted.connect(self._on_counted)
        tally.serve(self.list.shown_ids)

    def menu(self, articles: Sequence[int]) -> QMenu:
        """Return the menu of the articles with these numbers."""
        return self.rows_menu.of(self.model.pages, articles)

    def refresh(self) -> None:
        """Find anew which articles are shown, keeping the place."""
        self._soon.stop()
        with self.list.in_place():
            self.model.refresh()
        self._choose_still()

    def _build(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(16, 16, 16, 8)
        head.setSpacing(8)
        head.addWidget(self.heading)
        head.addWidget(self.filter)
        _, self._pages = self.lay_out(head, self.list, self.empty)

    def _connect(self) -> None:
        workspace = self._workspace
        workspace.project_opened.connect(self.reload)
        workspace.project_closed.connect(self._on_closed)
        workspace.article_opened.connect(self._show_article)
        workspace.changed.connect(self._on_changed)
        self.list.chosen.connect(self._open)
        self.list.gone_to.connect(lambda _index: self._arrows.start())
        self.list.customContextMenuRequested.connect(self._on_menu)
        self._arrows.timeout.connect(lambda: self._open(self.list.currentIndex()))
        self._soon.timeout.connect(self._catch_up)
        self._painted.timeout.connect(self._show_counted)
        self.filter.changed.connect(self._filter)
        self.empty.step_taken.connect(self._on_step)
        self.rows_menu.properties_requested.connect(self.properties_requested)

    def _filter(self) -> None:
        if self._tally is not None:
            self._tally.wait()  # it would keep the project from answering
        self._ask()
        self.list.scrollToTop()
        self._show_article()

    def _ask(self) -> None:
        """Show the articles that are asked for now."""
        wanted, project = self.filter.wanted, self._workspace.project
        if self.filter.wish.findings and self._tally is not None and project is not None:
            numbers = project.numbers_of(self._tally.articles)
            wanted = wanted._replace(numbers=frozenset(numbers.values()))
        with self.list.in_place():
            self.model.ask(wanted, self.filter.order)
        self._choose_still()
        self._show_state()

    def _open(self, index: QModelIndex) -> None:
        self._arrows.stop()
        article = index.data(ID) if index.isValid() and self.list.is_alone(index) else None
        opened = self._workspace.article
        if article and (opened is None or opened.id != article):
            self._workspace.open_article(article)

    def _show_article(self) -> None:
        self._arrows.stop()
        article = self._workspace.article
        self.list.choose(article.id if article else None)

    def _choose_still(self) -> None:
        """Choose the open article again, wherever it stands now, without going there."""
        article = self._workspace.article
        self.list.choose_alone(article.id if article else None)

    def _show_state(self) -> None:
        total, done, shown = self.model.total, self.model.done, len(self.model.ids)
        self.heading.show_state(total, done, shown if self.filter.active else None)
        if not total and self._workspace.project is None:
            self.empty.say(self.tr("No project is open: make one or open one from the File menu."))
        elif not total:
            sentence = self.tr("There is no article yet: add text files, paste a text, or drop files here.")
            self.empty.say(sentence, "" if self._workspace.read_only else self.tr("Add articles…"))
        else:
            self.empty.say(self.tr("No article fits the filter."), self.tr("Show all"))
        self.filter.setEnabled(total > 0)
        self._pages.setCurrentIndex(0 if shown else 1)

    def _on_step(self) -> None:
        if self.model.total:
            self.filter.clear()
        else:
            self.add_requested.emit()

    def _on_closed(self) -> None:
        self.model.show(None)
        self.filter.clear()
        self.reload()

    def _on_menu(self, place: QPoint) -> None:
        if self.list.indexAt(place).isValid():
            menu = self.menu(self.list.chosen_numbers())
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.list.viewport().mapToGlobal(place))

    def _on_counted(self, articles: list[str]) -> None:
        if self.filter.wish.findings:
            self._ask()
        elif len(articles) > _FOLLOWED:
            self.model.tell_changed()
        else:
            for article in articles:
                self.model.tell_changed(article)

    def _on_changed(self, change: Change) -> None:
        if self._workspace.project is None:
            return
        opened, touched = self._workspace.article, change.articles
        if len(touched) > _FOLLOWED:
            self.model.forget_all()
        for article in touched if len(touched) <= _FOLLOWED else ():
            if opened is None or opened.id != article:
                self.model.forget_article(article)
            elif change.touches(Entity.ARTICLE):
                self.model.put_article(opened)
            else:
                self._count(opened)
        if change.touches(Entity.ARTICLE):
            self.model.count()
            self._show_state()
        if self.model.rearranges(change):
            self._follow(change)
            self._show_state()

    def _count(self, article: Article) -> None:
        """Take an article's new counts; they are painted when the page has shown the mark."""
        self.model.take_article(article)
        self._counted.add(article.id)
        if not self._painted.isActive():
            self._painted.start()

    def _show_counted(self) -> None:
        for article in self._counted:
            self.model.tell_changed(article)
        self._counted.clear()

    def _follow(self, change: Change) -> None:
        """Show other articles, at once unless a long list grows batch by batch."""
        grows = change.edit.verb == "add_articles" and len(change.edit.images) > 1
        if grows and self.model.total > _LONG:
            if not self._soon.isActive():
                self._soon.start()
        else:
            self.refresh()

    def _catch_up(self) -> None:
        self.refresh()
        self._show_state()
