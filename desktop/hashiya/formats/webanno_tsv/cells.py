r"""The cells of WebAnno TSV: how values, texts, stacks and references stand in them.

A backslash takes the meaning from what follows it, and ``->`` counts as one sign.
"""

from __future__ import annotations

import re
from typing import NamedTuple

NOTHING = "_"
EMPTY = "*"

_MEANING = re.compile(r"->|[\\\[\]|_;\t\n\r*]")
_ESCAPED = re.compile(r"\\(->|[\\\[\]|_;tnr*])")
_LETTERS = {"\t": "t", "\n": "n", "\r": "r", "\f": "f", "\b": "b"}
_SIGNS = {letter: sign for sign, letter in _LETTERS.items()}
_CONTROL = re.compile("[\x00-\x0a\x0c-\x1f\\\\]")
_TEXT = re.compile("\\\\([tnfrb\\\\\x00-\x07\x0e-\x1f])")
_JAVA = re.compile(r"\\(?:u+([0-9a-fA-F]{4})|([0-7]{1,3})|(.))", re.DOTALL)
_PIECE = {sign: re.compile(rf"(?:\\.|[^\\{sign}])*", re.DOTALL) for sign in "|;"}
_NUMBERED = re.compile(r"((?:\\.|[^\\\[])*)\[([0-9]{1,9})\]", re.DOTALL)
_CHAINED = re.compile(r"((?:\\.|[^\\])*?)->([0-9]{1,9})-([0-9]{1,9})", re.DOTALL)
_PLACE = re.compile(r"([0-9]+-[0-9]+(?:\.[0-9]+)?)(?:\[([0-9]{1,9})(?:_([0-9]{1,9}))?\])?")


class Place(NamedTuple):
    """Name an annotation by the row that it begins in, and by numbers where that isn't enough (0: it is)."""

    row: str
    source: int = 0
    target: int = 0


def escaped_value(value: str) -> str:
    """Return a feature's value as it stands in a cell, ``*`` for none."""
    return _MEANING.sub(_meaning, value) if value else EMPTY


def unescaped_value(cell: str) -> str:
    """Return the value that a part of a cell stands for, empty for ``*``."""
    if cell == EMPTY:
        return ""
    return _ESCAPED.sub(lambda found: _SIGNS.get(found[1], found[1]), cell) if "\\" in cell else cell


def escaped_text(text: str) -> str:
    """Return a line of a text, or a token, as it stands in its row."""
    return _CONTROL.sub(lambda found: "\\" + _LETTERS.get(found[0], found[0]), text)


def unescaped_text(text: str, *, java: bool = False) -> str:
    """Return the text that a row stands for; ``java`` for files before 3.2, which escape as Java does."""
    if "\\" not in text:
        return text
    if not java:
        return _TEXT.sub(lambda found: _SIGNS.get(found[1], found[1]), text)
    whole = _JAVA.sub(_of_java, text)
    return whole.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def parts(cell: str, sign: str) -> list[str]:
    """Return what stands between the signs of a cell that have their meaning."""
    if sign not in cell:
        return [cell]
    found, at = [], 0
    while True:
        match = _PIECE[sign].match(cell, at)
        end = match.end() if match else at
        if end < len(cell) and cell[end] != sign:
            end = len(cell)  # a backslash ends the cell
        found.append(cell[at:end])
        if end >= len(cell):
            return found
        at = end + 1


def numbered(part: str) -> tuple[str, int]:
    """Return a part of a cell without its number, and the number, 0 where it has none."""
    found = _NUMBERED.fullmatch(part) if part.endswith("]") else None
    return (found[1], int(found[2])) if found else (part, 0)


def chained(part: str) -> tuple[str, tuple[int, int] | None]:
    """Return a part of a chain's cell without its end, and which chain and link of it that names."""
    found = _CHAINED.fullmatch(part)
    return (found[1], (int(found[2]), int(found[3]))) if found else (part, None)


def place(part: str) -> Place | None:
    """Return what a reference such as ``1-3[0_2]`` names, ``None`` for what is none."""
    found = _PLACE.fullmatch(part)
    return Place(found[1], int(found[2] or 0), int(found[3] or 0)) if found else None


def _meaning(found: re.Match[str]) -> str:
    return "\\" + _LETTERS.get(found[0], found[0])


def _of_java(found: re.Match[str]) -> str:
    if found[1]:
        return chr(int(found[1], 16))
    if found[2]:
        return chr(int(found[2], 8) & 0xFF)
    return _SIGNS.get(found[3], found[3])
