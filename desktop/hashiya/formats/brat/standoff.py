"""Read the lines of brat's standoff, of one article, in whatever order they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hashiya.formats.brat.remarks import take_attribute, take_note, take_reference
from hashiya.formats.brat.ties import take_equivalents, take_events, take_relation
from hashiya.formats.brat.told import Line, Told
from hashiya.formats.brat.words import take_words
from hashiya.formats.incoming import IncomingMark

_PLAIN = re.compile(r"(T[0-9]+)\t([^\s]+) ([0-9]{1,12}) ([0-9]{1,12})\t(.*)", re.DOTALL)

_TAKERS = (
    ("R", take_relation),
    ("*", take_equivalents),
    ("AM", take_attribute),
    ("N", take_reference),
    ("#", take_note),
)
"""What takes which lines, those first that others may be said of."""


def take_lines(told: Told, lines: Iterable[tuple[int | None, str]]) -> None:
    """Take the lines of an article, with their numbers: first what others refer to, then what refers."""
    rest: dict[str, list[Line]] = {kind: [] for kind in "ER*AMN#"}
    text, marks, plain = told.text, told.by_id, _PLAIN.fullmatch
    for number, line in lines:
        match = plain(line)
        if match is not None:
            id_, label, first, last, words = match.groups()
            start, end = int(first), int(last)
            if text[start:end] == words and id_ not in marks and not told.names:
                marks[id_] = IncomingMark(id_, label, ((start, end),), (words,), line=number)
                continue
        if line[:1] == "T":
            take_words(told, Line(number, line))
        elif line and line[0] in rest:
            rest[line[0]].append(Line(number, line))
        elif line.strip():
            told.unfit(Line(number, line))
    take_events(told, rest["E"])
    for kinds, take in _TAKERS:
        for kind in kinds:
            for each in rest[kind]:
                take(told, each)
