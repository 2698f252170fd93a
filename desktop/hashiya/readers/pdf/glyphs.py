"""What PDFium tells of a page: its characters and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from ctypes import c_double
from dataclasses import dataclass, replace
from functools import cache
from math import hypot
from typing import Any
from unicodedata import category, normalize

SOFT_HYPHEN = "\u00ad"

# of the letters' size
_SAME = 0.02
_MOST_IN_ONE = 4
_LAST = 0x10FFFF
_PDFIUM_HYPHEN = "\x02"
# what stands for letters of Arabic in their joined forms; the signs among them (U+FD3E and on) stay
_FORMS = (("\ufb50", "\ufbb1"), ("\ufbd3", "\ufd3d"), ("\ufe70", "\ufefc"))


@dataclass(frozen=True, slots=True)
class Glyph:
    """Hold a character, origin and edges of the glyph that draws it, and the letters' size, in points.

    ``middle`` is that of the character's share where one glyph draws several.
    """

    char: str
    x: float
    y: float
    left: float
    right: float
    middle: float
    size: float

    @property
    def is_mark(self) -> bool:
        return category(self.char[0]) in {"Mn", "Me"}

    def is_of(self, other: Glyph) -> bool:
        """Say whether the glyph of another character is this one's too."""
        near = _SAME * self.size
        return abs(self.x - other.x) <= near and abs(self.y - other.y) <= near


def page_glyphs(page: Any) -> list[Glyph]:
    """Return a page's characters in PDFium's order, with the spaces and breaks that it puts in."""
    text_page = page.get_textpage()
    try:
        return [part for glyphs in _drawn(_glyphs(text_page)) for part in glyphs]
    finally:
        text_page.close()


def _drawn(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Give the characters of each glyph, each with the edges of the whole."""
    together: list[Glyph] = []
    for glyph in glyphs:
        if together and not glyph.is_of(together[0]):
            yield _with_edges(together)
            together = []
        together.append(glyph)
    if together:
        yield _with_edges(together)


def _with_edges(glyphs: list[Glyph]) -> list[Glyph]:
    if len(glyphs) == 1:
        return glyphs
    if len(glyphs) > _MOST_IN_ONE:
        # a reading for a whole word or line, whose characters PDFium deals out over its width
        return [replace(glyph, x=glyph.left) for glyph in glyphs]
    left, right = min(glyph.left for glyph in glyphs), max(glyph.right for glyph in glyphs)
    return [replace(glyph, left=left, right=right) for glyph in glyphs]


def _glyphs(text_page: Any) -> Iterator[Glyph]:
    from pypdfium2 import raw

    page, x, y = text_page.raw, c_double(), c_double()
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    for place in range(text_page.count_chars()):
        char = character(raw.FPDFText_GetUnicode(page, place))
        raw.FPDFText_GetCharOrigin(page, place, x, y)
        raw.FPDFText_GetLooseCharBox(page, place, box)
        raw.FPDFText_GetMatrix(page, place, matrix)
        size = raw.FPDFText_GetFontSize(page, place) * hypot(matrix.c, matrix.d)
        yield Glyph(char, x.value, y.value, box.left, box.right, (box.left + box.right) / 2, size)


@cache
def character(code: int) -> str:
    """Return what may be stored of a code: joined forms as their letters, a mark for what is no text."""
    char = chr(code) if code <= _LAST else "\ufffd"
    if char in {"\n", "\r"}:
        return char
    if char == _PDFIUM_HYPHEN:
        return SOFT_HYPHEN
    if any(first <= char <= last for first, last in _FORMS):
        return normalize("NFKC", char).strip()
    return "\ufffd" if category(char) in {"Cc", "Cn", "Cs"} else char
