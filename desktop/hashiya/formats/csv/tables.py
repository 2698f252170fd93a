"""Read strangers' tables: a row a span, with its text or one beside the table, or a row an article."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from hashiya.errors import FormatError, Sentence
from hashiya.files.csv_rows import Row, Rows
from hashiya.files.reading import read_regular
from hashiya.formats.csv.cells import delimiter_of
from hashiya.formats.csv.columns import are_spans, roles
from hashiya.formats.csv.folder import whole
from hashiya.formats.file_walk import regular_files
from hashiya.formats.incoming import Incoming, IncomingMark, Source
from hashiya.formats.texts_beside import raw_text, text_beside
from hashiya.formats.values import quoted

_LIMIT = 200_000_000


def read_tables(source: Source) -> Iterator[Incoming]:
    """Give each article of a table, or of every table in a folder; a table is gathered before it is given."""
    paths = regular_files(source, (".csv", ".tsv")) if source.path.is_dir() else iter([source.path])
    for path in paths:
        yield from _Table(path, source).articles()


@dataclass(slots=True)
class _Gathered:
    """Hold an article and the annotations that rows have told so far; ``text`` may not be known yet."""

    id: str
    title: str
    text: str
    line: int
    marks: list[IncomingMark] = field(default_factory=list)


class _Table:
    """Read one table."""

    def __init__(self, path: Path, source: Source) -> None:
        self._path = path
        self._source = source
        self._roles: dict[str, int] = {}
        self._found: dict[tuple[str, str], _Gathered] = {}
        self._last: dict[str, str] = {}

    def articles(self) -> Iterator[Incoming]:
        """Give each article, in the order in which the rows name them."""
        rows = self._rows()
        header = rows.pop(0)[1] if rows else []
        self._roles = roles(header)
        self._demand(header)
        self._is_quote = self._text_is_quote(rows)
        if "label" in self._roles and not are_spans(self._roles):
            self._source.note(
                Sentence(
                    "the column {name} labels whole texts, not spans of them, and isn't brought in",
                    name=quoted(header[self._roles["label"]]),
                ),
                1,
                file=self._path,
            )
        for line, cells in rows:
            if any(cells[len(header) :]):
                self._fault(Sentence("the row has more cells than there are columns"), line)
            else:
                self._add(line, cells)
        for given in self._found.values():
            yield from self._settled(given)

    def _rows(self) -> list[Row]:
        text = raw_text(read_regular(self._path, _LIMIT)).removeprefix("\ufeff")
        told = text.startswith("sep=") and text[5:6] in ("\r", "\n")
        delimiter = text[4] if told else delimiter_of(text[:10_000].partition("\n")[0])
        faults: list[tuple[Sentence, int]] = []
        rows = self._parsed(text, delimiter, True, faults)
        if faults and delimiter == "\t":  # most tables with TABs know no quotation marks
            faults.clear()
            rows = self._parsed(text, delimiter, False, faults)
        for fault in faults:
            self._fault(*fault)
        return rows[1:] if told else rows

    def _parsed(
        self, text: str, delimiter: str, quoting: bool, faults: list[tuple[Sentence, int]]
    ) -> list[Row]:
        lines = io.StringIO(text, newline="")
        rows = Rows(lines, lambda why, line: faults.append((why, line)), delimiter, quoting)
        found: list[Row] = []
        while not rows.ended:
            found += rows.some(1_000)
        return found

    def _demand(self, header: list[str]) -> None:
        if "text" not in self._roles and not are_spans(self._roles):
            raise FormatError(
                "The table {table} has no column text, nor start, end and label (but {names}); name them so.",
                file=str(self._path),
                table=self._path,
                names=", ".join(header)[:200],
            )

    def _text_is_quote(self, rows: list[Row]) -> bool:
        """Tell whether the column text holds the words of spans: most are as long as their span."""
        if not are_spans(self._roles) or "text" not in self._roles or "quote" in self._roles:
            return False
        fitting = 0
        for _, cells in rows:
            start, end = whole(self._cell(cells, "start")), whole(self._cell(cells, "end"))
            fitting += start is not None and end is not None and len(self._cell(cells, "text")) == end - start
        return 2 * fitting > len(rows)

    def _cell(self, cells: list[str], role: str) -> str:
        index = self._roles.get(role, len(cells))
        return cells[index] if index < len(cells) else ""

    def _add(self, line: int, cells: list[str]) -> None:
        name = self._cell(cells, "article")
        text = "" if self._is_quote else self._cell(cells, "text")
        if not are_spans(self._roles):
            key = f"{name}\n{line}"
            self._found[key, ""] = _Gathered(name, self._cell(cells, "title"), text, line)
            return
        text = text or self._last.get(name, "")
        self._last[name] = text
        given = self._found.setdefault((name, text), _Gathered(name, self._cell(cells, "title"), text, line))
        mark = self._mark(line, cells)
        if mark is not None:
            given.marks.append(mark)

    def _mark(self, line: int, cells: list[str]) -> IncomingMark | None:
        first, last = self._cell(cells, "start"), self._cell(cells, "end")
        label = self._cell(cells, "label")
        start, end = whole(first), whole(last)
        if not first and not last:
            return None
        if start is None or end is None:
            self._fault(Sentence("start and end of the span aren't whole numbers"), line)
            return None
        if not label:
            self._fault(Sentence("the span has no label"), line)
            return None
        words = self._cell(cells, "text" if self._is_quote else "quote")
        return IncomingMark(
            f"{self._cell(cells, 'annotation')}#{line}".removeprefix("#"),
            label,
            [(start, end)],
            [words] if words else None,
            self._cell(cells, "comment") or None,
            self._cell(cells, "annotator"),
            line=line,
        )

    def _settled(self, given: _Gathered) -> Iterator[Incoming]:
        text = given.text
        if not text and are_spans(self._roles):
            there = text_beside(self._path.parent, [given.id] if given.id else [self._path.name])
            text = there[1] if there else self._source.text_of(given.id) or ""
            if not text:
                self._fault(
                    Sentence(
                        "the table doesn't hold the text of {id}; put it beside the table as a file {name}",
                        id=quoted(given.id or self._path.stem),
                        name=f"{given.id or self._path.stem}.txt",
                    ),
                    given.line,
                )
                return
        yield Incoming(text, given.marks, (), given.id, given.title, file=self._path, line=given.line)

    def _fault(self, why: Sentence, line: int) -> None:
        self._source.fault(why, line, file=self._path)
