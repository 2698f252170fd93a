"""Lines on the terminal, wrapped and ordered where the terminal does neither."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hashiya.cli import terminal
from hashiya.cli.marked_text import Cell, Line, breaks, columns, painted
from hashiya.core.articles import Direction

if TYPE_CHECKING:
    from hashiya.text.visual import Base


class Page:
    """Print paragraphs; ``ordered`` tells whether they must be joined, ordered and put on their side."""

    def __init__(self, *, ordered: bool) -> None:
        self._ordered = ordered
        self._width = terminal.width()

    def put(self, paragraph: Line, direction: Direction = Direction.LTR) -> None:
        """Print one paragraph, or an empty line where it holds nothing."""
        if not self._ordered or not paragraph:
            print(painted(paragraph))
            return
        for line in _visual(paragraph, direction, self._width):
            margin = self._width - sum(columns(character) for cell in line for character in cell.text)
            print(" " * margin * (direction is Direction.RTL) + painted(line))


def _visual(paragraph: Line, direction: Direction, width: int) -> Iterator[Line]:
    """Yield the lines as seen from left to right; the order of a line follows from its paragraph's."""
    from hashiya.text.visual import visual_pieces

    text = "".join(cell.text for cell in paragraph)
    base: Base = "R" if direction is Direction.RTL else "L"
    for pieces in visual_pieces(text, base, breaks(text, width)):
        yield [Cell(piece.text, paragraph[piece.position].style) for piece in pieces]
