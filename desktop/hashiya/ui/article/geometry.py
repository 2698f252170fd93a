"""Where the characters of a paragraph stand: from a range of units to boxes on its lines.

The boxes come from the glyph runs that Qt draws, never from two x-positions: a range across ``شبكة BBC ن``
is two boxes. Positions are units from the paragraph's beginning, boxes pixels from its origin.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextLine

from hashiya.ui.article.ligatures import Joints, Ligature

BASELINE = 0.8
"""Where Qt sets the baseline in a line of fixed height, from its top."""

_REACH = 4
_HAIR = 0.5


class Box(NamedTuple):
    """Hold one stretch of a line: ``line`` counts from 0, ``right_to_left`` tells how its letters run."""

    line: int
    left: float
    right: float
    right_to_left: bool


class Line(NamedTuple):
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
    joints: Joints
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
        return cls(text, block.textDirection() == Qt.LayoutDirection.RightToLeft, lines, Joints.of(text))

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

    def last_gap(self, number: int) -> int:
        """Return the last place for a caret on a line: past the space that it breaks at is the next line."""
        line = self.lines[number]
        breaks_at_space = line.end < len(self.text) and self.text[line.end - 1].isspace()
        return line.end - 1 if breaks_at_space else line.end

    def line_of(self, position: int) -> int:
        """Return the number of the line that the unit at ``position`` stands on; past the end, the last."""
        number = bisect_right(self._ends, position)
        return number if number < len(self._ends) else max(0, len(self._ends) - 1)

    def _measure_line(self, line: QTextLine, number: int, start: int, end: int) -> list[Box]:
        care = self.joints.care
        if not (start in care or end in care):
            return _merged(number, _runs(line, start, end)) or self._nearest(line, number, start, end)
        first, last = self.joints.whole_letters(start, end)
        head, tail = (self._ligature(line, at) for at in (first, last))
        boxes = _merged(number, _runs(line, head.start if head else first, tail.end if tail else last))
        if head:
            boxes = _cut(boxes, *_part(line, head, head.start, first))
        if tail:
            boxes = _cut(boxes, *_part(line, tail, last, tail.end))
        return boxes

    def _ligature(self, line: QTextLine, at: int) -> Ligature | None:
        """Return the ligature that an end at a unit cuts on this line, if the typeface has one there."""
        found = self.joints.ligatures.get(at)
        if found is None or found.is_pair:
            return found
        whole, last = _runs(line, found.start, found.end), _runs(line, found.letters[-1], found.end)
        # with a glyph of its own the last letter is the leftmost
        return None if whole and last and abs(last[0][0] - whole[0][0]) < _HAIR else found

    def _nearest(self, line: QTextLine, number: int, start: int, end: int) -> list[Box]:
        """Give letters inside any other ligature the whole of it, rather than nothing.

        Direction marks have no width of their own, nor has the space that a line breaks at.
        """
        if not any(letter.isalnum() for letter in self.text[start:end]):
            return []
        for last in range(end + 1, min(end + _REACH, len(self.text)) + 1):
            if around := _merged(number, _runs(line, start, last)):
                return around
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


def _part(line: QTextLine, ligature: Ligature, start: int, end: int) -> tuple[float, float]:
    """Return left and right of what the units ``start:end`` of a ligature take, the first letter right."""
    runs = _runs(line, ligature.start, ligature.end)
    if not runs:
        return 0.0, 0.0
    left, right = runs[0][0], runs[-1][1]
    first, last = ligature.share(start, end)
    return right - last * (right - left), right - first * (right - left)


def _cut(boxes: list[Box], left: float, right: float) -> list[Box]:
    """Take one stretch out of the boxes."""
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
