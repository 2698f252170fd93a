"""Which articles fit a wish and in which order: their numbers alone, found on the shelf."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from hashiya.core.wanted import Order, Progress, SortBy, Wanted
from hashiya.storage import shelf
from hashiya.storage.database import Database
from hashiya.storage.shelved import TAG_END, one_line

Condition = tuple[str, Sequence[Any]]

_RANKS = {
    SortBy.ADDED: "number {way}",
    SortBy.TITLE: "title {way}, number",
    SortBy.DATE: "date = '', date {way}, number",
    SortBy.PUBLISHER: "publisher, number",
    SortBy.STATUS: "CASE status WHEN 'new' THEN 0 WHEN 'in_progress' THEN 1 ELSE 2 END {way}, number",
    SortBy.ANNOTATIONS: "annotations {way}, number",
    SortBy.LENGTH: "characters {way}, number",
    SortBy.TIME: "ifnull(seconds, 0) {way}, number",
}
_TIMED = (
    "shelf LEFT JOIN (SELECT article.number AS at, sum(seconds) AS seconds FROM work_time "
    "JOIN article ON article.id = work_time.article GROUP BY 1) ON at = number"
)


def numbers(db: Database, wanted: Wanted, order: Order) -> array[int]:
    """Return the numbers of the articles that are wanted, in this order."""
    shelf.be_ready(db)
    if wanted.everything and order.by is SortBy.ADDED:
        return _all(db, descending=order.descending)
    conditions, values = _where(wanted)
    rank = _RANKS[order.by].format(way="DESC" if order.descending else "ASC")
    columns = "number, publisher" if order.by is SortBy.PUBLISHER else "number"
    table = _TIMED if order.by is SortBy.TIME else "shelf"
    found = db.rows(f"SELECT {columns} FROM {table} WHERE {conditions} ORDER BY {rank}", values)
    if order.by is SortBy.PUBLISHER:
        found = list(_by_publisher(found, descending=order.descending))
    given = map(itemgetter(0), found)
    return array("q", given if wanted.numbers is None else filter(wanted.numbers.__contains__, given))


def _all(db: Database, *, descending: bool) -> array[int]:
    """Return every number: all up to the last where none is missing, else those of a small index."""
    first, last, count = db.rows(
        "SELECT (SELECT min(number) FROM shelf), (SELECT max(number) FROM shelf), count(*) FROM shelf"
    )[0]
    if count and last - first + 1 == count:
        return array("q", range(last, first - 1, -1) if descending else range(first, last + 1))
    found = sorted(
        (number for (number,) in db.rows("SELECT number FROM shelf INDEXED BY shelf_status")),
        reverse=descending,
    )
    return array("q", found)


def progress(db: Database) -> Progress:
    """Return how many articles have each status."""
    shelf.be_ready(db)
    return Progress(**dict(db.rows("SELECT status, count(*) FROM shelf GROUP BY status")))


def publishers(db: Database) -> Counter[str]:
    """Return how many articles each publisher has."""
    shelf.be_ready(db)
    return Counter(
        dict(db.rows("SELECT publisher, count(*) FROM shelf WHERE publisher <> '' GROUP BY publisher"))
    )


def label_counts(db: Database) -> Counter[str]:
    """Return how many annotations each label has in the articles on the shelf."""
    shelf.be_ready(db)
    found = db.rows(
        "SELECT label, sum(layer.number) FROM layer JOIN shelf ON shelf.number = article GROUP BY label"
    )
    return Counter(dict(found))


def tags(db: Database) -> Counter[str]:
    """Return how many articles have each tag."""
    shelf.be_ready(db)
    counts: Counter[str] = Counter()
    for told, number in db.rows("SELECT tags, count(*) FROM shelf WHERE tags <> '' GROUP BY tags"):
        for tag in told.strip(TAG_END).split(TAG_END):
            counts[tag] += number
    return counts


def neighbour(db: Database, number: int, *, forward: bool, unfinished: bool = False) -> int | None:
    """Return the number of the next article in the order of adding, or of the one before.

    ``None`` where there is none; ``unfinished`` passes over those that are done.
    """
    shelf.be_ready(db)
    beyond, way = (">", "ASC") if forward else ("<", "DESC")
    waiting = "AND status <> 'done'" if unfinished else ""
    row = db.row(
        f"SELECT number FROM shelf WHERE number {beyond} ? {waiting} ORDER BY number {way} LIMIT 1", (number,)
    )
    return None if row is None else int(row[0])


def _where(wanted: Wanted) -> Condition:
    conditions, values = ["1"], list[Any]()
    for condition, given in _conditions(wanted):
        conditions.append(condition)
        values.extend(given)
    return " AND ".join(conditions), values


def _conditions(wanted: Wanted) -> Iterator[Condition]:
    if wanted.words:
        yield from _of_words(wanted.words)
    if wanted.statuses:
        yield _among("status", wanted.statuses)
    if wanted.publishers:
        yield _among("publisher", {one_line(name) for name in wanted.publishers})
    if wanted.tags:
        told = [f"{TAG_END}{one_line(tag)}{TAG_END}" for tag in sorted(wanted.tags)]
        yield f"({' OR '.join(['instr(tags, ?)'] * len(told))})", told
    if wanted.first:
        yield "date <> '' AND date >= substr(?, 1, length(date))", [_whole_day(wanted.first, "-01-01")]
    if wanted.last:
        yield "date <> '' AND date <= substr(?, 1, length(date))", [_whole_day(wanted.last, "-12-31")]
    yield from _of_annotations(wanted)


def _whole_day(given: str, rest: str) -> str:
    """Return a day for what may be a year or a month, which ``rest`` goes on from."""
    return given + rest[len(given) - len("2024") :]


def _of_words(words: str) -> Iterator[Condition]:
    from hashiya.text.fold import fold

    for word in fold(words).text.split():
        yield "instr(title, ?)", [word]


def _of_annotations(wanted: Wanted) -> Iterator[Condition]:
    if not (wanted.labels or wanted.annotators):
        if wanted.unlabelled:
            yield "annotations = 0", []
        elif wanted.at_least:
            yield "annotations >= ?", [wanted.at_least]
        return
    chosen = [
        _among(column, given)
        for column, given in (("label", wanted.labels), ("annotator", wanted.annotators))
        if given
    ]
    values = [value for _, given in chosen for value in given]
    counted = f"SELECT article FROM layer WHERE {' AND '.join(condition for condition, _ in chosen)}"
    if wanted.unlabelled:
        yield f"number NOT IN ({counted})", values
    elif wanted.at_least > 1:
        many = f"{counted} GROUP BY article HAVING sum(layer.number) >= ?"
        yield f"number IN ({many})", [*values, wanted.at_least]
    else:
        yield f"number IN ({counted})", values


def _among(column: str, values: Collection[str]) -> Condition:
    given = sorted(values)
    return f"{column} IN ({', '.join('?' * len(given))})", given


def _by_publisher(found: Sequence[tuple[int, str]], *, descending: bool) -> Iterator[tuple[int, str]]:
    """Give rows, sorted by publisher as spelled, in the order of folded names, nameless ones last."""
    from hashiya.text.fold import fold

    groups = [(name, list(rows)) for name, rows in groupby(found, itemgetter(1))]
    named = [(fold(name).text, rows) for name, rows in groups if name]
    for _, rows in sorted(named, key=itemgetter(0), reverse=descending):
        yield from rows
    for name, rows in groups:
        if not name:
            yield from rows
