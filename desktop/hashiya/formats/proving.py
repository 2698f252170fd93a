"""Prove that what was written says what it was given: read it again, and compare fact by fact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from hashiya.errors import FormatError, Sentence
from hashiya.formats.annotation_set import AnnotatedArticle, AnnotationSet, Fault, Watch
from hashiya.formats.differing import difference
from hashiya.formats.facts import digest
from hashiya.formats.holdings import joined
from hashiya.formats.incoming import Source
from hashiya.formats.reading import reader_of
from hashiya.formats.registry import Format
from hashiya.formats.units import Unit


@dataclass(frozen=True, slots=True)
class Proving:
    """Compare files with the articles that they were made of.

    ``expected`` holds by the SHA-256 of a text what the facts about it add up to, and is used up;
    ``articles`` are walked once more only to name what differs.
    """

    format: Format
    target: Path
    expected: dict[str, int]
    articles: AnnotationSet
    watch: Watch

    def prove(self, written: Path, unit: Unit) -> None:
        """Raise FormatError that names article and span where the files at ``written`` say something else."""
        faults: list[Fault] = []
        left = self.expected
        reader = reader_of(self.format, Source(written, known=left.keys(), ours=True), unit, faults.append)
        for found in reader:
            sha256 = found.article.sha256
            if sha256 not in left:
                raise self._refusal(_name(found), Sentence("its text isn't one of the project's"))
            left[sha256] -= digest(found, self.format.holds)
            self.watch.check()
        if faults:
            raise self._refusal(faults[0].article or "?", faults[0].message)
        wrong = {sha256 for sha256, rest in left.items() if rest}
        if wrong:
            self._name_difference(reader, wrong)

    def _name_difference(self, reader: Iterable[AnnotatedArticle], wrong: set[str]) -> None:
        there = {found.article.sha256: found for found in reader if found.article.sha256 in wrong}
        for kept in self.articles:
            if kept.article.sha256 in wrong:
                found = there.get(kept.article.sha256)
                raise self._refusal(_name(kept), difference(joined(kept), found, self.format.holds))
        raise self._refusal("?", Sentence("the project changed while it was written"))

    def _refusal(self, article: str, why: Sentence) -> FormatError:
        return FormatError(
            "Nothing was written to {out}, for the article {article} does not hold: {fault}; "
            "run the project's check.",
            file=str(self.target),
            out=self.target,
            article=article,
            fault=why,
        )


def _name(given: AnnotatedArticle) -> str:
    return given.article.id or given.article.title or given.article.sha256[:12]
