"""Which way a text runs, and how a foreign string is kept from turning its neighbours round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import bidirectional

from hashiya.core.articles import Direction

FSI = "\u2068"
"""First strong isolate: what follows takes its own direction and lends it to nothing around it."""

PDI = "\u2069"
"""Pop directional isolate: ends what FSI began."""

_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_RIGHT = frozenset({"R", "AL"})
# letters, and the few numbers that are no digits
_LETTERS = re.compile(r"[^\W\d_]+")


def first_strong(text: str) -> Direction | None:
    """Return the direction of the first strong character, or ``None`` where there is none.

    What stands inside isolates doesn't count (UAX #9, P2).
    """
    depth = 0
    for char in text:
        kind = bidirectional(char)
        if kind in {"LRI", "RLI", "FSI"}:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind in _RIGHT:
            return Direction.RTL
        elif depth == 0 and kind == "L":
            return Direction.LTR
    return None


def prevailing(text: str) -> Direction | None:
    """Return the direction that most letters of ``text`` have, or ``None`` where there are none.

    Unlike :func:`first_strong` it isn't misled by ``BBC: قال…``. A draw is right to left.
    """
    right = left = 0
    for word in _words(text):
        if bidirectional(word[0]) in _RIGHT:
            right += len(word)
        else:
            left += len(word)
    if right == left == 0:
        return None
    return Direction.RTL if right >= left else Direction.LTR


def suggest_directions(text: str, direction: Direction = Direction.RTL) -> dict[int, Direction]:
    """Suggest an override for each paragraph that holds letters of the other direction alone.

    Keys are paragraph indexes from 0, paragraphs end at LF; ``direction`` is the article's.
    """
    suggested = {}
    for index, paragraph in enumerate(text.split("\n")):
        kinds = {bidirectional(word[0]) in _RIGHT for word in _words(paragraph)}
        if kinds == {direction is not Direction.RTL}:
            suggested[index] = Direction.LTR if direction is Direction.RTL else Direction.RTL
    return suggested


def without_controls(text: str) -> str:
    """Return ``text`` without embeddings, overrides and isolates (U+202A–202E, U+2066–2069)."""
    return _CONTROLS.sub("", text)


def isolate(text: str) -> str:
    """Return ``text`` between FSI and PDI, for insertion into a sentence of any direction.

    The text's own embeddings, overrides and isolates are taken out, since an unpaired one would end
    the isolate. Only for what is shown, never for what is stored.
    """
    return f"{FSI}{without_controls(text)}{PDI}"


def _words(text: str) -> Iterator[str]:
    """Yield stretches of letters: digits, marks and punctuation have no direction of their own."""
    for found in _LETTERS.findall(text):
        if found.isalpha():
            yield found
        else:
            yield from "".join(char if char.isalpha() else " " for char in found).split()
