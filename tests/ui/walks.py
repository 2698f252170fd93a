"""Undo and redo, twice, of whatever was done at the desk; workspace, page and disk must agree each time."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hashiya.project import Project
from hashiya.ui.workspace import Workspace

_CTRL = Qt.KeyboardModifier.ControlModifier


def on_disk(project: Project, article: str) -> tuple[Any, Any]:
    """Return what the file holds: annotations and links of one article, by their ids."""
    marks = sorted(project.annotations(article), key=lambda each: each.id)
    return marks, sorted(project.links(article), key=lambda each: each.id)


def in_workspace(workspace: Workspace) -> tuple[Any, Any]:
    """Return what the workspace holds of the same."""
    marks = sorted(workspace.annotations, key=lambda each: each.id)
    return marks, sorted(workspace.links, key=lambda each: each.id)


def on_page(view: Any) -> tuple[Any, Any]:
    """Return what the reading pane shows of the same."""
    marks = sorted(view.scene.index.annotations, key=lambda each: each.id)
    links = {link.id: link for mark in marks for link in view.scene.ties.links.of(mark.id)}
    return marks, sorted(links.values(), key=lambda each: each.id)


def seen(desk: Any) -> tuple[Any, Any]:
    """Return the article's annotations and links, which are the same wherever one looks."""
    workspace = desk.workspace
    found = on_disk(workspace.project, workspace.article.id)
    assert in_workspace(workspace) == found
    assert on_page(desk.view) == found
    assert workspace.unsaved == {}
    return found


def walked_twice(desk: Any, work: Callable[[], object], edits: int = 1) -> None:
    """Do the work, which makes so many edits, then undo and redo it twice by keys."""
    before = seen(desk)
    work()
    after = seen(desk)
    assert after != before
    for _ in range(2):
        for _ in range(edits):
            QTest.keyClick(desk.view, Qt.Key.Key_Z, _CTRL)
        assert seen(desk) == before
        for _ in range(edits):
            QTest.keyClick(desk.view, Qt.Key.Key_Y, _CTRL)
        assert seen(desk) == after
