"""The panels beside and under the page, each made when it is first needed.

The article is painted first; what stands in the margins follows with the next turn of the event loop.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hashiya.ui.side import Side

if TYPE_CHECKING:
    from hashiya.ui.main_window import MainWindow
    from hashiya.ui.panels.annotations import AnnotationList
    from hashiya.ui.panels.articles import ArticleList
    from hashiya.ui.panels.find_bar import FindBar
    from hashiya.ui.panels.history import HistoryPanel
    from hashiya.ui.panels.inspector import Inspector


class Furniture(QObject):
    """Hold the margins' places from the start, and fill them once :meth:`fill` is called."""

    def __init__(self, desk: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk
        self.start = QWidget()
        self._rows = QVBoxLayout(self.start)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.side = Side()
        self.side.add("annotations", lambda: self.annotation_list)
        self.side.add("history", lambda: self.history)
        self.side.add("inspector", lambda: self.inspector)

    def fill(self) -> None:
        """Make what is seen in the margins."""
        self.article_list.show()
        self.side.fill()

    def retranslate(self) -> None:
        """Word the pages of the end side in the interface's language."""
        self.side.name_page("annotations", self.tr("Annotations"))
        self.side.name_page("history", self.tr("History"))
        self.side.name_page("inspector", self.tr("Letters"))

    def keep(self) -> None:
        """Save a comment that is being typed."""
        if "annotation_list" in self.__dict__:
            self.annotation_list.keep()

    @cached_property
    def article_list(self) -> ArticleList:
        """The list of articles on the start side."""
        from hashiya.ui.panels.articles import ArticleList

        made = ArticleList(self._desk.workspace)
        made.add_requested.connect(self._desk.files.add_files)
        made.properties_requested.connect(self._desk.articles.edit_properties)
        self._rows.addWidget(made)
        return made

    @cached_property
    def annotation_list(self) -> AnnotationList:
        """The annotations of the article, the first page of the end side."""
        from hashiya.ui.panels.annotations import AnnotationList

        made = AnnotationList(self._desk.workspace)
        made.finished.connect(self._desk.view.setFocus)
        return made

    @cached_property
    def history(self) -> HistoryPanel:
        """What was done, the second page of the end side."""
        from hashiya.ui.panels.history import HistoryPanel

        return HistoryPanel(self._desk.workspace)

    @cached_property
    def inspector(self) -> Inspector:
        """The letters of the word under the caret, the third page of the end side."""
        from hashiya.ui.panels.inspector import Inspector

        return Inspector(self._desk.workspace)

    @cached_property
    def find_bar(self) -> FindBar:
        """The bar under the page that finds words in the article."""
        from hashiya.ui.panels.find_bar import FindBar

        made = FindBar(self._desk.view, self._desk.workspace)
        made.closed.connect(self._desk.view.setFocus)
        self._desk.page.add_below(made)
        return made
