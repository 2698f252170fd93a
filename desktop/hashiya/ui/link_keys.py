"""The keys of linking mode: digits choose, arrows walk, Enter takes; all others do what they always do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from hashiya.core.articles import Direction
from hashiya.ui.keys import digit_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hashiya.ui.workspace import Workspace

KEYS: tuple[tuple[str, object], ...] = (
    (
        "L",
        QT_TRANSLATE_NOOP("link_keys", "With a selection: mark it as a quote, then look for its source"),
    ),
    ("1–9", QT_TRANSLATE_NOOP("link_keys", "Link with the partner of that number, or take its link away")),
    ("← / →, ↑ / ↓, Tab", QT_TRANSLATE_NOOP("link_keys", "Walk from partner to partner")),
    ("Enter", QT_TRANSLATE_NOOP("link_keys", "Link with the partner walked to")),
    ("L", QT_TRANSLATE_NOOP("link_keys", "Offer the next kind of link alone, at last every kind again")),
    (
        "L / Enter",
        QT_TRANSLATE_NOOP("link_keys", "With a selection: mark it as the partner, a source for a quote"),
    ),
    ("Escape", QT_TRANSLATE_NOOP("link_keys", "Leave without a link")),
)
"""What keys do while a partner is looked for, for the page of shortcuts; the context is ``link_keys``."""

_WALKS: dict[int, bool] = {Qt.Key.Key_Down: True, Qt.Key.Key_Up: False, Qt.Key.Key_Tab: True}
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HARMLESS = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier


class LinkKeys(QObject):
    """Listen to the reading pane's keys while the workspace is in linking mode."""

    def __init__(self, view: QWidget, workspace: Workspace) -> None:
        super().__init__(view)
        self._view = view
        self._workspace = workspace
        self._is_listening = False

    def listen(self, on: bool) -> None:
        """Begin or stop listening."""
        if on != self._is_listening:
            self._is_listening = on
            (self._view.installEventFilter if on else self._view.removeEventFilter)(self)

    def _wants(self, event: QKeyEvent) -> bool:
        if self._workspace.selection is None and digit_of(event):
            return True
        return self._walk(event) is not None or self._takes(event)

    def _press(self, event: QKeyEvent) -> None:
        walk = self._walk(event)
        if walk is not None:
            self._workspace.walk_partners(walk)
        elif self._takes(event):
            self._workspace.take_partner()
        else:
            self._workspace.choose_number(int(digit_of(event)))

    def _takes(self, event: QKeyEvent) -> bool:
        return event.key() in _ENTER and event.modifiers() & ~_HARMLESS == Qt.KeyboardModifier.NoModifier

    def _walk(self, event: QKeyEvent) -> bool | None:
        """Return whether a key walks forward or back, ``None`` for one that walks nowhere."""
        key, held = event.key(), event.modifiers() & ~_HARMLESS
        if key == Qt.Key.Key_Backtab or (key == Qt.Key.Key_Tab and held == _SHIFT):
            return False
        if held != Qt.KeyboardModifier.NoModifier:
            return None
        if key != Qt.Key.Key_Tab and not self._has_partners():
            return None  # the caret's own: the way to a passage that is to be marked
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            article = self._workspace.article
            leftwards = article is not None and article.direction is Direction.RTL
            return (key == Qt.Key.Key_Left) == leftwards
        return _WALKS.get(key)

    def _has_partners(self) -> bool:
        return self._workspace.linking is not None and bool(self._workspace.linking.partners)

    # Qt's names

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() not in kinds or not isinstance(event, QKeyEvent) or not self._wants(event):
            return False
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            self._press(event)
        return True
