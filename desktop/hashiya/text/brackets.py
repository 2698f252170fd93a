"""Bracket pairs of the bidirectional algorithm (UAX #9, BD16 and N0)."""

from __future__ import annotations

from typing import Any
from unicodedata import category, mirrored, normalize

from bidi.mirror import MIRRORED

_DEEPEST = 63
_DIRECTION = {"L": "L", "R": "R", "EN": "R", "AN": "R"}


def mirror_image(char: str) -> str:
    """Return the character that ``char`` is drawn as in right-to-left text: ``)`` for ``(``."""
    return str(MIRRORED.get(char, char)) if mirrored(char) else char


def resolve_brackets(chars: list[dict[str, Any]], before: str) -> None:
    """Give both brackets of each pair one direction, in one isolating run sequence after the weak types.

    ``chars`` hold ``ch``, ``type``, ``orig`` and ``level``, as python-bidi's steps have them; ``before``
    is the direction before the sequence.
    """
    for opening, closing in _pairs(chars):
        outer = "LR"[chars[opening]["level"] % 2]
        inside = {_DIRECTION.get(char["type"]) for char in chars[opening + 1 : closing]} - {None}
        if not inside:
            continue
        if outer in inside or _direction_before(chars, opening, before) == outer:
            _settle(chars, (opening, closing), outer)
        else:
            _settle(chars, (opening, closing), "LR"[outer == "L"])


def _pairs(chars: list[dict[str, Any]]) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for place, char in enumerate(chars):
        if char["type"] != "ON" or not mirrored(char["ch"]):
            continue
        kind = category(char["ch"])
        if kind == "Ps":
            if len(waiting) == _DEEPEST:
                # such a sequence has no pairs at all, so that nobody has to look further
                return []
            waiting.append((normalize("NFC", mirror_image(char["ch"])), place))
        elif kind == "Pe":
            same = normalize("NFC", char["ch"])
            opened = next((at for at in range(len(waiting) - 1, -1, -1) if waiting[at][0] == same), None)
            if opened is not None:
                pairs.append((waiting[opened][1], place))
                del waiting[opened:]
    return sorted(pairs)


def _direction_before(chars: list[dict[str, Any]], place: int, before: str) -> str:
    kinds = (_DIRECTION.get(chars[at]["type"]) for at in range(place - 1, -1, -1))
    return next((kind for kind in kinds if kind), before)


def _settle(chars: list[dict[str, Any]], places: tuple[int, int], direction: str) -> None:
    for place in places:
        chars[place]["type"] = direction
        mark = place + 1
        while mark < len(chars) and chars[mark]["orig"] == "NSM":
            chars[mark]["type"] = direction
            mark += 1
