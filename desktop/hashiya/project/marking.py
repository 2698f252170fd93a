"""What a new or changed annotation must fulfil before it becomes an edit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hashiya.core.annotations import Annotation
from hashiya.core.articles import Status
from hashiya.core.edits import Entity, Image
from hashiya.core.moments import now
from hashiya.core.spans import Span, check_spans
from hashiya.errors import EditError
from hashiya.project.entries import checked_comment, checked_name, checked_origin
from hashiya.storage import annotations as marks
from hashiya.storage import articles, facts, labels
from hashiya.storage.database import Database


def new_mark(
    article: str,
    label: str,
    spans: Iterable[Span],
    annotator: str,
    *,
    comment: str | None = None,
    unsure: bool = False,
    origin: str = "manual",
) -> Annotation:
    """Return an annotation that isn't in the project yet; raises :class:`EditError` for strange entries."""
    moment = now()
    return Annotation(
        id=facts.new_id(),
        article=article,
        label=label,
        annotator=checked_name(annotator),
        spans=tuple(spans),
        comment=checked_comment(comment),
        unsure=bool(unsure),
        origin=checked_origin(origin),
        created_at=moment,
        updated_at=moment,
    )


def placed(db: Database, new: Annotation) -> Annotation:
    """Return the annotation in its article, fragments in order; raises as ``annotate`` does."""
    article = articles.resolve(db, new.article)
    length = articles.columns(db, article, ("characters",))["characters"]
    placed = replace(new, article=article, spans=check_spans(new.spans, length))
    refuse_label(db, new.label)
    refuse_twin(db, placed)
    return placed


def begun(db: Database, article: str) -> list[Image]:
    """Return the image that takes a new article in hand, none for one that is begun."""
    before = articles.columns(db, article, ("status",))
    if before["status"] != Status.NEW:
        return []
    return [Image(Entity.ARTICLE, article, article, before, {"status": Status.IN_PROGRESS.value})]


def living(db: Database, annotation: str) -> Annotation:
    """Return the annotation whose id is ``annotation`` or begins so; raises :class:`NotFoundError`."""
    return marks.one(db, marks.resolve(db, annotation))


def refuse_label(db: Database, label: str) -> None:
    """Raise :class:`EditError` for a label that new annotations can't take."""
    known = labels.label_set(db)
    found = known.find(label)
    if found is None:
        names = ", ".join(active.id for active in known.active)
        raise EditError(
            "There is no label {label} in this project: use one of {known}.", label=label, known=names
        )
    if found.retired:
        raise EditError(
            "The label {label} is retired: use another one, or bring it back first.",
            label=label,
            label_ar=found.name_ar,
        )


def refuse_twin(db: Database, new: Annotation) -> None:
    """Raise :class:`EditError` where the annotator has the same mark already."""
    twin = marks.twin(db, new.article, new.label, new.annotator, new.spans, other_than=new.id)
    if twin is not None:
        raise EditError(
            "{annotator} has marked {start}:{end} as {label} already ({twin}): "
            "choose another label or another passage.",
            annotator=new.annotator,
            start=new.start,
            end=new.end,
            label=new.label,
            twin=twin,
        )
