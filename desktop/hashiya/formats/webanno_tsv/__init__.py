"""WebAnno TSV 3.3: one file an article, a row a token, a column a feature; positions count UTF-16 units.

A link stands in the row where the annotation that it leads to begins, and names the row where the other does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hashiya.core.annotations import Annotation
from hashiya.formats.annotation_set import AnnotatedArticle, AnnotationSet, Losses
from hashiya.formats.file_names import file_name
from hashiya.formats.layers import LINK, SPAN, said
from hashiya.formats.tokens import TokenRuns
from hashiya.formats.units import Counting, Unit
from hashiya.formats.webanno_tsv.cells import NOTHING, escaped_text, escaped_value
from hashiya.formats.webanno_tsv.layout import laid_out, trimmed
from hashiya.formats.webanno_tsv.reading import read
from hashiya.formats.writing import Options, Out, Writing

__all__ = ["narrowed", "read", "write"]

_HEAD = (
    f"#FORMAT=WebAnno TSV 3.3\n#T_SP={SPAN}|label|comment|annotator|unsure\n#T_RL={LINK}|kind|BT_{SPAN}\n\n"
)
_FEATURES = 4
_BLANK = f"{NOTHING}\t" * _FEATURES


def write(articles: AnnotationSet, out: Out, _: Writing) -> None:
    """Write a file an article, below the folder of its part of the set."""
    for number, given in enumerate(articles, start=1):
        out.put(f"{file_name(number, given)}.tsv", "".join(_Page(given).pieces()).encode("utf-8"))


def narrowed(given: AnnotatedArticle, _: Options) -> tuple[AnnotatedArticle, Losses]:
    """Return the article with every span trimmed to the tokens that it holds, and count the others."""
    return trimmed(given)


class _Page:
    """Work out the rows of one article."""

    def __init__(self, given: AnnotatedArticle) -> None:
        self._text = given.text
        self._marks = given.annotations
        spans = [mark.spans[0] for mark in given.annotations]
        self._sentences, self._tokens = laid_out(given.text, spans)
        runs = TokenRuns(self._tokens)
        self._runs = [runs.run(span) for span in spans]
        self._over: dict[int, list[int]] = {}
        for number, (first, last) in enumerate(self._runs):
            for token in range(first, last):
                self._over.setdefault(token, []).append(number)
        self._numbers = self._numbered()
        self._names = self._named()
        self._links = self._placed(given)

    def pieces(self) -> Iterator[str]:
        """Give the file piece by piece."""
        yield _HEAD
        count = Counting(self._text, Unit.UTF16)
        cells = [self._cells(mark, number) for number, mark in zip(self._numbers, self._marks, strict=True)]
        for sentence in self._sentences:
            yield "\n"
            for line in self._text[sentence.start : sentence.end].split("\n"):
                yield f"#Text={escaped_text(line)}\n"
            for token in range(sentence.first, sentence.last):
                start, end = self._tokens[token]
                over = self._over.get(token)
                marks = _stacked([cells[number] for number in over]) if over else _BLANK
                kinds, places = self._links.get(token, ((NOTHING,), (NOTHING,)))
                word = escaped_text(self._text[start:end])
                yield (
                    f"{self._names[token]}\t{count(start)}-{count(end)}\t{word}\t"
                    f"{marks}{'|'.join(kinds)}\t{'|'.join(places)}\t\n"
                )

    def _numbered(self) -> list[int]:
        """Return a number for each annotation that a row alone doesn't tell from others, 0 for the others."""
        numbers: list[int] = []
        next_ = 1
        for first, last in self._runs:
            alone = last - first == 1 and len(self._over[first]) == 1
            numbers.append(0 if alone else next_)
            next_ += not alone
        return numbers

    def _named(self) -> list[str]:
        names: list[str] = []
        for number, sentence in enumerate(self._sentences, start=1):
            names.extend(f"{number}-{place}" for place in range(1, sentence.last - sentence.first + 1))
        return names

    def _placed(self, given: AnnotatedArticle) -> dict[int, tuple[list[str], list[str]]]:
        """Return the links of each row, their kinds and where they come from."""
        places = {mark.id: number for number, mark in enumerate(self._marks)}
        found: dict[int, tuple[list[str], list[str]]] = {}
        for link in given.links:
            source, target = places[link.from_], places[link.to]
            kinds, froms = found.setdefault(self._runs[target][0], ([], []))
            kinds.append(escaped_value(link.kind))
            numbers = self._numbers[source], self._numbers[target]
            which = f"[{numbers[0]}_{numbers[1]}]" if any(numbers) else ""
            froms.append(f"{self._names[self._runs[source][0]]}{which}")
        return found

    def _cells(self, mark: Annotation, number: int) -> list[str]:
        which = f"[{number}]" if number else ""
        values = (mark.label, mark.comment or "", mark.annotator, said(mark.unsure))
        return [f"{escaped_value(value)}{which}" for value in values]


def _stacked(cells: Sequence[Sequence[str]]) -> str:
    return "".join(f"{'|'.join(column)}\t" for column in zip(*cells, strict=True))
