"""Write what one edit changed of annotations and links, and count annotations under each label."""

from __future__ import annotations

from typing import Any

from hashiya.core.edits import Entity, Image, Row
from hashiya.core.rows import row_of_annotation, row_of_link
from hashiya.errors import EditError, Sentence
from hashiya.storage import facts, shelf
from hashiya.storage.annotations import COLUMNS, LINK_COLUMNS, find, link_at
from hashiya.storage.database import Database
from hashiya.storage.values import dump


def apply(db: Database, image: Image) -> None:
    """Write an image of an annotation, and count it."""
    present = find(db, image.id)
    _demand(image, None if present is None else row_of_annotation(present))
    if image.before is not None:
        _count(db, image.before, -1)
        db.run("DELETE FROM fragment WHERE annotation = ?", (image.id,))
    if image.after is None:
        db.run("DELETE FROM annotation WHERE id = ?", (image.id,))
        return
    _refuse_unknown(db, image.after["label"])
    _write(db, image.after)
    _count(db, image.after, 1)


def apply_link(db: Database, image: Image) -> None:
    """Write an image of a link."""
    present = link_at(db, image.id)
    _demand(image, None if present is None else row_of_link(present))
    if image.after is None:
        db.run("DELETE FROM link WHERE id = ?", (image.id,))
        return
    db.run(
        f"INSERT INTO link({LINK_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET "
        'article = excluded.article, kind = excluded.kind, "from" = excluded."from", "to" = excluded."to", '
        "extra = excluded.extra",
        link_values(image.after),
    )


def link_values(row: Row) -> tuple[Any, ...]:
    return row["id"], row["article"], row["kind"], row["from"], row["to"], dump(row["extra"])


def _demand(image: Image, present: Row | None) -> None:
    if present != (None if image.before is None else dict(image.before)):
        raise EditError(
            "The {entity} {id} isn't as this edit left it, so it can't be walked.",
            entity=Sentence("link") if image.entity is Entity.LINK else Sentence("annotation"),
            id=image.id,
        )


def _refuse_unknown(db: Database, label: str) -> None:
    if not db.rows("SELECT 1 FROM label WHERE id = ?", (label,)):
        raise EditError(
            "The label {label} is gone from this project: bring it back first, or use another one.",
            label=label,
        )


def _write(db: Database, row: Row) -> None:
    facts.add_annotator(db, row["annotator"])
    values = [dump(row[name]) if name == "extra" else row[name] for name in COLUMNS.split(", ")]
    assignments = ", ".join(f"{name} = excluded.{name}" for name in COLUMNS.split(", ")[1:])
    db.run(
        f"INSERT INTO annotation({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        f"ON CONFLICT(id) DO UPDATE SET {assignments}",
        values,
    )
    db.run_many(
        'INSERT INTO fragment(annotation, start, "end") VALUES (?, ?, ?)',
        [(row["id"], start, end) for start, end in row["spans"]],
    )


def _count(db: Database, row: Row, by: int) -> None:
    place = (row["article"], row["label"])
    if by > 0:
        db.run(
            "INSERT INTO tally(article, label, number) VALUES (?, ?, 1) "
            "ON CONFLICT(article, label) DO UPDATE SET number = number + 1",
            place,
        )
        shelf.count(db, [((*place, row["annotator"]), 1)])
        return
    shelf.discount(db, *place, row["annotator"])
    if not db.run("DELETE FROM tally WHERE article = ? AND label = ? AND number = 1", place):
        db.run("UPDATE tally SET number = number - 1 WHERE article = ? AND label = ?", place)
