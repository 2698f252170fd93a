"""Who says what: contents below their sources, on the end side of the window."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hashiya.core.link_kinds import ATTRIBUTED_TO
from hashiya.ui.messages import in_digits, number
from hashiya.ui.models.frame_list import FrameListModel
from hashiya.ui.models.row import ID
from hashiya.ui.panels.empty_state import EmptyState
from hashiya.ui.panels.following import FollowingPanel
from hashiya.ui.panels.themed import Words
from hashiya.ui.workspace import Workspace


class FrameList(FollowingPanel):
    """List frames and what is without one; going to a row goes to its annotation on the page."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.model = FrameListModel(self)
        self.list.setModel(self.model)
        self.empty = EmptyState()
        self._count = Words(quiet=True)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.addWidget(self._count)
        _, self._pages = self.lay_out(head, self.list, self.empty)
        self._connect()
        self.dress()

    @property
    def counted(self) -> str:
        """How many contents have a source, in words."""
        return self._count.text()

    def reload(self) -> None:
        workspace = self._workspace
        if workspace.article:
            self.model.set_text(workspace.text, workspace.article.direction)
        self.model.set_names(workspace.labels, workspace.link_kinds, workspace.language)
        self.model.set_frames(workspace.frames())
        self._show_current()
        self._show_state()

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Who says what"))
        self.list.setAccessibleDescription(self.tr("Arrow keys walk the frames and show each on the page."))
        self.model.tell_changed()
        self._show_state()
        self.follow()

    def _connect(self) -> None:
        workspace = self._workspace
        for signal in (
            workspace.article_opened,
            workspace.project_closed,
            workspace.annotations_reset,
            workspace.annotation_put,
            workspace.annotation_dropped,
            workspace.links_reset,
            workspace.link_kinds_changed,
            workspace.labels_changed,
            workspace.current_changed,
        ):
            signal.connect(self.follow)
        self.list.gone_to.connect(self._on_row)
        self.list.chosen.connect(self._on_row)

    def _on_row(self, index: QModelIndex) -> None:
        """Make the row that the annotator went to the current annotation, and show it on the page."""
        annotation = self.model.annotation_of(index.data(ID))
        if annotation is None:  # a click on a heading lets go of the row
            self._show_current()
        else:
            self._workspace.set_current(annotation, reveal=True)

    def _show_current(self) -> None:
        """Follow the current annotation without going anywhere; it may stand in several rows."""
        current = self._workspace.current
        self.choose_among(self.model.items_of(current.id if current else None))

    def _show_state(self) -> None:
        workspace = self._workspace
        leaves = workspace.link_kinds.leaves
        told = workspace.frames().frames
        contents = [each for each in told if each.sources or leaves(ATTRIBUTED_TO, each.content.label)]
        tied = sum(bool(each.sources) for each in contents)
        words = in_digits(self.tr("{} of {} attributed")).format(number(tied), number(len(contents)))
        self._count.setText(words if contents else "")
        self._pages.setCurrentIndex(0 if self.model.ids else 1)
        if workspace.article is None:
            self.empty.say(self.tr("Open an article to see who says what in it."))
        else:
            self.empty.say(
                self.tr(
                    "Nobody says anything here yet: mark what is said and who says it, then link the two."
                )
            )
