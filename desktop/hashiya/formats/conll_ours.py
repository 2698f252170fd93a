"""Read the rows of our own CoNLL: a token, the white space behind it, then a column of tags for each name."""

from __future__ import annotations

from hashiya.errors import Sentence
from hashiya.formats.conll_rows import DOCUMENT, Rows
from hashiya.formats.conll_tags import Tag, TaggedRow, parsed_tags
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


class _Tails(dict[str, list[Tag]]):
    """Hold the tags of a row by its columns behind the white space; raises KeyError for what is none."""

    def __init__(self, columns: int) -> None:
        super().__init__()
        self._columns = columns

    def __missing__(self, tail: str) -> list[Tag]:
        columns = tail.split("\t")
        found, strange = parsed_tags(columns)
        if strange or len(columns) != self._columns:
            raise KeyError(tail)
        self[tail] = found = [(column, prefix, unescaped(label)) for column, prefix, label in found]
        return found


class OurLayout:
    """Read the rows of articles; ``columns`` are those of tags."""

    def __init__(self, columns: int) -> None:
        self._columns = columns
        self._outside = "\t".join(["O"] * columns)
        self._spaces = _Spaces()
        self._tails = _Tails(columns)

    def rows(self, lines: list[str], first: int, source: Source) -> Rows:
        """Return the rows of a document; ``first`` is the number of its first line."""
        rows = Rows(ours=True)
        begin = lines.index("") if "" in lines else len(lines)
        self._head(rows, lines[:begin], first, source)
        try:
            self._plainly(rows, lines, begin, first)
        except (KeyError, ValueError):
            rows.tagged, rows.words, rows.spaces = [], [], []
            self._carefully(rows, lines, begin, first, source)
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

    def _plainly(self, rows: Rows, lines: list[str], begin: int, first: int) -> None:
        """Take rows that are all as they should be; raises KeyError or ValueError for others."""
        parted = [line.split("\t", 2) for line in lines[begin:] if line]
        if not parted:
            return
        words, shown, tails = zip(*parted, strict=True)
        spaces, outside, known = self._spaces, self._outside, self._tails
        rows.words = list(words)
        rows.spaces = [spaces[each] for each in shown]
        numbers = [number for number, line in enumerate(lines[begin:], start=first + begin) if line]
        rows.tagged = [
            TaggedRow(row, known[tail], numbers[row]) for row, tail in enumerate(tails) if tail != outside
        ]

    def _carefully(self, rows: Rows, lines: list[str], begin: int, first: int, source: Source) -> None:
        """Take rows one by one, and tell of those that aren't as they should be."""
        for number, line in enumerate(lines[begin:], start=first + begin):
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
