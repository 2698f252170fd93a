"""The rows of a WebAnno TSV file: its layers and columns, its sentences, and the text that they make up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from hashiya.errors import Sentence
from hashiya.formats.incoming import Source
from hashiya.formats.units import Counting, Positions, Reading, Unit
from hashiya.formats.values import quoted
from hashiya.formats.webanno_tsv.cells import unescaped_text

_FORMAT = re.compile(r"#FORMAT=WebAnno TSV 3\.([0-9])\s*")
_ROW = re.compile(
    r"([0-9]+-[0-9]+(?:\.[0-9]+)?)\t([0-9]{1,12})-([0-9]{1,12})\t([^\t]*)(?:\t(.*))?", re.DOTALL
)
_FARTHEST = 1_000_000
"""Characters between all sentences that are filled up; greater gaps are damage."""


class TsvError(ValueError):
    """Say in one clause why a file is no WebAnno TSV."""

    def __init__(self, message: Sentence) -> None:
        super().__init__(message)
        self.sentence = message


class Role(Enum):
    """Say what stands in a column."""

    VALUE = "value"
    SLOT_ROLE = "slot role"
    SLOT_TARGET = "slot target"
    RELATION = "relation"
    CHAIN_LINK = "chain link"


class Column(NamedTuple):
    """Name a column's feature, and the type that it refers to."""

    role: Role
    feature: str
    target: str = ""


class Layer(NamedTuple):
    """Hold a layer's type, its columns, and the index of the first of them; ``kind`` is SP, CH or RL."""

    kind: str
    type: str
    columns: list[Column]
    first: int


class Row(NamedTuple):
    """Hold a token or a part of one: its name, begin and end as the file counts, and its cells."""

    name: str
    start: int
    end: int
    word: str
    cells: list[str]
    line: int


class Passage(NamedTuple):
    """Hold a sentence: its text, its rows."""

    text: str
    rows: list[Row]


@dataclass(slots=True)
class Sheet:
    """Hold what a file says."""

    layers: list[Layer] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)


def sheet_of(text: str, source: Source, told: dict[str, object]) -> Sheet:
    """Return the sheet of a file's text; rows that aren't as they should be are told and left out.

    ``told`` says of which file faults are. Raises TsvError where the first line doesn't name the format.
    """
    lines = [line.removesuffix("\r") for line in text.removeprefix("\ufeff").split("\n")]
    version = _FORMAT.fullmatch(lines[0])
    if version is None:
        raise TsvError(Sentence("it doesn't begin as WebAnno TSV 3 does"))
    sheet = Sheet()
    at, columns = 1, 0
    while at < len(lines) and lines[at].startswith(("#T_SP=", "#T_CH=", "#T_RL=")):
        layer = _layer(lines[at], columns)
        sheet.layers.append(layer)
        columns += len(layer.columns)
        at += 1
    _read_body(sheet, lines, at, columns, int(version[1]) < 2, source, told)
    return sheet


def _layer(line: str, first: int) -> Layer:
    type_, *declared = line[6:].split("|")
    kind = line[3:5]
    columns: list[Column] = []
    for told in [each for each in declared if each] or [""]:
        columns.append(_column(kind, told, columns))
    return Layer(kind, type_, columns, first)


def _column(kind: str, told: str, before: Sequence[Column]) -> Column:
    if kind == "RL" and told.startswith("BT_"):
        return Column(Role.RELATION, "", told[3:])
    if kind == "CH" and told == "referenceRelation":
        return Column(Role.CHAIN_LINK, told)
    if kind == "SP" and told.startswith("ROLE_"):
        return Column(Role.SLOT_ROLE, told[5:].rpartition(":")[2].rpartition("_")[0] or told[5:])
    if kind == "SP" and before and before[-1].role is Role.SLOT_ROLE:
        return Column(Role.SLOT_TARGET, before[-1].feature, told)
    return Column(Role.VALUE, told)


def _read_body(
    sheet: Sheet,
    lines: Sequence[str],
    at: int,
    columns: int,
    java: bool,
    source: Source,
    told: dict[str, object],
) -> None:
    texts: list[str] = []
    rows: list[Row] = []
    for number, line in enumerate(lines[at:], start=at + 1):
        if line.startswith("#Text="):
            if rows:
                sheet.passages.append(Passage("\n".join(texts), rows))
                texts, rows = [], []
            texts.append(unescaped_text(line[6:], java=java))
        elif line and not line.startswith("#"):
            row = _row(line, number, columns, java)
            if row is None or not texts:
                source.fault(Sentence("the row {row} is no token", row=quoted(line)), number, **told)  # type: ignore[arg-type]
            else:
                rows.append(row)
    if rows:
        sheet.passages.append(Passage("\n".join(texts), rows))


def _row(line: str, number: int, columns: int, java: bool) -> Row | None:
    found = _ROW.fullmatch(line)
    if found is None:
        return None
    cells = found[5].split("\t") if found[5] is not None else []
    if len(cells) < columns:
        return None
    word = unescaped_text(found[4], java=java)
    return Row(found[1], int(found[2]), int(found[3]), word, cells[:columns], number)


class Rebuilt(NamedTuple):
    """Hold the text that sentences make up, which of them stand in it, and how many rows disagree with it."""

    text: str
    passages: list[Passage]
    wrong: list[Row]
    astray: list[Row]


def rebuilt(sheet: Sheet, unit: Unit) -> Rebuilt:
    """Return the text, its positions counted so; a sentence that begins within another can't be placed."""
    pieces: list[str] = []
    placed: list[Passage] = []
    astray: list[Row] = []
    length = filled = 0
    for passage in sheet.passages:
        start = passage.rows[0].start
        gap = start - length
        if not 0 <= gap <= _FARTHEST - filled:
            astray.append(passage.rows[0])
            continue
        filled += gap
        if gap:
            pieces.append(" " * gap if not pieces else "\n" + " " * (gap - 1))
        pieces.append(passage.text)
        placed.append(passage)
        length = start + Counting(passage.text, unit)(len(passage.text))
    text = "".join(pieces)
    return Rebuilt(text, placed, list(_wrong(text, placed, unit)), astray)


def _wrong(text: str, passages: Sequence[Passage], unit: Unit) -> Iterator[Row]:
    """Give each row whose word isn't what the text has there."""
    positions = Positions(text, Reading(unit))
    for passage in passages:
        for row in passage.rows:
            point = positions.span(row.start, row.end)
            if point is None or not _same(text[point[0] : point[1]], row.word):
                yield row


def _same(found: str, word: str) -> bool:
    return found == word or unescaped_text(found) == word  # some programs leave a token as it is


def best(sheet: Sheet) -> tuple[Rebuilt, Unit]:
    """Return the text as UTF-16 units place it, or as code points do where only these fit every row."""
    usual = rebuilt(sheet, Unit.UTF16)
    if usual.wrong or usual.astray:
        other = rebuilt(sheet, Unit.CODEPOINT)
        if not other.wrong and not other.astray:
            return other, Unit.CODEPOINT
    return usual, Unit.UTF16
