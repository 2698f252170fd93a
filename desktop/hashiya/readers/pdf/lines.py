"""The lines of a page as they are read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hashiya.readers.pdf.glyphs import Glyph
from hashiya.readers.pdf.latin_runs import in_reading_order
from hashiya.readers.pdf.pieces import Piece, lines_of
from hashiya.readers.pdf.spacing import words_from_right
from hashiya.readers.pdf.words import ARABIC, LATIN, Word

# a line of Latin in a page of Arabic is taken for a part of it up to so many letters
_SHORT = 30


@dataclass(frozen=True, slots=True)
class Line:
    """Hold a line's words in reading order, its edges, its baseline and its letters' size in points.

    ``first`` is the width of the word that is read first.
    """

    words: tuple[Word, ...]
    left: float
    right: float
    y: float
    size: float
    right_to_left: bool
    first: float

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def page_lines(glyphs: Iterable[Glyph]) -> list[Line]:
    """Return the lines of a page in PDFium's order."""
    lines = lines_of(glyphs)
    letters = [_letters(line) for line in lines]
    arabic, latin = sum(one for one, _ in letters), sum(other for _, other in letters)
    is_arabic_page = arabic > 0 and arabic >= latin
    return [
        _line(line, one > other or (is_arabic_page and (one > 0 or other <= _SHORT)))
        for line, (one, other) in zip(lines, letters, strict=True)
    ]


def _letters(line: Sequence[Piece]) -> tuple[int, int]:
    """Return how many letters of Arabic and of Latin a line has."""
    text = "".join(glyph.char for piece in line for word in piece.words for glyph in word)
    return len(ARABIC.findall(text)), len(LATIN.findall(text))


def _line(pieces: Sequence[Piece], from_right: bool) -> Line:
    if from_right:
        glyphs = words_from_right(pieces)
        words = in_reading_order(glyphs)
    else:
        glyphs = [word for piece in pieces for word in piece.words]
        words = [Word("".join(glyph.char for glyph in word)) for word in glyphs]
    widest = max(pieces, key=lambda piece: piece.right - piece.left)
    return Line(
        tuple(words),
        min(piece.left for piece in pieces),
        max(piece.right for piece in pieces),
        widest.y,
        widest.size,
        from_right,
        max(glyph.right for glyph in glyphs[0]) - min(glyph.left for glyph in glyphs[0]),
    )
