"""A hand on the keyboard: it selects, marks and ties passages in the window, with nothing but key presses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hashiya.core.spans import Span
from hashiya.text.segments import Step
from hashiya.ui.main_window import MainWindow

NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
_STEPS: Sequence[tuple[Step, Qt.KeyboardModifier, Qt.Key, Qt.Key]] = (
    (Step.PARAGRAPH, CTRL, Qt.Key.Key_Down, Qt.Key.Key_Up),
    (Step.WORD, CTRL, Qt.Key.Key_Left, Qt.Key.Key_Right),
    (Step.GRAPHEME, NONE, Qt.Key.Key_Left, Qt.Key.Key_Right),
)
"""What leads forward and back in an article that is read from right to left, the longest step first."""


class Hand:
    """Press keys at a desk whose article is read from right to left, and count the presses."""

    def __init__(self, desk: MainWindow) -> None:
        self.desk = desk
        self.presses = 0
        desk.view.setFocus()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key; whoever has the focus gets it."""
        self.presses += 1
        QTest.keyClick(self.desk.windowHandle(), key, modifiers)

    def go_to(self, position: int, held: Qt.KeyboardModifier = NONE) -> None:
        """Lead the caret to a code point, with Shift held or not."""
        view, segments = self.desk.view, self.desk.workspace.segments
        while (here := view.caret()) != position:
            ahead = position > here
            for step, modifiers, forward, back in _STEPS:
                there = segments.step(here, step, ahead)
                if min(here, position) <= there <= max(here, position) and there != here:
                    self.press(forward if ahead else back, modifiers | held)
                    break
            assert view.caret() != here, (here, position)

    def select(self, span: Span) -> None:
        """Select a span from its beginning to its end."""
        self.go_to(span.start)
        self.go_to(span.end, SHIFT)
        assert self.desk.workspace.selection == span

    def sweep(self, span: Span) -> None:
        """Select a span's words by steps of words and paragraphs: linking mode walks by other arrows."""
        word = self.desk.workspace.segments.word_at(span.start)
        assert word is not None
        self.press(Qt.Key.Key_Up, CTRL)
        self.go_to(word.end)  # going on, steps stop at ends; going back, at beginnings
        self.press(Qt.Key.Key_Right, CTRL)
        while self.desk.view.caret() < span.end:
            self.press(Qt.Key.Key_Left, CTRL | SHIFT)

    def mark(self, spans: Sequence[Span], label_key: Qt.Key) -> str:
        """Mark a passage, further fragments too, and return the annotation's id."""
        self.select(spans[0])
        self.press(label_key)
        self.leave_particle(spans[0].start)
        return self.extend(spans)

    def extend(self, spans: Sequence[Span]) -> str:
        """Add the fragments behind the first to the current annotation, and return its id."""
        for fragment in spans[1:]:
            self.select(fragment)
            self.press(Qt.Key.Key_Return, SHIFT)
        current = self.desk.workspace.current
        assert current is not None
        assert current.spans == tuple(spans)
        return current.id

    def leave_particle(self, start: int) -> None:
        """Take the attached particle out of the current annotation where it is to begin behind one."""
        current = self.desk.workspace.current
        assert current is not None
        if current.start < start:
            self.press(Qt.Key.Key_P)

    def choose(self, annotation: str) -> None:
        """Make an annotation the current one: go to its beginning, and down through what lies there."""
        workspace = self.desk.workspace
        found = workspace.annotation(annotation)
        assert found is not None
        self.go_to(found.start)
        for _ in workspace.annotations:
            if workspace.current is not None and workspace.current.id == annotation:
                return
            self.press(Qt.Key.Key_Return)
        raise AssertionError(f"{annotation} can't be reached from its beginning")
