"""The text as it is put into the document: the display map, and giant paragraphs in pieces."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from hashiya.text.display import display_part

_LONGEST = 8_000
_LONGEST_WORD = 12_000
"""Letters without a space that are shown as one word: Qt takes the square of their number to break it."""
_LOOKED_THROUGH = 2_000
_SIGN = re.compile("[^\\w\U00010000-\U0010ffff]")
_ONE_UNIT = re.compile("[^\U00010000-\U0010ffff]")
_LONG = 120_000
_HEAD = 20_000


@dataclass(frozen=True, slots=True)
class Shown:
    """Hold what Qt is given for one article, code point for code point; it is worked out when asked for.

    Qt lays a paragraph out in one go, which takes seconds for a million characters. So a giant one is shown
    as several blocks: at each of ``breaks`` a line feed stands in for a space, or, in a word of tens of
    thousands of letters, which nobody wrote to be read, for a sign or a letter. ``length`` is how much of
    ``stored`` is shown.
    """

    stored: str
    breaks: tuple[int, ...]
    length: int

    @classmethod
    def of(cls, text: str) -> Shown:
        """Return what to show for a stored text."""
        return cls(text, tuple(_breaks(text)), len(text))

    @property
    def head_only(self) -> bool:
        """Whether the rest of a long text is still to come."""
        return self.length < len(self.stored)

    @property
    def text(self) -> str:
        """All that is shown."""
        return self.part(0, self.length)

    def part(self, start: int, end: int) -> str:
        """Return what is shown of the code points ``start:end``."""
        shown = display_part(self.stored, start, end)
        here = self.breaks[bisect_left(self.breaks, start) : bisect_left(self.breaks, end)]
        if not here:
            return shown
        starts = [0, *(place - start + 1 for place in here)]
        ends = [*(place - start for place in here), len(shown)]
        return "\n".join(shown[first:last] for first, last in zip(starts, ends, strict=True))

    @property
    def head(self) -> Shown:
        """The beginning to show first of a text that would keep the reader waiting; a short text whole."""
        if len(self.stored) < _LONG:
            return self
        cut = self.stored.find("\n", _HEAD, 2 * _HEAD)
        cut = cut if cut > 0 else _HEAD
        return Shown(self.stored, self.breaks[: bisect_left(self.breaks, cut)], cut)


def _breaks(text: str) -> Iterator[int]:
    """Yield the places at which giant paragraphs are broken, spaces where there are any."""
    start = 0
    while len(text) - start >= _LONGEST:
        line_feed = text.rfind("\n", start, start + _LONGEST)
        if line_feed >= 0:
            start = line_feed + 1  # no paragraph before it is giant
            continue
        place = _break(text, start)
        if place >= 0:
            yield place
        start = (place if place >= 0 else _end(text, start, len(text))) + 1


def _break(text: str, start: int) -> int:
    """Return where to break the paragraph that goes on for long from ``start``, -1 where it stays whole."""
    place = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
    if place >= 0:
        return place
    last = start + _LONGEST_WORD
    end = _end(text, start, last)
    place = text.find(" ", start + _LONGEST, end)
    return place if place >= 0 or end < last else _within_word(text, start)


def _end(text: str, start: int, last: int) -> int:
    """Return where the paragraph at ``start`` ends, at most ``last``."""
    last = min(last, len(text))
    line_feed = text.find("\n", start, last)
    return line_feed if line_feed >= 0 else last


def _within_word(text: str, start: int) -> int:
    """Return where a giant word is broken, -1 where it isn't: at what takes one unit, as a line feed does."""
    first = start + _LONGEST // 2
    last = first + _LOOKED_THROUGH
    found = _SIGN.search(text, first, last) or _ONE_UNIT.search(text, first, last)
    return found.start() if found else -1
