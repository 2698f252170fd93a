"""Normalise a text once, on import, before any offset into it exists."""

from __future__ import annotations

import re

from hashiya.errors import EditError, Sentence

_BREAKS = re.compile("\r\n|[\r\u0085\u2028\u2029]")
_REFUSED = re.compile("[\x00\ud800-\udfff]")


def normalise(text: str) -> str:
    """Drop one leading byte order mark and turn every line break into LF; nothing else changes.

    Raises :class:`EditError` that names line and column of a NUL or a lone surrogate.
    """
    whole = _BREAKS.sub("\n", text.removeprefix("\ufeff"))
    found = _REFUSED.search(whole)
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
