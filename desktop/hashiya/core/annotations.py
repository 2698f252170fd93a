"""Annotations and the links between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, cast

from hashiya.core.spans import Span

MEANT = "meant"
"""The name in an annotation's ``extra`` under which answers to findings are kept: a list of rules."""


class _Open:
    """Hold the fields of an annotation while they are put in: then it becomes one, and is closed."""

    __slots__ = (
        "annotator",
        "article",
        "comment",
        "created_at",
        "extra",
        "id",
        "label",
        "origin",
        "spans",
        "unsure",
        "updated_at",
    )
    id: str
    article: str
    label: str
    annotator: str
    spans: tuple[Span, ...]
    comment: str | None
    unsure: bool
    origin: str
    created_at: str
    updated_at: str
    extra: Mapping[str, Any]


@dataclass(frozen=True, slots=True, init=False)
class Annotation(_Open):
    """Hold a label on one or more spans of one article, by one annotator.

    ``spans`` are the fragments in text order, never empty, none overlapping another. ``annotator`` is a name.
    ``origin`` says how it came to be (``manual``, ``import:…``). Times are ISO 8601 in UTC. ``extra`` keeps
    what an import carried and the program doesn't know.
    """

    id: str
    article: str
    label: str
    annotator: str
    spans: tuple[Span, ...]
    comment: str | None = None
    unsure: bool = False
    origin: str = "manual"
    created_at: str = ""
    updated_at: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)

    def __new__(
        cls,
        id: str,
        article: str,
        label: str,
        annotator: str,
        spans: tuple[Span, ...],
        comment: str | None = None,
        unsure: bool = False,
        origin: str = "manual",
        created_at: str = "",
        updated_at: str = "",
        extra: Mapping[str, Any] | None = None,
    ) -> Annotation:
        # what is generated for a frozen class takes five times as long, and sets have millions of annotations
        made = _Open()
        made.id = id
        made.article = article
        made.label = label
        made.annotator = annotator
        made.spans = spans
        made.comment = comment
        made.unsure = unsure
        made.origin = origin
        made.created_at = created_at
        made.updated_at = updated_at
        made.extra = {} if extra is None else extra
        made.__class__ = cls
        return cast(Annotation, made)

    def __reduce__(self) -> tuple[type[Annotation], tuple[Any, ...]]:
        return Annotation, tuple([getattr(self, each.name) for each in fields(self)])

    @property
    def start(self) -> int:
        """The first code point of the first fragment."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """One past the last code point of the last fragment."""
        return self.spans[-1].end

    @property
    def extent(self) -> Span:
        """The span from the first fragment's start to the last one's end."""
        return Span(self.start, self.end)

    def covers(self, position: int) -> bool:
        """Tell whether a fragment holds the code point at ``position``."""
        return any(span.covers(position) for span in self.spans)

    def passage(self, text: str) -> str:
        """Return the marked words of ``text``, fragments joined by `` … ``."""
        return " … ".join(span.of(text) for span in self.spans)


@dataclass(frozen=True, slots=True)
class Link:
    """Tie the annotation ``from_`` to ``to``, in the same article; ``kind`` is directed that way."""

    id: str
    article: str
    kind: str
    from_: str
    to: str
    extra: Mapping[str, Any] = field(default_factory=dict)


def in_text_order(annotations: Iterable[Annotation]) -> list[Annotation]:
    """Sort by start, the longer first, then by label and id, so that an order is total."""
    found = list(annotations)
    starts = [mark.spans[0].start for mark in found]
    if len(set(starts)) < len(starts):
        return sorted(found, key=text_place)
    # most begin where no other does, which is seen faster than what they are sorted by is made
    return [found[index] for _, index in sorted(zip(starts, range(len(found)), strict=True))]


def text_place(mark: Annotation) -> tuple[int, int, str, str, str]:
    """Return what :func:`in_text_order` sorts by."""
    return mark.spans[0].start, -mark.spans[-1].end, mark.label, mark.created_at, mark.id
