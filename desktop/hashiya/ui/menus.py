"""Make menus and shortcuts of the action table and of the project's labels, and keep them true."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from hashiya.ui import keys
from hashiya.ui.actions import ENTRIES, MENUS, Action, Choice, tr
from hashiya.ui.label_actions import LabelActions
from hashiya.ui.menu import Menu
from hashiya.ui.workspace import Workspace

if TYPE_CHECKING:
    from hashiya.ui.main_window import MainWindow

_AFTER = 30
"""Milliseconds until ticks and words follow an edit; a menu that opens has them at once."""


class Menus(QObject):
    """Fill a menu bar from the table; ``actions`` holds the Qt actions by their ids."""

    CONTEXT = (
        ("link", "quote_and_source", "remove_links"),
        ("proclitic", "add_fragment"),
        ("comment", "unsure", "remove"),
        ("copy", "copy_labelled", "copy_visual"),
    )
    """What the menu of the page offers below the labels, group by group."""

    def __init__(self, desk: MainWindow, bar: QMenuBar) -> None:
        super().__init__(desk)
        self._desk = desk
        self._bar = bar
        self.actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        self._choices: dict[str, QMenu] = {}
        self._allowed_for: tuple[object, ...] = ()
        self._allowed: dict[Callable[[Workspace], bool], bool] = {}
        self._allowing: dict[Callable[[Workspace], bool], list[QAction]] = {}
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(_AFTER)
        self._due.timeout.connect(self._word)
        self._build()
        self.labels = LabelActions(desk, self._menus["mark"], self._menus["mark"].actions()[0])
        self._connect()
        self.retranslate()

    def refresh(self) -> None:
        """Allow, tick and word every action as the workspace is now."""
        self._allowed_for = ()
        self._allowed.clear()
        self.allow()
        self._word()

    def _word(self) -> None:
        self._due.stop()
        desk = self._desk
        for entry in ENTRIES:
            if isinstance(entry, Choice):
                continue
            if entry.checked is not None:
                self.actions[entry.id].setChecked(entry.checked(desk))
            if entry.title is not None:
                self.actions[entry.id].setText(entry.title(desk))

    def allow(self) -> None:
        """Allow what can be done now; at once, since the next key may be waiting already.

        Ticks and words follow when the page has shown what was done: they may have to read the history.
        """
        if not self._due.isActive():
            self._due.start()
        workspace = self._desk.workspace
        current, sticky = workspace.current, workspace.sticky
        state = (
            workspace.project is None,
            workspace.article is None,
            workspace.read_only,
            workspace.selection is None,
            current and (current.label, len(current.spans), bool(workspace.links_of(current.id))),
            sticky and sticky.id,
            bool(workspace.annotations),
        )
        if state == self._allowed_for:  # most of a mark's signals change none of this
            return
        self._allowed_for = state
        for when, actions in self._allowing.items():
            allowed = when(workspace)
            if self._allowed.get(when) is not allowed:
                self._allowed[when] = allowed
                for action in actions:
                    action.setEnabled(allowed)
        self.labels.refresh()

    def fill(self, choice: str) -> QMenu:
        """Fill the submenu of a choice with what it offers now, and return it."""
        entry = next(each for each in ENTRIES if each.id == choice)
        assert isinstance(entry, Choice)
        self._fill(self._choices[choice], entry)
        return self._choices[choice]

    def retranslate(self) -> None:
        """Word everything in the interface's language."""
        for name, _parent, text in MENUS:
            self._menus[name].setTitle(tr(text))
        for entry in ENTRIES:
            if isinstance(entry, Choice):
                self._choices[entry.id].setTitle(tr(entry.text))
            else:
                self.actions[entry.id].setText(tr(entry.text))
        self.labels.rebuild()
        self.refresh()

    def _build(self) -> None:
        for name, parent, _text in MENUS:
            holder = self._menus[parent] if parent else self._bar
            self._menus[name] = Menu(holder)
            holder.addMenu(self._menus[name])
        groups: dict[str, int] = {}
        for entry in ENTRIES:
            menu = self._menus[entry.menu]
            if groups.setdefault(entry.menu, entry.group) != entry.group:
                menu.addSeparator()
            groups[entry.menu] = entry.group
            if isinstance(entry, Choice):
                self._add_choice(menu, entry)
            else:
                self._add_action(menu, entry)
            chosen = isinstance(entry, Choice)
            action = self._choices[entry.id].menuAction() if chosen else self.actions[entry.id]
            self._allowing.setdefault(entry.when, []).append(action)

    def _add_action(self, menu: QMenu, entry: Action) -> None:
        action = QAction(self._desk)
        action.setObjectName(entry.id)
        action.setShortcuts(keys.sequences(entry.keys))
        action.setCheckable(entry.checked is not None)
        action.setMenuRole(_role(entry.id))
        action.triggered.connect(lambda _checked=False: self._do(entry))
        self._desk.addAction(action)
        menu.addAction(action)
        self.actions[entry.id] = action

    def _do(self, entry: Action) -> None:
        entry.do(self._desk)
        self.allow()

    def _add_choice(self, menu: QMenu, entry: Choice) -> None:
        submenu = menu.addMenu("")
        submenu.aboutToShow.connect(lambda: self._fill(submenu, entry))
        self._choices[entry.id] = submenu

    def _fill(self, submenu: QMenu, entry: Choice) -> None:
        submenu.clear()
        chosen = entry.chosen(self._desk)
        group = QActionGroup(submenu)
        for value, text in entry.options(self._desk):
            action = submenu.addAction(text)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.setActionGroup(group)
            action.triggered.connect(lambda _on=False, value=value: entry.choose(self._desk, value))

    def _connect(self) -> None:
        workspace = self._desk.workspace
        for signal in (
            workspace.project_opened,
            workspace.project_closed,
            workspace.article_opened,
            workspace.articles_changed,
            workspace.changed,
            workspace.current_changed,
            workspace.selection_changed,
            workspace.unsaved_changed,
            workspace.sticky_changed,
            workspace.annotations_reset,
            workspace.links_reset,
            self._desk.appearance.look_changed,
            self._desk.appearance.theme_changed,
        ):
            signal.connect(self.allow)
        workspace.labels_changed.connect(self.labels.rebuild)
        workspace.appearance_changed.connect(self.labels.rebuild)
        for menu in self._menus.values():
            menu.aboutToShow.connect(self.refresh)


def _role(name: str) -> QAction.MenuRole:
    """Return where macOS should put an entry; it guesses from words otherwise."""
    roles = {"quit": QAction.MenuRole.QuitRole, "about": QAction.MenuRole.AboutRole}
    return roles.get(name, QAction.MenuRole.NoRole)
