"""The marked article that rules look at: its text, annotations, links, and what is found in it on demand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from hashiya.analysis.quote_marks import QuoteMarks
from hashiya.analysis.rules import RuleSet
from hashiya.core.annotations import Annotation, Link, in_text_order
from hashiya.core.labels import LabelSet
from hashiya.core.link_kinds import LinkKinds
from hashiya.text.paragraphs import first_ink
from hashiya.text.segments import Segments


@dataclass(frozen=True)
class Marked:
    """Hold one article as the rules see it; ``annotations`` stand in text order."""

    text: str
    annotations: list[Annotation]
    links: list[Link]
    kinds: LinkKinds
    labels: LabelSet
    rules: RuleSet
    segments: Segments

    @classmethod
    def of(
        cls,
        article: str,
        text: str,
        annotations: Iterable[Annotation],
        links: Iterable[Link],
        kinds: LinkKinds,
        rules: RuleSet,
        segments: Segments | None = None,
        labels: LabelSet | None = None,
    ) -> Marked:
        """Return the article with what of the annotations and links belongs to it."""
        return cls(
            text,
            in_text_order(mark for mark in annotations if mark.article == article),
            [link for link in links if link.article == article],
            kinds,
            LabelSet() if labels is None else labels,
            rules,
            Segments(text) if segments is None else segments,
        )

    @cached_property
    def quote_marks(self) -> QuoteMarks:
        """The text's quotation marks."""
        return QuoteMarks(self.text, self.segments)

    @cached_property
    def begins(self) -> frozenset[tuple[str, str]]:
        """Kind and annotation of each link at the end where it begins, whichever layer the other lies in."""
        return frozenset((link.kind, link.from_) for link in self.links)

    @cached_property
    def ends(self) -> frozenset[tuple[str, str]]:
        """Kind and annotation of each link at the end that it leads to."""
        return frozenset((link.kind, link.to) for link in self.links)

    def arabic(self, label: str) -> str:
        """Return the Arabic name of a label, or its id where the project has none."""
        found = self.labels.find(label)
        return label if found is None else found.name_ar

    def ties(self) -> Iterator[tuple[Link, Annotation, Annotation]]:
        """Give each link with the annotations at its ends, where both are there."""
        known = {mark.id: mark for mark in self.annotations}
        for link in self.links:
            if link.from_ in known and link.to in known:
                yield link, known[link.from_], known[link.to]

    def paragraph(self, position: int) -> int:
        """Return how many paragraphs with ink begin before the one at ``position``."""
        return self._inked_before[self.segments.paragraph_index(position)]

    @cached_property
    def _inked_before(self) -> list[int]:
        counted, before = [], 0
        for paragraph in self.segments.paragraphs:
            counted.append(before)
            before += first_ink(self.text, paragraph.start, paragraph.end) < paragraph.end
        return counted
