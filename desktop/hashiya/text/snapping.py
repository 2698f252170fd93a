"""Snapping: from where the mouse let go to the words that were meant."""

from __future__ import annotations

from hashiya.core.spans import Span
from hashiya.text.graphemes import grapheme_ceiling, grapheme_floor
from hashiya.text.patterns import pattern
from hashiya.text.words import word_before, words_from

# signs that mean something beside a word: currency, operators, degrees, emoji, and what makes a number
# a share
_SIGNS = r"(?:[\p{Sc}\p{Sm}\p{So}%٪‰‱؉؊][\p{M}\u200d\p{GCB=Extend}]*)+"
_SIGNS_BEFORE = pattern(rf"(?r){_SIGNS}")
_MINUS = pattern(r"(?<![\p{L}\p{N}\p{M}])-(?=\p{Nd})")
_SIGNS_BEHIND = pattern(_SIGNS)


def whole_graphemes(text: str, span: Span) -> Span:
    """Return ``span`` kept within ``text`` and widened so that it cuts no grapheme."""
    start = min(max(0, span.start), len(text))
    end = min(max(start, span.end), len(text))
    return Span(grapheme_floor(text, start), grapheme_ceiling(text, end))


def whole_words(text: str, span: Span) -> Span | None:
    """Return the words that ``span`` touches, from the first one's start to the last one's end.

    Spaces, punctuation and quotation marks outside of them fall away, so a span that ends in the space
    before a word doesn't take it, and a span without any word gives ``None``. Signs that cling to the outer
    words (``5%``, ``-3``, ``$40``) stay if they were selected.
    """
    span = whole_graphemes(text, span)
    first = next(words_from(text, span.start), None)
    last = word_before(text, span.end)
    if not span or first is None or last is None or first[0] >= span.end:
        return None
    start = _signs_before(text, span.start, first[0])
    signs = _SIGNS_BEHIND.match(text, last[1], max(last[1], span.end))
    return whole_graphemes(text, Span(start, signs.end() if signs else last[1]))


def _signs_before(text: str, earliest: int, start: int) -> int:
    signs = _SIGNS_BEFORE.match(text, min(earliest, start), start)
    if signs:
        return int(signs.start())
    return start - 1 if earliest < start and _MINUS.match(text, start - 1) else start
