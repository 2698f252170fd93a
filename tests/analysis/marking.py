"""Annotations and links of one article, made from the words that they mark."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from hashiya.analysis import Finding, Rule, RuleSet, lint
from hashiya.core.annotations import Annotation, Link
from hashiya.core.link_kinds import LinkKinds
from hashiya.core.spans import Span

ARTICLE = "a"
_numbers = count()


def span(text: str, passage: str) -> Span:
    """Return where ``passage`` stands; ``|`` marks its place in its surroundings: ``و|الوزير|``."""
    before, _, rest = passage.partition("|") if "|" in passage else ("", "", passage)
    inside, _, after = rest.partition("|")
    start = text.index(before + inside + after) + len(before)
    return Span(start, start + len(inside))


def mark(
    text: str,
    label: str,
    *passages: str,
    annotator: str = "ليلى",
    meant: object = None,
    id: str | None = None,
) -> Annotation:
    """Return an annotation of these passages of ``text``."""
    spans = tuple(sorted(span(text, passage) for passage in passages))
    extra = {} if meant is None else {"meant": meant}
    return Annotation(id or f"m{next(_numbers):05}", ARTICLE, label, annotator, spans, extra=extra)


def tie(from_: Annotation, to: Annotation, kind: str = "attributed_to") -> Link:
    """Return a link between two annotations."""
    return Link(f"l{next(_numbers):05}", ARTICLE, kind, from_.id, to.id)


def found(
    text: str,
    annotations: Iterable[Annotation],
    links: Iterable[Link] = (),
    *,
    kinds: LinkKinds | None = None,
    rules: RuleSet | None = None,
) -> list[Finding]:
    """Return what the linter finds."""
    return lint(ARTICLE, text, annotations, links, kinds or LinkKinds(), rules or RuleSet())


def places(text: str, rule: Rule, *annotations: Annotation) -> list[str]:
    """Return the faulty passages that one rule finds, each as ``before|passage|behind`` within two signs."""
    told = [finding for finding in found(text, annotations) if finding.rule is rule]
    return [
        f"{text[max(0, each.start - 2) : each.start]}|{each.of(text)}|{text[each.end : each.end + 2]}"
        for finding in told
        for each in finding.spans
    ]


def said(text: str, rule: Rule, *annotations: Annotation) -> list[str]:
    """Return the sentences of one rule."""
    return [str(finding.sentence) for finding in found(text, annotations) if finding.rule is rule]
