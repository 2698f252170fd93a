"""The shelf: what articles are filtered and sorted by, kept in every transaction that writes them.

It is read off other tables, and made anew where it may not be true: in a file of an older form, in one that
an older program wrote in the meantime, under another folding of titles. Whoever only reads makes it in
memory.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from hashiya.core.edits import Row
from hashiya.storage import facts
from hashiya.storage.database import Database
from hashiya.storage.schema import VERSION_1_2
from hashiya.storage.shelved import Shelved, shelved
from hashiya.storage.values import load_object

_FORM = f"2/{unicodedata.unidata_version}"
"""How the shelf is made: another number for every change of :mod:`shelved` or of the folding."""
_KEY = "shelf"
_COLUMNS = "number, status, characters, annotations, date, publisher, tags, title"
_REFERENCE = re.compile(r" REFERENCES \w+\(\w+\)")
_AT_ONCE = 1_000
_COUNTS = (
    "SELECT label, annotator, article.number, count(*) FROM annotation "
    "JOIN article ON article.id = annotation.article GROUP BY 1, 2, 3"
)


def add(db: Database, rows: Iterable[tuple[int, Row]]) -> None:
    """Enter new articles, given with their numbers, inside an action."""
    db.insert(f"shelf({_COLUMNS})", [shelved(number, row, 0) for number, row in rows])


def refresh(db: Database, article: str) -> None:
    """Enter an article as it is now, inside an action; one that is removed goes."""
    row = db.row(f"{_SELECT} AND article.id = ? GROUP BY article.number", (article,))
    if row is None:
        db.run("DELETE FROM shelf WHERE number = (SELECT number FROM article WHERE id = ?)", (article,))
    else:
        marks = ", ".join("?" * len(Shelved._fields))
        db.run(f"INSERT OR REPLACE INTO shelf({_COLUMNS}) VALUES ({marks})", _of_row(row))


def set_status(db: Database, article: str, status: str) -> None:
    """Write the status of an article that is on the shelf, inside an action."""
    db.run(
        "UPDATE shelf SET status = ? WHERE number = (SELECT number FROM article WHERE id = ?)",
        (status, article),
    )


def count(db: Database, counts: Iterable[tuple[tuple[str, str, str], int]]) -> None:
    """Add to the annotations of articles by article's id, label and annotator, inside an action."""
    told = list(counts)
    numbers = numbers_of(db, {article for (article, _, _), _ in told})
    rows = [(label, name, numbers[article], by) for (article, label, name), by in told]
    db.insert(
        "layer(label, annotator, article, number)",
        rows,
        "ON CONFLICT(label, annotator, article) DO UPDATE SET number = number + excluded.number",
    )
    db.run_many(
        "UPDATE shelf SET annotations = annotations + ? WHERE number = ?",
        [(by, number) for _, _, number, by in rows],
    )


def discount(db: Database, article: str, label: str, annotator: str) -> None:
    """Take one annotation off the counts, inside an action."""
    number = numbers_of(db, {article})[article]
    place = (label, annotator, number)
    where = "WHERE label = ? AND annotator = ? AND article = ?"
    if not db.run(f"DELETE FROM layer {where} AND number = 1", place):
        db.run(f"UPDATE layer SET number = number - 1 {where}", place)
    db.run("UPDATE shelf SET annotations = annotations - 1 WHERE number = ?", (number,))


