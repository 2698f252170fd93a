"""Words: what is marked as a whole.

They are Unicode's words (UAX #29) with these differences, made for Arabic news:

- punctuation, spaces and signs are no words; a word never begins or ends with an invisible direction mark;
- a full stop joins Latin letters (``U.S``, ``x.com``) and single Arabic letters (``أ.ف.ب``), never Arabic
  words;
- a colon joins digits (``12:30``) and nothing else, so that ``قال:نعم`` is two words;
- a hyphen joins letters with the number after them (``كوفيد-19``, ``F-16``) and parts everything else
  (``الروسي-الأوكراني``, ``2022-2023``), since each side may be marked alone; a slash always parts;
- an underline joins but is never at an edge; tatweel alone, as it is used for a dash, is no word.

Harakat, tatweel, ZWNJ and ZWJ stay with the word that they stand in; ``وTesla`` is one word.

What goes on for tens of thousands of characters without any place where a word could end was written by no
one, and would be looked through at each click. It is cut into words at every 8,192nd character of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from hashiya.text.patterns import pattern

# classes to be put between brackets (regex, version 1)
_ATTACHED = r"\p{M}\u200c\u200d\p{GCB=Extend}"
# without the few letters that may cling to a symbol: a word neither begins nor ends inside a grapheme
_LETTER = r"[\p{L}\p{N}]--[\p{Han}\p{Hiragana}\p{Extended_Pictographic}\p{GCB=Prepend}]"
_SINGLE = r"[\p{Han}\p{Hiragana}]&&\p{L}"
_SIGNIFICANT = rf"[{_LETTER}]--\u0640"
_BODY = rf"[{_LETTER}]{_ATTACHED}"
_BEFORE = r"\p{GCB=Prepend}"
_FORMAT = rf"\p{{Cf}}--[\u200b{_ATTACHED}{_BEFORE}]"
_OTHER_LETTER = r"[\p{L}--\p{Arabic}]"

_JOINT = "|".join(
    (
        rf"[{_FORMAT}]++",
        r"\p{Pc}++",
        rf"['’.·‧](?<={_OTHER_LETTER}[{_ATTACHED}]*.)(?={_OTHER_LETTER})",
        rf"\.(?<=(?<![{_BODY}])\p{{L}}[{_ATTACHED}]*.)(?=\p{{L}}[{_ATTACHED}]*+(?![{_BODY}]))",
        rf"['’.,:،٫٬؍](?<=\p{{Nd}}[{_ATTACHED}]*.)(?=\p{{Nd}})",
        rf"[-‐‑](?<=\p{{L}}[{_ATTACHED}]*.)(?=\p{{Nd}})",
    )
)
_WORD = pattern(
    rf"(?V1)[{_BEFORE}]*+(?:\u0640[{_ATTACHED}]*+)*+[{_SIGNIFICANT}][{_BODY}]*+"
    rf"(?:(?:{_JOINT})[{_BEFORE}]*+(?=[{_LETTER}])[{_BODY}]++)*+"
    rf"|[{_BEFORE}]*+[{_SINGLE}][{_ATTACHED}]*+"
)

# a character that no word goes across: here the search for words may begin
_BETWEEN = rf"(?<![{_BEFORE}])[^{_BODY}{_BEFORE}\p{{Cf}}\p{{Pc}}'’.·‧,:،٫٬؍\-‐‑]"
_BREAK = pattern(rf"(?rV1){_BETWEEN}")
_NEXT_BREAK = pattern(rf"(?V1){_BETWEEN}")
_LAST_LETTER = pattern(rf"(?rV1)[[{_SIGNIFICANT}][{_SINGLE}]]")


_CUT = 8_192


def words_from(text: str, position: int) -> Iterator[tuple[int, int]]:
    """Yield start and end of each word that ends after ``position``, in text order."""
    beginning = _beginning(text, min(position + 1, len(text)))
    for start, stop in _stretches(text, beginning, len(text)):
        for match in _WORD.finditer(text, start, stop):
            if match.end() > position:
                yield match.span()


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what lies between ``start`` and ``end`` in stretches: no word goes across the end of one."""
    while start < end:
        stop = min(_end(text, start), end)
        yield start, stop
        start = stop


def _beginning(text: str, position: int) -> int:
    """Return a place before ``position``, as near as is quick to find, that no word goes across."""
    cut = (position - 1) // _CUT * _CUT
    while cut > 0:
        found = _BREAK.search(text, cut - _CUT, position)
        if found:
            return int(found.start())
        if _is_cut(text, cut):
            return cut
        position, cut = cut, cut - _CUT
    found = _BREAK.search(text, 0, position)
    return found.start() if found else 0


def _end(text: str, start: int) -> int:
    """Return a place behind ``start`` that no word goes across, as near as is worth a search."""
    cut = (start // _CUT + 1) * _CUT
    while cut < len(text):
        found = _NEXT_BREAK.search(text, cut, cut + _CUT)
        if found:
            return int(found.start())
        if _is_cut(text, cut):
            return cut
        cut += _CUT
    return len(text)


def _is_cut(text: str, place: int) -> bool:
    """Tell whether a word is cut at a multiple of so many characters: where none could end far around."""
    last = place + _CUT
    return last <= len(text) and _BREAK.search(text, place - _CUT, last) is None


def word_before(text: str, position: int) -> tuple[int, int] | None:
    """Return start and end of the last word that begins before ``position``."""
    around = next(words_from(text, position), None)
    if around and around[0] < position:
        return around
    letter = _LAST_LETTER.search(text, 0, position)
    return next(words_from(text, letter.start())) if letter else None


def word_at(text: str, position: int) -> tuple[int, int] | None:
    """Return start and end of the word that holds ``position``, or else of the one that ends there."""
    around = next(words_from(text, position), None)
    if around and around[0] <= position:
        return around
    before = word_before(text, position)
    return before if before and before[1] == position else None


def count_words(text: str, start: int, end: int) -> int:
    """Return how many words have a part between ``start`` and ``end``."""
    # no word goes across a break, so all between the outermost two are counted at once
    first = _NEXT_BREAK.search(text, start, end)
    if first is None:
        return _count(text, start, end)
    last = _BREAK.search(text, first.start(), end)
    between = sum(len(_WORD.findall(text, *part)) for part in _stretches(text, first.start(), last.start()))
    return _count(text, start, first.start()) + between + _count(text, last.start(), end)


def _count(text: str, start: int, end: int) -> int:
    return sum(1 for _ in takewhile(lambda word: word[0] < end, words_from(text, start)))
