"""What ties annotations in brat: events, relations and equivalents, all of them links here.

An event is the annotation that its trigger is, with a link to each argument whose kind is the role, its
number left off (``Org-Arg2`` is ``Org-Arg``).
Equivalents are a chain of links whose kind is the name of the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from hashiya.errors import Sentence
from hashiya.formats.brat.told import Line, Told
from hashiya.formats.incoming import NOTHING
from hashiya.formats.values import quoted

_RELATION = re.compile(r"(R[^\s]*)\t([^\s]+) ([^\s:]+):([^\s]+) ([^\s:]+):([^\s]+)\s*")
_EVENT = re.compile(r"(E[^\s]*)\t([^\s:]+):([^\s:]+)((?: +[^\s:]+:[^\s]+)*)\s*")
_EQUIVALENTS = re.compile(r"\*\t([^\s]+)((?: [^\s]+){2,})\s*")
_NUMBERED = re.compile(r"(.*[^0-9])[0-9]+")


def take_events(told: Told, lines: Iterable[Line]) -> None:
    """Take events: all their triggers first, since an argument may be an event of a later line."""
    events = [event for line in lines if (event := _event(told, line)) is not None]
    for id_, trigger, arguments, line in events:
        for number, argument in enumerate(arguments.split(), start=1):
            role, target = argument.split(":", 1)
            extra = {"event": id_}
            numbered = _NUMBERED.fullmatch(role)
            if numbered is not None:
                extra["role"] = role
                role = numbered[1]
            told.link(f"{id_}/{number}", role, (trigger, target), extra, line)


def _event(told: Told, line: Line) -> tuple[str, str, str, Line] | None:
    match = _EVENT.fullmatch(line.text)
    if match is None:
        told.unfit(line)
        return None
    id_, kind, name, arguments = match.groups()
    trigger = told.mark_of(name, line)
    if trigger is None:
        return None
    if id_ in told.held:
        told.twice(id_, line)
        return None
    _note_event(told, id_, kind, trigger, line)
    told.held[id_] = trigger
    told.triggers.add(trigger)
    return id_, trigger, arguments, line


def _note_event(told: Told, id_: str, kind: str, trigger: str, line: Line) -> None:
    label = told.by_id[trigger].label
    if label != kind:
        told.note(
            Sentence("the event {id} is labelled {label}, as its trigger is", id=id_, label=quoted(label)),
            line.number,
        )
    if trigger in told.triggers:
        told.note(
            Sentence("the event {id} shares its trigger with another one and becomes one with it", id=id_),
            line.number,
        )


def take_relation(told: Told, line: Line) -> None:
    """Take a relation as a link from its first argument to the second; roles of another name are kept."""
    match = _RELATION.fullmatch(line.text)
    if match is None:
        told.unfit(line)
        return
    id_, kind, first, from_, second, to = match.groups()
    if id_ in told.held:
        told.twice(id_, line)
        return
    extra: Mapping[str, Any] = NOTHING
    if (first, second) == ("Arg2", "Arg1"):
        from_, to = to, from_
    elif (first, second) != ("Arg1", "Arg2"):
        extra = {"roles": [first, second]}
    if told.link(id_, told.named(kind), (from_, to), extra, line):
        told.held[id_] = id_


def take_equivalents(told: Told, line: Line) -> None:
    """Take what is the same as a chain of links, each to the next."""
    match = _EQUIVALENTS.fullmatch(line.text)
    if match is None:
        told.unfit(line)
        return
    for number, ends in enumerate(pairwise(match[2].split()), start=1):
        told.link(f"*{line.number or 0}/{number}", match[1], ends, {"equivalent": True}, line)
