"""Walk tables in step by the article that their rows belong to, without holding them in memory."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import BinaryIO

from hashiya.errors import NotFoundError, Sentence
from hashiya.files.csv_rows import Row, Rows
from hashiya.files.reading import numbered_lines, open_regular
from hashiya.formats.csv.cells import LINE, Columns, delimiter_of, lines_of, unguarded
from hashiya.formats.incoming import Source
from hashiya.formats.values import quoted

_HEADER = 1_000


def header_of(path: Path, opened: Callable[[Path], BinaryIO] = open_regular) -> str:
    """Return a table's first line."""
    with opened(path) as stream:
        return stream.readline(_HEADER).decode("utf-8-sig", "replace").strip()


class Table:
    """Read a table whose first row names its columns; one that isn't there has no rows."""

    def __init__(self, path: Path, wanted: tuple[str, ...], source: Source, stack: ExitStack) -> None:
        self.path = path
        self.wanted = wanted
        self._source = source
        self._bytes: BinaryIO | None = None
        self._rows: Rows | None = None
        try:
            self._open(stack)
        except NotFoundError:
            self._fault(Sentence("the table isn't there, so nothing of it comes in"), None)

    def some(self, at_once: int = 256) -> list[Row]:
        """Return some rows, their cells as they are wanted, none at the end; what isn't a row is told."""
        rows: list[Row] = []
        while self._rows is not None and not rows and not self._rows.ended:
            rows = self._rows.some(at_once)
            if not self._columns.as_they_are(rows):
                rows = list(self._columns.wanted(rows, self._fault))
        return rows

    def passed(self) -> None:
        """Tell how far reading has come."""
        if self._source.on_bytes is not None and self._bytes is not None:
            self._source.on_bytes(self._bytes.tell())

    def _open(self, stack: ExitStack) -> None:
        delimiter = delimiter_of(header_of(self.path, self._source.open))
        self._bytes = stack.enter_context(self._source.open(self.path))
        self._rows = Rows(lines_of(self._bytes), self._fault, delimiter)
        header = self._rows.some(1)
        self._columns = Columns(header[0][1] if header else [], self.wanted)

    def _fault(self, message: Sentence, line: int | None) -> None:
        self._source.fault(message, line, file=self.path)


class InStep:
    """Give the rows of one article after the other; read no further than asked where they stand in order.

    In tables of an export's own they do, which isn't looked into first.
    """

    def __init__(self, path: Path, wanted: tuple[str, ...], source: Source, stack: ExitStack) -> None:
        self.path = path
        self._ours = source.ours
        self._left, together = ({}, True) if self._ours else _quick_runs(path) or _runs(path, wanted)
        self._wanted = wanted
        self._table = Table(path, wanted, source, stack)
        self._rows = self._table.some()
        self._at = 0
        self._gathered: dict[str, list[Row]] | None = None if together else self._gather()

    def take(self, article: str) -> list[Row]:
        """Return the rows that name the article, which are then gone."""
        if self._ours:
            return self._run(article)
        if self._left.pop(article, None) is None:
            return []
        if self._gathered is None:
            found = self._run(article)
            if found:
                return found
            self._gathered = self._gather()
        return self._gathered.pop(article, [])

    def tell_left(self, source: Source) -> None:
        """Tell of the rows that no article took."""
        left = {unguarded(cells[0]) for _, cells in self._rows[self._at :]} if self._ours else {*self._left}
        lines = _runs(self.path, self._wanted)[0] if left else {}
        for article in lines.keys() & left:
            source.fault(
                Sentence("the article {id} isn't among the articles", id=quoted(article)),
                lines[article],
                file=self.path,
            )

    def _run(self, article: str) -> list[Row]:
        """Return the rows that come next as far as they name the article."""
        found: list[Row] = []
        while self._rows:
            rows, at = self._rows, self._at
            same = rows[at][1][0]
            if unguarded(same) != article:
                break
            while at < len(rows) and ((key := rows[at][1][0]) == same or unguarded(key) == article):
                at += 1
            found += rows[self._at : at]
            self._at = at
            if at < len(rows):
                break
            self._rows, self._at = self._table.some(), 0
        return found

    def _gather(self) -> dict[str, list[Row]]:
        found: dict[str, list[Row]] = {}
        while self._rows:
            for row in self._rows[self._at :]:
                found.setdefault(unguarded(row[1][0]), []).append(row)
            self._rows, self._at = self._table.some(), 0
        return found


def _quick_runs(path: Path) -> tuple[dict[str, int], bool] | None:
    """Return what :func:`_runs` does by the beginnings of lines, ``None`` where these can't tell.

    The second line of a cell may look like another article's row: then there is one too many, which does no
    harm, and never one too few.
    """
    found: dict[bytes, int] = {}
    together, last = True, b"\n\n"
    with suppress(NotFoundError), open_regular(path) as stream:
        if not stream.readline(_HEADER).removeprefix(codecs.BOM_UTF8).startswith(b"article,"):
            return None
        for number, line in numbered_lines(stream, LINE):
            if not line.startswith(last):
                name = line.partition(b",")[0]
                if name.startswith((b'"', b"'")) or not name.isascii():
                    return None
                last = name + b","
                together = together and name not in found
                found.setdefault(name, number)
    return {name.decode(): line for name, line in found.items()}, together


def _runs(path: Path, wanted: tuple[str, ...]) -> tuple[dict[str, int], bool]:
    """Return each article that rows name with the line of its first, and whether its rows stand together."""
    found: dict[str, int] = {}
    together, last = True, None
    with ExitStack() as stack:
        table = Table(path, wanted, Source(path), stack)
        while rows := table.some():
            for line, cells in rows:
                if cells[0] != last:
                    last = cells[0]
                    article = unguarded(last)
                    together = together and article not in found
                    found.setdefault(article, line)
    return found, together
