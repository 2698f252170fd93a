"""What can be done with annotations."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from hashiya.core.annotations import Annotation
from hashiya.core.edits import Change, Edit, Entity, Image
from hashiya.core.moments import now
from hashiya.core.rows import row_of_annotation, row_of_link
from hashiya.core.spans import Span, check_spans
from hashiya.errors import EditError
from hashiya.project import marking
from hashiya.project.base import ProjectBase
from hashiya.project.entries import checked_comment, checked_spans, span_or_spans
from hashiya.storage import annotations as marks
from hashiya.storage import articles
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
        spans: Iterable[Span | tuple[int, int]] | None = None,
        comment: str | None = None,
        unsure: bool = False,
        annotator: str | None = None,
        origin: str = "manual",
    ) -> str:
        """Mark ``start:end``, or ``spans`` as fragments of one annotation, and return the annotation's id.

        Offsets are taken as given. The first annotation of a new article turns it ``in_progress``. Raises
        :class:`EditError` for spans that the article doesn't have, a label that is retired or unknown, and a
        mark that is there already; :class:`NotFoundError` for an unknown article.
        """
        new = marking.new_mark(
            article,
            label,
            span_or_spans(start, end, spans),
            self.annotator if annotator is None else annotator,
            comment=comment,
            unsure=unsure,
            origin=origin,
        )
        self._edit(lambda db: self._mark(db, new))
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

    def relabel(self, annotation: str, label: str) -> Change:
        """Give the annotation another label; raises :class:`EditError` as :meth:`annotate` does."""

        def change(db: Database, old: Annotation) -> Annotation:
            marking.refuse_label(db, label)
            return replace(old, label=label)

        return self._alter("relabel", annotation, change)

    def move(self, annotation: str, spans: Iterable[Span | tuple[int, int]]) -> Change:
        """Put the annotation on other spans of its article; raises :class:`EditError` as for a new one."""
        wanted = checked_spans(spans)

        def change(db: Database, old: Annotation) -> Annotation:
            length = articles.columns(db, old.article, ("characters",))["characters"]
            return replace(old, spans=check_spans(wanted, length))

        return self._alter("move", annotation, change)

    def add_fragment(self, annotation: str, span: Span) -> Change:
        """Add a fragment to the annotation; raises :class:`EditError` for one that overlaps another of it."""
        (wanted,) = checked_spans([span])

        def change(db: Database, old: Annotation) -> Annotation:
            length = articles.columns(db, old.article, ("characters",))["characters"]
            return replace(old, spans=check_spans((*old.spans, wanted), length))

        return self._alter("add_fragment", annotation, change)

    def remove_fragment(self, annotation: str, span: Span) -> Change:
        """Take one fragment out of the annotation, the others stay.

        Raises :class:`EditError` where the annotation has no such fragment, or no other one.
        """
        (wanted,) = checked_spans([span])

        def change(_: Database, old: Annotation) -> Annotation:
            if wanted not in old.spans:
                raise EditError(
                    "The annotation has no fragment {start}:{end}: choose one of its own.",
                    start=wanted.start,
                    end=wanted.end,
                )
            if len(old.spans) == 1:
                raise EditError("An annotation keeps its last fragment: remove the annotation instead.")
            return replace(old, spans=tuple(each for each in old.spans if each != wanted))

        return self._alter("remove_fragment", annotation, change)

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
            old = marking.living(db, annotation)
            gone: list[Image] = [
                Image(Entity.LINK, link.id, link.article, row_of_link(link), None)
                for link in marks.links_of(db, old.id)
            ]
            gone.append(Image(Entity.ANNOTATION, old.id, old.article, row_of_annotation(old), None))
            return self._new_edit("remove", gone, old.article)

        return self._edit(build)

    def _mark(self, db: Database, new: Annotation) -> Edit:
        placed, images = self._marking(db, new)
        return self._new_edit("mark", images, placed.article, annotator=placed.annotator)

    def _marking(self, db: Database, new: Annotation) -> tuple[Annotation, list[Image]]:
        """Return a new annotation in its article, and the images that mark it."""
        placed = marking.placed(db, new)
        added = Image(Entity.ANNOTATION, placed.id, placed.article, None, row_of_annotation(placed))
        return placed, [added, *marking.begun(db, placed.article)]

    def _alter(
        self, verb: str, annotation: str, change: Callable[[Database, Annotation], Annotation]
    ) -> Change:
        def build(db: Database) -> Edit:
            old = marking.living(db, annotation)
            new = change(db, old)
            if new == old:
                raise EditError("The {verb} changes nothing: the annotation is like that already.", verb=verb)
            marking.refuse_twin(db, new)
            new = replace(new, updated_at=now())
            image = Image(
                Entity.ANNOTATION, old.id, old.article, row_of_annotation(old), row_of_annotation(new)
            )
            return self._new_edit(verb, [image], old.article)

        return self._edit(build)
