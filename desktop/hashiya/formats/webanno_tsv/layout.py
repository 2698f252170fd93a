"""Lay a text out in WebAnno's sentences and tokens so that every character of it can be rebuilt.

What stands between two sentences isn't written: a reader puts one line feed there and fills up with spaces.
So a sentence ends before the last line feed that only spaces follow, and where anything else follows, it goes
on to where the next one begins.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from hashiya.core.annotations import Annotation, Link
from hashiya.core.spans import Span
from hashiya.formats.annotation_set import AnnotatedArticle, Losses
from hashiya.formats.holdings import NEXT_FRAGMENT
from hashiya.formats.tokens import Piece, tokenised
from hashiya.text.paragraphs import first_ink, last_ink


class Stretch(NamedTuple):
    """Hold a sentence, and which tokens, from the first to before the last, are its own."""

    start: int
    end: int
    first: int
    last: int


def laid_out(text: str, spans: list[Span]) -> tuple[list[Stretch], list[Piece]]:
    """Return the sentences, one a paragraph, and the tokens, cut where a span begins or ends.

    No span may begin or end in white space. A text that begins with anything else than spaces and ink has its
    beginning as a token, for a sentence begins where its first token does.
    """
    tokens = tokenised(text, spans)
    head = tokens[0][0]
    if text[:head].strip(" "):
        tokens.insert(0, (0, head))
        begins = [0, *_lines(text, tokens, 1)]
    else:
        begins = _lines(text, tokens, 0)
    found: list[Stretch] = []
    start = tokens[0][0]
    for first, last in pairwise(begins):
        following = tokens[last][0]
        found.append(Stretch(start, _end(text, tokens[last - 1][1], following), first, last))
        start = following
    found.append(Stretch(start, len(text), begins[-1], len(tokens)))
    return found, tokens


def _lines(text: str, tokens: list[Piece], begin: int) -> list[int]:
    """Return the index of the first token of each paragraph; what begins the text goes with the first."""
    starts = [start for start, _ in tokens]
    found = [] if begin else [0]
    at = text.find("\n", tokens[begin][0])
    while at != -1:
        index = bisect_left(starts, at)
        if index == len(tokens):
            break
        found.append(index)
        at = text.find("\n", starts[index])
    return found


def _end(text: str, behind: int, following: int) -> int:
    """Return where a sentence ends whose last token ends at ``behind``."""
    last = text.rfind("\n", behind, following)
    return following if text[last + 1 : following].strip(" ") else last


def trimmed(given: AnnotatedArticle) -> tuple[AnnotatedArticle, Losses]:
    """Return the article with no span that begins or ends in white space; those of nothing else are left out.

    A fragment that is left out hands its links and its comment on to the next one.
    """
    losses: Losses = Losses()
    chains = {link.from_: link.to for link in given.links if link.kind == NEXT_FRAGMENT}
    kept: list[Annotation] = []
    heirs: dict[str, str | None] = {}
    comments: dict[str, str | None] = {}
    for mark in given.annotations:
        start, end = first_ink(given.text, mark.start, mark.end), last_ink(given.text, mark.start, mark.end)
        comment = mark.comment or comments.get(mark.id)
        losses["edges"] += (start, end) != (mark.start, mark.end)
        if start < end:
            kept.append(replace(mark, spans=(Span(start, end),), comment=comment))
            continue
        heirs[mark.id] = heir = chains.get(mark.id)
        if heir is not None:
            comments[heir] = comment
    if not losses["edges"]:
        return given, Losses()
    return given._replace(annotations=kept, links=_handed(given, heirs, losses)), losses


def _handed(given: AnnotatedArticle, heirs: dict[str, str | None], losses: Losses) -> list[Link]:
    links: list[Link] = []
    for link in given.links:
        start, end = _heir(link.from_, heirs), _heir(link.to, heirs)
        if start is not None and end is not None and start != end:
            links.append(replace(link, from_=start, to=end))
        elif link.kind != NEXT_FRAGMENT:
            losses["links"] += 1
    return links


def _heir(name: str, heirs: dict[str, str | None]) -> str | None:
    found: str | None = name
    while found in heirs:
        found = heirs[found]
    return found
