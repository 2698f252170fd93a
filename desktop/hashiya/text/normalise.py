"""Normalise a text once, on import, before any offset into it exists."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from hashiya.errors import EditError, Sentence

_FOREIGN = ("\r", "\u0085", "\u2028", "\u2029")
# compiled when they are first used: most texts need neither
_BREAKS = "\r\n|[\r\u0085\u2028\u2029]"
_REFUSED = "[\x00\ud800-\udfff]"


class Normalised(NamedTuple):
    """Hold a normalised ``text``; ``dropped`` are the code points of the given one that fell away."""

    text: str
    dropped: tuple[int, ...] = ()

    def place(self, point: int) -> int:
        """Return where the code point at ``point`` of the given text stands in the normalised one."""
        return point - bisect_left(self.dropped, point)


def normalise(text: str) -> str:
    """Drop one leading byte order mark and turn every line break into LF; nothing else changes.

    Raises :class:`EditError` that names line and column of a NUL or a lone surrogate.
    """
    whole = text.removeprefix("\ufeff")
    if any(mark in whole for mark in _FOREIGN):  # looking for one character is far quicker than an expression
        whole = re.sub(_BREAKS, "\n", whole)
    found = None if _is_storable(whole) else re.search(_REFUSED, whole)
    if found is None:
        return whole
    line = whole.count("\n", 0, found.start()) + 1
    column = found.start() - whole.rfind("\n", 0, found.start())
    what = Sentence("a NUL") if found.group() == "\x00" else Sentence("half a surrogate pair")
    raise EditError(
        "The text has {what} in line {line}, column {column}: choose another encoding, or take it out.",
        what=what,
        line=line,
        column=column,
    )


def _is_storable(text: str) -> bool:
    try:
        return b"\0" not in text.encode("utf-8")
    except UnicodeEncodeError:
        return False


def normalised(text: str) -> Normalised:
    """Return what :func:`normalise` makes of a text, with the map from the one's positions to the other's.

    Raises what :func:`normalise` raises.
    """
    whole = normalise(text)
    if len(whole) == len(text):
        return Normalised(whole)
    dropped = [0] if text.startswith("\ufeff") else []
    # of CR LF the CR falls away, so that a span that ends between the two ends before the line break
    dropped.extend(match.start() for match in re.finditer("\r(?=\n)", text))
    return Normalised(whole, tuple(dropped))
