"""Read the rows of a stranger's CoNLL: a token first, tags in the last column or in all the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hashiya.errors import FormatError, Sentence
from hashiya.formats.conll.rows import DOCUMENT, Rows
from hashiya.formats.conll.tags import TaggedRow, is_tag, parsed_tags
from hashiya.formats.incoming import Source
from hashiya.formats.values import quoted

_SAMPLE = 1000
"""Lines that tell how a file is laid out."""


class StrangeLayout:
    """Read the rows of articles, laid out as ``sample`` is.

    Every column behind the token holds tags where all of them look so; of four columns as in CoNLL-2003,
    where the second names the part of speech, only the last does.
    """

    def __init__(self, sample: Sequence[str]) -> None:
        self._tabbed = 2 * sum("\t" in line for line in sample) >= len(sample)
        rows = [columns for line in sample if len(columns := self.columns(line)) > 1]
        self.has_tags = any(is_tag(columns[-1]) for columns in rows)
        self._from = 1 if all(is_tag(column) for columns in rows for column in columns[1:]) else -1
        self._width = Counter(map(len, rows)).most_common(1)[0][0] if rows else 0

    def columns(self, line: str) -> list[str]:
        """Part a line at tabs, or at spaces where the file has no tabs; at nothing else."""
        if not self._tabbed:
            return [column for column in line.split(" ") if column]
        columns = [column.strip(" ") for column in line.split("\t")]
        while len(columns) > 1 and not columns[-1]:
            columns.pop()
        return columns

    def rows(self, text: str, first: int, source: Source) -> Rows:
        """Return the rows of a document; ``first`` is the number of its first line."""
        rows = Rows(ours=False)
        for number, line in enumerate(text.split("\n"), start=first):
            if not line.strip(" \t"):
                rows.end_sentence()
            elif not line.startswith(DOCUMENT) and not self._is_comment(line):
                self._row(rows, line, number, source)
        rows.end_sentence()
        if rows.spaces:
            rows.spaces[-1] = ""
        return rows

    def _is_comment(self, line: str) -> bool:
        if not line.startswith("#"):
            return False
        columns = self.columns(line)
        return len(columns) != self._width or not is_tag(columns[-1])

    def _row(self, rows: Rows, line: str, number: int, source: Source) -> None:
        word, *columns = self.columns(line)
        if not word:
            source.fault(Sentence("the line has no token"), number)
            return
        if not columns:
            source.fault(Sentence("the line has one column, where a token and its tag must stand"), number)
        tags, strange = parsed_tags(columns if self._from == 1 else columns[-1:])
        for each in strange:
            source.fault(Sentence("{tag} is no tag of any scheme", tag=quoted(each)), number)
        if tags:
            rows.tagged.append(TaggedRow(len(rows.words), tags, number))
        rows.words.append(word)
        rows.spaces.append(" ")


def strange_layout(text: str, first: int, source: Source) -> StrangeLayout | None:
    """Return how a file is laid out whose first document this is, ``None`` where no token is among them.

    Raises FormatError where the first token's line has one column, and where no column holds tags.
    """
    sample = [
        (number, line)
        for number, line in enumerate(text.split("\n"), start=first)
        if line.strip(" \t") and not line.startswith((DOCUMENT, "# "))
    ][:_SAMPLE]
    if not sample:
        return None
    layout = StrangeLayout([line for _, line in sample])
    number, line = sample[0]
    if len(layout.columns(line)) < 2:
        raise FormatError(
            "Line {number} of {name} has one column, where a token and its tag must stand; "
            "correct it, or name another format with --format.",
            file=str(source.path),
            line=number,
            number=number,
            name=source.path.name,
        )
    if not layout.has_tags:
        raise FormatError(
            "No column of {name} holds tags such as O and B-claim; name another format with --format.",
            file=str(source.path),
            line=number,
            name=source.path.name,
        )
    return layout
