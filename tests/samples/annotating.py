"""Annotate the sample article in the window, from the first mark to the last answer, by key presses alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import Qt

from hashiya.core.spans import Span
from tests.samples.frames import LINKS, MARKS, MEANT
from tests.samples.hand import CTRL, SHIFT, Hand
from tests.samples.passages import places

_KEYS = {
    "claim": Qt.Key.Key_1,
    "source": Qt.Key.Key_2,
    "denial": Qt.Key.Key_3,
    "quote": Qt.Key.Key_4,
}
_LINK = Qt.Key.Key_L
_DIGITS = 9


class Annotating:
    """Mark and tie what :mod:`tests.samples.frames` lists; ``ids`` are the annotations by key."""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand
        self.ids: dict[str, str] = {}
        found = places(hand.desk.workspace.text, (passage for _, _, passage in MARKS))
        self._spans = {key: spans for (key, _, _), spans in zip(MARKS, found, strict=True)}
        self._labels = {key: label for key, label, _ in MARKS}
        self._ends: dict[str, list[str]] = defaultdict(list)
        for begin, _, end in LINKS:
            self._ends[begin].append(end)

    def all(self) -> None:
        """Mark every content in the order of the text, and tie it: its sources are marked on the way."""
        for key, label, _ in MARKS:
            if label != "source":
                self._content(key)

    def answer(self) -> None:
        """Answer every finding that is meant, in the list of findings, and finish the article."""
        self.hand.press(Qt.Key.Key_N, CTRL | SHIFT)
        findings = self.hand.desk.furniture.finding_list
        for _ in MEANT:
            while not findings.list.hasFocus():
                self.hand.press(Qt.Key.Key_Tab)
            self.hand.press(Qt.Key.Key_Home)
            self.hand.press(Qt.Key.Key_Return, CTRL)
        self.hand.desk.view.setFocus()
        self.hand.press(Qt.Key.Key_Return, CTRL)

    def _content(self, key: str) -> None:
        ends, spans = self._ends[key], self._spans[key]
        at_once = self._labels[key] == "quote" and len(spans) == 1 and bool(ends) and ends[0] not in self.ids
        if at_once:
            self.hand.select(spans[0])
            self.hand.press(_LINK)
            self.ids[key] = self._current()
        else:
            self.ids[key] = self.hand.mark(spans, _KEYS[self._labels[key]])
        for number, end in enumerate(ends):
            if not (at_once and number == 0):
                self.hand.choose(self.ids[key])
                self.hand.press(_LINK)
            if end in self.ids:
                self._take(self.ids[end])
            else:
                self._mark_partner(end)
            assert self._current() == self.ids[key]

    def _take(self, partner: str) -> None:
        """Take a partner that is marked: by its number, or where it has no key of its own, by walking."""
        state = self.hand.desk.workspace.linking
        assert state is not None
        place = [each.annotation.id for each in state.partners].index(partner)
        if place < _DIGITS:
            self.hand.press(Qt.Key(Qt.Key.Key_1 + place))
            return
        for _ in range(place + 1):
            self.hand.press(Qt.Key.Key_Down)
        self.hand.press(Qt.Key.Key_Return)

    def _mark_partner(self, key: str) -> None:
        """Mark the other end while it is looked for, and leave its attached particle outside."""
        origin, spans = self._current(), self._spans[key]
        before = {each.id for each in self.hand.desk.workspace.annotations}
        self.hand.sweep(spans[0])
        self.hand.press(_LINK)
        (self.ids[key],) = {each.id for each in self.hand.desk.workspace.annotations} - before
        if not self._is_placed(key, spans):
            self.hand.choose(self.ids[key])
            self.hand.leave_particle(spans[0].start)
            self.hand.choose(origin)
        assert self._is_placed(key, spans)

    def _is_placed(self, key: str, spans: Sequence[Span]) -> bool:
        found = self.hand.desk.workspace.annotation(self.ids[key])
        return found is not None and found.spans == tuple(spans)

    def _current(self) -> str:
        current = self.hand.desk.workspace.current
        assert current is not None
        return current.id
