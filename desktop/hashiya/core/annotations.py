"""Annotations and the links between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from hashiya.core.spans import Span


@dataclass(frozen=True, slots=True, init=False)
class Annotation:
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

    def __init__(
        self,
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
    ) -> None:
        # what is generated for a frozen class takes twice as long, and sets have millions of annotations
        _put_id(self, id)
        _put_article(self, article)
        _put_label(self, label)
        _put_annotator(self, annotator)
        _put_spans(self, spans)
        _put_comment(self, comment)
        _put_unsure(self, unsure)
        _put_origin(self, origin)
        _put_created_at(self, created_at)
        _put_updated_at(self, updated_at)
        _put_extra(self, {} if extra is None else extra)

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


(
    _put_id,
    _put_article,
    _put_label,
    _put_annotator,
    _put_spans,
    _put_comment,
    _put_unsure,
    _put_origin,
    _put_created_at,
    _put_updated_at,
    _put_extra,
) = (getattr(Annotation, each.name).__set__ for each in fields(Annotation))


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
    return sorted(annotations, key=_place)


def _place(mark: Annotation) -> tuple[int, int, str, str, str]:
    return mark.spans[0].start, -mark.spans[-1].end, mark.label, mark.created_at, mark.id
