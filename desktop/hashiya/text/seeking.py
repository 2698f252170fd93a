"""Seeking: where a text holds what is asked for, however either is spelled, in exact stored positions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hashiya.core.spans import Span
from hashiya.errors import EditError
from hashiya.text.expressions import Expression
from hashiya.text.fold import EVERYTHING, Folded, Folding, fold
from hashiya.text.proclitics import proclitic_ends
from hashiya.text.words import words_from

_GAP = r"(?: +(?:\n *)?|\n *)"
_CLITICS = "(?:[وف]?(?:س|ل(?:ا?ل)?|[بك]?(?:ال)?))?"
"""What may stand before a word, folded; :mod:`hashiya.text.proclitics` judges the first word of a phrase."""
_ONLY_CLITICS = re.compile(_CLITICS)


def may_stand_before(folded: str) -> bool:
    """Tell whether folded letters, none among them, may be proclitics of the word behind them."""
    return _ONLY_CLITICS.fullmatch(folded) is not None


@dataclass(frozen=True, slots=True)
class Query:
    """Say what is looked for, and what of spelling doesn't matter.

    Several words are a phrase: any run of spaces or one line feed may part them, never an empty line.
    ``whole_word`` wants whole words, and where ``clitics`` is on lets each have its proclitics before it;
    ``regex`` takes the text for a regular expression over folded text.
    """

    text: str
    folding: Folding = EVERYTHING
    whole_word: bool = False
    clitics: bool = True
    regex: bool = False


class Seeker:
    """Find what a query asks for in one text after another.

    Raises :class:`EditError` for a query that asks for nothing, or an expression that can't be used.
    """

    def __init__(self, query: Query) -> None:
        self.query = query
        self._search = Expression(query.text, query.folding) if query.regex else Phrase(query)

    def find(self, text: str) -> list[Span]:
        """Return the hits in text order, none empty, none overlapping another, graphemes whole.

        Raises :class:`EditError` for an expression that takes too long.
        """
        folded = fold(text, self.query.folding)
        found: list[Span] = []
        for start, end in self._search.places(folded.text):
            span = folded.span(start, end)
            if (not found or found[-1].end <= span.start) and self._fits(folded, end, span):
                found.append(span)
        return found

    def _fits(self, folded: Folded, end: int, span: Span) -> bool:
        if not self.query.regex and folded.cuts(end):
            return False
        return not self.query.whole_word or _is_whole(folded.source, span, self.query.clitics)


class Phrase:
    """Find one or several words in folded text, one behind the other.

    ``words`` are folded. Raises :class:`EditError` where no word is left.
    """

    def __init__(self, query: Query) -> None:
        self.words = tuple(fold(query.text, query.folding).text.split())
        if not self.words:
            raise _nothing(query.text)
        before = _CLITICS if query.whole_word and query.clitics else ""
        self._rest = re.compile(
            "".join(_GAP + (before if word[0].isalnum() else "") + re.escape(word) for word in self.words[1:])
        )

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield start and end of each place in a folded text, in text order; some may overlap."""
        first = self.words[0]
        at = text.find(first)
        while at != -1:
            rest = self._rest.match(text, at + len(first))
            if rest:
                yield at, rest.end()
            at = text.find(first, at + 1)


def _nothing(text: str) -> EditError:
    if text.strip():
        return EditError(
            "Nothing of “{query}” is left to search for, since such marks don't matter: "
            "let them matter, or search for letters.",
            query=text.strip(),
        )
    return EditError("There is nothing to search for: give a word or several.")


def _is_whole(text: str, span: Span, clitics: bool) -> bool:
    """Tell whether no word is cut, but behind proclitics at the start where these are allowed."""
    last = next(words_from(text, span.end), None)
    if last and last[0] < span.end:
        return False
    first = next(words_from(text, span.start), None)
    if not first or first[0] >= span.start:
        return True
    return clitics and span.start - first[0] in proclitic_ends(text[slice(*first)])
