"""Which glyphs of a line that is read from the right are one word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hashiya.readers.pdf.glyphs import Glyph
from hashiya.readers.pdf.pieces import Piece, piece_of

# of the letters' size: less is no space, between what PDFium parted by one, by a line, and beside a sign;
# what two letters of one word may lie over each other; what parts a sign from a word that isn't its own
_ROOM = 0.05
_ROOM_BETWEEN_PIECES = 0.12
_ROOM_OF_SIGNS = 0.15
_OVERLAP = 0.5
_APART = 0.12


@dataclass(frozen=True, slots=True)
class _Part:
    """Hold a word, or a part of one, and the piece of the line that it comes from."""

    word: Piece
    piece: int

    @property
    def glyphs(self) -> tuple[Glyph, ...]:
        return self.word.words[0]

    @property
    def is_sign(self) -> bool:
        return len(self.glyphs) == 1 and not self.glyphs[0].char.isalnum()


def words_from_right(line: Sequence[Piece]) -> list[tuple[Glyph, ...]]:
    """Return the glyphs of each word, the rightmost word first.

    A space counts only where there is room for one; a sign goes with the word that it touches, and a mark
    with the one that it stands over.
    """
    parts = [
        _Part(piece_of([part]), number)
        for number, piece in enumerate(line)
        for word in piece.words
        for part in _signs_parted(word)
    ]
    lettered = sorted((part for part in parts if not _is_marks(part)), key=_from_right)
    if not lettered:
        return [part.glyphs for part in parts]
    for marks in filter(_is_marks, parts):
        at = min(range(len(lettered)), key=lambda place: _distance(marks.word, lettered[place].word))
        lettered[at] = _together(lettered[at], marks)
    return [part.glyphs for part in _joined(lettered)]


def _from_right(part: _Part) -> float:
    return -part.word.left - part.word.right


def _together(one: _Part, other: _Part) -> _Part:
    return _Part(piece_of([one.glyphs + other.glyphs]), other.piece)


def _is_marks(part: _Part) -> bool:
    return all(glyph.is_mark for glyph in part.glyphs)


def _distance(marks: Piece, word: Piece) -> float:
    middle = (marks.left + marks.right) / 2
    return max(word.left - middle, middle - word.right)


def _signs_parted(word: tuple[Glyph, ...]) -> Iterator[list[Glyph]]:
    """Give a word without the signs at its ends that stand apart from it, and these."""
    bases = sorted((glyph for glyph in word if not glyph.is_mark), key=lambda glyph: glyph.left)
    apart = {
        id(sign)
        for sign, inner in zip(bases[:1] + bases[-1:], bases[1:2] + bases[-2:-1], strict=False)
        if not sign.char.isalnum() and _room(sign, inner) > _APART * sign.size
    }
    yield from ([glyph] for glyph in word if id(glyph) in apart)
    if len(apart) < len(word):
        yield [glyph for glyph in word if id(glyph) not in apart]


def _room(one: Glyph, other: Glyph) -> float:
    return max(one.left - other.right, other.left - one.right)


def _joined(parts: Sequence[_Part]) -> list[_Part]:
    joined: list[_Part] = []
    for part in parts:
        if joined and _is_one_word(joined[-1], part):
            joined[-1] = _together(joined[-1], part)
        else:
            joined.append(part)
    return joined


def _is_one_word(before: _Part, part: _Part) -> bool:
    room = _ROOM if before.piece == part.piece else _ROOM_BETWEEN_PIECES
    if before.is_sign or part.is_sign:
        room = _ROOM_OF_SIGNS
    size = part.word.size
    return -_OVERLAP * size < before.word.left - part.word.right < room * size
