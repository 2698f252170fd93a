"""Read the rows of our own CoNLL: a token, the white space behind it, then a column of tags for each name."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from hashiya.errors import Sentence
from hashiya.formats.conll.rows import DOCUMENT, Rows
from hashiya.formats.conll.tags import TaggedRow, parsed_tags
from hashiya.formats.escapes import unescaped
from hashiya.formats.incoming import Source
from hashiya.formats.values import quoted

COLUMNS = "# columns = token space"
"""How the first line of our files begins; the names of the other columns follow."""


class _Spaces(dict[str, str]):
    """Hold white space by how it is shown; raises KeyError for what shows none."""

    def __missing__(self, shown: str) -> str:
        space = "" if shown == "_" else unescaped(shown)
        if space and not space.isspace():
            raise KeyError(shown)
        self[shown] = space
        return space


class _Tags(dict[str, tuple[str, str]]):
    """Hold prefix and label of each tag; raises KeyError for what is none."""

    def __missing__(self, column: str) -> tuple[str, str]:
        found, _ = parsed_tags([column])
        if not found:
            raise KeyError(column)
        _, prefix, label = found[0]
        self[column] = tag = (prefix, unescaped(label))
        return tag


class OurLayout:
    """Read the rows of articles; ``columns`` are those of tags."""

    def __init__(self, columns: int) -> None:
        self._columns = columns
        self._outside = "\tO" * columns
        self._spaces = _Spaces()
        self._tags = _Tags()

    def rows(self, text: str, first: int, source: Source) -> Rows:
        """Return the rows of a document; ``first`` is the number of its first line."""
        rows = Rows(ours=True)
        head, parting, body = text.partition("\n\n")
        lines = head.split("\n")
        self._head(rows, lines, first, source)
        if parting:
            below = first + len(lines) + 1
            try:
                self._plainly(rows, body.rstrip("\n"), below)
            except (KeyError, ValueError):
                rows.tagged, rows.words, rows.spaces = [], [], []
                self._carefully(rows, body.split("\n"), below, source)
        if "\\" in "".join(rows.words):
            rows.words = list(map(unescaped, rows.words))
        return rows

    def _head(self, rows: Rows, lines: list[str], first: int, source: Source) -> None:
        for number, line in enumerate(lines, start=first):
            if line.startswith(DOCUMENT):
                rows.lead = self._space(line.split("\t")[1:2], number, source)
            else:
                key, _, value = line.removeprefix("# ").partition(" = ")
                rows.head[key] = unescaped(value)

    def _plainly(self, rows: Rows, body: str, first: int) -> None:
        """Take rows that are all as they should be; raises KeyError or ValueError for others.

        All cells are parted at once: a line with too few or too many puts others where they can't stand.
        """
        if not body:
            return
        width = self._columns + 2
        lines = body.replace("\n\n", "\n").split("\n")
        cells = "\t".join(lines).split("\t")
        if len(cells) % width:
            raise ValueError(len(cells))
        rows.words = cells[::width]
        rows.spaces = list(map(self._spaces.__getitem__, cells[1::width]))
        ends = list(accumulate(sentence.count("\n") + 1 for sentence in body.split("\n\n")))
        outside, known = self._outside, self._tags
        for row in [row for row, line in enumerate(lines) if not line.endswith(outside)]:
            columns = enumerate(cells[row * width + 2 : (row + 1) * width])
            tags = [(column, *known[tag]) for column, tag in columns if tag != "O"]
            rows.tagged.append(TaggedRow(row, tags, first + row + bisect_right(ends, row)))

    def _carefully(self, rows: Rows, lines: list[str], first: int, source: Source) -> None:
        """Take rows one by one, and tell of those that aren't as they should be."""
        for number, line in enumerate(lines, start=first):
            word, *columns = line.split("\t")
            if not columns and (not line or line.startswith("# ")):
                continue
            if len(columns) != self._columns + 1:
                source.fault(
                    Sentence(
                        "the line has {found} columns, where {expected} must stand",
                        found=len(columns) + 1,
                        expected=self._columns + 2,
                    ),
                    number,
                )
            tags, strange = parsed_tags(columns[1:])
            for each in strange:
                source.fault(Sentence("{tag} is no tag of any scheme", tag=quoted(each)), number)
            if tags:
                named = [(column, prefix, unescaped(label)) for column, prefix, label in tags]
                rows.tagged.append(TaggedRow(len(rows.words), named, number))
            rows.words.append(word)
            rows.spaces.append(self._space(columns[:1], number, source))

    def _space(self, shown: list[str], number: int, source: Source) -> str:
        for each in shown:
            try:
                return self._spaces[each]
            except KeyError:
                source.fault(Sentence("{space} is no white space", space=quoted(each)), number)
        return " "
