"""The links of the current annotation, one below the other."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hashiya.core.annotations import Annotation, Link
from hashiya.core.articles import Direction
from hashiya.core.link_kinds import ATTRIBUTED_TO
from hashiya.ui.messages import in_digits
from hashiya.ui.models.annotation_list import beginning
from hashiya.ui.models.row import one_line
from hashiya.ui.panels.link_line import LinkLine
from hashiya.ui.panels.themed import Words
from hashiya.ui.tie_words import tie_words
from hashiya.ui.workspace import Workspace

_MOST = 3
"""Links of one annotation that are shown: a source that said everything has its own page of the side."""
_PASSAGE = 120


class LinkLines(QWidget):
    """Tell what an annotation is tied to, or that it has no source; hidden where neither is so."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._shown: str | None = None
        self.lines = [LinkLine(self) for _ in range(_MOST)]
        self.lacking = Words(quiet=True, warning=True)
        self.more = Words(quiet=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for part in (self.lacking, *self.lines, self.more):
            rows.addWidget(part)
        for line in self.lines:
            line.gone_along.connect(lambda other: workspace.set_current(other, reveal=True))
            line.removal_requested.connect(self._remove)
        for signal in (workspace.links_reset, workspace.link_kinds_changed):
            signal.connect(self.refresh)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.lacking.setText(self.tr("Without a source"))
        for line in self.lines:
            line.retranslate()
        self.refresh()

    def show_links(self, annotation: str | None) -> None:
        """Show the links of an annotation."""
        self._shown = annotation
        self.refresh()

    def follow(self, annotation: str) -> None:
        """Show what an annotation is now that may stand at the other end of a link."""
        if any(line.other == annotation for line in self.lines if not line.isHidden()):
            self.refresh()

    def refresh(self) -> None:
        """Show the annotation's links as they are now."""
        workspace = self._workspace
        annotation = workspace.annotation(self._shown)
        links = self._links(annotation) if annotation else []
        told = links if len(links) <= _MOST else links[: _MOST - 1]
        for number, line in enumerate(self.lines):
            if annotation is not None and number < len(told):
                self._fill(line, told[number], annotation)
            line.setVisible(number < len(told))
        left = len(links) - len(told)
        self.more.setText(in_digits(self.tr("and %n more link(s)", "", left)) if left else "")
        self.more.setVisible(left > 0)
        lacks = annotation is not None and self._lacks_source(annotation, links)
        self.lacking.setVisible(lacks)
        self.setVisible(bool(links) or lacks)

    def _links(self, annotation: Annotation) -> list[Link]:
        """Return the links, those that begin here first, each end's in the order of the text."""
        starts = {each.id: each.start for each in self._workspace.annotations}

        def place(link: Link) -> tuple[bool, int, str]:
            begins = link.from_ == annotation.id
            return not begins, starts[link.to if begins else link.from_], link.id

        return sorted(self._workspace.links_of(annotation.id), key=place)

    def _lacks_source(self, annotation: Annotation, links: list[Link]) -> bool:
        kinds = self._workspace.link_kinds
        if not kinds.leaves(ATTRIBUTED_TO, annotation.label) or kinds.reaches(
            ATTRIBUTED_TO, annotation.label
        ):
            return False
        return not any(link.kind == ATTRIBUTED_TO and link.from_ == annotation.id for link in links)

    def _fill(self, line: LinkLine, link: Link, annotation: Annotation) -> None:
        workspace = self._workspace
        begins = link.from_ == annotation.id
        line.link, line.other = link.id, link.to if begins else link.from_
        words = tie_words(link.kind, workspace.link_kinds, workspace.language, begins=begins)
        other = workspace.annotation(line.other)
        passage = one_line(beginning(other, workspace.text, _PASSAGE)) if other else ""
        direction = workspace.article.direction if workspace.article else Direction.RTL
        line.button.show_link(words, passage, direction)
        line.remove.setVisible(not workspace.read_only)

    def _remove(self, link: str) -> None:
        if self._workspace.edit(lambda project: project.unlink(link)):
            self._workspace.said.emit(self.tr("The link was removed; undo brings it back."))
