"""What REFI-QDA projects of ours are made of: identifiers, values in XML, and how positions are counted."""

from __future__ import annotations

import re
from hashlib import sha1
from uuid import UUID

from hashiya.core.labels import ACCENTS, Label
from hashiya.formats.units import Unit

NAMESPACE = "urn:QDA-XML:project:1.0"
ORIGIN = "Hashiya"
_OURS = UUID("6f1f3c52-0d0e-5a53-9d0a-2f6d0b7c9e11").bytes
_LABEL_LINE = "hashiya: "

# what XML can't hold, and what looks like the way in which it is written
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-F]{4}_)")
_ESCAPE = re.compile("_x([0-9A-F]{4})_")
_MARKUP = re.compile('[&<>"\t\n\r]')
_REFERENCES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
}


def guid(kind: str, name: str) -> str:
    """Return the identifier of something of ours, the same each time: a UUID of version 5."""
    made = sha1(_OURS + f"{kind}:{name}".encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()
    variant = "89ab"[int(made[16], 16) & 3]
    return f"{made[:8]}-{made[8:12]}-5{made[13:16]}-{variant}{made[17:20]}-{made[20:32]}"


def value(text: str) -> str:
    """Return a text as an attribute or an element holds it, line breaks included.

    What no XML can hold becomes ``_x0001_``, as in spreadsheets.
    """
    whole = _UNFIT.sub(lambda match: f"_x{ord(match.group()):04X}_", text)
    return _MARKUP.sub(lambda match: _REFERENCES[match.group()], whole)


def given_value(text: str) -> str:
    """Return what :func:`value` was given, the markup being read already."""
    return _ESCAPE.sub(lambda match: chr(int(match.group(1), 16)), text) if "_x" in text else text


def origin(unit: Unit) -> str:
    """Return what a project's ``origin`` says of the program and of how positions are counted."""
    return f"{ORIGIN} ({unit})"


def unit_of(told: str) -> Unit | None:
    """Return how positions are counted in a project of ours, ``None`` in another's."""
    return next((unit for unit in Unit if told == origin(unit)), None)


def code(label: Label, language: str) -> str:
    """Return a label as a code; its last line of description says which label it is."""
    name, definition = label.name_ar, label.definition_ar
    if language != "ar":
        name, definition = label.name_en, label.definition_en
    told = f"{definition}\n{_LABEL_LINE}{label.id}".lstrip("\n")
    colour = ACCENTS[label.accent].ink_light
    return (
        f'<Code guid="{guid("label", label.id)}" name="{value(name or label.id)}" isCodable="true" '
        f'color="{colour}"><Description>{value(told)}</Description></Code>\n'
    )


def label_of(identifier: str, name: str, description: str) -> str:
    """Return the label that a code stands for: ours where its identifier proves it, else its name."""
    told = given_value(description.rpartition(_LABEL_LINE)[2])
    return told if identifier == guid("label", told) else name
