"""The glyphs of each line of a page, word by word.

They are PDFium's lines and words, save that it ends a line at a mark that is drawn higher than its letter,
puts a space before one, and gives what it can't place at the end of the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from hashiya.readers.pdf.glyphs import SOFT_HYPHEN, Glyph

# of the letters' size
_ONE_LINE = 0.3
_ONE_LINE_OF_FEW = 0.6
_GUTTER = 1.2
# dots and marks that are glyphs of their own, and are drawn at other heights
_FEW = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """Hold words that PDFium gives on one line, with their edges, baseline and size."""

    words: tuple[tuple[Glyph, ...], ...]
    left: float
    right: float
    y: float
    size: float

    @property
    def is_few(self) -> bool:
        return sum(map(len, self.words)) <= _FEW


def lines_of(glyphs: Iterable[Glyph]) -> list[list[Piece]]:
    """Return the pieces of each line from left to right, the lines in PDFium's order."""
    pieces = list(_pieces(glyphs))
    order = {id(piece): place for place, piece in enumerate(pieces)}
    rows = _Rows()
    for piece in sorted(pieces, key=lambda piece: piece.is_few):
        rows.take(piece)
    lines = [line for row in rows.rows for line in _parted(row)]
    return sorted(lines, key=lambda line: min(order[id(piece)] for piece in line))


class _Rows:
    """Collect pieces by the height that they stand at."""

    def __init__(self) -> None:
        self.rows: list[list[Piece]] = []
        self._at: dict[int, list[list[Piece]]] = {}

    def take(self, piece: Piece) -> None:
        row = self._row_of(piece)
        if row is None:
            row = []
            self.rows.append(row)
            self._at.setdefault(round(piece.y), []).append(row)
        row.append(piece)

    def _row_of(self, piece: Piece) -> list[Piece] | None:
        reach = piece.size * (_ONE_LINE_OF_FEW if piece.is_few else _ONE_LINE)
        near = range(round(piece.y - reach), round(piece.y + reach) + 1)
        rows = [
            row for height in near for row in self._at.get(height, ()) if abs(row[0].y - piece.y) <= reach
        ]
        return min(rows, key=lambda row: abs(row[0].y - piece.y), default=None)


def _parted(row: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Give the parts of a row between which there is more room than between words."""
    line: list[Piece] = []
    right = 0.0
    for piece in sorted(row, key=lambda piece: piece.left):
        if line and piece.left - right > _GUTTER * line[0].size:
            yield line
            line = []
        right = max(right, piece.right) if line else piece.right
        line.append(piece)
    yield line


def _pieces(glyphs: Iterable[Glyph]) -> Iterator[Piece]:
    words: list[list[Glyph]] = [[]]
    for glyph in glyphs:
        if glyph.char in {"\r", "\n"} or _is_after_hyphen(glyph, words[-1]):
            if any(words):
                yield piece_of(words)
            words = [[]]
        if glyph.char.isspace():
            words.append([])
        else:
            words[-1].append(glyph)
    if any(words):
        yield piece_of(words)


def _is_after_hyphen(glyph: Glyph, word: Sequence[Glyph]) -> bool:
    """Say whether a glyph goes on with a word on the next line, which for PDFium is the same one."""
    return bool(word) and word[-1].char == SOFT_HYPHEN and word[-1].y - glyph.y > _ONE_LINE * word[-1].size


def piece_of(words: Iterable[Sequence[Glyph]]) -> Piece:
    """Return the piece of these words; what marks cover doesn't count, unless there is nothing else."""
    inked = tuple(tuple(word) for word in words if word)
    glyphs = [glyph for word in inked for glyph in word]
    bases = [glyph for glyph in glyphs if not glyph.is_mark] or glyphs
    return Piece(
        inked,
        min(glyph.left for glyph in bases),
        max(glyph.right for glyph in bases),
        median(glyph.y for glyph in bases),
        median(glyph.size for glyph in bases),
    )
