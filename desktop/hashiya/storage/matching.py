"""Matching: what an index is asked, so that no article that a query finds is left out.

An index answers by tokens, and a query begins and ends anywhere in them. Which tokens these may be is looked
up in the vocabulary; what is asked is made of tokens alone, so that nothing in a query is taken for syntax.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from hashiya.storage.vocabulary import Vocabulary
from hashiya.text.fold import fold
from hashiya.text.seeking import Query, behind_lam, may_stand_before
from hashiya.text.tokens import BREAK, tokens

_MOST_TOKENS = 2_000
"""How many tokens may stand for a part of one: beyond that most articles have some of them."""
_MOST_PHRASES = 1_000

Choices = list[str] | None
"""The tokens that may stand at one place, ``None`` for any."""


@dataclass(frozen=True, slots=True)
class Match:
    """Hold what to ask for, empty where no article can hold the query.

    ``or_irregular`` adds the articles whose tokens hold edges of words.
    """

    asked: str
    or_irregular: bool = False


def narrows(query: Query) -> bool:
    """Tell whether an index can say anything of a query."""
    return not query.regex and bool(_pieces(query))


def match(query: Query, vocabulary: Vocabulary) -> Match | None:
    """Return what to ask an index for a query that :func:`narrows`, ``None`` where that would be too much."""
    pieces = _pieces(query)
    if query.whole_word:
        places = [_whole(token, begins, vocabulary) for token, begins in pieces]
        if None in places:
            return None
        return Match(_asked(places), or_irregular=True)
    first, *others = (token for token, _ in pieces)
    if not others:
        held = vocabulary.holding(first, _MOST_TOKENS)
        return None if held is None else Match(_asked([held]))
    ending = vocabulary.ending(first, _MOST_PHRASES, _anything)
    return Match(_asked([ending, *([token] for token in others)], "*"))


def phrase(run: str) -> str:
    """Return what asks for a run of tokens, parted by spaces."""
    return f'"{run}"'


def _pieces(query: Query) -> list[tuple[str, bool]]:
    """Return the tokens of a query, and of each whether proclitics may stand before it."""
    pieces: list[tuple[str, bool]] = []
    for word in fold(query.text).text.split():
        for place, token in enumerate(tokens(word)):
            if token != BREAK or (pieces and pieces[-1][0] != BREAK):
                pieces.append((token, query.clitics and place == 0))
    # signs at either end may have others beside them, and are left out
    return pieces[:-1] if pieces and pieces[-1][0] == BREAK else pieces


def _whole(token: str, may_have_clitics: bool, vocabulary: Vocabulary) -> Choices:
    if token == BREAK or not may_have_clitics:
        return [token]
    found = vocabulary.ending(token, _MOST_TOKENS, may_stand_before)
    short = behind_lam(token)
    if found is None or not short:
        return found
    more = vocabulary.ending(
        short, _MOST_TOKENS, lambda before: before.endswith("ل") and may_stand_before(before)
    )
    return None if more is None or len(found) + len(more) > _MOST_TOKENS else [*found, *more]


def _asked(places: Sequence[Choices], beginning: str = "") -> str:
    """Write places as phrases, or where these would be too many, as tokens anywhere in a text.

    ``beginning`` is a star where the last token is the beginning of one. Only the first place may be any.
    """
    given = [choices for choices in places if choices is not None]
    if prod(map(len, given)) <= _MOST_PHRASES:
        return _one_of((" ".join(run) for run in product(*given)), beginning)
    return " AND ".join(f"({_one_of(choices)})" for choices in given)


def _one_of(runs: Iterable[str], beginning: str = "") -> str:
    return " OR ".join(phrase(run) + beginning for run in runs)


def _anything(_: str) -> bool:
    return True
