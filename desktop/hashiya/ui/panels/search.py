"""The search drawer under the page: words looked for in every article, their hits as a concordance."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from hashiya.core.edits import Change, Entity
from hashiya.core.spans import Span
from hashiya.errors import HashiyaError
from hashiya.project.hits import Hit
from hashiya.text.seeking import Query
from hashiya.ui.hit_search import MOST, HitSearch
from hashiya.ui.messages import announce, in_digits
from hashiya.ui.models.hits import HIT, HitModel, Order
from hashiya.ui.models.row import one_line
from hashiya.ui.panels.concordance import Concordance
from hashiya.ui.panels.mark_all_bar import MarkAllBar
from hashiya.ui.panels.panel import Panel
from hashiya.ui.panels.search_empty import SearchEmpty
from hashiya.ui.panels.search_head import SearchHead
from hashiya.ui.wording import reworded
from hashiya.ui.workspace import Workspace

LONGEST = 80
"""A selection longer than this many characters isn't what somebody wants to look for."""


class SearchDrawer(Panel):
    """Search, list, show a hit on the page, choose hits to mark.

    Enter searches, the arrow down goes to the hits, Enter there shows one, Escape leads back to the page:
    ``closed`` tells of that, ``began`` of each search.
    """

    closed = Signal()
    began = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("searchDrawer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = HitModel(self)
        self.head = SearchHead(workspace)
        self.list = Concordance(self.model)
        self.empty, self.bar = SearchEmpty(), MarkAllBar(workspace)
        self.query: Query | None = None
        self._search = HitSearch(self)
        self._pages = QStackedWidget()
        self._build()
        self._connect()
        self.dress()

    @property
    def busy(self) -> bool:
        """Tell whether a search is under way."""
        return self._search.busy

    def begin(self) -> None:
        """Show the drawer with the selected words, where there are few, in the field."""
        selection = self._workspace.selection
        if selection and len(selection) <= LONGEST and not self.isVisible():
            self.head.field.setText(one_line(selection.of(self._workspace.text)))
        self.show()
        self.head.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.field.selectAll()

    def search_for(self, query: Query) -> None:
        """Show the drawer with what is found for a query."""
        self.show()
        self.head.take(query)
        self.head.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search()

    def search(self) -> None:
        """Search for what stands in the field."""
        self._search.stop()
        self.model.clear()
        self.head.refuse("")
        query, project = self.head.query, self._workspace.project
        self.query = query if query.text and project is not None else None
        if self.query is not None and project is not None:
            self.began.emit()
            self._search.run(project, self.query, self.head.where.within)
        self.head.set_busy(self.busy)
        self._show_state()

    def stop(self) -> None:
        """Stop searching; what was found by then stays."""
        self._search.stop()

    def leave(self) -> None:
        """Fold the drawer away; what was found is kept for when it is opened again."""
        self.stop()
        self.hide()
        self.closed.emit()

    def show_hit(self, hit: Hit) -> None:
        """Open the hit's article, with the hit selected and in view."""
        workspace = self._workspace
        is_open = workspace.article is not None and workspace.article.id == hit.article
        if is_open or workspace.open_article(hit.article):
            workspace.select(hit.span)
            workspace.reveal_requested.emit(hit.span)

    def passages(self) -> list[tuple[str, Span]]:
        """Return article and span of each ticked hit."""
        return self.model.passages()

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Hits"))
        self.list.setAccessibleDescription(
            self.tr("Arrow keys walk the hits, Enter shows one on the page, Space ticks it.")
        )
        self.head.retranslate()
        self.bar.retranslate()
        self._show_state()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        for page in (self.list, self.empty):
            self._pages.addWidget(page)
        column.addWidget(self._pages, 1)
        column.addWidget(self.bar)
        self.list.setMinimumHeight(72)

    def _connect(self) -> None:
        workspace, head, search = self._workspace, self.head, self._search
        head.asked.connect(self._on_asked)
        head.stop_requested.connect(self.stop)
        head.switched.connect(self._on_switched)
        head.sorted.connect(self._sort)
        head.went_down.connect(self._go_down)
        head.close_requested.connect(self.leave)
        search.came.connect(self._on_came)
        search.progressed.connect(head.progress.show_part)
        search.failed.connect(self._on_failed)
        search.ended.connect(self._on_ended)
        self.list.chosen.connect(lambda index: self.show_hit(index.data(HIT)))
        self.model.ticks_changed.connect(self._show_ticked)
        self.bar.all_ticked.connect(self.model.tick_all)
        self.empty.step_taken.connect(head.clear_hurdle)
        workspace.changed.connect(self._on_changed)
        workspace.project_opened.connect(self._on_project)
        workspace.project_closed.connect(self._on_project)

    # -- what the search tells

    def _on_came(self, hits: list[Hit]) -> None:
        self.model.take(hits)
        self._show_state()

    def _on_failed(self, error: HashiyaError) -> None:
        sentence = reworded(error.sentence)
        self.head.refuse(sentence)
        announce(self.head.field, sentence)

    def _on_ended(self) -> None:
        self.head.set_busy(False)
        if self.model.order is not Order.ARTICLE:
            self._sort(self.model.order)
        self._show_state()
        announce(self.head.field, self.head.told.whole or self.empty.sentence)

    # -- what the annotator does

    def _on_asked(self) -> None:
        """Search, or go on to what was found where nothing else is asked for."""
        if self.query == self.head.query and self.model.rowCount() and not self.busy:
            self._go_down()
        else:
            self.search()

    def _on_switched(self) -> None:
        if self.query is not None:
            self.search()

    def _sort(self, order: Order) -> None:
        chosen = self.list.currentIndex().data(HIT)
        self.model.arrange(order)
        row = self.model.row_of(chosen)
        if row >= 0:
            self.list.go_to(row)

    def _go_down(self) -> None:
        if self.model.rowCount():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what happens meanwhile

    def _on_changed(self, change: Change) -> None:
        if change.touches(Entity.ARTICLE):
            self.model.follow(change)
            self._show_state()

    def _on_project(self) -> None:
        self._search.stop()
        self.query = None
        self.model.clear()
        self.head.refuse("")
        self._show_state()

    # -- what is shown

    def _show_ticked(self) -> None:
        self.bar.show_ticked(*self.model.ticked, self.model.rowCount())

    def _show_state(self) -> None:
        found = self.model.rowCount()
        self._pages.setCurrentIndex(0 if found else 1)
        self.head.order.setVisible(bool(found))
        self.bar.setVisible(bool(found))
        self.head.told.show_text(self._counted() if found else "")
        self._show_ticked()
        opened = self._workspace.project is not None
        asked, hurdle = self.query is not None, self.head.hurdle
        self.empty.say_why(opened=opened, asked=asked, busy=self.busy, hurdle=hurdle)

    def _counted(self) -> str:
        parts = [
            self.tr("%n hit(s)", "", self.model.rowCount()),
            self.tr("in %n article(s)", "", self.model.articles),
        ]
        words = in_digits(" ".join(parts))
        if self.model.rowCount() >= MOST:
            return words + " · " + self.tr("more aren’t shown")
        return words

    # Qt's names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.busy:
            self.stop()
        else:
            self.leave()
