"""Embedding levels of the bidirectional algorithm (UAX #9), and the order in which a line is seen.

python-bidi's compiled ``get_display`` knows isolates and brackets but tells no levels; its steps in
Python tell levels but know neither. So explicit levels and bracket pairs are found here, and its steps
for weak, neutral and implicit types are run on each isolating run sequence. The compiled code agrees in
all but two of its own slips: it leaves a line without odd levels as it is, tabs and spaces included, and
loses the direction before a bracket behind an isolate.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal
from unicodedata import bidirectional

from bidi import algorithm

from hashiya.text import bidi_runs
from hashiya.text.brackets import resolve_brackets

Base = Literal["R", "L"]

_SPACE = bidi_runs.REMOVED | bidi_runs.ISOLATES | {"PDI", "WS"}


def embedding_levels(paragraph: str, base: Base = "R") -> list[int]:
    """Return the resolved level of each code point of one paragraph, before it is broken into lines.

    Odd levels run from right to left. What the algorithm takes out (X9) has the level of the character
    before.
    """
    explicit = bidi_runs.Explicit(paragraph, int(base == "R"))
    # the bounds of all sequences are those of the explicit levels, so they come before any is resolved
    for sequence in list(explicit.sequences()):
        for char in _resolve(explicit, sequence):
            explicit.levels[char["place"]] = char["level"]
    levels = explicit.levels
    for place, kind in enumerate(explicit.original):
        if kind in bidi_runs.REMOVED:
            levels[place] = levels[place - 1] if place else int(base == "R")
    return levels


def _resolve(explicit: bidi_runs.Explicit, sequence: bidi_runs.Sequence) -> list[dict[str, Any]]:
    chars: list[dict[str, Any]] = []
    for place in sequence.places:
        kind = explicit.kinds[place]
        neutral = kind in bidi_runs.ISOLATES or kind == "PDI"
        char = {"ch": explicit.paragraph[place], "level": explicit.levels[place], "place": place}
        chars.append({**char, "type": "ON" if neutral else kind, "orig": explicit.original[place]})
    run = {"sor": sequence.before, "eor": sequence.after, "start": 0, "length": len(chars)}
    storage = {"chars": chars, "runs": [run]}
    algorithm.resolve_weak_types(storage)
    resolve_brackets(chars, sequence.before)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    return chars


def line_order(paragraph: str, levels: Sequence[int], start: int, end: int, base: Base = "R") -> list[int]:
    """Return the code points of the line ``start:end`` as they are seen from left to right (L1, L2).

    ``levels`` are those of the whole paragraph; the result is a permutation of ``range(start, end)``.
    """
    return reorder(range(start, end), line_levels(paragraph, levels, start, end, base))


def line_levels(paragraph: str, levels: Sequence[int], start: int, end: int, base: Base = "R") -> list[int]:
    """Return the levels of one line: tabs, and the white space before them or at its end, have the base's."""
    line = list(levels[start:end])
    resetting = True
    for index in range(end - 1, start - 1, -1):
        kind = bidirectional(paragraph[index])
        if kind in {"S", "B"}:
            resetting = True
        elif kind not in _SPACE:
            resetting = False
        if resetting:
            line[index - start] = int(base == "R")
    return line


def reorder(items: Sequence[int], levels: Sequence[int]) -> list[int]:
    """Return ``items`` from left to right, each having the level in its place (L2)."""
    order = list(items)
    lowest_odd = min((level for level in levels if level % 2), default=1)
    for level in range(max(levels, default=0), lowest_odd - 1, -1):
        place = 0
        while place < len(order):
            run = place
            while run < len(order) and levels[run] >= level:
                run += 1
            order[place:run] = reversed(order[place:run])
            place = run + 1
    return order
