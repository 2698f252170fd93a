"""The label set in the project file."""

from __future__ import annotations

from typing import Any

from hashiya.core.edits import Image
from hashiya.core.labels import LabelSet
from hashiya.core.rows import label_of_row
from hashiya.errors import EditError
from hashiya.storage.database import Database

_COLUMNS = (
    "id, position, name_ar, name_en, definition_ar, definition_en, accent, pattern, badge_ar, badge_en, key, "
    "retired"
)


def rows(db: Database) -> list[dict[str, Any]]:
    """Return every label's row in order, as images hold them."""
    found = db.rows(f"SELECT {_COLUMNS} FROM label ORDER BY position, id")
    return [_row(values) for values in found]


def label_set(db: Database) -> LabelSet:
    """Return the project's labels in their order, retired ones included."""
    return LabelSet(tuple(label_of_row(row) for row in rows(db)))


def insert(db: Database, row: dict[str, Any]) -> None:
    """Write a label or overwrite the one with its id."""
    names = _COLUMNS.split(", ")
    assignments = ", ".join(f"{name} = excluded.{name}" for name in names[1:])
    marks = ", ".join("?" * len(names))
    db.run(
        f"INSERT INTO label({_COLUMNS}) VALUES ({marks}) ON CONFLICT(id) DO UPDATE SET {assignments}",
        [row[name] for name in names],
    )


def apply(db: Database, image: Image) -> None:
    """Write an image of a label; one that annotations carry can't go."""
    values = db.row(f"SELECT {_COLUMNS} FROM label WHERE id = ?", (image.id,))
    present = None if values is None else _row(values)
    if present != (None if image.before is None else dict(image.before)):
        raise EditError("The label {id} isn't as this edit left it, so it can't be walked.", id=image.id)
    if image.after is not None:
        insert(db, dict(image.after))
        return
    used = db.row("SELECT sum(number) FROM tally WHERE label = ?", (image.id,))
    if used is not None and used[0]:
        raise EditError(
            "The label {label} is in use ({count}): give its annotations another label first, or retire it.",
            label=image.id,
            count=used[0],
        )
    db.run("DELETE FROM label WHERE id = ?", (image.id,))


def _row(values: tuple[Any, ...]) -> dict[str, Any]:
    row = dict(zip(_COLUMNS.split(", "), values, strict=True))
    row["retired"] = bool(row["retired"])
    return row
