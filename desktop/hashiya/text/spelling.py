"""Spelling: what each character becomes once what spelling leaves open is made one, by switches.

Canonically equal characters are always one, and so are all kinds of spaces but the line feed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from threading import Lock
from typing import Literal, NamedTuple
from unicodedata import category, decimal, normalize


class Folding(NamedTuple):
    """Say what of spelling doesn't matter, each switch alone.

    ``harakat``: Arabic vowel marks and invisible marks; ``tatweel``; ``hamza``: its seats (أ إ آ ٱ ا, ؤ و,
    ئ ي); ``yeh``: ى and ي; ``teh``: ة and ه; ``digits``: those of any script; ``forms``: presentation forms,
    ligatures, full-width letters, Persian and Urdu ک ہ; ``case``: case and accents of Latin and its kin.
    """

    harakat: bool = True
    tatweel: bool = True
    hamza: bool = True
    yeh: bool = True
    teh: bool = True
    digits: bool = True
    forms: bool = True
    case: bool = True

    @classmethod
    def of(cls, switches: Iterable[str]) -> Folding:
        """Return the folding with these of the :data:`SWITCHES` on and all others off."""
        on = frozenset(switches)
        return cls(**{name: name in on for name in SWITCHES})


SWITCHES = Folding._fields
"""The names of the switches in their order."""
EVERYTHING = Folding()
"""The folding with every switch on."""
NOTHING = Folding.of(())
"""The folding under which spelling matters."""

_TATWEEL = "ـ"
_HAMZA_MARKS = frozenset("\u0653\u0654\u0655")
_MARKS = frozenset({"Mn", "Me"})
# as an expression it takes longer to compile than all titles to fold
_ARABIC = (
    ("\u0600", "\u06ff"),
    ("\u0750", "\u077f"),
    ("\u0870", "\u08ff"),
    ("\ufb50", "\ufdff"),
    ("\ufe70", "\ufeff"),
)
"""The first and the last character of each block of Arabic script."""
_LETTERS = {
    "hamza": {**dict.fromkeys("ٱٲٳ", "ا"), "ٴ": ""},
    "yeh": dict.fromkeys("ىیېےۍ", "ي"),
    "teh": dict.fromkeys("ةۃ", "ه"),
    "forms": {**dict.fromkeys("کڪ", "ك"), **dict.fromkeys("ہھە", "ه")},
    "tatweel": {_TATWEEL: ""},
}
# what most texts are made of; whatever else comes is entered when it is first met
_COMMON = "".join(map(chr, (*range(0x20, 0x7F), *range(0x600, 0x700))))


class Spelling:
    """Know what characters become under one folding; each is worked out when it is first met.

    ``changed`` gives what doesn't stay as it is; ``uneven`` finds what becomes none or several.
    """

    def __init__(self, folding: Folding) -> None:
        self._folding = folding
        self._letters = {
            letter: same
            for switch, letters in _LETTERS.items()
            if getattr(folding, switch)
            for letter, same in letters.items()
        }
        self._known: dict[str, str] = {}
        self._meeting = Lock()
        self._enter(_COMMON)

    def meet(self, text: str) -> None:
        """Make sure that every character of ``text`` is known."""
        if self._strange.search(text):
            with self._meeting:
                self._enter(text)

    def _enter(self, text: str) -> None:
        known = {**self._known, **{char: self.of(char) for char in set(text)}}
        # in this order: another thread that finds a character also finds what becomes of it
        self.changed = {char: folded for char, folded in known.items() if folded != char}
        self.uneven = re.compile(_one_of(char for char, folded in self.changed.items() if len(folded) != 1))
        self.differing = re.compile(_one_of(self.changed))
        self._known, self._strange = known, re.compile(f"[^{re.escape(''.join(known))}]")

    def of(self, char: str) -> str:
        """Return what one character becomes, which is folded itself."""
        once = self._once(char)
        return once if once == char else "".join(map(self.of, once))

    def _once(self, char: str) -> str:
        if char.isspace():
            return char if char == "\n" else " "
        form: Literal["NFKD", "NFD"] = "NFKD" if self._folding.forms else "NFD"
        plain = normalize(form, char)
        if self._folding.case:
            plain = normalize(form, plain.casefold())
        # harakat that stand alone decompose into a space with a mark
        return "".join(map(self._part, plain)).strip(" ")

    def _part(self, part: str) -> str:
        kind = category(part)
        if kind in _MARKS or kind == "Cf":
            return "" if getattr(self._folding, _switch_of(part, kind)) else part
        same = self._letters.get(part, part)
        return str(decimal(same, same)) if self._folding.digits and same else same


@cache
def spelling(folding: Folding) -> Spelling:
    """Return what is known of characters under ``folding``, kept as long as the program runs."""
    return Spelling(folding)


def _switch_of(mark: str, kind: str) -> str:
    if mark in _HAMZA_MARKS:
        return "hamza"
    return "harakat" if kind == "Cf" or any(first <= mark <= last for first, last in _ARABIC) else "case"


def _one_of(chars: Iterable[str]) -> str:
    return f"[{re.escape(''.join(chars))}]"
