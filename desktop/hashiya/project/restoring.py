"""What an edit took out of an article and what would bring it back."""

from __future__ import annotations

from hashiya.core.edits import Edit, Entity, Image, Row
from hashiya.core.rows import annotation_of_row
from hashiya.errors import EditError
from hashiya.storage import annotations as marks
from hashiya.storage import articles, labels
from hashiya.storage.database import Database


def images(db: Database, article: str, edit: Edit) -> list[Image]:
    """Return the images that bring back what of ``edit`` is missing, annotations before links.

    Raises :class:`EditError` where nothing is, or where its label is gone or its like is there.
    """
    rows = [row for image in edit.images if (row := _missing(db, article, image)) is not None]
    rows.sort(key=lambda pair: pair[0] is Entity.LINK)
    back = {row["id"] for _, row in rows}
    found = [
        Image(entity, row["id"], article, None, row)
        for entity, row in rows
        if entity is Entity.ANNOTATION or _has_ends(db, row, back)
    ]
    if not found:
        raise EditError("Nothing of this edit is missing: there is nothing to bring back.")
    return found


def article_images(db: Database, edit: Edit) -> list[Image]:
    """Return the images that bring back the articles of ``edit`` that are out of the project.

    Raises :class:`EditError` where none is.
    """
    found = [
        Image(Entity.ARTICLE, image.id, image.article, None, image.after or image.before)
        for image in edit.images
        if image.entity is Entity.ARTICLE
        and (image.after is None or image.before is None)
        and articles.is_removed(db, image.id)
    ]
    if not found:
        raise EditError("No article of this edit is missing: there is nothing to bring back.")
    return found


def _missing(db: Database, article: str, image: Image) -> tuple[Entity, Row] | None:
    row = image.after or image.before
    if row is None or image.article != article:
        return None
    if image.entity is Entity.ANNOTATION and marks.find(db, image.id) is None:
        _refuse(db, row)
        return image.entity, row
    if image.entity is Entity.LINK and not _is_linked(db, row):
        return image.entity, row
    return None


def _is_linked(db: Database, row: Row) -> bool:
    tie = (row["kind"], row["from"], row["to"])
    return any((link.kind, link.from_, link.to) == tie for link in marks.links_of(db, row["from"]))


def _refuse(db: Database, row: Row) -> None:
    annotation = annotation_of_row(row)
    if labels.label_set(db).find(annotation.label) is None:
        raise EditError(
            "The label {label} is gone from this project: undo that first.", label=annotation.label
        )
    twin = marks.twin(db, annotation.article, annotation.label, annotation.annotator, annotation.spans)
    if twin is not None:
        raise EditError(
            "The same passage is marked as {label} again ({twin}): nothing is to be brought back.",
            label=annotation.label,
            twin=twin,
        )


def _has_ends(db: Database, row: Row, back: set[str]) -> bool:
    return all(end in back or marks.find(db, end) is not None for end in (row["from"], row["to"]))
