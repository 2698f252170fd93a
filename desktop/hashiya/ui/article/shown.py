"""The text as it is put into the document: the display map, and giant paragraphs in pieces."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from hashiya.text.display import display

_LONGEST = 8_000
_LONGEST_WORD = 24_000
"""Letters without a space that are shown as one word: Qt takes the square of their number to break it."""
_SIGN = re.compile("[^\\w\U00010000-\U0010ffff]")
_ONE_UNIT = re.compile("[^\U00010000-\U0010ffff]")
_LONG = 120_000
_HEAD = 20_000


@dataclass(frozen=True, slots=True)
class Shown:
    """Hold what Qt is given for one article, code point for code point.

    Qt lays a paragraph out in one go, which takes seconds for a million characters. So a giant one is shown
    as several blocks: at each of ``breaks`` a line feed stands in for a space, or, in a word of tens of
    thousands of letters, which nobody wrote to be read, for a sign or a letter. ``head_only`` tells that
    the rest of a long text is still to come.
    """

    text: str
    breaks: tuple[int, ...] = ()
    head_only: bool = False

    @classmethod
    def of(cls, text: str) -> Shown:
        """Return what to show for a stored text."""
        shown = display(text)
        breaks = tuple(place for giant in _giants(shown) for place in _breaks(shown, *giant))
        if not breaks:
            return cls(shown)
        ends = [*breaks, len(shown)]
        starts = [0, *(place + 1 for place in breaks)]
        pieces = (shown[start:end] for start, end in zip(starts, ends, strict=True))
        return cls("\n".join(pieces), breaks)

    @property
    def head(self) -> Shown:
        """The beginning to show first of a text that would keep the reader waiting; a short text whole."""
        if len(self.text) < _LONG:
            return self
        cut = self.text.find("\n", _HEAD)
        cut = cut if 0 < cut < 2 * _HEAD else _HEAD
        return Shown(self.text[:cut], self.breaks[: bisect_left(self.breaks, cut)], head_only=True)


def _giants(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for paragraph in text.split("\n"):
        if len(paragraph) >= _LONGEST:
            yield start, start + len(paragraph)
        start += len(paragraph) + 1


def _breaks(text: str, start: int, end: int) -> list[int]:
    """Return the places of one giant paragraph at which it is broken, spaces where there are any."""
    breaks = []
    while end - start >= _LONGEST:
        place = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        if place < 0:
            place = text.find(" ", start + _LONGEST, min(end, start + _LONGEST_WORD))
        if place < 0:
            place = _within_word(text, start, end)
        if place < 0:
            break
        breaks.append(place)
        start = place + 1
    return breaks


def _within_word(text: str, start: int, end: int) -> int:
    """Return where a giant word is broken, -1 where it isn't: at what takes one unit, as a line feed does."""
    last = start + _LONGEST_WORD
    if end < last:
        return -1
    found = _SIGN.search(text, start + _LONGEST, last) or _ONE_UNIT.search(text, start + _LONGEST, last)
    return found.start() if found else -1
