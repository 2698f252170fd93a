"""Whom an annotation may be tied to, the nearest first, and what the tie would be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hashiya.core.annotations import Annotation, Link
from hashiya.core.labels import Label
from hashiya.core.link_kinds import LinkKind


class Fit(NamedTuple):
    """Hold a kind of link between an annotation and another, and whether it begins at the first."""

    kind: LinkKind
    begins: bool


class Partner(NamedTuple):
    """Hold an annotation, how it may be tied, and the link that ties it already."""

    annotation: Annotation
    fit: Fit | None
    link: Link | None


class Choosing(NamedTuple):
    """Hold what linking mode knows: where the link starts, its partners, the one that was walked to.

    ``kind`` is the only kind of link that is offered, or ``None`` for every one.
    """

    origin: str
    kind: LinkKind | None = None
    partners: Sequence[Partner] = ()
    chosen: str | None = None

    @property
    def place(self) -> int | None:
        """The place in ``partners`` of the one that was walked to."""
        ids = [partner.annotation.id for partner in self.partners]
        return ids.index(self.chosen) if self.chosen in ids else None

    def partner(self, annotation: str) -> Partner | None:
        """Return an annotation as a partner, if it is one."""
        return next((each for each in self.partners if each.annotation.id == annotation), None)

    def at(self, position: int) -> Partner | None:
        """Return the innermost partner that covers a code point, if there is one."""
        here = [each for each in self.partners if each.annotation.covers(position)]
        return min(here, key=lambda each: len(each.annotation.extent), default=None)

    def walked(self, forward: bool) -> Choosing:
        """Return the state after a step to the next or the previous partner, round and round."""
        step = 1 if forward else -1
        place = min(0, step) if self.place is None else self.place + step
        return self._replace(chosen=self.partners[place % len(self.partners)].annotation.id)

    def narrowed(self, kinds: Sequence[LinkKind]) -> Choosing:
        """Return the state in which the next of ``kinds`` alone is offered, after the last one every kind."""
        ways = [None, *kinds]
        after = ways.index(self.kind) + 1 if self.kind in ways else 0
        return Choosing(self.origin, ways[after % len(ways)])

    def kinds(self, known: Iterable[LinkKind]) -> tuple[LinkKind, ...]:
        """Return those of the project's kinds that are offered."""
        return tuple(known) if self.kind is None else (self.kind,)


def fit(kinds: Iterable[LinkKind], label: str, other: str) -> Fit | None:
    """Return the first kind that may tie two labels, either way."""
    for kind in kinds:
        if kind.allows(label, other):
            return Fit(kind, begins=True)
        if kind.allows(other, label):
            return Fit(kind, begins=False)
    return None


def touching(kinds: Iterable[LinkKind], label: str) -> list[LinkKind]:
    """Return the kinds of links that may begin or end at a label."""
    return [kind for kind in kinds if any(not ends or label in ends for ends in _ends(kind))]


def first_fitting(kinds: Iterable[LinkKind], label: str, labels: Sequence[Label]) -> Label | None:
    """Return the first label that may stand at the other end, best where the link begins at ``label``."""
    for kind in kinds:
        for other in labels:
            if kind.allows(label, other.id):
                return other
        for other in labels:
            if kind.allows(other.id, label):
                return other
    return None


def partners(
    origin: Annotation,
    annotations: Iterable[Annotation],
    links: Iterable[Link],
    kinds: Sequence[LinkKind],
    *,
    only: bool = False,
) -> list[Partner]:
    """Return the annotations that may be tied to ``origin`` by one of ``kinds``, or are, the nearest first.

    ``only`` leaves out those that are tied by another kind and could not be by these.
    """
    ranks = {kind.id: rank for rank, kind in enumerate(kinds)}
    tied: dict[str, Link] = {}
    for link in links:
        if only and link.kind not in ranks:
            continue
        other = link.to if link.from_ == origin.id else link.from_
        first = tied.get(other)
        if first is None or ranks.get(link.kind, len(ranks)) < ranks.get(first.kind, len(ranks)):
            tied[other] = link
    found = [
        Partner(each, fit(kinds, origin.label, each.label), tied.get(each.id))
        for each in annotations
        if each.id != origin.id
    ]
    found = [each for each in found if each.fit or each.link]
    return sorted(found, key=lambda each: (_apart(origin, each.annotation), each.annotation.start))


def _apart(one: Annotation, other: Annotation) -> int:
    """Return how many code points lie between two annotations, none where they overlap."""
    return max(0, other.start - one.end, one.start - other.end)


def _ends(kind: LinkKind) -> Iterator[Sequence[str]]:
    yield from (kind.from_labels, kind.to_labels)
