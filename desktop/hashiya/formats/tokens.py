"""Tokens for formats that count in them: words and signs, cut wherever a span begins or ends.

So cut, every span is a run of whole tokens and none is lost: of real Arabic spans one in ten falls on no
boundary of a plain tokenizer, since clitics and quotation marks belong to the span or don't.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from hashiya.core.spans import Span
from hashiya.text.patterns import pattern

Piece = tuple[int, int]

_TOKEN = pattern(r"[\p{L}\p{M}\p{N}\u0640\u200c\u200d]+|\S")
_SPACE = pattern(r"\s+")


def tokenised(text: str, spans: Iterable[Span] = ()) -> list[Piece]:
    """Return start and end of each token in text order, code points, half-open.

    White space is no token, except where a span begins or ends in it.
    """
    marked = list(spans)
    pieces = [match.span() for match in _TOKEN.finditer(text)]
    edges = sorted({edge for span in marked for edge in (span.start, span.end)})
    if not edges:
        return pieces
    spaces = {space for span in marked for space in _edge_spaces(text, span)}
    if spaces:
        pieces = sorted({*pieces, *(part for space in spaces for part in _cut(space, edges))})
    return [part for piece in pieces for part in _cut(piece, edges)]


class TokenRuns:
    """Say which tokens a span is made of."""

    def __init__(self, tokens: list[Piece]) -> None:
        self._starts = [start for start, _ in tokens]
        self._ends = [end for _, end in tokens]

    def run(self, span: Span) -> tuple[int, int]:
        """Return the index of the first token of a span and one past that of the last."""
        return bisect_left(self._starts, span.start), bisect_right(self._ends, span.end)


def _edge_spaces(text: str, span: Span) -> Iterator[Piece]:
    begins = _SPACE.match(text, span.start, span.end)
    if begins:
        yield begins.span()
    if text[span.end - 1].isspace():
        start = span.end - 1
        while start > span.start and text[start - 1].isspace():
            start -= 1
        yield start, span.end


def _cut(piece: Piece, edges: list[int]) -> Iterator[Piece]:
    start, end = piece
    for edge in edges[bisect_right(edges, start) : bisect_left(edges, end)]:
        yield start, edge
        start = edge
    yield start, end
