"""What was forgotten: a content without a source, a source or a denial that nothing came of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hashiya.analysis.findings import Finding, echo, of_rule
from hashiya.analysis.marked import Marked
from hashiya.analysis.rules import Rule
from hashiya.core.annotations import Annotation
from hashiya.core.link_kinds import ATTRIBUTED_TO, DENIES, LinkKind, LinkKinds
from hashiya.errors import Sentence


@dataclass(frozen=True, slots=True)
class Roles:
    """Tell what the project's kinds of links expect of a label.

    Where a kind allows any label at an end, no label is expected to be there: one that may stand at both ends
    of an attribution is a source.
    """

    attribution: LinkKind | None
    denying: LinkKind | None

    @classmethod
    def of(cls, kinds: LinkKinds) -> Roles:
        """Return what these kinds expect."""
        return cls(kinds.find(ATTRIBUTED_TO), kinds.find(DENIES))

    def is_source(self, label: str) -> bool:
        """Tell whether contents are attributed to the label."""
        return self.attribution is not None and label in self.attribution.to_labels

    def is_content(self, label: str) -> bool:
        """Tell whether the label is attributed to sources."""
        kind = self.attribution
        if kind is None or label in kind.to_labels:
            return False
        return label in kind.from_labels or (not kind.from_labels and bool(kind.to_labels))

    def is_denial(self, label: str) -> bool:
        """Tell whether the label denies something."""
        return self.denying is not None and label in self.denying.from_labels


def forgotten(article: Marked) -> Iterator[Finding]:
    """Give the contents without a source, the idle sources and the idle denials."""
    roles = Roles.of(article.kinds)
    for mark in article.annotations:
        attributed = (ATTRIBUTED_TO, mark.id) in article.begins
        if roles.is_content(mark.label) and not attributed:
            yield _finding(Rule.UNATTRIBUTED, mark, article.text)
        if roles.is_source(mark.label) and not attributed and (ATTRIBUTED_TO, mark.id) not in article.ends:
            yield _finding(Rule.IDLE_SOURCE, mark, article.text)
        if roles.is_denial(mark.label) and (DENIES, mark.id) not in article.begins:
            yield _finding(Rule.IDLE_DENIAL, mark, article.text)


def _finding(rule: Rule, mark: Annotation, text: str) -> Finding:
    passage = echo(mark.spans[0], text)
    if rule is Rule.UNATTRIBUTED:
        said = Sentence("“{text}” has no source: link it to whoever says it.", text=passage)
    elif rule is Rule.IDLE_SOURCE:
        said = Sentence("Nothing is attributed to “{text}”: link to it what it says.", text=passage)
    else:
        said = Sentence("“{text}” denies nothing: link it to what it denies.", text=passage)
    return of_rule(rule, mark, mark.spans, said)
