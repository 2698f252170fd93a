"""Links that lead too far, or between labels that the schema doesn't tie."""

from __future__ import annotations

from collections.abc import Iterator

from hashiya.analysis.findings import Finding, echo, of_rule
from hashiya.analysis.marked import Marked
from hashiya.analysis.rules import Rule
from hashiya.core.annotations import Annotation, Link
from hashiya.errors import Sentence


def far_links(article: Marked) -> Iterator[Finding]:
    """Give the links over more paragraphs than the project allows, blank ones not counted."""
    most = article.rules.far_paragraphs
    for link, from_, to in article.ties():
        distance = _paragraphs_between(article, from_, to)
        if distance > most:
            said = Sentence(
                "The link {kind} leads far, from “{text}” to “{other}” (paragraphs: {count}): "
                "check that it is the right one.",
                kind=link.kind,
                kind_ar=_arabic(article, link),
                text=echo(from_.spans[0], article.text),
                other=echo(to.spans[0], article.text),
                count=distance,
            )
            yield of_rule(Rule.FAR_LINK, from_, from_.spans, said, link.id)


def forbidden_links(article: Marked) -> Iterator[Finding]:
    """Give the links of the project's kinds between labels that these kinds don't tie."""
    for link, from_, to in article.ties():
        kind = article.kinds.find(link.kind)
        if kind is not None and not kind.allows(from_.label, to.label):
            said = Sentence(
                "A link {kind} can't lead from {from_label} to {to_label}: "
                "remove the link, or change one of the labels.",
                kind=kind.id,
                kind_ar=kind.name_ar,
                from_label=from_.label,
                from_label_ar=article.arabic(from_.label),
                to_label=to.label,
                to_label_ar=article.arabic(to.label),
            )
            yield of_rule(Rule.FORBIDDEN_LINK, from_, from_.spans, said, link.id)


def _paragraphs_between(article: Marked, one: Annotation, other: Annotation) -> int:
    """Return how many paragraphs further the nearer edge of the later annotation lies."""
    first, later = sorted((one.extent, other.extent))
    # a span's last character, since its end may be the beginning of the next paragraph
    return max(0, article.paragraph(later.start) - article.paragraph(first.end - 1))


def _arabic(article: Marked, link: Link) -> str:
    kind = article.kinds.find(link.kind)
    return link.kind if kind is None else kind.name_ar
