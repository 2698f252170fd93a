"""What can be done with annotations."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from hashiya.core.annotations import Annotation, Link
from hashiya.core.articles import Status
from hashiya.core.edits import Change, Edit, Entity, Image
from hashiya.core.moments import now
from hashiya.core.rows import row_of_annotation, row_of_link
from hashiya.core.spans import Span, check_spans
from hashiya.errors import EditError
from hashiya.project.base import ProjectBase
from hashiya.project.entries import (
    checked_comment,
    checked_name,
    checked_origin,
    checked_spans,
    span_or_spans,
)
from hashiya.storage import annotations as marks
from hashiya.storage import articles, facts, labels
from hashiya.storage.database import Database


class ProjectAnnotations(ProjectBase):
    """Mark, change and remove annotations; every position is a code point, every span half-open."""

    def annotate(
        self,
        article: str,
        *,
        label: str,
        start: int | None = None,
        end: int | None = None,
        spans: Iterable[Span] | None = None,
        comment: str | None = None,
        unsure: bool = False,
        annotator: str | None = None,
        origin: str = "manual",
    ) -> str:
        """Mark ``start:end``, or several ``spans``, and return the annotation's id.

        Offsets are taken as given. The first annotation of a new article turns it ``in_progress``. Raises
        :class:`EditError` for spans that the article doesn't have, a label that is retired or unknown, and a
        mark that is there already; :class:`NotFoundError` for an unknown article.
        """
        wanted = span_or_spans(start, end, spans)
        moment = now()
        new = Annotation(
            id=facts.new_id(),
            article=article,
            label=label,
            annotator=self.annotator if annotator is None else checked_name(annotator),
            spans=tuple(wanted),
            comment=checked_comment(comment),
            unsure=bool(unsure),
            origin=checked_origin(origin),
            created_at=moment,
            updated_at=moment,
        )
        self._edit(lambda db: self._mark(_placed(db, new), db))
        return new.id

    def annotations(self, article: str | None = None, *, annotator: str | None = None) -> list[Annotation]:
        """Return annotations in text order, article after article in the order of adding."""
        return self._read(
            lambda db: marks.listing(
                db, None if article is None else articles.resolve(db, article), annotator
            )
        )

    def annotation(self, annotation: str) -> Annotation:
        """Return the annotation whose id is ``annotation`` or begins so; raises :class:`NotFoundError`."""
        return self._read(lambda db: marks.one(db, marks.resolve(db, annotation)))

    def links(self, article: str | None = None) -> list[Link]:
        """Return the links between annotations, of one article or of all."""
        return self._read(
            lambda db: marks.links(db, None if article is None else articles.resolve(db, article))
        )

    def relabel(self, annotation: str, label: str) -> Change:
        """Give the annotation another label; raises :class:`EditError` as :meth:`annotate` does."""

        def change(db: Database, old: Annotation) -> Annotation:
            _refuse_label(db, label)
            return replace(old, label=label)

        return self._alter("relabel", annotation, change)

    def move(self, annotation: str, spans: Iterable[Span]) -> Change:
        """Put the annotation on other spans of its article; raises :class:`EditError` as for a new one."""
        wanted = checked_spans(spans)

        def change(db: Database, old: Annotation) -> Annotation:
            length = articles.columns(db, old.article, ("characters",))["characters"]
            return replace(old, spans=check_spans(wanted, length))

        return self._alter("move", annotation, change)

    def set_comment(self, annotation: str, comment: str | None) -> Change:
        """Write the annotation's comment; an empty one is none."""
        return self._alter(
            "comment", annotation, lambda _, old: replace(old, comment=checked_comment(comment))
        )

    def set_unsure(self, annotation: str, unsure: bool) -> Change:
        """Say whether the annotator is unsure of the annotation."""
        return self._alter("unsure", annotation, lambda _, old: replace(old, unsure=bool(unsure)))

    def remove(self, annotation: str) -> Change:
        """Take the annotation away, with the links that begin or end at it."""

        def build(db: Database) -> Edit:
            old = _living(db, annotation)
            gone: list[Image] = [
                Image(Entity.LINK, link.id, link.article, row_of_link(link), None)
                for link in marks.links_of(db, old.id)
            ]
            gone.append(Image(Entity.ANNOTATION, old.id, old.article, row_of_annotation(old), None))
            return self._new_edit("remove", gone, old.article)

        return self._edit(build)

    def _mark(self, new: Annotation, db: Database) -> Edit:
        added = Image(Entity.ANNOTATION, new.id, new.article, None, row_of_annotation(new))
        return self._new_edit("mark", [added, *_begun(db, new.article)], new.article, annotator=new.annotator)

    def _alter(
        self, verb: str, annotation: str, change: Callable[[Database, Annotation], Annotation]
    ) -> Change:
        def build(db: Database) -> Edit:
            old = _living(db, annotation)
            new = change(db, old)
            if new == old:
                raise EditError("The {verb} changes nothing: the annotation is like that already.", verb=verb)
            _refuse_twin(db, new)
            new = replace(new, updated_at=now())
            image = Image(
                Entity.ANNOTATION, old.id, old.article, row_of_annotation(old), row_of_annotation(new)
            )
            return self._new_edit(verb, [image], old.article)

        return self._edit(build)


def _placed(db: Database, new: Annotation) -> Annotation:
    article = articles.resolve(db, new.article)
    length = articles.columns(db, article, ("characters",))["characters"]
    placed = replace(new, article=article, spans=check_spans(new.spans, length))
    _refuse_label(db, new.label)
    _refuse_twin(db, placed)
    return placed


def _begun(db: Database, article: str) -> list[Image]:
    before = articles.columns(db, article, ("status",))
    if before["status"] != Status.NEW:
        return []
    return [Image(Entity.ARTICLE, article, article, before, {"status": Status.IN_PROGRESS.value})]


def _living(db: Database, annotation: str) -> Annotation:
    return marks.one(db, marks.resolve(db, annotation))


def _refuse_label(db: Database, label: str) -> None:
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


def _refuse_twin(db: Database, new: Annotation) -> None:
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
