"""Regular expressions that an annotator gives, over folded text, held to a time and to a size."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from math import prod
from typing import Any

from hashiya.errors import EditError
from hashiya.text.fold import Folding, fold

_LONGEST = 1_000
"""Characters of an expression."""
_MOST_REPEATS = 10_000
"""All the numbers of repetitions, multiplied: every one of them takes memory before anything is sought."""
_SECONDS = 1.0
"""How long one text may take."""
SECONDS_IN_ALL = 60.0
"""How long all texts of a search may take, without what reading them takes."""
_REPEATS = re.compile(r"\{\s*(\d*)\s*(?:,\s*(\d*)\s*)?\}")
_CALLS = re.compile(r"\(\?(?:R|P>|&|[+-]?\d)")
_PIECES = re.compile(r"\\.|\\|[\x00-\x5b\x5d-\x7f]+|[^\x00-\x7f]+", re.DOTALL)


class Expression:
    """Find what a regular expression matches in folded text; its own letters are folded likewise.

    ``^`` and ``$`` are the ends of paragraphs. Raises :class:`EditError` for one that can't be used.
    """

    def __init__(self, text: str, folding: Folding) -> None:
        self._text = text
        self._spent = 0.0
        _check_size(text)
        self._compiled = _compiled(_folded(text, folding), text, folding.case)

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield start and end of each match in a folded text, in text order, empty ones left out.

        Raises :class:`EditError` where one text, or all since the beginning, take too long.
        """
        began = time.monotonic()
        try:
            # other threads run meanwhile
            found = [
                match.span() for match in self._compiled.finditer(text, timeout=_SECONDS, concurrent=True)
            ]
        except (TimeoutError, MemoryError) as error:
            raise self._too_long() from error
        self._spent += time.monotonic() - began
        if self._spent > SECONDS_IN_ALL:
            raise self._too_long()
        return (place for place in found if place[0] < place[1])

    def _too_long(self) -> EditError:
        return EditError(
            "The expression {expression} takes too long: give one with fewer repetitions within repetitions.",
            expression=self._text,
        )


def _check_size(text: str) -> None:
    if not text.strip():
        raise EditError("There is nothing to search for: give a word or several.")
    counts = [int(number[:9]) for each in _REPEATS.findall(text) for number in each if number]
    if len(text) > _LONGEST or prod(max(1, count) for count in counts) > _MOST_REPEATS or _CALLS.search(text):
        raise EditError(
            "The expression {expression} is too large: give one of at most {most} characters, with fewer "
            "repetitions and without calls of groups.",
            expression=text if len(text) <= _LONGEST else text[:100] + "…",
            most=_LONGEST,
        )


def _folded(text: str, folding: Folding) -> str:
    """Fold what isn't ASCII and isn't escaped; case is the compiled expression's own."""
    return "".join(
        piece if piece[0] <= "\x7f" else fold(piece, folding).text for piece in _PIECES.findall(text)
    )


def _compiled(folded: str, text: str, ignore_case: bool) -> Any:
    # a window that never searches by expression needn't load it
    import regex

    flags = regex.VERSION1 | regex.MULTILINE | (regex.IGNORECASE if ignore_case else 0)
    try:
        return regex.compile(folded, flags)
    except (regex.error, ValueError, RecursionError, MemoryError, OverflowError) as error:
        raise EditError(
            "The expression {expression} can't be used ({why}): correct it, or search for plain words.",
            expression=text,
            why=getattr(error, "msg", "") or str(error),
        ) from error
