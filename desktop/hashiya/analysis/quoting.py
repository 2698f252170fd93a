"""Quotes that hold one of two quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from hashiya.analysis.findings import Finding, echo, of_rule
from hashiya.analysis.marked import Marked
from hashiya.analysis.rules import Rule
from hashiya.core.annotations import Annotation
from hashiya.core.spans import Span
from hashiya.errors import Sentence

QUOTE = "quote"
"""The label that these rules hold for: a claim may well begin within a quotation and end outside."""


def half_quotes(article: Marked) -> Iterator[Finding]:
    """Give the quotes that hold a quotation mark whose partner lies outside of all their fragments."""
    for mark in _quotes(article):
        halves = [at for at in article.quote_marks.inside(mark.spans) if _is_half(article, mark, at)]
        if halves:
            said = Sentence(
                "“{text}” holds the quotation mark {mark}, but its partner lies outside: "
                "take both in or leave both out.",
                text=echo(mark.spans[0], article.text),
                mark=article.text[halves[0]],
            )
            yield of_rule(Rule.HALF_QUOTED, mark, _characters(halves), said)


def unpaired_marks(article: Marked) -> Iterator[Finding]:
    """Give the quotes that hold a quotation mark which opens, and which the text never closes."""
    for mark in _quotes(article):
        open_ones = [at for at in article.quote_marks.inside(mark.spans) if article.quote_marks.is_open(at)]
        if open_ones:
            said = Sentence(
                "“{text}” holds the quotation mark {mark}, which the text never closes: "
                "leave it out, or mark the quote in fragments around it.",
                text=echo(mark.spans[0], article.text),
                mark=article.text[open_ones[0]],
            )
            yield of_rule(Rule.UNPAIRED_QUOTE_MARK, mark, _characters(open_ones), said)


def _is_half(article: Marked, mark: Annotation, at: int) -> bool:
    """Tell whether the quotation mark at ``at`` has a partner that the annotation doesn't hold."""
    partner = article.quote_marks.partner(at)
    return partner is not None and not mark.covers(partner)


def _quotes(article: Marked) -> Iterator[Annotation]:
    return (mark for mark in article.annotations if mark.label == QUOTE)


def _characters(places: list[int]) -> list[Span]:
    return [Span(at, at + 1) for at in places]
