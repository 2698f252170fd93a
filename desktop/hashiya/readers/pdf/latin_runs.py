"""Words of Latin inside a line that is read from the right: they are read from the left."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hashiya.readers.pdf.glyphs import Glyph
from hashiya.readers.pdf.words import ARABIC, LATIN, Word, read_from_right, with_brackets
from hashiya.text.patterns import pattern

# seen from the right: Latin words, what stands between them, and the number after one
_RUN = re.compile("(?:[ln][lno]*)?l")
_DIGIT = pattern(r"\p{Nd}")
_AFTER = pattern(r"^[.,،؛:;!?؟…()\[\]{}«»‹›“”\"]+")
_BEFORE = pattern(r"[()\[\]{}«»‹›“”\"]+$")


def in_reading_order(words: Sequence[Sequence[Glyph]]) -> list[Word]:
    """Return the words of a line, given from the right, as they are read one after the other."""
    kinds = "".join(map(_kind, words))
    read: list[Word] = []
    place = 0
    for run in _RUN.finditer(kinds):
        read += map(read_from_right, words[place : run.start()])
        read += map(Word, _from_left([*reversed(words[run.start() : run.end()])]))
        place = run.end()
    read += map(read_from_right, words[place:])
    return read


def _kind(word: Sequence[Glyph]) -> str:
    text = "".join(glyph.char for glyph in word)
    if ARABIC.search(text):
        return "a"
    if LATIN.search(text):
        return "l"
    return "n" if _DIGIT.search(text) else "o"


def _from_left(words: Sequence[Sequence[Glyph]]) -> list[str]:
    """Return the words of a run; signs to the left of it come after it, brackets on its right before."""
    texts = ["".join(glyph.char for glyph in sorted(word, key=lambda glyph: glyph.x)) for word in words]
    after = _AFTER.search(texts[0])
    if after:
        texts[0] = texts[0][after.end() :]
        texts[-1] += after.group()[::-1]
    before = _BEFORE.search(texts[-1][: len(texts[-1]) - (len(after.group()) if after else 0)])
    if before:
        texts[-1] = texts[-1][: before.start()] + texts[-1][before.end() :]
        texts[0] = before.group()[::-1] + texts[0]
    return [with_brackets(text) for text in texts if text]
