"""Write the annotations and links of a whole batch: many rows a statement, none of which may be there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter

from hashiya.core.edits import Row
from hashiya.storage import facts, shelf
from hashiya.storage.annotations import COLUMNS, LINK_COLUMNS
from hashiya.storage.database import Database
from hashiya.storage.mark_images import link_values
from hashiya.storage.values import dump

_PLAIN = itemgetter(*COLUMNS.split(", ")[:-1])
"""Gives what a row holds of the columns but the last, which is JSON."""
_AT_ONCE = 500
"""How many ids one statement asks for."""


def add_all(db: Database, marks: Sequence[Row], links: Sequence[Row]) -> None:
    """Write new annotations and links, none of which may be there, and count them; inside an action."""
    for name in {row["annotator"] for row in marks}:
        facts.add_annotator(db, name)
    # in the order of the tables, which spares them jumping from page to page
    marks = sorted(marks, key=itemgetter("id"))
    db.insert(
        f"annotation({COLUMNS})",
        [(*_PLAIN(row), dump(row["extra"]) if row["extra"] else "{}") for row in marks],
    )
    db.insert(
        'fragment(annotation, start, "end")',
        [(row["id"], start, end) for row in marks for start, end in row["spans"]],
    )
    counts = Counter([(row["article"], row["label"]) for row in marks])
    db.insert(
        "tally(article, label, number)",
        [(*place, number) for place, number in counts.items()],
        "ON CONFLICT(article, label) DO UPDATE SET number = number + excluded.number",
    )
    shelf.count(db, Counter([(row["article"], row["label"], row["annotator"]) for row in marks]).items())
    db.insert(f"link({LINK_COLUMNS})", [link_values(row) for row in links])


def taken_ids(db: Database, ids: Iterable[str]) -> set[str]:
    """Return which of the ids belong to an annotation or a link of the file."""
    wanted = list(ids)
    taken: set[str] = set()
    for begin in range(0, len(wanted), _AT_ONCE):
        some = wanted[begin : begin + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        for table in ("annotation", "link"):
            taken.update(id_ for (id_,) in db.rows(f"SELECT id FROM {table} WHERE id IN ({marks})", some))
    return taken
