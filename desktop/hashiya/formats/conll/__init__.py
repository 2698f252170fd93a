r"""CoNLL: one token a line, tab-separated; one column a label, more where annotations of one label overlap.

The column ``space`` holds the white space behind a token (``_`` for none, ``\s`` a space, ``\n`` a line
feed), so that the text can be put together exactly; on the line ``-DOCSTART-`` that which it begins with. A
blank line ends a sentence: at the end of a paragraph, unless an annotation goes on behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from operator import add
from typing import NamedTuple

from hashiya.core.annotations import Annotation
from hashiya.core.labels import LabelSet
from hashiya.core.spans import Span
from hashiya.errors import FormatError
from hashiya.formats.annotation_set import AnnotatedArticle, AnnotationSet
from hashiya.formats.conll.ours import COLUMNS
from hashiya.formats.conll.reading import read
from hashiya.formats.conll.rows import DOCUMENT
from hashiya.formats.escapes import escaped, escaped_word
from hashiya.formats.tokens import spaced_words
from hashiya.formats.writing import Out, Writing

__all__ = ["read", "write"]


class _Prefixes(NamedTuple):
    """Say what tags of a scheme begin with: of the only token, the first, one inside, the last."""

    only: str
    first: str
    inside: str
    last: str


_SCHEMES = {
    "iob2": _Prefixes("B-", "B-", "I-", "I-"),
    "bioes": _Prefixes("S-", "B-", "I-", "E-"),
    "bilou": _Prefixes("U-", "B-", "I-", "L-"),
}
_ODD = re.compile(r"[\\\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What of a token has to be escaped."""
_SPACE = re.compile(r"\s")


def write(articles: AnnotationSet, out: Out, writing: Writing) -> None:
    """Write a head and each article's lines; raises FormatError for a scheme that isn't there."""
    scheme = writing.options.scheme
    if scheme not in _SCHEMES:
        raise FormatError(
            "There is no scheme {scheme}; give one of these: {known}.",
            scheme=repr(scheme),
            known=", ".join(_SCHEMES),
        )
    depths = _depths(writing.articles, writing.labels)
    columns = [(label, level) for label, depth in depths.items() for level in range(depth)]
    names = [_column_name(label, level) for label, level in columns]
    head = [" ".join([COLUMNS, *names]), f"# scheme = {scheme}"]
    out.stream.write("".join(f"{line}\n" for line in (*head, "")).encode("utf-8"))
    sheet = _Sheet(_SCHEMES[scheme], {column: index for index, column in enumerate(columns)})
    for given in articles:
        out.stream.write(sheet.lines(given).encode("utf-8"))


def _column_name(label: str, level: int) -> str:
    return escaped_word(label) if level == 0 else f"{escaped_word(label)}+{level + 1}"


def _depths(articles: AnnotationSet, labels: LabelSet) -> dict[str, int]:
    """Return how many columns each label takes: as many as its annotations lie on top of each other."""
    depths = {label.id: 1 for label in labels}
    for given in articles:
        for mark, level in _levels(given.annotations):
            if level >= depths.get(mark.label, 0):
                depths[mark.label] = level + 1
    return depths


def _levels(marks: Iterable[Annotation]) -> list[tuple[Annotation, int]]:
    """Give each annotation the first column of its label that is free where it begins."""
    ends: dict[str, list[int]] = {}
    found: list[tuple[Annotation, int]] = []
    for mark in sorted(marks, key=_by_start):
        taken = ends.setdefault(mark.label, [])
        span = mark.spans[0]
        for level, end in enumerate(taken):
            if end <= span.start:
                taken[level] = span.end
                break
        else:
            level = len(taken)
            taken.append(span.end)
        found.append((mark, level))
    return found


def _by_start(mark: Annotation) -> Span:
    return mark.spans[0]


class _Ends(dict[str, str]):
    """Hold what follows a token that no annotation holds, by the white space behind it."""

    def __init__(self, columns: int) -> None:
        super().__init__()
        self._tags = "\tO" * columns

    def __missing__(self, space: str) -> str:
        end = f"\t{_shown(space)}{self._tags}\n" + ("\n" if "\n" in space else "")
        self[space] = end
        return end


def _shown(space: str) -> str:
    return escaped_word(space) or "_"


class _Sheet:
    """Turn articles into lines of the same columns."""

    def __init__(self, prefixes: _Prefixes, columns: dict[tuple[str, int], int]) -> None:
        self._prefixes = prefixes
        self._columns = columns
        self._ends = _Ends(len(columns))

    def lines(self, given: AnnotatedArticle) -> str:
        """Return the lines of an article, a blank one last."""
        levels = _levels(given.annotations)
        lead, words, spaces, runs = spaced_words(given.text, [mark.spans[0] for mark, _ in levels])
        text = given.text
        edges = "".join([text[mark.start] + text[mark.end - 1] for mark, _ in levels])
        if _ODD.search(text) is not None or _SPACE.search(edges) is not None:
            words = list(map(escaped_word, words))
        lines = list(map(add, words, map(self._ends.__getitem__, spaces)))
        for row, (tags, goes_on) in self._tags(levels, runs).items():
            ending = "\n\n" if "\n" in spaces[row] and not goes_on else "\n"
            lines[row] = "\t".join([words[row], _shown(spaces[row]), *tags]) + ending
        body = "".join(lines)
        return self._head(given, lead) + (body if body.endswith("\n\n") else f"{body}\n")

    def _head(self, given: AnnotatedArticle, space: str) -> str:
        article = given.article
        told = {"id": article.id, "title": article.title, "sha256": article.sha256, "split": given.split}
        comments = "".join([f"# {key} = {escaped(value)}\n" for key, value in told.items() if value])
        return "\t".join([DOCUMENT, _shown(space), *["O"] * len(self._columns)]) + f"\n{comments}\n"

    def _tags(
        self, levels: Sequence[tuple[Annotation, int]], runs: Sequence[tuple[int, int]]
    ) -> dict[int, tuple[list[str], bool]]:
        """Return the tags of each token that an annotation holds, and whether one goes on behind it."""
        found: dict[int, list[str]] = {}
        going_on: set[int] = set()
        prefixes = self._prefixes
        for (mark, level), (first, end) in zip(levels, runs, strict=True):
            column = self._columns[mark.label, level]
            label = escaped_word(mark.label)
            going_on.update(range(first, end - 1))
            inside = prefixes.inside + label
            for row in range(first, end):
                tags = found.get(row)
                if tags is None:
                    tags = found[row] = ["O"] * len(self._columns)
                tags[column] = inside
            found[end - 1][column] = prefixes.last + label
            found[first][column] = (prefixes.first if end - first > 1 else prefixes.only) + label
        return {row: (tags, row in going_on) for row, tags in found.items()}
