"""Tokens for formats that count in them: words and signs, cut wherever a span begins or ends.

So cut, every span is a run of whole tokens and none is lost: of real Arabic spans one in ten falls on no
boundary of a plain tokenizer, since clitics and quotation marks belong to the span or don't.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from hashiya.core.spans import Span
from hashiya.text.patterns import pattern

Piece = tuple[int, int]

_TOKEN = pattern(r"[\p{L}\p{M}\p{N}\u0640\u200c\u200d]+|\S")
_SPACE = pattern(r"\s+")
_SPACE_BEHIND = pattern(r"(?r)\s+")


def tokenised(text: str, spans: Iterable[Span] = ()) -> list[Piece]:
    """Return start and end of each token in text order, code points, half-open.

    White space is no token, except where a span begins or ends in it.
    """
    marked = list(spans)
    edges = _edges(marked)
    pieces = [
        match.span()
        for start, end in pairwise((0, *edges, len(text)))
        for match in _TOKEN.finditer(text, start, end)
    ]
    spaces = {space for span in marked for space in _edge_spaces(text, span)}
    if not spaces:
        return pieces
    return sorted({*pieces, *(part for space in spaces for part in _cut(space, edges))})


def words(text: str, spans: Sequence[Span]) -> tuple[list[str], list[Piece]]:
    """Return the tokens as words, and for each span the index of its first one and one past its last.

    They are those of :func:`tokenised`, found without looking at each.
    """
    if any(text[span.start].isspace() or text[span.end - 1].isspace() for span in spans):
        pieces = tokenised(text, spans)
        runs = TokenRuns(pieces)
        return [text[start:end] for start, end in pieces], [runs.run(span) for span in spans]
    found: list[str] = []
    index: dict[int, int] = {}
    before = 0
    for edge in _edges(spans):
        found += _TOKEN.findall(text, before, edge)
        index[edge] = len(found)
        before = edge
    found += _TOKEN.findall(text, before)
    return found, [(index[span.start], index[span.end]) for span in spans]


class TokenRuns:
    """Say which tokens a span is made of."""

    def __init__(self, tokens: list[Piece]) -> None:
        self._starts = [start for start, _ in tokens]
        self._ends = [end for _, end in tokens]

    def run(self, span: Span) -> tuple[int, int]:
        """Return the index of the first token of a span and one past that of the last."""
        return bisect_left(self._starts, span.start), bisect_right(self._ends, span.end)


def _edges(spans: Iterable[Span]) -> list[int]:
    return sorted({edge for span in spans for edge in (span.start, span.end)})


def _edge_spaces(text: str, span: Span) -> Iterator[Piece]:
    if text[span.start].isspace() and (begins := _SPACE.match(text, span.start, span.end)):
        yield begins.span()
    if text[span.end - 1].isspace() and (ends := _SPACE_BEHIND.match(text, span.start, span.end)):
        yield ends.span()


def _cut(piece: Piece, edges: list[int]) -> Iterator[Piece]:
    start, end = piece
    for edge in edges[bisect_right(edges, start) : bisect_left(edges, end)]:
        yield start, edge
        start = edge
    yield start, end
