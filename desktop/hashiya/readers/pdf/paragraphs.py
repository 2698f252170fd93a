"""Paragraphs out of lines: a line ends one where the next word would still have stood on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from hashiya.readers.pdf.lines import Line

# of the letters' size
_SAME_LINE = 0.3
_SPACE = 0.35
_INDENT = 0.9
# of the usual distance of lines, and of the other line's size
_GAP = 1.3
_OTHER_SIZE = 0.12


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return the lines of each paragraph; one may go on on the next page, or in the next column."""
    columns = [column for page in pages for column in _columns(page)]
    usual = _usual_distance(columns)
    found: list[list[Line]] = []
    column_before: Sequence[Line] = ()
    for column in columns:
        for line in column:
            above = column_before if line is column[0] else column
            if above and not _begins(found[-1][-1], line, above, column, usual):
                found[-1].append(line)
            else:
                found.append([line])
        column_before = column
    return found


def _columns(page: Sequence[Line]) -> Iterator[list[Line]]:
    """Give the lines that stand below each other."""
    column: list[Line] = []
    for line in page:
        if column and not _is_below(column[-1], line):
            yield column
            column = []
        column.append(line)
    if column:
        yield column


def _is_below(upper: Line, line: Line) -> bool:
    is_beside = line.right < upper.left or upper.right < line.left
    return upper.y - line.y > _SAME_LINE * line.size and not is_beside


def _usual_distance(columns: Sequence[Sequence[Line]]) -> float:
    """Return how far baselines lie apart, in letters' sizes."""
    return median(
        [(upper.y - line.y) / upper.size for column in columns for upper, line in pairwise(column)] or [0.0]
    )


def _begins(before: Line, line: Line, above: Sequence[Line], column: Sequence[Line], usual: float) -> bool:
    """Say whether a line begins a paragraph, by its size, its distance, and the room that was left for it.

    ``above`` is the column of the line before, ``column`` the line's own.
    """
    return (
        before.right_to_left != line.right_to_left
        or abs(before.size - line.size) > _OTHER_SIZE * before.size
        or (above is column and before.y - line.y > _GAP * usual * before.size)
        or (_indent(line, column) > _INDENT * line.size >= _indent(before, above))
        or _room(before, above) > line.first + _SPACE * line.size
    )


def _indent(line: Line, column: Sequence[Line]) -> float:
    left, right = _edges(column)
    return right - line.right if line.right_to_left else line.left - left


def _room(line: Line, column: Sequence[Line]) -> float:
    """Return how much of the column is empty behind a line."""
    left, right = _edges(column)
    return line.left - left if line.right_to_left else right - line.right


def _edges(column: Sequence[Line]) -> tuple[float, float]:
    return min(line.left for line in column), max(line.right for line in column)
