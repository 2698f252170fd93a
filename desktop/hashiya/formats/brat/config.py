"""brat's configuration: which types there are, what stands for names that brat can't hold, how they look."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from hashiya.core.labels import ACCENTS, LabelSet
from hashiya.errors import HashiyaError
from hashiya.files.reading import read_regular
from hashiya.formats.escapes import escaped, unescaped

UNSURE = "Unsure"
"""The attribute of an annotation that its annotator is unsure of."""
VISUAL = "visual.conf"
_SIGNATURE = "# Written by Hashiya:"
_LIMIT = 1_000_000

_LEGAL = re.compile(r"[A-Za-z0-9_-]+")
_MADE = re.compile(r"(?:label|link)-[0-9]+")
_TOLD = re.compile(r"# ((?:label|link)-[0-9]+) = (.+)")


class Names(dict[str, str]):
    """Give each label or kind of links a name that brat can hold: itself, or one made of a number."""

    def __init__(self, made_of: str) -> None:
        super().__init__()
        self._made_of = made_of
        self.made: dict[str, str] = {}

    def __missing__(self, told: str) -> str:
        name = told
        # what looks like a made name gets one too, so that no two names are ever the same
        if _LEGAL.fullmatch(told) is None or _MADE.fullmatch(told) is not None:
            name = f"{self._made_of}-{len(self.made) + 1}"
            self.made[name] = told
        self[told] = name
        return name


class Met:
    """Gather what the configuration has to know of a set, while it is written."""

    def __init__(self, labels: LabelSet) -> None:
        self.labels = Names("label")
        self.kinds = Names("link")
        self.ends: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
        for label in labels:
            _ = self.labels[label.id]

    @property
    def made(self) -> dict[str, str]:
        """What made names stand for so far."""
        return {**self.labels.made, **self.kinds.made}

    def link(self, kind: str, from_: str, to: str) -> None:
        """Take note of a link between two labels; all three by the names that brat holds."""
        ends = self.ends.get(kind)
        if ends is None:
            ends = self.ends[kind] = ({}, {})
        ends[0][from_] = ends[1][to] = None


def annotation_conf(met: Met) -> str:
    """Return the text of ``annotation.conf``: labels, links with the labels at their ends, Unsure."""
    lines = ["[entities]", *(name for name in met.labels.values()), "", "[relations]"]
    for kind, (from_, to) in met.ends.items():
        lines.append(f"{kind}\tArg1:{'|'.join(from_)}, Arg2:{'|'.join(to)}")
    lines += [
        "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>",
        "",
        "[events]",
        "",
        "[attributes]",
        f"{UNSURE}\tArg:<ENTITY>",
    ]
    return "\n".join(lines) + "\n"


def visual_conf(met: Met, labels: LabelSet) -> str:
    """Return the text of ``visual.conf``: names to show, colours, and what made names stand for."""
    lines = [rf"{_SIGNATURE} in notes \n is a new line, \t a tab, \\ a backslash."]
    lines += [f"# {name} = {escaped(told)}" for name, told in met.made.items()]
    lines += ["", "[labels]"]
    shown = {label.id: (label.name_ar, label.name_en) for label in labels}
    for told, name in (*met.labels.items(), *met.kinds.items()):
        forms = [form for each in shown.get(told, (told,)) if (form := _form(each)) not in ("", name)]
        lines.append(" | ".join([name, *(dict.fromkeys(forms) or (name,))]))
    lines += ["", "[drawing]", "SPAN_DEFAULT\tfgColor:black, bgColor:#e3e7ee, borderColor:darken"]
    for label in labels:
        accent = ACCENTS.get(label.accent, ACCENTS["slate"])
        colours = f"fgColor:black, bgColor:{accent.band_light}, borderColor:{accent.ink_light}"
        lines.append(f"{met.labels[label.id]}\t{colours}")
    lines += ["ARC_DEFAULT\tcolor:black, dashArray:-, arrowHead:triangle-5", f"{UNSURE}\tglyph:?"]
    return "\n".join(lines) + "\n"


def _form(name: str) -> str:
    """Return a name as it can stand between the bars of ``[labels]``."""
    return " ".join(name.replace("|", "¦").split())


def told_names(folder: Path) -> Mapping[str, str] | None:
    """Return what made names stand for, as our ``visual.conf`` in this folder tells, ``None`` without one."""
    place = folder / VISUAL
    try:
        if place.is_symlink():
            return None
        lines = read_regular(place, _LIMIT).decode("utf-8").split("\n")
    except (HashiyaError, UnicodeDecodeError):
        return None
    if not lines[0].startswith(_SIGNATURE):
        return None
    found = (_TOLD.fullmatch(line.removesuffix("\r")) for line in lines)
    return {match[1]: unescaped(match[2]) for match in found if match is not None}
