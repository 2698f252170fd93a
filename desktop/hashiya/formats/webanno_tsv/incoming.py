"""Make an article of a WebAnno TSV sheet: spans over rows, stacks, chains, slots and relations."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hashiya.errors import Sentence
from hashiya.formats.incoming import Incoming, IncomingLink, IncomingMark, Source
from hashiya.formats.layers import NEXT, SPAN, carried, is_layer, label_of, short_name
from hashiya.formats.units import Reading, Unit
from hashiya.formats.values import quoted
from hashiya.formats.webanno_tsv.cells import (
    NOTHING,
    Place,
    chained,
    numbered,
    parts,
    place,
    unescaped_value,
)
from hashiya.formats.webanno_tsv.rows import Column, Layer, Role, Row, Sheet, best


@dataclass(slots=True)
class _Found:
    """Gather an annotation over its rows."""

    name: str
    layer: str
    start: int
    end: int
    line: int
    values: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Making:
    """Make one article of a sheet; ``told`` says of which file faults are."""

    source: Source
    told: dict[str, object]
    sheet: Sheet
    found: dict[Any, _Found] = field(default_factory=dict)
    by_number: dict[int, _Found] = field(default_factory=dict)
    by_row: dict[str, list[_Found]] = field(default_factory=dict)
    rows: dict[str, Row] = field(default_factory=dict)
    chains: dict[tuple[int, int, int], tuple[_Found, str]] = field(default_factory=dict)
    slots: list[tuple[_Found, str, str, str, int]] = field(default_factory=list)
    relations: list[tuple[Layer, Row, dict[str, str], str]] = field(default_factory=list)
    links: list[IncomingLink] = field(default_factory=list)

    def made(self, path: Path, split: str) -> Incoming:
        """Return the article; ``split`` is the part of the set that its file is of."""
        text, unit = best(self.sheet)
        for row in text.astray:
            self._fault(Sentence("a sentence can't stand at {start}", start=row.start), row.line)
        for row in text.wrong:
            self.source.note(
                Sentence(
                    "the text has other words at {start}:{end} than {word}",
                    start=row.start,
                    end=row.end,
                    word=quoted(row.word),
                ),
                row.line,
                **self.told,  # type: ignore[arg-type]
            )
        for row in (row for passage in text.passages for row in passage.rows):
            self.rows.setdefault(row.name, row)
            self._take(row)
        self._link_chains()
        self._link_slots()
        self._link_relations()
        return Incoming(
            text.text,
            [_mark(each) for each in self.found.values()],
            self.links,
            title=path.stem,
            split=split,
            file=path,
            reading=Reading(unit) if unit is not Unit.UTF16 else None,
        )

    def _take(self, row: Row) -> None:
        for number, layer in enumerate(self.sheet.layers):
            cells = row.cells[layer.first : layer.first + len(layer.columns)]
            if all(cell in (NOTHING, "") for cell in cells):
                continue
            columns = [parts(cell, "|") for cell in cells]
            for stack in range(max(map(len, columns))):
                here = [column[stack] if stack < len(column) else NOTHING for column in columns]
                if layer.kind == "RL":
                    self._relation(layer, row, here)
                elif layer.kind == "CH":
                    self._chain(number, layer, row, here, stack)
                else:
                    self._span(number, layer, row, here, stack)

    def _span(self, number: int, layer: Layer, row: Row, cells: list[str], stack: int) -> None:
        told = [
            (cell, 0) if column.role is Role.SLOT_TARGET else numbered(cell)
            for column, cell in zip(layer.columns, cells, strict=True)
        ]
        which = max(id_ for _, id_ in told)
        found, new = self._annotation((number, which) if which else (number, row.name, stack), layer, row)
        if which:
            self.by_number.setdefault(which, found)
        role = ""
        for column, (cell, _) in zip(layer.columns, told, strict=True):
            if column.role is Role.VALUE and cell != NOTHING:
                found.values.setdefault(column.feature, unescaped_value(cell))
            elif column.role is Role.SLOT_ROLE:
                role = cell
            elif column.role is Role.SLOT_TARGET and new and cell != NOTHING:
                self._slots(found, column, role, cell, row.line)

    def _slots(self, found: _Found, column: Column, roles: str, targets: str, line: int) -> None:
        names = parts(roles, ";")
        for index, target in enumerate(parts(targets, ";")):
            role = unescaped_value(names[index]) if index < len(names) and names[index] != NOTHING else ""
            self.slots.append((found, role or column.feature, target, column.target, line))

    def _chain(self, number: int, layer: Layer, row: Row, cells: list[str], stack: int) -> None:
        link: tuple[int, int] | None = None
        kind = ""
        values: dict[str, str] = {}
        for column, cell in zip(layer.columns, cells, strict=True):
            if column.role is Role.CHAIN_LINK:
                value, link = chained(cell)
                kind = unescaped_value(value) if value != NOTHING else ""
            elif cell != NOTHING:
                values[column.feature] = unescaped_value(numbered(cell)[0])
        found, _ = self._annotation((number, *link) if link else (number, row.name, stack), layer, row)
        for feature, value in values.items():
            found.values.setdefault(feature, value)
        if link is not None:
            self.chains.setdefault((number, *link), (found, kind))

    def _annotation(self, key: Any, layer: Layer, row: Row) -> tuple[_Found, bool]:
        """Return the annotation of this key, made to reach over the row, and whether it is a new one."""
        found = self.found.get(key)
        if found is not None:
            found.start, found.end = min(found.start, row.start), max(found.end, row.end)
            return found, False
        found = _Found(f"a{len(self.found) + 1}", layer.type, row.start, row.end, row.line)
        self.found[key] = found
        self.by_row.setdefault(row.name, []).append(found)
        return found, True

    def _relation(self, layer: Layer, row: Row, cells: list[str]) -> None:
        values: dict[str, str] = {}
        target = ""
        for column, cell in zip(layer.columns, cells, strict=True):
            if column.role is Role.RELATION:
                target = cell
            elif cell != NOTHING:
                values[column.feature] = unescaped_value(numbered(cell)[0])
        self.relations.append((layer, row, values, target))

    def _link_chains(self) -> None:
        for (layer, chain, number), (found, kind) in self.chains.items():
            following = self.chains.get((layer, chain, number + 1))
            if following is not None:
                self._link(kind or NEXT, found, following[0], {}, found.line)

    def _link_slots(self) -> None:
        for found, role, target, base, line in self.slots:
            named = place(target)
            end = self._at(named.row, named.source, base) if named else None
            if end is None:
                self._lost(role, target, line)
            else:
                self._link(role, found, end, {}, line)

    def _link_relations(self) -> None:
        for layer, row, values, target in self.relations:
            kind = label_of(values, layer.type)
            base = next((column.target for column in layer.columns if column.role is Role.RELATION), "")
            named = place(target) or Place("")
            start = self._at(named.row, named.source, base)
            end = self._at(row.name, named.target, base)
            if start is None or end is None:
                self._lost(kind, target, row.line)
            else:
                self._link(kind, start, end, carried(values, layer.type), row.line)

    def _at(self, row: str, number: int, base: str) -> _Found | None:
        """Return the annotation that a reference names; a token that one leads to is made an annotation."""
        if number:
            return self.by_number.get(number)
        here = self.by_row.get(row, [])
        typed = [found for found in here if found.layer == base]
        if typed or (here and is_layer(base)):
            return (typed or here)[0]
        if row not in self.rows or is_layer(base):
            return None
        token = Layer("SP", base, [], 0)
        return self._annotation((base, row), token, self.rows[row])[0]

    def _link(self, kind: str, start: _Found, end: _Found, extra: dict[str, Any], line: int) -> None:
        name = f"l{len(self.links) + 1}"
        self.links.append(IncomingLink(name, kind, start.name, end.name, extra, line))

    def _lost(self, kind: str, target: str, line: int) -> None:
        self._fault(
            Sentence(
                "the link {kind} leads to {target}, where nothing is",
                kind=quoted(kind),
                target=quoted(target),
            ),
            line,
        )

    def _fault(self, message: Sentence, line: int) -> None:
        self.source.fault(message, line, **self.told)  # type: ignore[arg-type]


def _mark(found: _Found) -> IncomingMark:
    values = found.values
    ours = found.layer == SPAN
    rest = {key: value for key, value in values.items() if key != "comment"}
    return IncomingMark(
        found.name,
        label_of(values, found.layer) if is_layer(found.layer) else short_name(found.layer),
        ((found.start, found.end),),
        None,
        values.get("comment") or None,
        values.get("annotator", "") if ours else "",
        ours and values.get("unsure") == "true",
        extra={} if ours else carried(rest, found.layer),
        line=found.line,
    )
