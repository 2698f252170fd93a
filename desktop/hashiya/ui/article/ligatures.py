"""What can't be told apart by its glyphs: a letter and its marks, lam-alef, the ligature of الله."""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import category

# the standard library's expressions know no properties, and those that do take long to load
_MARK = (
    "[\u0300-\u036f\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8"
    "\u06ea-\u06ed\u08d3-\u08ff\ufe00-\ufe0f]"
)
_MARKS = re.compile(_MARK)
_LIGATURES = re.compile(f"ل{_MARK}*[اأإآٱ]{_MARK}*|ا?ل{_MARK}*ل{_MARK}*ه{_MARK}*")


class Ligature(NamedTuple):
    """Hold the units ``start:end`` of letters that one glyph may show, and where each of them begins."""

    start: int
    end: int
    letters: tuple[int, ...]

    @property
    def is_pair(self) -> bool:
        """Whether this is lam-alef, which every typeface joins; the longer one only some have a glyph for."""
        return len(self.letters) == 2

    def share(self, start: int, end: int) -> tuple[float, float]:
        """Return where the units ``start:end`` begin and end, as parts of the whole from 0 to 1."""
        before = sum(1 for place in self.letters if place < start)
        upto = sum(1 for place in self.letters if place < end)
        return before / len(self.letters), upto / len(self.letters)


class Joints(NamedTuple):
    """Know where an end would cut what stands together in one paragraph.

    ``care`` are all the units where one would; nearly every end that is asked about is none of them.
    """

    text: str
    care: frozenset[int]
    ligatures: dict[int, Ligature]

    @classmethod
    def of(cls, text: str) -> Joints:
        """Find the joints of a text with one character a unit."""
        marks = frozenset(match.start() for match in _MARKS.finditer(text))
        ligatures: dict[int, Ligature] = {}
        for match in _LIGATURES.finditer(text):
            letters = tuple(place for place in range(*match.span()) if place not in marks)
            found = Ligature(match.start(), match.end(), letters)
            ligatures.update(dict.fromkeys(letters[1:], found))
        return cls(text, marks.union(ligatures), ligatures)

    def whole_letters(self, start: int, end: int) -> tuple[int, int]:
        """Widen ends that cut a letter from its marks."""
        while start > 0 and is_mark(self.text[start]):
            start -= 1
        while end < len(self.text) and is_mark(self.text[end]):
            end += 1
        return start, end


def is_mark(character: str) -> bool:
    """Tell whether a character is a mark on the letter before it."""
    return category(character)[0] == "M"
