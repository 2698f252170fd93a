"""Nearness: texts that are nearly the same, as when an agency's report is printed twice with another title.

A text is sketched by the smallest hashes of its runs of five folded words (bottom-k MinHash, Broder 1997);
the share of hashes that two sketches have in common estimates the share of runs that the texts have.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from hashiya.text.fold import fold
from hashiya.text.patterns import pattern

_WORD = pattern(r"[\p{L}\p{N}]+")
_RUN = 5
_SIZE = 64
_SHARED_BY_TOO_MANY = 200
NEAR = 0.5
"""The estimated share of common runs from which on two texts are told as nearly the same."""

Sketch = tuple[int, ...]


class Near(NamedTuple):
    """Name two texts by the keys that they were added with, and how much they have in common, 0 to 1."""

    one: str
    other: str
    share: float


def sketch(text: str) -> Sketch:
    """Return the sketch of a text, smallest hash first, nothing for a text without words.

    A text of under five words is one run.
    """
    words = _WORD.findall(fold(text).text)
    if not words:
        return ()
    runs = (" ".join(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1)))
    return tuple(sorted({zlib.crc32(run.encode("utf-8")) for run in runs})[:_SIZE])


def likeness(one: Sequence[int], other: Sequence[int]) -> float:
    """Return the estimated share of runs that two sketched texts have in common, 0 to 1."""
    smallest = sorted({*one, *other})[: max(len(one), len(other))]
    both = set(one) & set(other)
    return sum(each in both for each in smallest) / len(smallest) if smallest else 0.0


class Sketches:
    """Find near texts among many, without comparing each with each."""

    def __init__(self) -> None:
        self._sketches: dict[str, Sketch] = {}
        self._holders: defaultdict[int, list[str]] = defaultdict(list)

    def add(self, key: str, text: str) -> list[Near]:
        """Take a text in, and return those taken in before that it is near to."""
        new = sketch(text)
        found = self._near(key, new)
        for each in new[: _SIZE // 2]:
            holders = self._holders[each]
            if len(holders) < _SHARED_BY_TOO_MANY:
                holders.append(key)
        self._sketches[key] = new
        return found

    def near(self, key: str, text: str) -> list[Near]:
        """Return the texts taken in that a text is near to, without taking it in."""
        return self._near(key, sketch(text))

    def _near(self, key: str, new: Sketch) -> list[Near]:
        seen = {holder for each in new[: _SIZE // 2] for holder in self._holders.get(each, ())}
        found = [Near(key, other, likeness(new, self._sketches[other])) for other in sorted(seen)]
        return [near for near in found if near.share >= NEAR]
