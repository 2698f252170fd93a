"""What a team agreed on for a project, in its file: kinds of links, the linter's rules, the guidelines.

Each is one text under a key; where there is none, what the program ships holds. Changing one is an edit.
"""

from __future__ import annotations

from collections.abc import Iterator

from hashiya.core.edits import Image, Row
from hashiya.errors import EditError
from hashiya.storage import facts
from hashiya.storage.database import Database

LINK_KINDS = "link_kinds"
RULES = "rules"
GUIDELINES = {"ar": "guidelines_ar", "en": "guidelines_en"}
KEYS = (LINK_KINDS, RULES, *GUIDELINES.values())
"""The keys that a convention may have."""


def value(db: Database, key: str) -> str | None:
    """Return what was agreed on under ``key``, ``None`` where what the program ships holds."""
    row = db.row("SELECT value FROM project WHERE key = ?", (key,))
    return None if row is None else str(row[0])


def row(db: Database, key: str) -> Row | None:
    """Return the same as the row that an edit's image holds."""
    present = value(db, key)
    return None if present is None else {"value": present}


def every_row(db: Database) -> Iterator[tuple[str, Row]]:
    """Give each convention that differs from what the program ships, with its key."""
    for key in KEYS:
        present = row(db, key)
        if present is not None:
            yield key, present


def apply(db: Database, image: Image) -> None:
    """Write an image of a convention."""
    if image.id not in KEYS:
        raise EditError("The project has no convention {id}, so this edit can't be walked.", id=image.id)
    if row(db, image.id) != (None if image.before is None else dict(image.before)):
        raise EditError("The convention {id} isn't as this edit left it, so it can't be walked.", id=image.id)
    if image.after is None:
        db.run("DELETE FROM project WHERE key = ?", (image.id,))
    else:
        facts.set_fact(db, image.id, str(image.after["value"]))
