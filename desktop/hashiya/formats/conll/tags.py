"""Tags of tokens, of whatever scheme: which runs of tokens they mark.

``B-`` and ``S-`` or ``U-`` begin, ``E-``, ``L-``, ``S-`` and ``U-`` end; ``I-`` and ``M-`` go on, or begin
where nothing of the same label is open, as in IOB1.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

_TAG = re.compile(r"([BIESLUM])-(.+)", re.DOTALL)
_BEGIN, _CLOSE = frozenset("BSU"), frozenset("ESLU")

Tag = tuple[int, str, str]
"""A column, and the prefix and label that stand in it."""


def is_tag(column: str) -> bool:
    """Tell whether a column holds a tag."""
    return column == "O" or _TAG.fullmatch(column) is not None


def parsed_tags(columns: Sequence[str]) -> tuple[list[Tag], list[str]]:
    """Return the tags of a row, those of ``O`` left out, and the columns that hold none."""
    found: list[Tag] = []
    strange: list[str] = []
    for number, column in enumerate(columns):
        match = _TAG.fullmatch(column)
        if match is not None:
            found.append((number, match[1], match[2]))
        elif column != "O":
            strange.append(column)
    return found, strange


class TaggedRow(NamedTuple):
    """Hold a token that has tags: its place, its tags, its line in the file."""

    row: int
    tags: Sequence[Tag]
    line: int


class Run(NamedTuple):
    """Hold a run of tokens that are marked together, first and last included."""

    label: str
    first: int
    last: int
    line: int


def runs(rows: Iterable[TaggedRow], breaks: Collection[int], on_bare: Callable[[int], None]) -> list[Run]:
    """Return the runs of tokens that tags mark.

    ``breaks`` are the tokens that a sentence ends with; no run goes on behind one. ``on_bare`` is told the
    line of each run that begins with no tag that begins.
    """
    found: list[list[int]] = []
    labels: list[str] = []
    open_: dict[int, int] = {}
    for row, tags, line in rows:
        for column, prefix, label in tags:
            place = open_.get(column, -1)
            if place >= 0 and prefix not in _BEGIN and labels[place] == label:
                last = found[place][1]
                if last == row - 1 and last not in breaks:
                    found[place][1] = row
                    if prefix in _CLOSE:
                        open_[column] = -1
                    continue
            if prefix not in _BEGIN:
                on_bare(line)
            open_[column] = -1 if prefix in _CLOSE else len(found)
            found.append([row, row, line])
            labels.append(label)
    return [Run(label, *places) for label, places in zip(labels, found, strict=True)]
