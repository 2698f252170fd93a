"""The same passage under two labels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from hashiya.analysis.findings import Finding, echo, meant, of_rule
from hashiya.analysis.marked import Marked
from hashiya.analysis.rules import Rule
from hashiya.core.annotations import Annotation
from hashiya.core.spans import Span
from hashiya.errors import Sentence


def same_passages(article: Marked) -> Iterator[Finding]:
    """Give each annotation whose annotator marked the very same spans before under another label.

    An answer at either of the two is one for both.
    """
    first: dict[tuple[str, tuple[Span, ...]], list[Annotation]] = defaultdict(list)
    for mark in article.annotations:
        if Rule.SAME_PASSAGE in meant(mark):
            continue
        twins = first[mark.annotator, mark.spans]
        other = next((twin for twin in twins if twin.label != mark.label), None)
        twins.append(mark)
        if other is not None:
            said = Sentence(
                "“{text}” is marked as {label} and as {other}: remove one, unless both are meant.",
                text=echo(mark.spans[0], article.text),
                label=other.label,
                label_ar=article.arabic(other.label),
                other=mark.label,
                other_ar=article.arabic(mark.label),
            )
            yield of_rule(Rule.SAME_PASSAGE, mark, mark.spans, said)
