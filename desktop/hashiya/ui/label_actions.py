"""The keys and menu entries of the project's labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from hashiya.core.labels import Label
from hashiya.ui import keys
from hashiya.ui.menu import Menu
from hashiya.ui.messages import in_digits, tool_tip

if TYPE_CHECKING:
    from hashiya.ui.main_window import MainWindow


class LabelActions(QObject):
    """Keep an action a label to mark with, to mark exactly, to mark every selection, to read of it.

    A label with the key 2 answers to 2, ٢, ۲ and F2; with Alt (or Shift and F2) it takes the selection as it
    is; with Ctrl it sticks; Ctrl+F2 and Ctrl+Alt+2 open its section of the guidelines.
    """

    def __init__(self, desk: MainWindow, menu: QMenu, before: QAction) -> None:
        super().__init__(desk)
        self._desk = desk
        self._menu = menu
        self._before = menu.insertSeparator(before)
        self._sticky_menu = Menu(menu)
        self._guide_menu = Menu(menu)
        for submenu in (self._sticky_menu, self._guide_menu):
            menu.insertMenu(self._before, submenu)
        self._made: list[QAction] = []
        self._by_label: dict[str, tuple[QAction, QAction, QAction]] = {}
        self._shown: tuple[object, ...] = ()

    def action(self, label: str) -> QAction:
        """Return the action that marks with a label."""
        return self._by_label[label][0]

    @property
    def marks(self) -> list[QAction]:
        """The actions that mark, one a label in the labels' order."""
        return [actions[0] for actions in self._by_label.values()]

    @property
    def made(self) -> list[QAction]:
        """Every action made for a label."""
        return list(self._made)

    def rebuild(self) -> None:
        """Make the entries anew: labels or language are other ones."""
        for action in self._made:
            action.setShortcuts([])  # two actions with one key are none, and this one lives on for a while
            self._desk.removeAction(action)
            self._menu.removeAction(action)
            action.deleteLater()
        self._made, self._by_label, self._shown = [], {}, ()
        self._sticky_menu.setTitle(self.tr("Mark every selection"))
        self._guide_menu.setTitle(self.tr("Guidelines for a label"))
        for label in self._desk.workspace.labels.active:
            self._add(label)
        self.refresh()

    def refresh(self) -> None:
        """Allow and tick the entries as the workspace is now."""
        workspace = self._desk.workspace
        usable = workspace.article is not None and not workspace.read_only
        current, sticky = workspace.current, workspace.sticky
        state = (usable, current and current.label, sticky and sticky.id)
        if state == self._shown:
            return
        self._shown = state
        self._sticky_menu.menuAction().setEnabled(usable)
        for label, (mark, exact, stick) in self._by_label.items():
            for action in (mark, exact, stick):
                action.setEnabled(usable)
            mark.setChecked(current is not None and current.label == label)
            stick.setChecked(sticky is not None and sticky.id == label)

    def _add(self, label: Label) -> None:
        workspace, digit, name = self._desk.workspace, label.key, label.name(self._desk.workspace.language)
        mark = self._action(name, [*keys.digit_keys(digit), f"F{digit}"] if digit else [])
        mark.triggered.connect(lambda: workspace.annotate(label.id))
        exact = self._action(name, [*keys.digit_keys(digit, "Alt+"), f"Shift+F{digit}"] if digit else [])
        exact.triggered.connect(lambda: workspace.annotate(label.id, exact=True))
        stick = self._action(name, keys.digit_keys(digit, "Ctrl+") if digit else [])
        stick.triggered.connect(lambda: self._stick(label.id))
        read = self._action(name, [f"Ctrl+F{digit}", *keys.digit_keys(digit, "Ctrl+Alt+")] if digit else [])
        read.triggered.connect(lambda: self._desk.guidelines.show(label.id))
        self._guide_menu.addAction(read)
        for action in (mark, stick):
            action.setCheckable(True)
            action.triggered.connect(self._tick_anew)
        self._menu.insertAction(self._sticky_menu.menuAction(), mark)
        self._sticky_menu.addAction(stick)
        self._by_label[label.id] = (mark, exact, stick)

    def _tick_anew(self) -> None:
        """Tick the entries as the workspace is, for Qt has ticked the one that was chosen by itself."""
        self._shown = ()
        self.refresh()

    def _stick(self, label: str) -> None:
        sticky = self._desk.workspace.sticky
        self._desk.workspace.set_sticky(None if sticky and sticky.id == label else label)

    def _action(self, name: str, shortcuts: list[str]) -> QAction:
        action = QAction(name.replace("&", "&&"), self._desk)
        action.setShortcuts([QKeySequence(each) for each in shortcuts])
        action.setToolTip(tool_tip(in_digits(name)))
        self._desk.addAction(action)
        self._made.append(action)
        return action
