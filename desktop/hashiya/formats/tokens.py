"""Tokens for formats that count in them: words and signs, cut wherever a span begins or ends.

So cut, every span is a run of whole tokens and none is lost: of real Arabic spans one in ten falls on no
boundary of a plain tokenizer, since clitics and quotation marks belong to the span or don't.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

import orjson

from hashiya.core.spans import Span
from hashiya.text.patterns import pattern

Piece = tuple[int, int]

_WORD_OR_SIGN = r"[\p{L}\p{M}\p{N}\u0640\u200c\u200d]+|\S"
_TOKEN = pattern(_WORD_OR_SIGN)
_TOKEN_AND_SPACE = pattern(rf"(?:{_WORD_OR_SIGN})\s*")
_SPACE = pattern(r"\s+")
_SEPARATORS = "\x1c\x1d\x1e\x1f"
"""Tokens, though Python takes them for white space."""
_EDGE = "\x7f"
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


class WordList:
    """Hold words as the JSON of each with a NUL behind it, which is quicker made and written than a list."""

    __slots__ = ("_count", "_written")

    def __init__(self, written: bytes, count: int) -> None:
        self._written = written
        self._count = count

    def __len__(self) -> int:
        return self._count

    def json(self) -> bytes:
        """Return the list as JSON."""
        return b"[" + self._written[:-1].replace(_BEHIND, b",") + b"]"

    def strings(self) -> list[str]:
        """Return the words."""
        found: list[str] = orjson.loads(self.json())
        return found


_BEHIND, _EDGE_WRITTEN = b"\0", b"\1"
"""Stand in no JSON."""
_ALL_ELSE = bytes(range(2, 256))


def words(text: str, spans: Sequence[Span]) -> tuple[WordList, list[Piece]]:
    """Return the tokens as words, and for each span the index of its first one and one past its last.

    They are those of :func:`tokenised`, found without looking at each: the text is cut into words at once,
    with a sign of its own for each place where a span begins or ends, and most words have been met before.
    """
    starts, ends = [span.start for span in spans], [span.end for span in spans]
    inside = "".join([text[start] for start in starts] + [text[end - 1] for end in ends])
    if inside != "".join(inside.split()) or _EDGE in text:
        pieces = tokenised(text, spans)
        runs = TokenRuns(pieces)
        listed = WordList(_in_json(text[start:end] for start, end in pieces), len(pieces))
        return listed, list(map(runs.run, spans))
    if len(_MET) > _MOST_MET:
        _MET.clear()
    edges = sorted({*starts, *ends})
    signed = f" {_EDGE} ".join([text[start:end] for start, end in pairwise((0, *edges, len(text)))])
    # by these two signs alone: what other space there is stands between the tokens of a word
    written = b"".join(map(_MET.__getitem__, signed.replace("\n", " ").split(" ")))
    # a NUL a token is left between the edges
    counts = list(accumulate(map(len, written.translate(None, _ALL_ELSE).split(_EDGE_WRITTEN))))
    index = dict(zip(edges, counts, strict=False))
    listed = WordList(written.replace(_EDGE_WRITTEN, b""), counts[-1])
    return listed, [(index[start], index[end]) for start, end in zip(starts, ends, strict=True)]


def _in_json(tokens: Iterable[str]) -> bytes:
    # put together anew: what orjson gives is cut from a kilobyte, which would stay in pieces
    return b"".join([orjson.dumps(token) + _BEHIND for token in tokens])


class _Met(dict[str, bytes]):
    """Hold the tokens of each word."""

    def __missing__(self, word: str) -> bytes:
        found = self[word] = _EDGE_WRITTEN if word == _EDGE else _in_json(_TOKEN.findall(word))
        return found


_MET = _Met()
_MOST_MET = 50_000
"""Words held, of about 150 bytes each; a text may add to them once more."""


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
