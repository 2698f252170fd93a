"""The menu of one article or of several: status, tags, properties, removal."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from hashiya.core.articles import Article, Status, tags_of
from hashiya.text.direction import isolate
from hashiya.ui.messages import in_digits
from hashiya.ui.models.article_pages import ArticlePages
from hashiya.ui.models.row import one_line
from hashiya.ui.wording import status_name
from hashiya.ui.workspace import Workspace

_LOOKED_AT = 200
"""How many of the articles are looked at for tags that can be taken away."""
_TAGS = 20
"""How many tags a menu offers."""


class ArticleMenu(QObject):
    """Make the menu; what it asks for are wishes that the window fulfils, told with articles' numbers."""

    properties_requested = Signal(str)
    status_requested = Signal(object, object)
    tag_requested = Signal(object)
    untag_requested = Signal(object, str)
    removal_requested = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._workspace = workspace

    def of(self, pages: ArticlePages, numbers: Sequence[int]) -> QMenu:
        """Return the menu of the articles with these numbers."""
        menu = QMenu(self._parent)
        chosen = pages.some(numbers[:_LOOKED_AT])
        self._add_statuses(menu, chosen, numbers)
        menu.addSeparator()
        self._add_tags(menu, chosen, numbers)
        menu.addSeparator()
        properties = menu.addAction(self.tr("Properties…"))
        properties.setEnabled(len(numbers) == 1)
        properties.triggered.connect(lambda: self.properties_requested.emit(chosen[0].id))
        menu.addSeparator()
        remove = menu.addAction(in_digits(self.tr("Remove %n article(s)", "", len(numbers))))
        remove.setEnabled(not self._workspace.read_only)
        remove.triggered.connect(lambda: self.removal_requested.emit(numbers))
        return menu

    def _add_statuses(self, menu: QMenu, chosen: Sequence[Article], numbers: Sequence[int]) -> None:
        group = QActionGroup(menu)
        for status in Status:
            action = QAction(status_name(status), group)
            action.setCheckable(True)
            action.setChecked(all(article.status is status for article in chosen))
            action.setEnabled(not self._workspace.read_only)
            action.triggered.connect(lambda _=False, s=status: self._set_status(s, chosen, numbers))
            menu.addAction(action)

    def _set_status(self, status: Status, chosen: Sequence[Article], numbers: Sequence[int]) -> None:
        if len(numbers) == 1:
            self._workspace.set_status(status, chosen[0].id)
        else:
            self.status_requested.emit(numbers, status)

    def _add_tags(self, menu: QMenu, chosen: Sequence[Article], numbers: Sequence[int]) -> None:
        give = menu.addAction(self.tr("Give a tag…"))
        give.triggered.connect(lambda: self.tag_requested.emit(numbers))
        take = menu.addMenu(self.tr("Take a tag away"))
        given = dict.fromkeys(tag for article in chosen for tag in tags_of(article.meta))
        for tag in list(given)[:_TAGS]:
            action = take.addAction(isolate(one_line(tag)).replace("&", "&&"))
            action.triggered.connect(lambda _=False, tag=tag: self.untag_requested.emit(numbers, tag))
        give.setEnabled(not self._workspace.read_only)
        take.setEnabled(bool(given) and not self._workspace.read_only)
