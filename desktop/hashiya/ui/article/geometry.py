"""Where the characters of a paragraph stand: from a range of units to boxes on its lines.

The boxes come from the glyph runs that Qt draws, never from two x-positions: a range across ``شبكة BBC ن``
is two boxes. Positions are units from the paragraph's beginning, boxes pixels from its origin.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextLine

from hashiya.text.patterns import pattern

BASELINE = 0.8
"""Where Qt sets the baseline in a line of fixed height, from its top."""

_LAM = "ل"
_ALEFS = frozenset("اأإآٱ")
_CARE = pattern(r"\p{M}|(?<=ل\p{M}*)[اأإآٱ]")
_REACH = 4


class Box(NamedTuple):
    """Hold one stretch of a line: ``line`` counts from 0, ``right_to_left`` tells how its letters run."""

    line: int
    left: float
    right: float
    right_to_left: bool


@dataclass(frozen=True, slots=True)
class Line:
    """Hold a line's place: its units, its baseline, top and bottom of the room it takes, its text's ends."""

    start: int
    end: int
    baseline: float
    top: float
    bottom: float
    left: float
    right: float


@dataclass(slots=True)
class Paragraph:
    """Remember the lines of one laid-out paragraph, and the boxes asked for so far.

    It holds no object of Qt's: wrappers of a block's layout outlive the document and crash.
    """

    text: str
    right_to_left: bool
    lines: list[Line]
    care: frozenset[int] = frozenset()
    """The units before which an end would cut a letter from its marks, or lam from alef."""
    _boxes: dict[tuple[int, int], list[Box]] = field(default_factory=dict)
    _ends: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._ends = [line.end for line in self.lines]

    @classmethod
    def of(cls, block: QTextBlock) -> Paragraph:
        """Read the lines of a block that Qt has laid out."""
        layout = block.layout()
        distance = block.blockFormat().lineHeight()
        lines = [_line(layout.lineAt(number), distance) for number in range(layout.lineCount())]
        text = _units(block.text())
        care = frozenset(match.start() for match in _CARE.finditer(text))
        return cls(text, block.textDirection() == Qt.LayoutDirection.RightToLeft, lines, care)

    def boxes(self, block: QTextBlock, start: int, end: int) -> list[Box]:
        """Return the boxes of the units ``start:end``, line after line, on each from left to right."""
        known = self._boxes.get((start, end))
        if known is None:
            known = self._boxes[start, end] = self.measure(block, start, end)
        return known

    def line_at(self, height: float) -> int:
        """Return the number of the line at a height from the paragraph's origin, or of the nearest."""
        number = bisect_right(self.lines, height, key=lambda line: line.top)
        return max(0, number - 1)

    def measure(self, block: QTextBlock, start: int, end: int) -> list[Box]:
        """Return the same as :meth:`boxes` and remember nothing: for ranges that change all the time."""
        layout = block.layout()
        boxes: list[Box] = []
        for number in range(self.line_of(start), len(self.lines)):
            line = self.lines[number]
            if line.start >= end:
                break
            first, last = max(start, line.start), min(end, line.end)
            if (first, last) == (line.start, line.end):
                boxes.append(Box(number, line.left, line.right, self.right_to_left))
            elif first < last:
                boxes += self._measure_line(layout.lineAt(number), number, first, last)
        return boxes

    def caret(self, block: QTextBlock, position: int) -> tuple[int, float]:
        """Return the line that a caret before the unit at ``position`` stands on, and its x."""
        number = self.line_of(position)
        line = self.lines[number]
        if position >= line.end:
            return number, line.left if self.right_to_left else line.right
        for end in range(position + 1, min(position + _REACH, line.end) + 1):
            if boxes := self.measure(block, position, end):
                first = max(boxes, key=_leading) if boxes[0].right_to_left else min(boxes, key=_leading)
                return number, _leading(first)
        return number, line.left if self.right_to_left else line.right

    def line_of(self, position: int) -> int:
        """Return the number of the line that the unit at ``position`` stands on; past the end, the last."""
        number = bisect_right(self._ends, position)
        return number if number < len(self._ends) else max(0, len(self._ends) - 1)

    def _measure_line(self, line: QTextLine, number: int, start: int, end: int) -> list[Box]:
        if not (self.care and (start in self.care or end in self.care)):
            boxes = _merged(number, _runs(line, start, end))
            return boxes or self._share_of_ligature(line, number, start, end)
        first, last = self._whole_letters(start, end)
        lam = self._lam_joined_with(first)
        alef_end = self._alef_joined_before(last)
        boxes = _merged(number, _runs(line, first if lam is None else lam, alef_end or last))
        if not boxes:
            return self._share_of_ligature(line, number, first, last)
        if lam is not None:
            boxes = _cut(boxes, _half_of(line, lam, self._past_marks(first + 1), leading=True))
        if alef_end is not None:
            boxes = _cut(boxes, _half_of(line, self._letter_before(last), alef_end, leading=False))
        return boxes

    def _whole_letters(self, start: int, end: int) -> tuple[int, int]:
        """Widen ends that cut a letter from its marks."""
        while start > 0 and _is_mark(self.text[start]):
            start -= 1
        return start, self._past_marks(end)

    def _lam_joined_with(self, start: int) -> int | None:
        """Return where the lam stands that the alef at ``start`` is joined with, if there is one."""
        if self.text[start] not in _ALEFS or start == 0:
            return None
        lam = self._letter_before(start)
        return lam if self.text[lam] == _LAM else None

    def _alef_joined_before(self, end: int) -> int | None:
        """Return where the alef ends that follows a lam ending at ``end``, if there is one."""
        if end >= len(self.text) or self.text[end] not in _ALEFS:
            return None
        return self._past_marks(end + 1) if self.text[self._letter_before(end)] == _LAM else None

    def _letter_before(self, position: int) -> int:
        position -= 1
        while position > 0 and _is_mark(self.text[position]):
            position -= 1
        return position

    def _past_marks(self, position: int) -> int:
        while position < len(self.text) and _is_mark(self.text[position]):
            position += 1
        return position

    def _share_of_ligature(self, line: QTextLine, number: int, start: int, end: int) -> list[Box]:
        """Give letters inside any other ligature their part of its width.

        Direction marks have no width of their own, nor has the space that a line breaks at.
        """
        if not any(letter.isalnum() for letter in self.text[start:end]):
            return []
        for reach in range(1, _REACH + 1):
            first, last = max(0, start - reach), min(len(self.text), end + reach)
            if around := _merged(number, _runs(line, first, last)):
                box = around[0]
                width = (box.right - box.left) / (last - first)
                skip = (start - first) * width
                left = box.right - skip - (end - start) * width if box.right_to_left else box.left + skip
                return [box._replace(left=left, right=left + (end - start) * width)]
        return []


