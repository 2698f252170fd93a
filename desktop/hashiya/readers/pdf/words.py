"""The letters of an Arabic word in the order in which they are read.

PDFium finds lines and words well, but turns the letters of whole words round where a program wrapped each
glyph in a reading of its own. Where a glyph stands can't be wrong, so that a word is read off its places.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from hashiya.readers.pdf.glyphs import Glyph
from hashiya.text.brackets import mirror_image
from hashiya.text.patterns import pattern

ARABIC = pattern(r"(?V1)[\p{Arabic}--[\p{M}\p{Nd}\p{P}]]")
LATIN = pattern(r"\p{Latin}")

_FROM_LEFT = r"[\p{Latin}\p{Nd}](?:[.,:/٫٬'’_@&]?[\p{Latin}\p{Nd}])*"
FROM_LEFT = pattern(_FROM_LEFT)
_PARTS = pattern(rf"{_FROM_LEFT}|\X")
_BRACKETS = {")": "(", "]": "[", "}": "{", "»": "«", "›": "‹"}
_OPENING = frozenset(_BRACKETS.values())
# PDFium turns these with the line, though they are no mirror images
_QUOTES = str.maketrans("“”‘’", "”“’‘")
_ALEFS = frozenset("اأإآٱ")
_SHADDA = "\u0651"


@dataclass(frozen=True, slots=True)
class Word:
    """Hold a word as it is read; ``turned`` is one of Arabic that PDFium gave in another order."""

    text: str
    turned: bool = False


def read_from_right(glyphs: Sequence[Glyph]) -> Word:
    """Return the word that these glyphs are, in a line that is read from the right."""
    letters = [glyph for glyph in glyphs if ARABIC.match(glyph.char)]
    turned = any(one.middle < other.middle and not one.is_of(other) for one, other in pairwise(letters))
    return Word(with_brackets(_letters_from_right(glyphs)), turned)


def _letters_from_right(glyphs: Sequence[Glyph]) -> str:
    bases = [glyph for glyph in glyphs if not glyph.is_mark]
    if not bases:
        return "".join(glyph.char for glyph in glyphs)
    ordered = _lam_before_alef(sorted(bases, key=lambda glyph: -glyph.middle))
    read = [base.char for base in ordered]
    # typed in this order all over the Arab press
    marks = sorted((glyph for glyph in glyphs if glyph.is_mark), key=lambda mark: mark.char != _SHADDA)
    for mark in marks:
        read[_nearest(mark, ordered)] += mark.char
    for run in FROM_LEFT.finditer("".join(base.char[0] for base in ordered)):
        read[run.start() : run.end()] = reversed(read[run.start() : run.end()])
    return "".join(read).translate(_QUOTES)


def _lam_before_alef(ordered: list[Glyph]) -> list[Glyph]:
    """Return the letters with each lam before the alef that one glyph draws with it."""
    for place in range(len(ordered) - 1):
        first, second = ordered[place : place + 2]
        if first.char in _ALEFS and second.char == "ل" and first.is_of(second):
            ordered[place], ordered[place + 1] = second, first
    return ordered


def _nearest(mark: Glyph, bases: Sequence[Glyph]) -> int:
    """Return the place of the letter that a mark belongs to: the one of its glyph, or else the nearest."""

    def distance(place: int) -> tuple[bool, float, float]:
        base = bases[place]
        outside = max(base.left - mark.middle, mark.middle - base.right, 0.0)
        return not base.is_of(mark), outside, abs(base.middle - mark.middle)

    return min(range(len(bases)), key=distance)


def with_brackets(text: str) -> str:
    """Return a word with its brackets turned to what they hold: the first of a pair opens before letters."""
    if not any(map(str.isalnum, text)):
        return text
    waiting: set[str] = set()
    read = []
    for place, char in enumerate(text):
        opening = _BRACKETS.get(char, char)
        if opening in _OPENING:
            closes = opening in waiting or not any(map(str.isalnum, text[place:]))
            waiting ^= {opening} if opening in waiting or not closes else set()
            char = mirror_image(opening) if closes else opening
        read.append(char)
    return "".join(read)


def turned_round(word: Word) -> Word:
    """Return a word that was stored back to front, numbers and Latin aside, the right way round."""
    parts = [match.group() for match in _PARTS.finditer(word.text)]
    return Word("".join(reversed(parts)), True)
