"""The mouse in the reading pane: click, double click, triple click, and drags that extend them."""

from __future__ import annotations

from enum import Enum
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from hashiya.core.spans import Span

if TYPE_CHECKING:
    from hashiya.ui.article.tying import Tying

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


class Grain(Enum):
    """Name what a drag selects by."""

    LETTER = "letter"
    WORD = "word"
    SENTENCE = "sentence"


class _Press(NamedTuple):
    """Hold where the button went down, the selection's fixed end, and what a second or third click chose.

    ``against`` is the letter under the pointer if it runs against its paragraph; ``extends`` tells that Shift
    was held, ``adds`` that Ctrl was: what is selected becomes a fragment. ``badge`` is the annotation whose
    badge lay under the pointer.
    """

    point: QPoint
    anchor: int
    grain: Grain = Grain.LETTER
    chosen: Span | None = None
    against: int | None = None
    extends: bool = False
    adds: bool = False
    badge: str | None = None


class Pointer:
    """Turn the mouse's gestures into selections and chosen annotations; positions are code points."""

    def __init__(self, view: Tying) -> None:
        self._view = view
        self._press: _Press | None = None
        self._dragged = False
        self._doubled_at = -1.0
        self._doubled_point = QPoint()

    @property
    def is_down(self) -> bool:
        """Whether a drag may be under way."""
        return self._press is not None

    def press(self, event: QMouseEvent) -> None:
        """Begin a click, the third click of three, or a drag."""
        point = event.position().toPoint()
        self._dragged = False
        self._view.drop_link()
        extends, adds = bool(event.modifiers() & _SHIFT), bool(event.modifiers() & _CTRL)
        if self._is_third_click(point):
            self._choose(point, Grain.SENTENCE, adds)
            return
        anchor = self._view.anchor() if extends else self.position_at(point)
        letter, against = self._letter_at(point)
        self._press = _Press(
            point,
            anchor,
            against=letter if against and not extends else None,
            extends=extends,
            adds=adds,
            badge=None if extends or adds else self._view.badge_at(point),
        )
        self._view.move_caret(self.position_at(point), keep_anchor=extends, tell=False)

    def double_click(self, event: QMouseEvent) -> None:
        """Choose the word under the pointer."""
        self._doubled_at = monotonic()
        self._doubled_point = event.position().toPoint()
        self._choose(self._doubled_point, Grain.WORD, bool(event.modifiers() & _CTRL))

    def move(self, point: QPoint) -> None:
        """Extend a drag to a point of the viewport, or show which mark lies under the pointer."""
        press = self._press
        if press is None:
            self._view.hover(self._view.annotations_at(point))
            return
        if not self._dragged and (point - press.point).manhattanLength() < QApplication.startDragDistance():
            return
        self._dragged = True
        if press.badge is not None:
            self._view.stretch_link(press.badge, point)
        elif press.chosen is None:
            self._view.show_selection(*self._drag(press, point))
        else:
            self._extend(press.chosen, self._span_at(point, press.grain))

    def release(self, event: QMouseEvent) -> None:
        """End a gesture: tell what is selected, or choose the annotation that was clicked."""
        press, self._press = self._press, None
        if press is None:
            return
        is_made = self._dragged or press.chosen is not None or press.extends
        if self._dragged and press.badge is not None:
            self._view.tell_selection()
            self._view.end_link()
        elif press.adds:
            self._view.tell_fragment() if is_made else self._view.tell_selection()
        elif is_made:
            self._view.tell_selection(by_mouse=True)
        else:
            self._view.tell_selection()
            self._view.choose_annotation(self._view.annotations_at(press.point))

    def cancel_link(self) -> bool:
        """Give up a link that is being dragged; return whether there was one."""
        if self._press is None or self._press.badge is None or not self._dragged:
            return False
        self._press = None
        self._view.drop_link()
        return True

    def position_at(self, point: QPoint) -> int:
        """Return the gap between two characters that is nearest to a point of the viewport."""
        return self._view.scene.offsets.point(self._view.scene.page.gap_at(self._view.to_document(point)))

    def _is_third_click(self, point: QPoint) -> bool:
        near = (point - self._doubled_point).manhattanLength() < QApplication.startDragDistance()
        soon = (monotonic() - self._doubled_at) * 1000 < QApplication.doubleClickInterval()
        return near and soon

    def _choose(self, point: QPoint, grain: Grain, adds: bool) -> None:
        chosen = self._span_at(point, grain)
        if chosen is None:
            self._press = None
            return
        self._press = _Press(point, chosen.start, grain, chosen, adds=adds)
        self._view.show_selection(chosen.start, chosen.end)

    def _extend(self, chosen: Span, under: Span | None) -> None:
        if under is None:
            return
        if under.start < chosen.start:
            self._view.show_selection(chosen.end, under.start)
        else:
            self._view.show_selection(chosen.start, max(chosen.end, under.end))

    def _span_at(self, point: QPoint, grain: Grain) -> Span | None:
        segments = self._view.scene.segments
        letter, _ = self._letter_at(point)
        return segments.word_at(letter) if grain is Grain.WORD else segments.sentence_at(letter)

    def _drag(self, press: _Press, point: QPoint) -> tuple[int, int]:
        """Return from where to where a drag by letter selects.

        In a stretch that runs against its paragraph the letters under the pointer, where it went down and
        where it is now, always belong to the selection: the gap at its far side is the one before it.
        """
        letter, against = self._letter_at(point)
        if press.against is None:
            end = self.position_at(point)
            return press.anchor, end if not against else letter + (letter >= press.anchor)
        forward = letter >= press.against if against else self.position_at(point) > press.against
        anchor = press.against if forward else press.against + 1
        return anchor, letter + forward if against else self.position_at(point)

    def _letter_at(self, point: QPoint) -> tuple[int, bool]:
        """Return the character under a point of the viewport, and whether it runs against its paragraph."""
        unit, against = self._view.scene.page.letter_at(self._view.to_document(point))
        return self._view.scene.offsets.point(unit), against
