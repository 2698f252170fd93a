"""The text as Qt may be given it: one character shown for one stored, so that every position stays true.

A text widget drops a leading U+FEFF, swaps the bytes of all that follows U+FFFE, and starts a new paragraph
at noncharacters. These few are shown by a stand-in of the same width in code points and in units.
"""

from __future__ import annotations

import re

from hashiya.text.offsets import has_astral
from hashiya.text.patterns import pattern

REPLACEMENT = "\ufffd"
"""Shown for a character of one unit that Qt can't hold."""

ASTRAL_REPLACEMENT = "\U0001fbc4"
"""Shown for a character of two units that Qt can't hold: the question mark of U+FFFD, two units wide."""

MARKS_SHOWN = 30
"""How many combining marks on one letter are shown as marks; thousands of them would stall the layout."""

_STAND_INS: dict[int, str] = {
    **dict.fromkeys((0x0000, 0x000B, 0x000C, 0x000D, 0x0085, 0x2029), REPLACEMENT),
    **dict.fromkeys(range(0xFDD0, 0xFDF0), REPLACEMENT),
    **dict.fromkeys((0xFFFE, 0xFFFF), REPLACEMENT),
    **dict.fromkeys(range(0xD800, 0xE000), REPLACEMENT),
    **dict.fromkeys(
        (plane * 0x10000 + last for plane in range(1, 17) for last in (0xFFFE, 0xFFFF)), ASTRAL_REPLACEMENT
    ),
    0xFEFF: "\u2060",
}

_PILE_OF_MARKS = pattern(rf"(?<=\p{{M}}{{{MARKS_SHOWN}}})\p{{M}}+")
_LOOKED_THROUGH = 50_000
"""Characters from which on the exact search is the faster one, its module's loading included."""

_MAYBE_MARK = re.compile(r"[^\w\s!-/:-@«»،؛؟]")
_MAYBE_PILE = re.compile(rf"[^\w\s]{{{MARKS_SHOWN + 1}}}")
# apart, because a class that reaches beyond U+FFFF is searched for eight times as slowly
_MAYBE = re.compile("[\x00\x0b\x0c\r\x85\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff\ud800-\udfff]")
_MAYBE_ASTRAL = re.compile(
    "["
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}-{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17))
    + "]"
)


def display(text: str) -> str:
    """Return what to show for ``text``: as many code points and as many units, in the same places.

    Give it to Qt, compare with ``toRawText()``, and never read it back.
    """
    strange = _MAYBE.search(text) or (has_astral(text) and _MAYBE_ASTRAL.search(text))
    shown = text.translate(_STAND_INS) if strange else text
    if _may_pile(shown):
        return str(_PILE_OF_MARKS.sub(lambda pile: _same_width(pile.group()), shown))
    return shown


def _may_pile(text: str) -> bool:
    """Tell whether more marks than are shown may stand on one letter."""
    # so many in a row can't all lie between two characters that are looked at
    if _MAYBE_MARK.search(text[MARKS_SHOWN :: MARKS_SHOWN + 1]) is None:
        return False
    return len(text) >= _LOOKED_THROUGH or _MAYBE_PILE.search(text) is not None


def display_part(text: str, start: int, end: int) -> str:
    """Return what :func:`display` shows of the code points ``start:end``, without looking at all others."""
    before = max(0, start - MARKS_SHOWN)  # whether a mark is shown depends on so many before it
    return display(text[before:end])[start - before :]


def _same_width(marks: str) -> str:
    return "".join(ASTRAL_REPLACEMENT if mark > "\uffff" else REPLACEMENT for mark in marks)
