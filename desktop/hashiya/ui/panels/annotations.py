"""The annotations of the open article, on the end side of the window."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hashiya.core.annotations import Annotation
from hashiya.ui.messages import in_digits, number
from hashiya.ui.models.annotation_list import AnnotationListModel
from hashiya.ui.models.row import ID
from hashiya.ui.panels.annotation_filter import AnnotationFilter
from hashiya.ui.panels.annotation_menu import annotation_menu
from hashiya.ui.panels.detail import DetailCard
from hashiya.ui.panels.empty_state import EmptyState
from hashiya.ui.panels.filter_chip import FilterChip
from hashiya.ui.panels.panel import Panel
from hashiya.ui.panels.row_list import RowList
from hashiya.ui.panels.themed import Words
from hashiya.ui.workspace import Workspace

_AFTER = 30
"""Milliseconds until the list follows an edit: the page shows it first, held keys are taken together."""


class AnnotationList(Panel):
    """List the annotations in text order, filter and group them; the chosen one's card stands below.

    ``finished`` comes when the annotator has done with the card and wants back to the page. The list follows
    an edit when the page has shown it, with :meth:`catch_up`.
    """

    finished = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.model = AnnotationListModel(self)
        self.list = RowList()
        self.list.setModel(self.model)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.filter = AnnotationFilter()
        self.filter_button = FilterChip()
        self.empty = EmptyState()
        self.detail = DetailCard(workspace)
        self._count = Words(quiet=True)
        self._put: dict[str, tuple[Annotation, bool] | None] = {}
        self._is_stale = False
        self._due = QTimer(self, singleShot=True, interval=_AFTER)
        self._build()
        self._connect()
        self.dress()
        self.reload()

    def keep(self) -> None:
        """Save a comment that is being typed."""
        self.detail.keep()

    def reload(self) -> None:
        """Show the annotations of the open article as they are now."""
        workspace = self._workspace
        self._put.clear()
        self._is_stale = False
        if workspace.article:
            self.model.set_text(workspace.text, workspace.article.direction)
        self.model.set_annotations(workspace.annotations, workspace.unsaved)
        self._show_labels()
        self._show_current()

    def catch_up(self) -> None:
        """List what was marked, changed or removed since the last time, and choose the current annotation."""
        self._due.stop()
        self.detail.catch_up()
        if self._is_stale:
            self.reload()
            return
        for annotation, put in self._put.items():
            if put is None:
                self.model.drop(annotation)
            else:
                self.model.put(*put)
        self._put.clear()
        self._show_current()
        self._show_state()

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Annotations of the article"))
        self.list.setAccessibleDescription(
            self.tr("Arrow keys walk the annotations and show each on the page.")
        )
        self.filter_button.setText(self.tr("Filter"))
        self.filter_button.updateGeometry()
        self.filter.retranslate()
        self.detail.retranslate()
        self._show_labels()

    def _build(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(self._count)
        heading.addStretch(1)
        heading.addWidget(self.filter_button)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.setSpacing(8)
        head.addLayout(heading)
        head.addWidget(self.filter)
        self.filter.hide()
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 8, 12, 12)
        foot.addWidget(self.detail)
        column, self._pages = self.lay_out(head, self.list, self.empty)
        column.addLayout(foot)

    def _connect(self) -> None:
        workspace = self._workspace
        for signal in (workspace.article_opened, workspace.project_closed, workspace.annotations_reset):
            signal.connect(self._on_others)
        workspace.annotation_put.connect(self._on_put)
        workspace.annotation_dropped.connect(self._on_dropped)
        workspace.current_changed.connect(self._follow)
        self._due.timeout.connect(self.catch_up)
        workspace.labels_changed.connect(self._show_labels)
        self.list.gone_to.connect(self._on_current)
        self.list.chosen.connect(self._on_current)
        self.list.removal_requested.connect(workspace.remove_current)
        self.list.customContextMenuRequested.connect(self._on_menu)
        self.filter.changed.connect(self._apply_filter)
        self.filter_button.toggled.connect(self.filter.setVisible)
        self.empty.step_taken.connect(self.filter.clear)
        self.detail.finished.connect(self.finished)

    def _show_labels(self) -> None:
        workspace = self._workspace
        self.model.set_labels(workspace.labels, workspace.language)
        used = [each for each in workspace.labels if not each.retired or self.model.count(each.id)]
        self.filter.show_labels(used, workspace.language)
        self._show_state()

    def _apply_filter(self) -> None:
        chosen = self.filter
        self.model.set_filter(
            chosen.only(),
            commented=chosen.commented.isChecked(),
            unsure=chosen.unsure.isChecked(),
            grouped=chosen.grouped.isChecked(),
        )
        self._show_current()
        self._show_state()

    def _on_put(self, annotation: Annotation, unsaved: bool) -> None:
        self._put[annotation.id] = annotation, unsaved
        self._follow()

    def _on_dropped(self, annotation: str) -> None:
        self._put[annotation] = None
        self._follow()

    def _on_others(self) -> None:
        self._is_stale = True
        self._follow()

    def _follow(self) -> None:
        if not self._due.isActive():  # begun anew by each key, it would never end while one is held down
            self._due.start()

    def _on_current(self, index: QModelIndex) -> None:
        """Make the row that the annotator went to the current annotation, and show it on the page."""
        annotation = index.data(ID) if index.isValid() else None
        if annotation:
            self._workspace.set_current(annotation, reveal=True)

    def _show_current(self) -> None:
        """Follow the current annotation without going anywhere."""
        current = self._workspace.current
        self.list.choose(current.id if current else None)

    def _show_state(self) -> None:
        shown, total = len(self.model.ids), self.model.total
        if shown < total:
            self._count.setText(in_digits(self.tr("{} of {}")).format(number(shown), number(total)))
        else:
            self._count.setText(in_digits(self.tr("%n annotation(s)", "", total)) if total else "")
        self._pages.setCurrentIndex(0 if shown else 1)
        if shown:
            return
        if self._workspace.article is None:
            self.empty.say(self.tr("Open an article to see what is marked in it."))
        elif total:
            self.empty.say(self.tr("No annotation fits the filter."), self.tr("Show all"))
        else:
            self.empty.say(self.tr("Nothing is marked here yet: select a passage and press a label's key."))

    def _on_menu(self, place: QPoint) -> None:
        index = self.list.indexAt(place)
        annotation = self.model.annotation(index.data(ID)) if index.isValid() else None
        if annotation:
            menu = annotation_menu(self._workspace, annotation, self)
            menu.popup(self.list.viewport().mapToGlobal(place))
