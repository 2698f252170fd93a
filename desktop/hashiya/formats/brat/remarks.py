"""What is said of annotations and relations in brat: attributes, references, notes.

Notes of the annotator are an annotation's comment. All else is kept under ``attributes``, ``references`` and
``notes``. What is said of an event goes to its trigger, of an attribute to what that is said of.
"""

from __future__ import annotations

import re
from typing import Any

from hashiya.formats.brat.config import UNSURE
from hashiya.formats.brat.told import Line, Told
from hashiya.formats.escapes import unescaped

NOTES = "AnnotatorNotes"

_ATTRIBUTE = re.compile(r"([AM][^\s]*)\t([^\s]+) ([^\s]+)(?: ([^\t]*[^\s]))?\s*")
_REFERENCE = re.compile(r"(N[^\s]*)\t([^\s]+) ([^\s]+) ([^\s:]+):([^\s]+)\s*?(?:\t(.*))?", re.DOTALL)
_NOTE = re.compile(r"(#[^\s]*)\t([^\s]+) ([^\s]+)(?:\t(.*))?", re.DOTALL)


def take_attribute(told: Told, line: Line) -> None:
    """Take an attribute, true where it has no value."""
    match = _ATTRIBUTE.fullmatch(line.text)
    if match is None:
        told.unfit(line)
        return
    id_, name, target, value = match.groups()
    holder = told.holder(target, line)
    if holder is None:
        return
    told.held[id_] = holder
    if name == UNSURE and value is None and holder in told.by_id:
        told.unsure.add(holder)
        return
    there: dict[str, Any] = told.extra.setdefault(holder, {}).setdefault("attributes", {})
    if name in there:
        told.twice(name, line)
    else:
        there[name] = True if value is None else value


def take_reference(told: Told, line: Line) -> None:
    """Take a reference to an entry of a knowledge base."""
    match = _REFERENCE.fullmatch(line.text)
    if match is None:
        told.unfit(line)
        return
    id_, kind, target, base, entry, words = match.groups()
    holder = told.holder(target, line)
    if holder is not None:
        told.held[id_] = holder
        reference = {"type": kind, "base": base, "id": entry, "text": words or ""}
        told.extra.setdefault(holder, {}).setdefault("references", []).append(reference)


def take_note(told: Told, line: Line) -> None:
    """Take a note; those that our own export wrote are unescaped."""
    match = _NOTE.fullmatch(line.text)
    if match is None:
        told.unfit(line)
        return
    _, kind, target, words = match.groups()
    holder = told.holder(target, line)
    if holder is None:
        return
    words = words or ""
    if told.names is not None:
        words = unescaped(words)
    if kind == NOTES and holder in told.by_id:
        told.comments.setdefault(holder, []).append(words)
    else:
        note = {"type": kind, "text": words}
        told.extra.setdefault(holder, {}).setdefault("notes", []).append(note)
