"""Invisible marks: what stands in a text without being seen, by name and place."""

from __future__ import annotations

from dataclasses import dataclass
from unicodedata import name

from hashiya.text.patterns import pattern

_SHORT = {
    "\t": "TAB",
    "\u00a0": "NBSP",
    "\u00ad": "SHY",
    "\u034f": "CGJ",
    "\u061c": "ALM",
    "\u0640": "tatweel",
    "\u200b": "ZWSP",
    "\u200c": "ZWNJ",
    "\u200d": "ZWJ",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u202f": "NNBSP",
    "\u2060": "WJ",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
    "\ufeff": "BOM",
}

# tatweel is seen, but not told from a long stroke; spaces other than the common one are not told from it
_MARK = pattern(
    r"(?V1)[\u0640\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\p{Cf}\p{Variation_Selector}"
    r"[\p{Zs}--\u0020]\p{Zl}\p{Zp}[\p{Cc}--\n]\p{Noncharacter_Code_Point}]"
)

_CONTROL = pattern("[\u202a-\u202e\u2066-\u2069]")
_PDF, _PDI = "\u202c", "\u2069"
_CLOSED_BY = {**dict.fromkeys("\u202a\u202b\u202d\u202e", _PDF), **dict.fromkeys("\u2066\u2067\u2068", _PDI)}


@dataclass(frozen=True, slots=True)
class Invisible:
    """Hold one invisible mark: its place, itself, and its short name, as ``RLM`` or ``U+2007``."""

    position: int
    char: str
    short: str

    @property
    def long(self) -> str:
        """The name that Unicode gives it, or its code point where it has none."""
        return name(self.char, codepoint(self.char))


def codepoint(char: str) -> str:
    """Return ``U+0627`` for ا."""
    return f"U+{ord(char):04X}"


def invisible_marks(text: str) -> list[Invisible]:
    """Return the invisible marks of ``text`` in order; line feeds and common spaces aren't among them."""
    found = ((match.start(), match.group()) for match in _MARK.finditer(text))
    return [Invisible(position, char, _SHORT.get(char, codepoint(char))) for position, char in found]


def unpaired_controls(paragraph: str) -> list[int]:
    """Return the places of embeddings, overrides and isolates that have no partner in ``paragraph``.

    Such a control changes how everything up to the paragraph's end is shown.
    """
    unpaired: list[int] = []
    waiting: list[tuple[int, str]] = []
    isolates = 0
    for match in _CONTROL.finditer(paragraph):
        position, control = match.start(), match.group()
        if control in _CLOSED_BY:
            waiting.append((position, _CLOSED_BY[control]))
            isolates += _CLOSED_BY[control] == _PDI
        elif control == _PDI and isolates:
            # it also ends the embeddings left open inside its isolate
            while waiting[-1][1] != _PDI:
                unpaired.append(waiting.pop()[0])
            waiting.pop()
            isolates -= 1
        elif waiting and waiting[-1][1] == control:
            waiting.pop()
        else:
            unpaired.append(position)
    return sorted(unpaired + [position for position, _ in waiting])
