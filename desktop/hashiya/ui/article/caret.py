"""The keyboard in the reading pane: the caret goes by letter, word, sentence, quotation as the text is read.

A letter key can't be relied on: with an Arabic keyboard it arrives as another key. Only keys that every
layout has are used here.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from hashiya.core.spans import Span
from hashiya.text.segments import Step

if TYPE_CHECKING:
    from hashiya.ui.article.selecting import Selecting

_Key = Qt.Key
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier
_WORD = _ALT if sys.platform == "darwin" else _CTRL

KEYS: tuple[tuple[str, object], ...] = (
    (
        "← / →",
        QT_TRANSLATE_NOOP("caret", "Move by letter; ← is forward where the paragraph is read right to left"),
    ),
    ("Ctrl+← / Ctrl+→", QT_TRANSLATE_NOOP("caret", "Move by word")),
    ("Alt+↓ / Alt+↑", QT_TRANSLATE_NOOP("caret", "Move by sentence")),
    ("Alt+PgDown / Alt+PgUp", QT_TRANSLATE_NOOP("caret", "Move by quotation")),
    ("Ctrl+↓ / Ctrl+↑", QT_TRANSLATE_NOOP("caret", "Move by paragraph")),
    ("↓ / ↑, PgDown / PgUp", QT_TRANSLATE_NOOP("caret", "Move by line, by screen")),
    (
        "Home / End",
        QT_TRANSLATE_NOOP("caret", "Go to the line's beginning or end, with Ctrl to the article's"),
    ),
    ("Shift", QT_TRANSLATE_NOOP("caret", "Held with any of these: select")),
    ("Ctrl+A", QT_TRANSLATE_NOOP("caret", "Select the whole article")),
    ("Tab / Shift+Tab", QT_TRANSLATE_NOOP("caret", "Go to the next or previous annotation")),
    ("Enter", QT_TRANSLATE_NOOP("caret", "Choose the annotation at the caret; again: the one below it")),
    ("Escape", QT_TRANSLATE_NOOP("caret", "Drop the selection, then the chosen annotation")),
)
"""The pane's own keys and what they do, for the page of shortcuts; translate in the context ``caret``."""

_STEPS: dict[tuple[Qt.Key, Qt.KeyboardModifier], tuple[Step, bool]] = {
    (_Key.Key_Down, _ALT): (Step.SENTENCE, True),
    (_Key.Key_Up, _ALT): (Step.SENTENCE, False),
    (_Key.Key_PageDown, _ALT): (Step.QUOTATION, True),
    (_Key.Key_PageUp, _ALT): (Step.QUOTATION, False),
    (_Key.Key_Down, _CTRL): (Step.PARAGRAPH, True),
    (_Key.Key_Up, _CTRL): (Step.PARAGRAPH, False),
}
_SIDEWAYS: dict[tuple[Qt.Key, Qt.KeyboardModifier], tuple[Step, bool]] = {
    # the second value: towards the left
    (_Key.Key_Left, _NONE): (Step.GRAPHEME, True),
    (_Key.Key_Right, _NONE): (Step.GRAPHEME, False),
    (_Key.Key_Left, _WORD): (Step.WORD, True),
    (_Key.Key_Right, _WORD): (Step.WORD, False),
}
_PLACES = frozenset(
    (key, modifiers) for key in (_Key.Key_Home, _Key.Key_End) for modifiers in (_NONE, _CTRL)
) | {(key, _NONE) for key in (_Key.Key_Up, _Key.Key_Down, _Key.Key_PageUp, _Key.Key_PageDown)}
_ENTER = (_Key.Key_Return, _Key.Key_Enter)


class Caret:
    """Move the caret of a reading pane, and select, by key."""

    def __init__(self, view: Selecting) -> None:
        self._view = view
        self._column = (-1, 0.0)  # where the last step up or down led, and the x that it kept to

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether the key is the pane's own, so that no shortcut of the window takes it away."""
        chord = _chord(event)
        return (
            chord in _STEPS
            or chord in _SIDEWAYS
            or chord in _PLACES
            or (event.matches(QKeySequence.StandardKey.Copy) and self._view.selected_span() is not None)
        )  # without a selection, copying is the window's: it knows which annotation is chosen

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key says; return whether it was one of the pane's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._view.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._view.choose(Span(0, len(self._view.scene.text)))
        elif event.key() == _Key.Key_Escape:
            return self._view.let_go()
        elif event.key() in _ENTER and _chord(event)[1] == _NONE:
            self._view.choose_annotation_at_caret()
        else:
            return self._move(event)
        return True

    def _move(self, event: QKeyEvent) -> bool:
        position = self._target(event)
        if position is None:
            return False
        self._view.move_caret(position, keep_anchor=bool(event.modifiers() & _SHIFT))
        return True

    def _target(self, event: QKeyEvent) -> int | None:
        """Return the code point that the key leads to, or ``None`` where it leads nowhere."""
        view, chord = self._view, _chord(event)
        segments = view.scene.segments
        if chord in _SIDEWAYS:
            step, leftwards = _SIDEWAYS[chord]
            paragraph = segments.paragraph_index(view.caret())
            return segments.step(view.caret(), step, leftwards == view.scene.reads_leftwards(paragraph))
        if chord in _STEPS:
            step, forward = _STEPS[chord]
            return segments.step(view.caret(), step, forward)
        if chord in _PLACES:
            return self._place(*chord)
        return None

    def _place(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> int:
        view = self._view
        if key == _Key.Key_Home:
            return 0 if modifiers == _CTRL else view.line_edges()[0]
        if key == _Key.Key_End:
            return len(view.scene.text) if modifiers == _CTRL else view.line_edges()[1]
        return self._up_or_down(key)

    def _up_or_down(self, key: Qt.Key) -> int:
        """Keep to the column that the first of several steps began in, across shorter lines."""
        view = self._view
        position, x = self._column
        if position != view.caret():
            x = view.caret_rect().center().x()
        way = 1 if key in (_Key.Key_Down, _Key.Key_PageDown) else -1
        by_screen = key in (_Key.Key_PageUp, _Key.Key_PageDown)
        target = view.screen_away(way, x) if by_screen else view.line_away(way, x)
        self._column = target, x
        return target


def _chord(event: QKeyEvent) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    keypad = Qt.KeyboardModifier.KeypadModifier
    return Qt.Key(event.key()), event.modifiers() & ~_SHIFT & ~keypad
