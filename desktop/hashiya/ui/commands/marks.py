"""The clipboard, the ends of marks, the comment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from hashiya.core.articles import Direction
from hashiya.core.spans import Span
from hashiya.text.segments import Edge, Step

if TYPE_CHECKING:
    from hashiya.ui.main_window import MainWindow


class MarkCommands(QObject):
    """Do what menus and keys ask for with the selection and the current annotation."""

    def __init__(self, desk: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk

    def move_edge(self, edge: Edge, step: Step, to_left: bool) -> None:
        """Move an end of the current annotation to the left or right, as the paragraph is read."""
        workspace = self._desk.workspace
        current, article = workspace.current, workspace.article
        if current is None or article is None:
            return
        span = current.spans[workspace.fragment_of_edge(edge)]
        place = span.start if edge == "start" else span.end
        right_to_left = article.direction_of(workspace.segments.paragraph_index(place)) is Direction.RTL
        forward = to_left == right_to_left
        workspace.move_edge(edge, step, outward=forward == (edge == "end"))

    def comment(self) -> None:
        """Go to the comment of the current annotation."""
        self._desk.side.show()
        self._desk.side.show_page("annotations")
        annotations = self._desk.furniture.annotation_list
        annotations.catch_up()
        annotations.detail.comment.setFocus()

    def copy(self) -> None:
        """Put the selected passage, or else the current annotation's, on the clipboard as it is."""
        self._put(self._passage())

    def copy_labelled(self) -> None:
        """Put the current annotation's label and passage on the clipboard."""
        workspace = self._desk.workspace
        current = workspace.current
        if current is not None:
            label = workspace.labels.find(current.label)
            name = label.name(workspace.language) if label else current.label
            self._put(f"{name}: {current.passage(workspace.text)}")

    def copy_visual(self) -> None:
        """Put the passage on the clipboard shaped and ordered, for programs that do neither."""
        from hashiya.text.visual import Base, visual_line

        article = self._desk.workspace.article
        base: Base = "L" if article and article.direction is Direction.LTR else "R"
        self._put("\n".join(visual_line(line, base) for line in self._passage().split("\n")))

    def select_all(self) -> None:
        """Select the whole article."""
        self._desk.view.choose(Span(0, len(self._desk.workspace.text)))

    def let_go(self) -> bool:
        """Leave linking or marking every selection, or else drop the selection, or the current annotation."""
        workspace = self._desk.workspace
        if workspace.linking is not None:
            workspace.stop_linking()
            workspace.said.emit(self.tr("No link was made."))
            return True
        if workspace.sticky is not None:
            workspace.set_sticky(None)
            return True
        return self._desk.view.let_go()

    def _passage(self) -> str:
        workspace = self._desk.workspace
        if workspace.selection is not None:
            return workspace.selection.of(workspace.text)
        return workspace.current.passage(workspace.text) if workspace.current else ""

    def _put(self, text: str) -> None:
        if text:
            QGuiApplication.clipboard().setText(text)
            self._desk.workspace.said.emit(self.tr("Copied."))
