"""What stands round the page: menus, bars and panels, each made when it is first needed.

The article is painted first; the rest follows with the next turn of the event loop.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hashiya.ui.oversight import Oversight
from hashiya.ui.side import Side

if TYPE_CHECKING:
    from hashiya.ui.main_window import MainWindow
    from hashiya.ui.menus import Menus
    from hashiya.ui.panels.annotations import AnnotationList
    from hashiya.ui.panels.articles import ArticleList
    from hashiya.ui.panels.find_bar import FindBar
    from hashiya.ui.panels.findings import FindingList
    from hashiya.ui.panels.frames import FrameList
    from hashiya.ui.panels.guidelines import GuidelinesPanel
    from hashiya.ui.panels.history import HistoryPanel
    from hashiya.ui.panels.inspector import Inspector
    from hashiya.ui.panels.search import SearchDrawer
    from hashiya.ui.status import StatusStrip
    from hashiya.ui.top_bar import TopBar


HEAD, FOOT = 53, 38
"""The heights of the bar above the page and of the strip at the foot, in pixels."""


class Place(QWidget):
    """Keep the room of what isn't there yet, so that the page doesn't move when it comes."""

    def __init__(self, height: int | None = None) -> None:
        super().__init__()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        if height is not None:
            self.setFixedHeight(height)

    def hold(self, widget: QWidget) -> None:
        """Take in what the room was kept for."""
        self._rows.addWidget(widget)


class Furniture(QObject):
    """Hold the margins' places from the start, and fill them once :meth:`fill` is called."""

    filled = Signal()

    def __init__(self, desk: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk
        self.is_filled = False
        self._soon = QTimer(self)  # dies with the window, unlike a single shot
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.fill)
        self.head, self.start, self.foot = Place(HEAD), Place(), Place(FOOT)
        self.oversight = Oversight(desk)
        self.side = Side()
        self.side.add("annotations", lambda: self.annotation_list)
        self.side.add("frames", lambda: self.frames)
        self.side.add("findings", lambda: self.finding_list)
        self.side.add("guidelines", lambda: self.guidelines)
        self.side.add("history", lambda: self.history)
        self.side.add("inspector", lambda: self.inspector)

    def fill_after(self, page: QWidget) -> None:
        """Make what is seen in the margins once ``page``, which is going to be painted, was painted."""
        page.installEventFilter(self)

    def fill(self) -> None:
        """Make what is seen in the margins."""
        self.is_filled = True
        for made in (self.top_bar, self.status, self.article_list):
            made.show()
        self.side.fill()
        self.oversight.begin()
        self._give_printing()
        self.filled.emit()

    def _give_printing(self) -> None:
        """Let the format pdf be written, in the typeface that is read in by then."""
        from hashiya.ui.print import give

        give(lambda: self._desk.appearance.look().typeface)

    def catch_up(self) -> None:
        """Show at once what follows the page a moment later otherwise."""
        if "annotation_list" in self.__dict__:
            self.annotation_list.catch_up()
        self.oversight.catch_up()
        for name in ("frames", "finding_list"):
            if name in self.__dict__:
                self.__dict__[name].catch_up()

    def retranslate(self) -> None:
        """Word what is there in the interface's language."""
        if "top_bar" in self.__dict__:
            self.menus.retranslate()
            self.top_bar.retranslate()
        self.side.name_page("annotations", self.tr("Annotations"))
        self.side.name_page("frames", self.tr("Frames"))
        self.side.name_page("findings", self.tr("Findings"))
        self.side.name_page("history", self.tr("History"))
        self.side.name_page("inspector", self.tr("Letters"))
        self.side.name_page("guidelines", self.tr("Guidelines"))

    def keep(self) -> None:
        """Save a comment that is being typed."""
        if "annotation_list" in self.__dict__:
            self.annotation_list.keep()

    @cached_property
    def menus(self) -> Menus:
        """The menus and the keys."""
        from hashiya.ui.menus import Menus

        return Menus(self._desk, self._desk.menuBar())

    @cached_property
    def top_bar(self) -> TopBar:
        """The labels and a few words above the page."""
        from hashiya.ui.top_bar import TopBar

        made = TopBar(self._desk.workspace, self.menus.actions)
        self.head.hold(made)
        return made

    @cached_property
    def status(self) -> StatusStrip:
        """The strip at the foot."""
        from hashiya.ui.status import StatusStrip

        desk = self._desk
        made = StatusStrip(desk.workspace, desk.attention, desk.jobs, self.oversight.findings)
        made.findings_requested.connect(lambda: desk.views.show_side("findings"))
        made.annotator_requested.connect(desk.articles.choose_annotator)
        self.foot.hold(made)
        return made

    @cached_property
    def article_list(self) -> ArticleList:
        """The list of articles on the start side."""
        from hashiya.ui.panels.articles import ArticleList

        made = ArticleList(self._desk.workspace)
        made.add_requested.connect(self._desk.adding.add_files)
        made.properties_requested.connect(self._desk.articles.edit_properties)
        made.count_findings(self.oversight.tally)
        self._desk.arranging.serve(made)
        self.start.hold(made)
        return made

    @cached_property
    def annotation_list(self) -> AnnotationList:
        """The annotations of the article, the first page of the end side."""
        from hashiya.ui.panels.annotations import AnnotationList

        made = AnnotationList(self._desk.workspace)
        made.finished.connect(self._desk.view.setFocus)
        return made

    @cached_property
    def finding_list(self) -> FindingList:
        """What is worth another look, a page of the end side."""
        from hashiya.ui.panels.findings import FindingList

        made = FindingList(self._desk.workspace, self.oversight.findings)
        made.rules_requested.connect(self._desk.views.edit_rules)
        return made

    @cached_property
    def frames(self) -> FrameList:
        """Who says what in the article, a page of the end side."""
        from hashiya.ui.panels.frames import FrameList

        return FrameList(self._desk.workspace)

    @cached_property
    def history(self) -> HistoryPanel:
        """What was done, a page of the end side."""
        from hashiya.ui.panels.history import HistoryPanel

        return HistoryPanel(self._desk.workspace)

    @cached_property
    def inspector(self) -> Inspector:
        """The letters of the word under the caret, a page of the end side."""
        from hashiya.ui.panels.inspector import Inspector

        return Inspector(self._desk.workspace)

    @cached_property
    def guidelines(self) -> GuidelinesPanel:
        """What the marks go by, another page of the end side."""
        from hashiya.ui.panels.guidelines import GuidelinesPanel

        made = GuidelinesPanel(self._desk.workspace)
        made.edit_requested.connect(self._desk.guidelines.edit)
        made.reader.left.connect(self._desk.view.setFocus)
        return made

    @cached_property
    def find_bar(self) -> FindBar:
        """The bar under the page that finds words in the article."""
        from hashiya.ui.panels.find_bar import FindBar

        made = FindBar(self._desk.view, self._desk.workspace)
        made.closed.connect(self._desk.view.setFocus)
        made.project_search_requested.connect(self._desk.searching.search_for)
        self._desk.page.add_below(made)
        return made

    @cached_property
    def search_drawer(self) -> SearchDrawer:
        """The drawer under the page that searches the whole project."""
        from hashiya.ui.panels.search import SearchDrawer

        desk = self._desk
        made = SearchDrawer(desk.workspace)
        made.hide()
        made.closed.connect(desk.page.take_focus)
        made.bar.mark_requested.connect(desk.searching.mark)
        made.bar.unmark_requested.connect(desk.searching.unmark)
        made.began.connect(self.oversight.indexing.wait)
        self.oversight.indexing.give_way_to(lambda: made.busy)
        desk.page.add_drawer(made)
        return made

    # Qt's names

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._soon.start()
        return False
