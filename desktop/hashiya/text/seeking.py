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


def behind_lam(word: str) -> str:
    """Return what stands behind the ل of "to the": لوزير of الوزير (للوزير), لغة of اللغة (للغة).

    It is empty for a word without the article.
    """
    rest = word[2:]
    if not word.startswith("ال") or len(rest) < 2 or not rest[0].isalpha():
        return ""
    return rest if rest[0] == "ل" else word[1:]


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
        clitics = query.whole_word and query.clitics
        first, *rest = self.words
        short = behind_lam(first) if clitics else ""
        self._first = re.compile(f"(?:{re.escape(first)}|(?<=ل){re.escape(short)})") if short else None
        self._rest = re.compile(
            "".join(_GAP + (_in_a_phrase(word) if clitics else re.escape(word)) for word in rest)
        )

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield start and end of each place in a folded text, in text order; some may overlap."""
        for start, end in self._beginnings(text):
            rest = self._rest.match(text, end)
            if rest:
                yield start, rest.end()

    def _beginnings(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where the first word stands, those that overlap too."""
        first = self.words[0]
        at = text.find(first) if self._first is None else -1
        while at != -1:
            yield at, at + len(first)
            at = text.find(first, at + 1)
        found = self._first and self._first.search(text)
        while found:
            yield found.span()
            found = self._first and self._first.search(text, found.start() + 1)


def _in_a_phrase(word: str) -> str:
    """Return what finds a word with its proclitics behind another one."""
    if not word[0].isalnum():
        return re.escape(word)
    short = behind_lam(word)
    together = f"|[وف]?ل{re.escape(short)}" if short else ""
    return f"(?:{_CLITICS}{re.escape(word)}{together})"


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
