"""Tokens with tags, as data sets of others have them: the text found again, tags made spans."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

from hashiya.errors import HashiyaError, Sentence
from hashiya.files.reading import read_regular
from hashiya.formats.values import quoted

_CARD = "README.md"
_LARGEST = 5_000_000
_FEATURE = re.compile(r"\s*- name: (.+)")
_NAME = re.compile(r"\s*['\"]?(\d{1,6})['\"]?: (.+)")
_BEGINNING = frozenset("BSU")
_INSIDE = frozenset("IELM")

Mark = tuple[str, int, int]


class Tagged:
    """Find in a row what its tags say; ``text`` is ``None`` where there is neither text nor tokens."""

    def __init__(self, row: dict[str, Any], names: dict[str, list[str]]) -> None:
        self.faults: list[Sentence] = []
        self.marks: list[Mark] = []
        self.joined = False
        text = row.get("text")
        self.text: str | None = text if type(text) is str else None
        tokens = next((row[key] for key in ("tokens", "words") if _are(str, row.get(key))), None)
        if tokens is None:
            return
        starts = _found(tokens, self.text) if self.text is not None else None
        if starts is None:
            self.joined = True
            self.text = " ".join(tokens)
            starts = list(accumulate((len(token) + 1 for token in tokens[:-1]), initial=0))
        ends = [start + len(token) for start, token in zip(starts, tokens, strict=False)]
        for column, values in row.items():
            if ("tag" in column or "label" in column) and isinstance(values, list) and values:
                self._take(column, values, names.get(column), starts, ends)

    def _take(
        self, column: str, values: list[Any], names: list[str] | None, starts: list[int], ends: list[int]
    ) -> None:
        tags = _named(values, names)
        if tags is None:
            self.faults.append(
                Sentence("the tags in {column} have no names that a card would give", column=quoted(column))
            )
        elif len(tags) != len(ends):
            self.faults.append(Sentence("the column {column} hasn't a tag a token", column=quoted(column)))
        else:
            self.marks += ((label, starts[first], ends[last]) for label, first, last in _chunks(tags))


def class_names_of(path: Path) -> dict[str, list[str]]:
    """Return the names of classes by column, as far as the card beside ``path`` lists them line by line.

    That is how ``datasets`` writes them, and we do; no other YAML is understood.
    """
    folder = path if path.is_dir() else path.parent
    places = [folder / _CARD] if path.is_dir() else [folder / _CARD, folder.parent / _CARD]
    for place in places:
        if place.is_file():
            try:
                text = read_regular(place, _LARGEST).decode("utf-8", "replace")
            except HashiyaError:
                return {}
            return _class_names(text)
    return {}


def _class_names(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    column = ""
    for line in text.split("\n"):
        feature, name = _FEATURE.fullmatch(line.rstrip()), _NAME.fullmatch(line.rstrip())
        if feature:
            column = _unquoted(feature[1])
        elif name and column and int(name[1]) == len(found.get(column, ())):
            found.setdefault(column, []).append(_unquoted(name[2]))
    return found


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    if len(value) > 1 and value[0] == value[-1] == '"':
        return re.sub(r'\\(?:u([0-9a-f]{4})|U(0010[0-9a-f]{4}|000[0-9a-f]{5})|(["\\]))', _letter, value[1:-1])
    return value


def _letter(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else match[3]


def _are(kind: type, value: Any) -> bool:
    return type(value) is list and bool(value) and all(type(each) is kind for each in value)


def _found(tokens: Sequence[str], text: str) -> list[int] | None:
    """Return where each token stands in the text, ``None`` where one doesn't, white space alone between."""
    starts = []
    at = 0
    for token in tokens:
        start = text.find(token, at)
        if start == -1 or text[at:start].strip():
            return None
        starts.append(start)
        at = start + len(token)
    return starts


def _named(values: list[Any], names: list[str] | None) -> list[str] | None:
    """Return tags as texts; ``None`` where they are numbers without a name, or anything else."""
    if _are(str, values):
        return values
    if names is None or not _are(int, values) or not all(0 <= each < len(names) for each in values):
        return None
    return [names[each] for each in values]


def _chunks(tags: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Give label, first and last token of each run: of IOB, BIOES, BILOU, or labels without a letter."""
    label, first = "", 0
    for place, tag in enumerate([*tags, "O"]):
        letter, own = _parted(tag)
        if own == label and letter not in _BEGINNING:
            continue
        if label:
            yield label, first, place - 1
        label, first = own, place


def _parted(tag: str) -> tuple[str, str]:
    if len(tag) > 2 and tag[1] in "-_" and tag[0] in _BEGINNING | _INSIDE:
        return tag[0], tag[2:]
    return "", "" if tag in ("O", "", "_") else tag