def numbers_of(db: Database, articles: Iterable[str]) -> dict[str, int]:
    """Return the numbers of articles by their ids, removed ones too."""
    ids = list(articles)
    found: dict[str, int] = {}
    for begin in range(0, len(ids), _AT_ONCE):
        some = ids[begin : begin + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        found.update(db.rows(f"SELECT id, number FROM article WHERE id IN ({marks})", some))
    return found


def ids_of(db: Database, numbers: Iterable[int]) -> list[str]:
    """Return the ids of the articles with these numbers, in the order of adding."""
    wanted = sorted(numbers)
    found: list[str] = []
    for begin in range(0, len(wanted), _AT_ONCE):
        some = wanted[begin : begin + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        rows = db.rows(f"SELECT id FROM article WHERE number IN ({marks}) ORDER BY number", some)
        found.extend(id_ for (id_,) in rows)
    return found


def make_true(db: Database, session: str) -> None:
    """Make the shelf anew where it may not be true, inside an action; ``session`` keeps it from now on."""
    if not is_there(db):  # only tests write older forms
        return
    if not is_true(db):
        _fill(db)
    facts.set_fact(db, _KEY, f"{_FORM} {session}")


def close(db: Database) -> None:
    """Write down how far the journal had come, inside the action that ends a session or makes a copy."""
    if is_there(db) and is_true(db):
        facts.set_fact(db, _KEY, f"{_FORM} {facts.journal_end(db)}")


def is_true(db: Database) -> bool:
    """Tell whether the file's shelf is this program's, and kept by whoever wrote last."""
    form, _, until = facts.fact(db, _KEY).partition(" ")
    owner = facts.owner(db)
    return form == _FORM and until == (facts.journal_end(db) if owner is None else owner.session)


def is_there(db: Database) -> bool:
    """Tell whether the file has a shelf."""
    return db.row("SELECT 1 FROM sqlite_schema WHERE name = 'shelf'") is not None


def be_ready(db: Database) -> None:
    """Let ``shelf`` and ``layer`` be true: a reader makes its own where those of the file may not be."""
    if not db.read_only:
        return
    made = db.row("SELECT 1 FROM sqlite_temp_schema WHERE name = 'shelf'") is not None
    if is_there(db) and is_true(db):
        if made:
            _drop(db)
        return
    now = (facts.journal_end(db),)
    if made and db.row("SELECT until FROM temp.shelved") == now:
        return
    if made:
        _drop(db)
    for statement in VERSION_1_2:
        # what is in memory can't name what is in the file
        plain = _REFERENCE.sub("", statement)
        db.run(
            plain.replace("CREATE TABLE ", "CREATE TABLE temp.").replace(
                "CREATE INDEX ", "CREATE INDEX temp."
            )
        )
    db.run("CREATE TEMP TABLE shelved AS SELECT ? AS until", now)
    _fill(db)


def rows(db: Database) -> Iterator[Shelved]:
    """Give the row that each article should have on the shelf, in the order of adding."""
    last = -1
    while found := db.rows(
        f"{_SELECT} AND article.number > ? GROUP BY article.number ORDER BY article.number LIMIT ?",
        (last, _AT_ONCE),
    ):
        for row in found:
            yield _of_row(row)
        last = found[-1][0]


def kept(db: Database) -> list[tuple[Any, ...]]:
    """Return the rows that are on the shelf."""
    return db.rows(f"SELECT {_COLUMNS} FROM shelf")


def miscounted(db: Database) -> set[int]:
    """Return the numbers of the articles whose annotations ``layer`` counts otherwise than there are."""
    counted, told = f"SELECT * FROM ({_COUNTS})", "SELECT label, annotator, article, number FROM layer"
    wrong = (*db.rows(f"{counted} EXCEPT {told}"), *db.rows(f"{told} EXCEPT {counted}"))
    return {number for _, _, number, _ in wrong}


def _fill(db: Database) -> None:
    db.run("DELETE FROM shelf")
    db.run("DELETE FROM layer")
    batch: list[Shelved] = []
    for row in rows(db):
        batch.append(row)
        if len(batch) == _AT_ONCE:
            db.insert(f"shelf({_COLUMNS})", batch)
            batch.clear()
    db.insert(f"shelf({_COLUMNS})", batch)
    db.run(f"INSERT INTO layer(label, annotator, article, number) {_COUNTS}")


def _drop(db: Database) -> None:
    for table in ("shelf", "layer", "shelved"):
        db.run(f"DROP TABLE temp.{table}")


def _of_row(row: tuple[Any, ...]) -> Shelved:
    number, title, status, characters, meta, annotations = row
    about = {"title": title, "status": status, "characters": characters, "meta": load_object(meta)}
    return shelved(number, about, annotations)


_SELECT = (
    "SELECT article.number, title, status, characters, meta, ifnull(sum(tally.number), 0) FROM article "
    "LEFT JOIN tally ON tally.article = article.id WHERE removed = 0"
)
