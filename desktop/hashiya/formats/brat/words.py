"""T lines: where an annotation stands, and the words that are repeated there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from hashiya.core.spans import Span
from hashiya.formats.brat.told import Line, Told

_SET = "\t-\r\x1c-\x1e\x85\u2028\u2029"
UNHELD = re.compile(f"[{_SET}]")
"""What the words of a T line can't hold: tabs, and all that some reader of lines takes for their end."""

_HELD = re.compile(f"[^{_SET}]+")
_PLACE = r"-?[0-9]{1,12} -?[0-9]{1,12}"
_LINE = re.compile(rf"(T[^\s]*)\t([^\s]+) ({_PLACE}(?:;{_PLACE})*) *(?:\t(.*))?", re.DOTALL)

Pair = tuple[int, int]


def pieces(spans: Iterable[Span], text: str) -> Iterator[Pair]:
    """Give the stretches of spans that a T line can hold, start and end in code points."""
    for span in spans:
        for match in _HELD.finditer(text, span.start, span.end):
            yield match.span()


def is_crossed(text: str, start: int, end: int) -> bool:
    """Tell whether ``start:end`` is white space that a T line can't hold, so that it parts no fragments.

    brat itself leaves out the spaces around a line break that a selection crosses.
    """
    gap = text[start:end]
    return gap.isspace() and UNHELD.search(gap) is not None


def take_words(told: Told, line: Line) -> None:
    """Take a T line of whatever shape."""
    match = _LINE.fullmatch(line.text)
    if match is None:
        told.unfit(line)
        return
    id_, label, places, words = match.groups()
    spans = [_pair(place) for place in places.split(";")]
    if words is None:
        told.add(id_, label, spans, None, line)
    elif len(spans) == 1:
        told.add(id_, label, spans, (said(told.text, spans[0], words),), line)
    else:
        told.add(id_, label, *_whole(told.text, spans, words), line)


def said(text: str, span: Pair, words: str) -> str:
    """Return what a T line quotes: what the text has, where only its line breaks and tabs became spaces."""
    found = text[max(span[0], 0) : max(span[1], 0)]
    return found if UNHELD.sub(" ", found) == UNHELD.sub(" ", words) else words


def _pair(place: str) -> Pair:
    start, end = place.split(" ")
    return int(start), int(end)


def _whole(text: str, spans: list[Pair], words: str) -> tuple[Sequence[Pair], Sequence[str]]:
    """Return fragments and their words; what only a line break parts is one fragment again."""
    quotes = _parted(words, [end - start for start, end in spans])
    if quotes != [text[start:end] for start, end in spans]:
        return spans, quotes or [words, *[""] * (len(spans) - 1)]
    whole = spans[:1]
    for start, end in spans[1:]:
        begin = whole.pop()[0] if is_crossed(text, whole[-1][1], start) else start
        whole.append((begin, end))
    return whole, [text[start:end] for start, end in whole]


def _parted(words: str, lengths: Sequence[int]) -> list[str] | None:
    """Part the words into those of each fragment, joined by a space or, before brat 1.3, by nothing."""
    if min(lengths) <= 0:
        return None
    gap = int(len(words) != sum(lengths))
    if len(words) != sum(lengths) + gap * (len(lengths) - 1):
        return None
    found, at = [], 0
    for length in lengths:
        found.append(words[at : at + length])
        at += length + gap
    return found
