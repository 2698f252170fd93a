"""Glyphs and lines as PDFium could have told of them, 10 points large."""

from __future__ import annotations

from dataclasses import replace

from hashiya.readers.pdf.glyphs import Glyph
from hashiya.readers.pdf.lines import Line
from hashiya.readers.pdf.words import Word

SIZE = 10.0


def glyph(char: str, x: float, width: float = 5.0, y: float = 100.0) -> Glyph:
    return Glyph(char, x, y, x, x + width, x + width / 2, SIZE)


def from_right(word: str, right: float = 100.0, y: float = 100.0) -> list[Glyph]:
    """Return the glyphs of a word that is written from ``right`` to the left, as it is read."""
    return [glyph(char, right - 5.0 * place, y=y) for place, char in enumerate(word, start=1)]


def from_left(word: str, left: float = 0.0, y: float = 100.0) -> list[Glyph]:
    return [glyph(char, left + 5.0 * place, y=y) for place, char in enumerate(word)]


def one_glyph(chars: str, x: float, width: float = 6.0) -> list[Glyph]:
    """Return the characters that one glyph draws, each with its share from the left."""
    share = width / len(chars)
    whole = glyph(chars[0], x, width)
    return [replace(whole, char=char, middle=x + share * (place + 0.5)) for place, char in enumerate(chars)]


def line(text: str, y: float, left: float = 0.0, right: float = 400.0, **other: object) -> Line:
    made = Line(tuple(map(Word, text.split())), left, right, y, SIZE, True, 30.0)
    return replace(made, **other)  # type: ignore[arg-type]
