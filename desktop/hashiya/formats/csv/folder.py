"""Read a folder of the three tables in step: an article with its spans and links, then the next.

Where somebody has sorted the tables otherwise, the rest of them is gathered first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from hashiya.core.articles import Direction
from hashiya.errors import FormatError, NotFoundError, Sentence
from hashiya.files.csv_rows import Row
from hashiya.formats.csv.cells import delimiter_of, unguarded
from hashiya.formats.csv.in_step import InStep, Table, header_of
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
        header = header_of(folder / "articles.csv", source.open)
    except (NotFoundError, FormatError):
        return None
    names = header.split(delimiter_of(header))
    return _articles(folder, source) if {"id", "sha256", "text"} <= {*names} else None


def _articles(folder: Path, source: Source) -> Iterator[Incoming]:
    path = folder / "articles.csv"
    with ExitStack() as stack:
        articles = Table(path, ARTICLES, source, stack)
        spans = InStep(folder / "spans.csv", SPANS, source, stack)
        links = InStep(folder / "links.csv", LINKS, source, stack)
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
            if first.isdecimal() and last.isdecimal() and len(first) < 16 and len(last) < 16:
                start: int | None = int(first)
                end: int | None = int(last)
            else:
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
