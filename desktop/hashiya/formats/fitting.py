"""Whether what a file says fits its text: spans, quotes and links, and the clause where one doesn't."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hashiya.core.spans import Span
from hashiya.errors import Sentence
from hashiya.formats.incoming import Incoming, IncomingLink
from hashiya.formats.units import Positions, Reading
from hashiya.formats.values import quoted
from hashiya.text.graphemes import grapheme_floor
from hashiya.text.patterns import pattern

_JOINING = pattern(r"[\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}\p{GCB=V}\p{GCB=T}\p{GCB=RI}\p{ExtPict}]")


def plain_span(
    spans: Sequence[tuple[int, int]], quotes: Sequence[str] | None, text: str
) -> tuple[Span] | None:
    """Return the span of a mark that has one and fits as it is, as nearly all do, ``None`` for any other."""
    if len(spans) != 1:
        return None
    start, end = spans[0]
    length = len(text)
    if not 0 <= start < end <= length or (quotes and text[start:end] != quotes[0]):
        return None
    if _MAY_CUT[text[start]] or (end < length and _MAY_CUT[text[end]]):
        return None
    return (Span(start, end),)


def agreement(given: Incoming, reading: Reading) -> tuple[int, int]:
    """Return how many quotes of an article agree when positions are counted so, and how many there are."""
    positions = Positions(given.text, reading)
    agree = 0
    pairs = list(_quoted_spans(given))
    for (start, end), quote in pairs:
        point = positions.span(start, end)
        agree += point is not None and says(given.text, point, quote)
    return agree, len(pairs)


def _quoted_spans(given: Incoming) -> Iterator[tuple[tuple[int, int], str]]:
    for mark in given.marks:
        yield from zip(mark.spans, mark.quotes or (), strict=False)


def says(text: str, point: tuple[int, int], quote: str) -> bool:
    """Tell whether a stretch of a text is what a quote says, whatever its line breaks are."""
    found = text[point[0] : point[1]]
    return found == quote or _lines(found) == _lines(quote)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def cuts(text: str, edge: int) -> bool:
    """Tell whether an edge lies inside a grapheme."""
    return 0 < edge < len(text) and _MAY_CUT[text[edge]] and grapheme_floor(text, edge) != edge


class _MayCut(dict[str, bool]):
    """Tell of a character whether it can belong to the grapheme before it."""

    def __missing__(self, char: str) -> bool:
        self[char] = _JOINING.match(char) is not None
        return self[char]


_MAY_CUT = _MayCut()


def unfit(link: IncomingLink, marks: set[str], there: set[tuple[str, str, str]]) -> Sentence | None:
    """Say why a link can't be taken, ``None`` where it can."""
    if link.from_ not in marks or link.to not in marks:
        return Sentence("the link {kind} has an end that isn't among the annotations", kind=quoted(link.kind))
    if link.from_ == link.to:
        return Sentence("the link {kind} leads from an annotation to itself", kind=quoted(link.kind))
    if (link.from_, link.kind, link.to) in there:
        return Sentence("the link {kind} stands there twice", kind=quoted(link.kind))
    return None


def why_not(start: int, end: int, positions: Positions) -> Sentence:
    """Say why ``start:end``, counted as the file counts, is no span of the text."""
    if start < 0:
        return Sentence("the span {start}:{end} begins before the text", start=start, end=end)
    if start == end:
        return Sentence("the span {start}:{end} is empty", start=start, end=end)
    if start > end:
        return Sentence("the span {start}:{end} is reversed", start=start, end=end)
    if end > positions.end:
        return Sentence(
            "the span {start}:{end} ends past the end of the text, which has {length} characters",
            start=start,
            end=end,
            length=positions.end,
        )
    return Sentence("the span {start}:{end} begins or ends inside a character", start=start, end=end)


def misquoted(span: tuple[int, int], quote: str, text: str, point: tuple[int, int]) -> Sentence:
    """Say that a span holds other words than its quote."""
    return Sentence(
        "the span {start}:{end} says {quote}, where the text has {found}",
        start=span[0],
        end=span[1],
        quote=quoted(quote),
        found=quoted(text[point[0] : point[1]]),
    )
