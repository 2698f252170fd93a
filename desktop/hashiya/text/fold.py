"""Folded text: what spelling leaves open is made one, for search only, with a map back to the source.

Harakat, tatweel and invisible marks fall away; a hamza leaves its seat (أ إ آ ٱ become ا, ؤ becomes و, ئ
becomes ي); ى becomes ي and ة becomes ه, likewise Persian ی ک and their kin; digits of any script become 0–9;
presentation forms, ligatures and full-width letters become plain ones; Latin loses case and accents; every
space is one kind of space.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import category, decimal, normalize

from hashiya.core.spans import Span
from hashiya.text.graphemes import grapheme_ceiling, grapheme_floor

_SAME_LETTER = {
    **dict.fromkeys("ٱٲٳ", "ا"),
    **dict.fromkeys("ىیېےۍ", "ي"),
    **dict.fromkeys("کڪ", "ك"),
    **dict.fromkeys("ةہھەۃ", "ه"),
    "ٴ": "",
    "ـ": "",
}
_DROPPED = frozenset({"Mn", "Me", "Cf"})


class _Table(dict[int, str]):
    """Fold each character when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


def _fold_character(char: str) -> str:
    if char == "\n":
        return char
    if char.isspace():
        return " "
    plain = normalize("NFKD", normalize("NFKD", char).casefold())
    folded = "".join(_SAME_LETTER.get(part, part) for part in plain if category(part) not in _DROPPED)
    digits = "".join(str(decimal(part, part)) for part in folded)
    # harakat that stand alone decompose into a space with a mark
    return "" if digits.isspace() else digits


_TABLE = _Table()


@dataclass(frozen=True, slots=True)
class Folded:
    """Hold the folded ``text`` of ``source``; ``starts`` gives the source's code point of each folded one."""

    source: str
    text: str
    starts: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """Return where the folded ``start:end``, not empty, stands in the source, in whole graphemes."""
        last = self.starts[end - 1]
        return Span(grapheme_floor(self.source, self.starts[start]), grapheme_ceiling(self.source, last + 1))

    def find_all(self, query: str) -> list[Span]:
        """Return where ``query``, folded likewise, stands in the source; none overlaps another."""
        wanted = fold(query).text
        found: list[Span] = []
        at = self.text.find(wanted) if wanted else -1
        while at != -1:
            span = self.span(at, at + len(wanted))
            if not found or found[-1].end <= span.start:
                found.append(span)
            at = self.text.find(wanted, at + len(wanted))
        return found


def fold(text: str) -> Folded:
    """Fold ``text`` for search; keep the result for as long as the text is searched."""
    uneven = "".join(char for char in set(text) if len(_TABLE[ord(char)]) != 1)
    starts = array("I")
    done = 0
    for match in re.finditer(f"[{re.escape(uneven)}]", text) if uneven else ():
        at = match.start()
        starts.extend(range(done, at))
        starts.extend([at] * len(_TABLE[ord(text[at])]))
        done = at + 1
    starts.extend(range(done, len(text)))
    return Folded(text, text.translate(_TABLE), starts)


def find_all(text: str, query: str) -> list[Span]:
    """Return where ``query`` stands in ``text`` when both are folded; see :meth:`Folded.find_all`."""
    return fold(text).find_all(query)
