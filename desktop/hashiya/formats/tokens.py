"""Tokens for formats that count in them: words and signs, cut wherever a span begins or ends.

So cut, every span is a run of whole tokens and none is lost: of real Arabic spans one in ten falls on no
boundary of a plain tokenizer, since clitics and quotation marks belong to the span or don't.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from hashiya.core.spans import Span
from hashiya.text.patterns import pattern

Piece = tuple[int, int]

_WORD_OR_SIGN = r"[\p{L}\p{M}\p{N}\u0640\u200c\u200d]+|\S"
_TOKEN = pattern(_WORD_OR_SIGN)
_TOKEN_AND_SPACE = pattern(rf"(?:{_WORD_OR_SIGN})\s*")
_SPACE = pattern(r"\s+")
_SEPARATORS = "\x1c\x1d\x1e\x1f"
"""Tokens, though Python takes them for white space."""
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
    stretch = _signs if any(char in text for char in _SEPARATORS) else _words
    for before, edge in pairwise((0, *_edges(spans), len(text))):
        found += stretch(text[before:edge])
        index[edge] = len(found)
    return found, [(index[span.start], index[span.end]) for span in spans]


def _signs(stretch: str) -> list[str]:
    found: list[str] = _TOKEN.findall(stretch)
    return found


def _words(stretch: str) -> Iterator[str]:
    """Give the tokens of a stretch, word for word: most words have been met before."""
    if len(_MET) > _MOST_MET:
        _MET.clear()
    return chain.from_iterable(map(_MET.__getitem__, stretch.split()))


class _Met(dict[str, Sequence[str]]):
    """Hold the tokens of each word."""

    def __missing__(self, word: str) -> Sequence[str]:
        found = self[word] = tuple(_TOKEN.findall(word))
        return found


_MET = _Met()
_MOST_MET = 50_000
"""Words held, of about 150 bytes each; a stretch may add to them once more."""


class SpacedWords(NamedTuple):
    """Hold a text as tokens: what it begins with, words, the white space behind each, a run for each span.

    A run is the index of its first token and one past its last.
    """

    lead: str
    words: list[str]
    spaces: list[str]
    runs: list[Piece]


def spaced_words(text: str, spans: Sequence[Span]) -> SpacedWords:
    """Return the tokens of :func:`tokenised` with what stands between them: nothing is left out."""
    cut = any(text[span.start].isspace() or text[span.end - 1].isspace() for span in spans)
    if cut or any(sign in text for sign in _SEPARATORS):
        return _spaced_pieces(text, spans)
    items: list[str] = []
    index: dict[int, int] = {}
    spaces_behind: list[tuple[int, str]] = []
    for before, edge in pairwise((0, *_edges(spans), len(text))):
        # white space behind an edge is no token's in this stretch, but that of the last one before it
        if text[before : before + 1].isspace() and (space := _SPACE.match(text, before)):
            spaces_behind.append((len(items) - 1, space.group()))
        items += _TOKEN_AND_SPACE.findall(text, before, edge)
        index[edge] = len(items)
    words = list(map(str.rstrip, items))
    spaces = [item[len(word) :] for item, word in zip(items, words, strict=True)]
    lead = ""
    for place, space in spaces_behind:
        if place < 0:
            lead = space
        else:
            spaces[place] = space
    index.setdefault(0, 0)
    return SpacedWords(lead, words, spaces, [(index[span.start], index[span.end]) for span in spans])


def _spaced_pieces(text: str, spans: Sequence[Span]) -> SpacedWords:
    pieces = tokenised(text, spans)
    runs = TokenRuns(pieces)
    words = [text[start:end] for start, end in pieces]
    edges = [*pieces, (len(text), len(text))]
    spaces = [text[end:start] for (_, end), (start, _) in pairwise(edges)]
    return SpacedWords(text[: edges[0][0]], words, spaces, [runs.run(span) for span in spans])


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
