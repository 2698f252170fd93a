"""The linter: what of an article's annotations seems forgotten, or slipped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from hashiya.analysis.attribution import forgotten
from hashiya.analysis.cutting import cut_words
from hashiya.analysis.findings import Finding, meant
from hashiya.analysis.marked import Marked
from hashiya.analysis.passages import same_passages
from hashiya.analysis.punctuation import ends_in_punctuation
from hashiya.analysis.quoting import half_quotes, unpaired_marks
from hashiya.analysis.rules import Rule, RuleSet
from hashiya.analysis.tying import far_links, forbidden_links
from hashiya.core.annotations import Annotation, Link
from hashiya.core.labels import LabelSet
from hashiya.core.link_kinds import LinkKinds
from hashiya.text.segments import Segments

_CHECKS: tuple[tuple[Callable[[Marked], Iterator[Finding]], tuple[Rule, ...]], ...] = (
    (forgotten, (Rule.UNATTRIBUTED, Rule.IDLE_SOURCE, Rule.IDLE_DENIAL)),
    (half_quotes, (Rule.HALF_QUOTED,)),
    (unpaired_marks, (Rule.UNPAIRED_QUOTE_MARK,)),
    (ends_in_punctuation, (Rule.ENDS_IN_PUNCTUATION,)),
    (cut_words, (Rule.CUT_WORD,)),
    (same_passages, (Rule.SAME_PASSAGE,)),
    (far_links, (Rule.FAR_LINK,)),
    (forbidden_links, (Rule.FORBIDDEN_LINK,)),
)


def lint(
    article: str,
    text: str,
    annotations: Iterable[Annotation],
    links: Iterable[Link],
    kinds: LinkKinds,
    rules: RuleSet,
    segments: Segments | None = None,
    labels: LabelSet | None = None,
) -> list[Finding]:
    """Return what the rules that are on find in the article with this id, by place.

    What an annotator answered is meant isn't told again. Each annotation is judged by itself, links count
    whichever layers they tie. ``segments`` of the text are taken where there are some already; ``labels`` are
    asked for their names alone.
    """
    marked = Marked.of(article, text, annotations, links, kinds, rules, segments, labels)
    answered = {mark.id: answers for mark in marked.annotations if (answers := meant(mark))}
    found = [
        finding
        for check, told in _CHECKS
        if any(rules.follows(rule) for rule in told)
        for finding in check(marked)
        if rules.follows(finding.rule) and finding.rule not in answered.get(finding.annotation, ())
    ]
    return sorted(found, key=lambda finding: finding.place)
