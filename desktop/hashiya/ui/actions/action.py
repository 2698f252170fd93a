"""What an action is: name, menu, words, keys, when it can be done, and what does it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from hashiya.ui.keys import Key
from hashiya.ui.workspace import Workspace

if TYPE_CHECKING:
    from hashiya.ui.main_window import MainWindow as Desk


@dataclass(frozen=True, slots=True)
class Action:
    """Describe one thing to do.

    ``menu`` is the id of a menu, or empty for keys without an entry; entries of different ``group``
    are parted by a line. ``title`` gives the words where they change.
    """

    id: str
    menu: str
    group: int
    text: object  # what QT_TRANSLATE_NOOP returns
    do: Callable[[Desk], object]
    keys: Sequence[Key] = ()
    when: Callable[[Workspace], bool] = lambda _workspace: True
    checked: Callable[[Desk], bool] | None = None
    title: Callable[[Desk], str] | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """Describe a submenu of values of which one holds; filled each time that it opens."""

    id: str
    menu: str
    group: int
    text: object  # what QT_TRANSLATE_NOOP returns
    options: Callable[[Desk], Sequence[tuple[Any, str]]]
    choose: Callable[[Desk, Any], object]
    chosen: Callable[[Desk], Any] = lambda _desk: None
    when: Callable[[Workspace], bool] = lambda _workspace: True


def tr(text: object) -> str:
    """Return words of the action table in the interface's language."""
    return QCoreApplication.translate("actions", str(text))


def options(*pairs: tuple[Any, object]) -> Callable[[Desk], list[tuple[Any, str]]]:
    """Return the options of a choice whose values never change."""
    return lambda _desk: [(value, tr(text)) for value, text in pairs]


def has_project(workspace: Workspace) -> bool:
    """Tell whether a project is open."""
    return workspace.project is not None


def has_article(workspace: Workspace) -> bool:
    """Tell whether an article is open."""
    return workspace.article is not None


def can_write(workspace: Workspace) -> bool:
    """Tell whether the project can be edited."""
    return not workspace.read_only


def can_edit(workspace: Workspace) -> bool:
    """Tell whether the open article can be edited."""
    return workspace.article is not None and not workspace.read_only


def can_edit_current(workspace: Workspace) -> bool:
    """Tell whether there is a current annotation to edit."""
    return workspace.current is not None and not workspace.read_only


def has_links(workspace: Workspace) -> bool:
    """Tell whether there are links of the current annotation to take away."""
    current = workspace.current
    return current is not None and not workspace.read_only and bool(workspace.links_of(current.id))


def can_mark(workspace: Workspace) -> bool:
    """Tell whether there is a selection to mark."""
    return workspace.selection is not None and not workspace.read_only


def has_passage(workspace: Workspace) -> bool:
    """Tell whether something is selected or marked and current."""
    return workspace.selection is not None or workspace.current is not None


def has_annotations(workspace: Workspace) -> bool:
    """Tell whether the open article has annotations in this layer."""
    return bool(workspace.annotations)


def has_several_articles(workspace: Workspace) -> bool:
    return has_project(workspace)
