"""Regular expressions with Unicode's properties, compiled when they are first used.

The first page on the screen needs none of them, and loading their module takes longer than laying it out.
"""

from __future__ import annotations

from typing import Any


class Pattern:
    """Stand for a compiled expression of ``regex``: every method of one is here."""

    def __init__(self, source: str) -> None:
        self._source = source

    def __getattr__(self, name: str) -> Any:
        # only for what isn't there yet: each method is asked for once and then found like any other
        import regex

        found = getattr(regex.compile(self._source), name)
        setattr(self, name, found)
        return found


def pattern(source: str) -> Any:
    """Return the expression; a fault in ``source`` is told when it is first used."""
    return Pattern(source)
