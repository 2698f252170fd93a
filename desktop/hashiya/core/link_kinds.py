"""Kinds of links: what may be tied to what, which way, and how the tie looks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from hashiya.core.labels import Pattern

ATTRIBUTED_TO = "attributed_to"
DENIES = "denies"


class LinkKind(NamedTuple):
    """Describe one kind of link of a project.

    ``id`` is its permanent ASCII name in files. ``from_labels`` and ``to_labels`` are the ids of the labels
    that may stand at either end; an empty tuple allows any. ``accent`` is a key of
    :data:`hashiya.core.labels.ACCENTS`.
    """

    id: str
    name_ar: str
    name_en: str
    from_labels: tuple[str, ...] = ()
    to_labels: tuple[str, ...] = ()
    accent: str = "slate"
    pattern: Pattern = Pattern.SOLID

    def name(self, language: str) -> str:
        """Return the name in ``language``, ``ar`` or any other for English."""
        return self.name_ar if language == "ar" else self.name_en

    def allows(self, from_label: str, to_label: str) -> bool:
        """Tell whether a link of this kind may lead from one label to the other."""
        return (not self.from_labels or from_label in self.from_labels) and (
            not self.to_labels or to_label in self.to_labels
        )


STANDARD_LINK_KINDS: tuple[LinkKind, ...] = (
    LinkKind(
        ATTRIBUTED_TO,
        "منسوب إلى",
        "attributed to",
        ("claim", "quote", "denial"),
        ("source",),
        "green",
        Pattern.SOLID,
    ),
    LinkKind(DENIES, "ينفي", "denies", ("denial",), ("claim", "quote"), "orange", Pattern.DASHED),
)


@dataclass(frozen=True, slots=True)
class LinkKinds:
    """Hold a project's kinds of links in their order."""

    kinds: tuple[LinkKind, ...] = field(default=STANDARD_LINK_KINDS)

    def __iter__(self) -> Iterator[LinkKind]:
        return iter(self.kinds)

    def find(self, kind: str) -> LinkKind | None:
        """Return the kind with this id, or ``None``: what other programs tied may be of any kind."""
        return next((known for known in self.kinds if known.id == kind), None)

    def between(self, from_label: str, to_label: str) -> tuple[LinkKind, ...]:
        """Return the kinds that may lead from one label to the other, in their order."""
        return tuple(kind for kind in self.kinds if kind.allows(from_label, to_label))

    def leaves(self, kind: str, label: str) -> bool:
        """Tell whether a link of the kind with this id may begin at the label."""
        found = self.find(kind)
        return found is not None and (not found.from_labels or label in found.from_labels)

    def reaches(self, kind: str, label: str) -> bool:
        """Tell whether a link of the kind with this id may end at the label."""
        found = self.find(kind)
        return found is not None and (not found.to_labels or label in found.to_labels)
