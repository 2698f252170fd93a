"""The window: the page in the middle, everything else in its margins."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from hashiya.text.direction import isolate
from hashiya.ui.appearance import Appearance
from hashiya.ui.article.view import ArticleView
from hashiya.ui.attention import Attention
from hashiya.ui.backing_up import BackingUp
from hashiya.ui.commands.files import FileCommands
from hashiya.ui.furniture import Furniture
from hashiya.ui.jobs import Jobs
from hashiya.ui.keys import digit_of
from hashiya.ui.page import Page
from hashiya.ui.replacement import Replacement
from hashiya.ui.session import Keeper
from hashiya.ui.waiting import Waiting
from hashiya.ui.wiring import Wiring
from hashiya.ui.workspace import Workspace

if TYPE_CHECKING:
    from hashiya.ui.commands.adding import AddingCommands
    from hashiya.ui.commands.arranging import ArrangingCommands
    from hashiya.ui.commands.articles import ArticleCommands
    from hashiya.ui.commands.backups import BackupCommands
    from hashiya.ui.commands.exporting import ExportCommands
    from hashiya.ui.commands.figures import FigureCommands
    from hashiya.ui.commands.guidelines import GuidelineCommands
    from hashiya.ui.commands.importing import ImportCommands
    from hashiya.ui.commands.marks import MarkCommands
    from hashiya.ui.commands.printing import PrintCommands
    from hashiya.ui.commands.rescue import RescueCommands
    from hashiya.ui.commands.searching import SearchCommands
    from hashiya.ui.commands.views import ViewCommands
    from hashiya.ui.menus import Menus
    from hashiya.ui.notice import Notice
    from hashiya.ui.side import Side

_START_WIDTH, _END_WIDTH = 248, 300
_MENU_HEIGHT = 28


class MainWindow(QMainWindow):
    """Put the parts together; what they tell one another stands in :mod:`hashiya.ui.wiring`."""

    appearance: Appearance
    workspace: Workspace
    view: ArticleView
    page: Page
    furniture: Furniture
    panes: QSplitter
    files: FileCommands

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.workspace = Workspace(self)
        self.workspace.set_appearance(language=appearance.language, theme=appearance.theme)
        self.jobs = Jobs(self)
        self.attention = Attention(self.workspace)
        self.backing_up = BackingUp(self.workspace, self)
        self.view = ArticleView()
        self.view.setObjectName("readingPane")
        self.view.set_look(appearance.look())
        self.page = Page(self.workspace, self.view)
        self.files = FileCommands(self)
        self.furniture = Furniture(self)
        self._lay_out()
        self.wiring = Wiring(self)
        self.keeper = Keeper(self)
        self.replacement = Replacement(self)
        self.setAcceptDrops(True)
        self.retranslate()
        self.keeper.restore_window()

    @cached_property
    def adding(self) -> AddingCommands:
        """What brings new articles in."""
        from hashiya.ui.commands.adding import AddingCommands

        return AddingCommands(self)

    @cached_property
    def articles(self) -> ArticleCommands:
        """What the Article menu asks for."""
        from hashiya.ui.commands.articles import ArticleCommands

        return ArticleCommands(self)

    @cached_property
    def arranging(self) -> ArrangingCommands:
        """What is done with several articles at once."""
        from hashiya.ui.commands.arranging import ArrangingCommands

        return ArrangingCommands(self)

    @cached_property
    def backups(self) -> BackupCommands:
        """What shows, makes and puts back backups."""
        from hashiya.ui.commands.backups import BackupCommands

        return BackupCommands(self)

    @cached_property
    def rescuing(self) -> RescueCommands:
        """What takes out of a damaged project what can be read."""
        from hashiya.ui.commands.rescue import RescueCommands

        return RescueCommands(self)

    @cached_property
    def marks(self) -> MarkCommands:
        """What menus and keys ask for with the selection and the current annotation."""
        from hashiya.ui.commands.marks import MarkCommands

        return MarkCommands(self)

    @cached_property
    def views(self) -> ViewCommands:
        """What the View and Help menus ask for."""
        from hashiya.ui.commands.views import ViewCommands

        return ViewCommands(self)

    @cached_property
    def guidelines(self) -> GuidelineCommands:
        """What opens the guidelines at a section, and edits them."""
        from hashiya.ui.commands.guidelines import GuidelineCommands

        return GuidelineCommands(self)

    @cached_property
    def printing(self) -> PrintCommands:
        """What brings the open article onto paper."""
        from hashiya.ui.commands.printing import PrintCommands

        return PrintCommands(self)

    @cached_property
    def exporting(self) -> ExportCommands:
        """What writes annotation sets."""
        from hashiya.ui.commands.exporting import ExportCommands

        return ExportCommands(self)

    @cached_property
    def importing(self) -> ImportCommands:
        """What brings annotation sets in."""
        from hashiya.ui.commands.importing import ImportCommands

        return ImportCommands(self)

    @cached_property
    def searching(self) -> SearchCommands:
        """What searches the whole project, and marks what was found."""
        from hashiya.ui.commands.searching import SearchCommands

        return SearchCommands(self)

    @cached_property
    def figures(self) -> FigureCommands:
        """What shows how far the project is."""
        from hashiya.ui.commands.figures import FigureCommands

        return FigureCommands(self)

    @property
    def menus(self) -> Menus:
        """The menus and the keys."""
        return self.furniture.menus

    @property
    def side(self) -> Side:
        """The end side of the window."""
        return self.furniture.side

    @property
    def notice(self) -> Notice:
        """The place above the page for a sentence that needs to be read."""
        return self.page.notice

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.furniture.retranslate()
        self.panes.setAccessibleName(self.tr("Desk"))
        self.show_title()

    def show_title(self) -> None:
        """Name the project, and whether it can only be read, in the window's title."""
        project = self.workspace.project
        if project is None:
            self.setWindowTitle(self.tr("Hashiya"))
            return
        state = " " + self.tr("[read only]") if project.read_only else ""
        self.setWindowTitle(self.tr("{} — Hashiya").format(isolate(project.name) + state))

    def spread_panes(self) -> None:
        """Give the panes the widths that they begin with: the margins give way before the page does."""
        width = self.width()
        start, end = min(_START_WIDTH, width // 5), min(_END_WIDTH, width // 4)
        self.panes.setSizes([start, width - start - end, end])

    def _lay_out(self) -> None:
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        for index, pane in enumerate((self.furniture.start, self.page, self.side)):
            self.panes.addWidget(pane)
            self.panes.setStretchFactor(index, int(index == 1))
        self.furniture.start.setMinimumWidth(180)
        self.side.setMinimumWidth(220)
        self.page.setMinimumWidth(320)
        middle = QWidget()
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.furniture.head)
        rows.addWidget(self.panes, 1)
        rows.addWidget(self.furniture.foot)
        self.menuBar().setFixedHeight(_MENU_HEIGHT)
        self.setCentralWidget(middle)

    # Qt's names

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.attention.watch(self)
            self.view.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        if Waiting.going_on or not self.files.leave():
            event.ignore()
            return
        self.keeper.keep_window()
        self.workspace.close_project()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark with a digit that came by no shortcut: the keyboard writes something else in its place."""
        label = self.workspace.labels.by_key(digit_of(event))
        if label is not None:
            self.workspace.annotate(label.id)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.adding.drop(files)
