"""The check of a project: every fault as a sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator

from hashiya.errors import Sentence, StorageError
from hashiya.storage import form, guard, shelf
from hashiya.storage.articles import digest
from hashiya.storage.database import Database
from hashiya.storage.faults import kind_of
from hashiya.storage.replay import replay_faults
from hashiya.storage.validation import rule_faults, value_faults

_MOST = 100


def faults(db: Database) -> list[Sentence]:
    """Return a sentence for each fault of the file, none when it is sound; at most a hundred of one kind."""
    with guard.within(db.connection, guard.patience(size_of(db))):
        found = _of_file(db, "integrity_check")
        if not found:
            for search in _SEARCHES:
                found.extend(_guarded(search, db))
    return found


def quick_faults(db: Database) -> list[Sentence]:
    """Return a sentence for each fault that is found soon: of pages, tables, texts and spans."""
    with guard.within(db.connection, guard.patience(size_of(db))):
        found = _of_file(db, "quick_check")
        if not found:
            for search in _QUICK:
                found.extend(_guarded(search, db))
    return found


def size_of(db: Database) -> int:
    """Return the file's size in bytes as its header tells it."""
    return int(db.rows("PRAGMA page_count")[0][0] * db.rows("PRAGMA page_size")[0][0])


def _of_file(db: Database, pragma: str) -> list[Sentence]:
    # nothing else is worth asking of a file whose pages aren't in order
    try:
        answers = [str(answer) for (answer,) in db.rows(f"PRAGMA {pragma}({_MOST})")]
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        _refuse_passing(error)
        return [Sentence("The file can't be read: {why}.", why=str(error))]
    if answers != ["ok"]:
        return [Sentence("The file is damaged inside: {why}.", why=answer) for answer in answers]
    try:
        form.refuse(db)
    except StorageError as error:
        return [error.sentence]
    return []


def _guarded(search: Callable[[Database], Iterator[Sentence]], db: Database) -> list[Sentence]:
    found: list[Sentence] = []
    try:
        for fault in search(db):
            found.append(fault)
            if len(found) == _MOST:
                break
    except _UNREADABLE as error:
        _refuse_passing(error)
        found.append(Sentence("The file holds something that can't be read: {why}.", why=str(error)))
    return found


def _refuse_passing(error: Exception) -> None:
    # a lock or a drive that fails for a moment says nothing about the file
    if isinstance(error, sqlite3.Error) and kind_of(error) not in (None, "damaged"):
        raise error


def _of_references(db: Database) -> Iterator[Sentence]:
    for table, row, parent, _ in db.rows("PRAGMA foreign_key_check"):
        yield Sentence(
            "A row of {table} ({row}) names something that {parent} doesn't hold.",
            table=table,
            row=row,
            parent=parent,
        )


def _of_texts(db: Database) -> Iterator[Sentence]:
    texts = db.connection.execute(
        "SELECT id, title, characters, sha256, text FROM article "
        "LEFT JOIN article_text ON article = id ORDER BY number"
    )
    for article, title, characters, sha256, text in texts:
        if text is None:
            yield Sentence("The article “{title}” ({article}) has no text.", title=title, article=article)
        elif digest(text) != sha256 or len(text) != characters:
            yield Sentence(
                "The text of “{title}” ({article}) isn't the one that was added.",
                title=title,
                article=article,
            )


def _of_spans(db: Database) -> Iterator[Sentence]:
    outside = db.rows(
        'SELECT annotation, start, "end", characters FROM fragment '
        "JOIN annotation ON annotation.id = annotation "
        'JOIN article ON article.id = article WHERE "end" > characters'
    )
    for annotation, start, end, characters in outside:
        yield Sentence(
            "The annotation {annotation} leaves its article of {length} characters: {start}:{end}.",
            annotation=annotation,
            length=characters,
            start=start,
            end=end,
        )
    overlapping = db.rows(
        'SELECT annotation, start FROM (SELECT annotation, start, lag("end") OVER '
        "(PARTITION BY annotation ORDER BY start) AS earlier FROM fragment) WHERE earlier > start"
    )
    for annotation, start in overlapping:
        yield Sentence(
            "The annotation {annotation} has two fragments that overlap at {start}.",
            annotation=annotation,
            start=start,
        )
    bare = db.rows("SELECT id FROM annotation WHERE id NOT IN (SELECT annotation FROM fragment)")
    for (annotation,) in bare:
        yield Sentence("The annotation {annotation} has no span.", annotation=annotation)


def _of_counts(db: Database) -> Iterator[Sentence]:
    counted = {
        (article, label): number
        for article, label, number in db.rows("SELECT article, label, count(*) FROM annotation GROUP BY 1, 2")
    }
    kept = {
        (article, label): number
        for article, label, number in db.rows("SELECT article, label, number FROM tally")
    }
    for article, label in sorted(counted.keys() | kept.keys()):
        have, there_are = kept.get((article, label), 0), counted.get((article, label), 0)
        if have != there_are:
            yield Sentence(
                "The article {article} is said to have {kept} annotations {label}, but has {counted}.",
                article=article,
                kept=have,
                label=label,
                counted=there_are,
            )


def _of_shelf(db: Database) -> Iterator[Sentence]:
    # one that an older program left behind is made anew by whoever opens the file
    if not (shelf.is_there(db) and shelf.is_true(db)):
        return
    kept = {row[0]: row for row in shelf.kept(db)}
    wrong = [row.number for row in shelf.rows(db) if kept.pop(row.number, None) != row]
    for number in sorted({*wrong, *kept, *shelf.miscounted(db)}):
        title, article = db.rows("SELECT title, id FROM article WHERE number = ?", (number,))[0]
        yield Sentence(
            "What the list of articles keeps of “{title}” ({article}) isn't what the article says.",
            title=title,
            article=article,
        )


_UNREADABLE = (
    sqlite3.DatabaseError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What reading rows that nobody checked can end in: the JSON in them may hold anything."""
_QUICK = (rule_faults, _of_texts, _of_spans)
_SEARCHES = (
    *(rule_faults, _of_references, _of_texts, _of_spans, _of_counts),
    *(value_faults, replay_faults, _of_shelf),
)
