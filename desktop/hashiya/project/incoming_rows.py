"""What comes in as the rows that a project holds, checked like all that people type into it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hashiya.core.annotations import Annotation, Link
from hashiya.core.articles import Status
from hashiya.core.moments import now
from hashiya.errors import EditError
from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.registry import Format
from hashiya.project.entries import (
    checked_comment,
    checked_meta,
    checked_name,
    checked_origin,
    checked_title,
    title_of,
)


@dataclass(slots=True)
class IncomingRows:
    """Make rows of what a file of ``format`` at ``path`` holds.

    ``annotator`` takes all annotations, ``fallback`` those whose annotator the file doesn't name.
    """

    format: Format
    path: Path
    annotator: str | None
    fallback: str
    moment: str = field(default_factory=now)
    names: dict[str, str] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)
    whole: bool = field(init=False)
    """Whether the format keeps records as they were: ids, times, origins, statuses."""

    def __post_init__(self) -> None:
        self.whole = self.format.holds.records

    def article(self, given: AnnotatedArticle) -> dict[str, Any]:
        """Return the row of a new article, begun by nobody; raises EditError for metadata that can't be."""
        article = given.article
        meta = dict(article.meta) if self.whole else {"file": self.path.name, **article.meta}
        return {
            "title": _title(article.title, given.text),
            "characters": len(given.text),
            "sha256": article.sha256,
            "status": (article.status if self.whole else Status.NEW).value,
            "direction": article.direction.value,
            "meta": checked_meta(meta),
            "paragraph_directions": {
                str(index): direction.value
                for index, direction in sorted(article.paragraph_directions.items())
            },
            "added_at": self.moment,
        }

    def annotation(
        self,
        mark: Annotation,
        id_: str,
        article: str,
        label: str,
        annotator: str,
        spans: Sequence[tuple[int, int]],
    ) -> dict[str, Any]:
        """Return the row of an annotation; raises EditError for what of it can't be kept."""
        created = mark.created_at or self.moment
        return {
            "id": id_,
            "article": article,
            "label": label,
            "annotator": annotator,
            "spans": [list(span) for span in spans],
            "comment": checked_comment(mark.comment),
            "unsure": mark.unsure,
            "origin": self._origin(mark.origin),
            "created_at": created,
            "updated_at": mark.updated_at or created,
            "extra": checked_meta(mark.extra) if mark.extra else {},
        }

    def link(self, link: Link, id_: str, article: str, kind: str, from_: str, to: str) -> dict[str, Any]:
        """Return the row of a link; raises EditError for keys that can't be kept."""
        extra = checked_meta(link.extra) if link.extra else {}
        return {"id": id_, "article": article, "kind": kind, "from": from_, "to": to, "extra": extra}

    def layer(self, given: str) -> str:
        """Return whose layer an annotation by ``given`` enters, a name that a project can keep."""
        if self.annotator is not None:
            return self.annotator
        if given not in self.names:
            try:
                self.names[given] = checked_name(given) if given else self.fallback
            except EditError:
                self.names[given] = self.fallback
        return self.names[given]

    def _origin(self, given: str) -> str:
        """Return where an annotation comes from: what our own format says, or else that it was imported."""
        if given not in self.origins:
            kept = self.whole and given
            self.origins[given] = checked_origin(given) if kept else f"import:{self.format.name}"
        return self.origins[given]


def _title(given: str, text: str) -> str:
    try:
        return checked_title(given)
    except EditError:
        return title_of(text)
