"""The order of words beside a hit: by their letters, however they are spelled, the nearest word first."""

from __future__ import annotations

from functools import lru_cache

from hashiya.text.fold import fold

_WORDS = 3


def sort_key(text: str, *, backwards: bool = False) -> tuple[str, ...]:
    """Return the first words of ``text``, folded; its last ones, from the last on, where ``backwards``."""
    words = text.split()
    nearest = words[: -_WORDS - 1 : -1] if backwards else words[:_WORDS]
    return tuple(filter(None, map(_folded, nearest)))


@lru_cache(maxsize=100_000)
def _folded(word: str) -> str:
    return "".join(char for char in fold(word).text if char.isalnum())