def _line(line: QTextLine, distance: float) -> Line:
    natural = line.naturalTextRect()
    start = line.textStart()
    baseline = line.y() + line.ascent()
    top = baseline - BASELINE * distance
    return Line(
        start, start + line.textLength(), baseline, top, top + distance, natural.left(), natural.right()
    )


def _units(text: str) -> str:
    """Return ``text`` with one character a unit, so that it can be indexed as Qt counts."""
    return text if text.isascii() or max(text, default="") <= "\uffff" else "".join(_pair(c) for c in text)


def _pair(character: str) -> str:
    return character if character <= "\uffff" else "\ufffd\ufffd"


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M"


def _runs(line: QTextLine, start: int, end: int) -> list[tuple[float, float, bool]]:
    runs = []
    for run in line.glyphRuns(start, end - start):
        rect = run.boundingRect()
        left, right = rect.left(), rect.right()
        if left < right:
            runs.append((left, right, run.isRightToLeft()))
    if len(runs) > 1:
        runs.sort()
    return runs


def _merged(number: int, runs: list[tuple[float, float, bool]]) -> list[Box]:
    if len(runs) == 1:
        return [Box(number, *runs[0])]
    boxes: list[Box] = []
    for left, right, right_to_left in runs:
        if boxes and left <= boxes[-1].right + 0.5 and boxes[-1].right_to_left == right_to_left:
            boxes[-1] = boxes[-1]._replace(right=max(right, boxes[-1].right))
        else:
            boxes.append(Box(number, left, right, right_to_left))
    return boxes


def _leading(box: Box) -> float:
    return box.right if box.right_to_left else box.left


def _half_of(line: QTextLine, start: int, end: int, *, leading: bool) -> tuple[float, float]:
    """Return the half of a lam-alef that lam (``leading``) or alef takes: lam right, alef left."""
    runs = _runs(line, start, end)
    if not runs:
        return 0.0, 0.0
    left, right = runs[0][0], runs[-1][1]
    middle = (left + right) / 2
    return (middle, right) if leading else (left, middle)


def _cut(boxes: list[Box], away: tuple[float, float]) -> list[Box]:
    """Take one stretch out of the boxes."""
    left, right = away
    kept: list[Box] = []
    for box in boxes:
        if right <= box.left or left >= box.right:
            kept.append(box)
            continue
        if box.left < left:
            kept.append(box._replace(right=left))
        if right < box.right:
            kept.append(box._replace(left=right))
    return kept
