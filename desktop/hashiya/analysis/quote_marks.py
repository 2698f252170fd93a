"""Quotation marks and their partners over a whole text, as far as news closes what it opens.

Within a paragraph :mod:`hashiya.text.quotations` pairs them. What it leaves over is paired by how it stands:
”نعم“ and “نعم“ are quotations too, and one may end in the paragraph after that in which it begins.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from hashiya.core.spans import Span
from hashiya.text.paragraphs import first_ink
from hashiya.text.quotations import Quotation, next_mark, quotations
from hashiya.text.segments import Segments

_FAMILIES = {mark: family for family in ("“”„", "«»", "‹›", '"') for mark in family}
_OPENING = frozenset('“«„‹"')
MARKS = frozenset(_FAMILIES)
"""Every character that is taken for a quotation mark."""


class QuoteMarks:
    """Hold where a text's quotation marks stand, and which belong together."""

    def __init__(self, text: str, segments: Segments) -> None:
        self._text = text
        self._places: list[int] = []
        self._partners: dict[int, int] = {}
        self._next: dict[int, int] = {}
        left_over: list[tuple[int, int]] = []
        for number, paragraph in enumerate(_inked(text, segments)):
            self._read(paragraph, number, left_over)
        self._pair(left_over)

    def inside(self, spans: tuple[Span, ...]) -> Iterator[int]:
        """Give the places of the marks within ``spans``, in text order."""
        for span in spans:
            first, behind = (bisect_left(self._places, edge) for edge in (span.start, span.end))
            yield from self._places[first:behind]

    def partner(self, at: int) -> int | None:
        """Return the place of the other mark of a pair, ``None`` where the text has none."""
        return self._partners.get(at)

    def is_open(self, at: int) -> bool:
        """Tell whether the mark opens a quotation that the text neither closes nor goes on with.

        A quotation over several paragraphs opens in each of them and closes in the last one.
        """
        if at in self._partners or self.goes_on(at):
            return False
        return self._text[at] in _OPENING or not _ends_words(self._text, at)

    def goes_on(self, at: int) -> bool:
        """Tell whether the next paragraph begins with the mark that this one leaves open."""
        following = self._next.get(at)
        return following is not None and self._text[following : following + 1] == self._text[at]

    def _read(self, paragraph: Span, number: int, left_over: list[tuple[int, int]]) -> None:
        """Take the marks of a paragraph in, ``number`` counting those with ink."""
        text, end = self._text, paragraph.end
        at = next_mark(text, paragraph.start)
        if at >= end:
            return
        for quotation in quotations(text, paragraph.start, end).found:
            if _is_closed(text, quotation):
                self._tie(quotation.start, quotation.last)
        behind = first_ink(text, end, len(text))
        while at < end:
            self._places.append(at)
            if at not in self._partners:
                left_over.append((at, number))
                self._next[at] = behind
            at = next_mark(text, at + 1)

    def _pair(self, left_over: list[tuple[int, int]]) -> None:
        for (one, paragraph), (other, following) in pairwise(left_over):
            if one in self._partners or following > paragraph + 1:
                continue
            same = _FAMILIES[self._text[one]] == _FAMILIES[self._text[other]]
            if same and _begins_words(self._text, one) and _ends_words(self._text, other):
                self._tie(one, other)

    def _tie(self, one: int, other: int) -> None:
        self._partners[one], self._partners[other] = other, one


def _inked(text: str, segments: Segments) -> Iterator[Span]:
    for paragraph in segments.paragraphs:
        if first_ink(text, paragraph.start, paragraph.end) < paragraph.end:
            yield paragraph


def _is_closed(text: str, quotation: Quotation) -> bool:
    """Tell whether the quotation has two marks, and isn't what stands between two like ”نعم“ و”لا“."""
    start, end, last = quotation
    return last < end and not (_ends_words(text, start) and text[end : end + 1].isalnum())


def _begins_words(text: str, at: int) -> bool:
    """Tell whether the mark stands before something, as an opening one does."""
    return at + 1 < len(text) and not text[at + 1].isspace()


def _ends_words(text: str, at: int) -> bool:
    """Tell whether the mark stands behind something and before nothing, as a closing one does."""
    behind = text[at + 1 : at + 2]
    return at > 0 and not text[at - 1].isspace() and not behind.isalnum()
