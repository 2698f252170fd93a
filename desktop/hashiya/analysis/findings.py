"""Findings: what the linter tells of an annotation, where, and in which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hashiya.analysis.rules import Rule, Severity
from hashiya.core.annotations import MEANT, Annotation
from hashiya.core.spans import Span
from hashiya.errors import Sentence
from hashiya.text.graphemes import grapheme_floor

_LONGEST = 40
_QUOTATION_MARKS = '“”„«»‹›"'


@dataclass(frozen=True, slots=True)
class Finding:
    """Tell that an annotation breaks a rule.

    ``spans`` are the places that are at fault, in text order; each lies in a fragment of the annotation.
    ``link`` is the id of the link at fault, for rules about links.
    """

    rule: Rule
    severity: Severity
    article: str
    annotation: str
    spans: tuple[Span, ...]
    sentence: Sentence
    link: str | None = None

    @property
    def start(self) -> int:
        """The first code point of the first place."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """One past the last code point of the last place."""
        return self.spans[-1].end

    def passage(self, text: str) -> str:
        """Return the places at fault in ``text``, several joined by `` … ``."""
        return " … ".join(span.of(text) for span in self.spans)

    @property
    def place(self) -> tuple[int, int, int, str, str]:
        """What findings of one article are sorted by: the order is total."""
        return self.start, self.end, _ORDER[self.rule], self.annotation, self.link or ""


_ORDER = {rule: number for number, rule in enumerate(Rule)}


def of_rule(
    rule: Rule, mark: Annotation, spans: Sequence[Span], sentence: Sentence, link: str | None = None
) -> Finding:
    """Return a finding about ``mark``, as severe as its rule is."""
    return Finding(rule, rule.severity, mark.article, mark.id, tuple(spans), sentence, link)


def meant(annotation: Annotation) -> frozenset[str]:
    """Return the rules for which the annotator answered that the annotation is meant as it is."""
    answers = annotation.extra.get(MEANT)
    if not isinstance(answers, list):
        return frozenset()
    return frozenset(answer for answer in answers if isinstance(answer, str))


def echo(span: Span, text: str) -> str:
    """Return the beginning of a passage in one line, to stand between quotation marks in a sentence."""
    line = " ".join(text[span.start : min(span.end, span.start + 2 * _LONGEST)].split())
    if len(line) <= _LONGEST and len(span) <= 2 * _LONGEST:
        return line.strip(_QUOTATION_MARKS) or line
    return line[: grapheme_floor(line, _LONGEST - 1)].lstrip(_QUOTATION_MARKS).rstrip() + "…"
