"""Read a folder of the three tables in step: an article with its spans and links, then the next.

Where somebody has sorted the tables otherwise, the rest of them is gathered first.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import BinaryIO

from hashiya.core.articles import Direction
from hashiya.errors import FormatError, NotFoundError, Sentence
from hashiya.files.reading import numbered_lines, open_regular
from hashiya.formats.csv.cells import LINE, Columns, Row, Rows, delimiter_of, lines_of, unguarded
from hashiya.formats.incoming import Incoming, IncomingLink, IncomingMark, Source
from hashiya.formats.values import quoted

ARTICLES = ("id", "title", "sha256", "direction", "split", "text")
SPANS = (
    "article",
    "annotation",
    "fragment",
    "label",
    "start",
    "end",
    "text",
    "comment",
    "annotator",
    "unsure",
)
LINKS = ("article", "link", "kind", "from", "to")

_DIRECTIONS = frozenset(Direction)
_TRUE, _FALSE = ("true", "1", "yes"), ("false", "0", "no", "")
_HEADER = 1_000
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:\.0*)?")


def whole(cell: str) -> int | None:
    """Return a cell's whole number, ``None`` where it holds none; data frames write ``12.0`` for it."""
    if cell.isdecimal() and len(cell) < 16:
        return int(cell)
    return int(cell.partition(".")[0]) if _NUMBER.fullmatch(cell) else None


def read_folder(source: Source) -> Iterator[Incoming] | None:
    """Return what gives each article of a folder of ours, ``None`` for any other folder or file.

    One of its tables stands for the folder.
    """
    path = source.path
    if not path.is_dir() and path.name not in ("articles.csv", "spans.csv", "links.csv"):
        return None
    folder = path if path.is_dir() else path.parent
    try:
        header = _header(folder / "articles.csv")
    except (NotFoundError, FormatError):
        return None
    names = header.split(delimiter_of(header))
    return _articles(folder, source) if {"id", "sha256", "text"} <= {*names} else None


def _header(path: Path) -> str:
    with open_regular(path) as stream:
        return stream.readline(_HEADER).decode("utf-8-sig", "replace").strip()


def _articles(folder: Path, source: Source) -> Iterator[Incoming]:
    path = folder / "articles.csv"
    with ExitStack() as stack:
        articles = _Table(path, ARTICLES, source, stack)
        spans = _InStep(folder / "spans.csv", SPANS, source, stack)
        links = _InStep(folder / "links.csv", LINKS, source, stack)
        seen: set[str] = set()
        while rows := articles.some(1):
            line, cells = rows[0]
            key, title, sha256, direction, split, text = map(unguarded, cells)
            if key in seen:
                source.fault(Sentence("the id {id} stands there twice", id=quoted(key)), line, file=path)
            seen.add(key)
            told = _direction(direction, source, line, path)
            marks = _Marks(source, spans.path, key).of_rows(spans.take(key))
            tied = [_link(row) for row in links.take(key)]
            yield Incoming(
                text,
                marks,
                tied,
                key,
                title,
                direction=told,
                sha256=sha256,
                split=split,
                file=path,
                line=line,
                marks_file=spans.path,
                links_file=links.path,
            )
            articles.passed()
        spans.tell_left(source)
        links.tell_left(source)


def _direction(told: str, source: Source, line: int, path: Path) -> str:
    if told in _DIRECTIONS:
        return told
    if told:
        source.note(
            Sentence("the direction {direction} is taken for rtl", direction=quoted(told)), line, file=path
        )
    return Direction.RTL


def _link(row: Row) -> IncomingLink:
    line, cells = row
    name, kind, from_, to = map(unguarded, cells[1:])
    return IncomingLink(name, kind or "link", from_, to, line=line)


def _longer(mark: IncomingMark, span: tuple[int, int], words: str) -> IncomingMark:
    """Return an annotation with one fragment more; without the words of one, none are compared."""
    quotes = [*mark.quotes, words] if mark.quotes and words else None
    return mark._replace(spans=[*mark.spans, span], quotes=quotes)


class _Marks:
    """Make annotations of an article's rows."""

    def __init__(self, source: Source, path: Path, article: str) -> None:
        self._source = source
        self._path = path
        self._article = article
        self._bad: set[str] = set()

    def of_rows(self, rows: list[Row]) -> list[IncomingMark]:
        """Return the annotations in the order of their first rows."""
        found: dict[str, IncomingMark] = {}
        for line, (_, name, _, label, first, last, words, comment, annotator, unsure) in rows:
            start, end = whole(first), whole(last)
            name = unguarded(name) or f"line {line}"
            if start is None or end is None:
                self._refuse(name, Sentence("start and end of the span aren't whole numbers"), line)
            elif not label:
                self._refuse(name, Sentence("the span has no label"), line)
            elif name in found:
                if unguarded(label) != found[name].label:
                    why = Sentence("the fragments of one annotation have different labels")
                    self._refuse(name, why, line)
                found[name] = _longer(found[name], (start, end), unguarded(words))
            else:
                found[name] = IncomingMark(
                    name,
                    unguarded(label),
                    [(start, end)],
                    [unguarded(words)] if words else None,
                    unguarded(comment) or None,
                    unguarded(annotator),
                    unsure == "true" or (unsure != "false" and self._flag(unsure, line)),
                    line=line,
                )
        return [mark for name, mark in found.items() if name not in self._bad]

    def _flag(self, cell: str, line: int) -> bool:
        told = cell.strip().lower()
        if told not in _TRUE and told not in _FALSE:
            self._source.note(
                Sentence("unsure is {value}, which is taken for false", value=quoted(cell)),
                line,
                file=self._path,
                article=self._article,
            )
        return told in _TRUE

    def _refuse(self, name: str, why: Sentence, line: int) -> None:
        self._bad.add(name)
        self._source.fault(why, line, file=self._path, article=self._article)


class _Table:
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
        delimiter = delimiter_of(_header(self.path))
        self._bytes = stack.enter_context(open_regular(self.path))
        self._rows = Rows(lines_of(self._bytes), self._fault, delimiter)
        header = self._rows.some(1)
        self._columns = Columns(header[0][1] if header else [], self.wanted)

    def _fault(self, message: Sentence, line: int | None) -> None:
        self._source.fault(message, line, file=self.path)


class _InStep:
    """Give the rows of one article after the other; read no further than asked where they stand in order."""

    def __init__(self, path: Path, wanted: tuple[str, ...], source: Source, stack: ExitStack) -> None:
        self.path = path
        self._left, together = _quick_runs(path) or _runs(path, wanted)
        self._wanted = wanted
        self._table = _Table(path, wanted, source, stack)
        self._rows = self._table.some()
        self._at = 0
        self._gathered: dict[str, list[Row]] | None = None if together else self._gather()

    def take(self, article: str) -> list[Row]:
        """Return the rows that name the article, which are then gone."""
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
        lines = _runs(self.path, self._wanted)[0] if self._left else {}
        for article in lines.keys() & self._left.keys():
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
            while at < len(rows) and unguarded(rows[at][1][0]) == article:
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
        table = _Table(path, wanted, Source(path), stack)
        while rows := table.some():
            for line, cells in rows:
                if cells[0] != last:
                    last = cells[0]
                    article = unguarded(last)
                    together = together and article not in found
                    found.setdefault(article, line)
    return found, together
