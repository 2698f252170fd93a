"""Articles in the project file: their rows, their texts, the time spent on them."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from hashiya.core.articles import Article, Direction, Status
from hashiya.core.edits import Image, Row
from hashiya.errors import EditError, NotFoundError, StorageError
from hashiya.storage import prefixes, shelf
from hashiya.storage.database import Database
from hashiya.storage.values import dump, load_object

_COLUMNS = "id, title, characters, sha256, status, direction, meta, paragraph_directions, added_at"
COLUMNS = tuple(_COLUMNS.split(", "))[1:]
"""The columns that an image of an article may hold."""
_AT_ONCE = 32
"""How many articles one statement reads: their texts are held in memory, and the lock is let go between."""
_PAGE = 500
"""How many articles without texts one statement reads."""
_JSON = frozenset({"meta", "paragraph_directions"})
TEXT = "CAST(text AS BLOB)"
"""What a statement asks for to be :func:`proved`: bytes have a hash as they are."""


def digest(text: str) -> str:
    """Return the SHA-256 of the text's UTF-8 as hex digits."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def listing(db: Database) -> list[Article]:
    """Return every article that isn't removed, in the order of adding."""
    labels = {label: 0 for (label,) in db.rows("SELECT id FROM label ORDER BY position")}
    counts = _counts(db, labels)
    seconds = dict(db.rows("SELECT article, sum(seconds) FROM work_time GROUP BY article"))
    found = db.rows(f"SELECT {_COLUMNS} FROM article WHERE removed = 0 ORDER BY number")
    return [_article(row, counts.get(row[0], labels), seconds.get(row[0], 0)) for row in found]


def at(db: Database, numbers: Sequence[int]) -> dict[int, Article]:
    """Return articles by their numbers, as :func:`listing` does; one that isn't there is left out."""
    labels = {label: 0 for (label,) in db.rows("SELECT id FROM label ORDER BY position")}
    found: dict[int, Article] = {}
    for begin in range(0, len(numbers), _PAGE):
        some = list(numbers[begin : begin + _PAGE])
        marks = f"({', '.join('?' * len(some))})"
        here = f"article IN (SELECT id FROM article WHERE number IN {marks})"
        counts = _counts(db, labels, f"WHERE {here}", some)
        seconds = dict(
            db.rows(f"SELECT article, sum(seconds) FROM work_time WHERE {here} GROUP BY article", some)
        )
        rows = db.rows(
            f"SELECT {_COLUMNS}, number FROM article WHERE removed = 0 AND number IN {marks}", some
        )
        found |= {
            number: _article(tuple(row), counts.get(row[0], labels), seconds.get(row[0], 0))
            for *row, number in rows
        }
    return found


def walk(
    db: Database, ids: Collection[str] | None = None, statuses: Collection[str] = ()
) -> Iterator[tuple[Article, str]]:
    """Give articles with their texts in the order of adding, one at a time, without counts and times.

    ``ids`` and ``statuses`` choose among them. Raises :class:`StorageError` as :func:`text` does, and
    ChangedError where somebody wrote in the meantime.
    """
    last = -1
    while found := db.rows(
        f"SELECT {_COLUMNS}, {TEXT}, number FROM article JOIN article_text ON article = id "
        "WHERE removed = 0 AND number > ? ORDER BY number LIMIT ?",
        (last, _AT_ONCE),
    ):
        for *row, content, _ in found:
            if (ids is None or row[0] in ids) and (not statuses or row[4] in statuses):
                yield _article(tuple(row), {}, 0), proved(content, row[3], row[1])
        last = found[-1][-1]
        db.demand_unchanged()


def outlines(db: Database) -> list[tuple[str, str, dict[str, Any]]]:
    """Return id, status and metadata of each article in the order of adding."""
    found = db.rows("SELECT id, status, meta FROM article WHERE removed = 0 ORDER BY number")
    return [(id_, status, load_object(meta)) for id_, status, meta in found]


def one(db: Database, article: str) -> Article:
    """Return the article with exactly this id; raises :class:`NotFoundError` where there is none."""
    row = db.row(f"SELECT {_COLUMNS} FROM article WHERE id = ? AND removed = 0", (article,))
    if row is None:
        raise NotFoundError(
            "There is no article {id}: it may have been removed; see the list of articles.", id=article
        )
    labels = {label: 0 for (label,) in db.rows("SELECT id FROM label ORDER BY position")}
    labels.update(db.rows("SELECT label, number FROM tally WHERE article = ?", (article,)))
    seconds = db.rows("SELECT ifnull(sum(seconds), 0) FROM work_time WHERE article = ?", (article,))
    return _article(row, labels, seconds[0][0])


def resolve(db: Database, article: str) -> str:
    """Return the id that ``article`` is or is the unique beginning of; raises :class:`NotFoundError`."""
    return prefixes.resolve(db, "article", article)


def text(db: Database, article: str) -> str:
    """Return the article's text, proved against its SHA-256.

    Raises :class:`StorageError` (``damaged``) where the two differ, :class:`NotFoundError` where there is
    none.
    """
    found = f"SELECT {TEXT}, sha256, title FROM article JOIN article_text ON article = id WHERE id = ?"
    row = db.row(found, (article,))
    if row is None:
        raise NotFoundError("There is no article {id}: see the list of articles for the ids.", id=article)
    return proved(*row)


def proved(content: bytes, sha256: str, title: str) -> str:
    """Return the text of a :data:`TEXT` that has this SHA-256; raises StorageError as :func:`text` does."""
    with suppress(UnicodeDecodeError):
        if hashlib.sha256(content).hexdigest() == sha256:
            return content.decode("utf-8")
    raise StorageError(
        "The text of “{title}” isn't the one that was added, so the file is damaged: open a copy.",
        kind="damaged",
        title=title,
    )


def holder_of(db: Database, sha256: str) -> tuple[str, str] | None:
    """Return id and title of the article that holds the text with this hash, or ``None``."""
    found: tuple[str, str] | None = db.row(
        "SELECT id, title FROM article WHERE sha256 = ? AND removed = 0", (sha256,)
    )
    return found


def holders_of(db: Database, hashes: Collection[str]) -> dict[str, str]:
    """Return by hash the id of the article that holds the text with it; a hash that none has is left out."""
    held = f"({', '.join('?' * len(hashes))})"
    return dict(db.rows(f"SELECT sha256, id FROM article WHERE removed = 0 AND sha256 IN {held}", [*hashes]))


def there(db: Database, ids: Collection[str]) -> set[str]:
    """Return which of the ids belong to an article of the file, be it removed."""
    held = f"({', '.join('?' * len(ids))})"
    return {id_ for (id_,) in db.rows(f"SELECT id FROM article WHERE id IN {held}", [*ids])}


def insert(db: Database, rows: Iterable[tuple[Row, str]]) -> None:
    """Write new articles, each given as its whole row with ``id``, and its text."""
    given = list(rows)
    columns = _COLUMNS.split(", ")
    first = db.rows("SELECT ifnull(max(number), 0) + 1 FROM article")[0][0]
    db.insert(
        f"article(number, {_COLUMNS}, removed)",
        [
            [number, *(dump(row[name]) if name in _JSON else row[name] for name in columns), 0]
            for number, (row, _) in enumerate(given, first)
        ],
    )
    shelf.add(db, [(number, row) for number, (row, _) in enumerate(given, first)])
    db.insert("article_text(article, text)", [(row["id"], content) for row, content in given])


def columns(db: Database, article: str, names: Iterable[str]) -> dict[str, Any]:
    """Return the columns ``names`` of one article as an image holds them."""
    wanted = list(names)
    row = db.row(f"SELECT {', '.join(wanted)} FROM article WHERE id = ?", (article,))
    if row is None:
        raise NotFoundError("There is no article {id}: see the list of articles for the ids.", id=article)
    return {
        name: load_object(value) if name in _JSON else value for name, value in zip(wanted, row, strict=True)
    }


def apply(db: Database, image: Image) -> None:
    """Write an image of an article: a removed one keeps its row, so that it can come back whole."""
    if image.before is None:
        _set_removed(db, image.id, removed=False)
    elif image.after is None:
        _set_removed(db, image.id, removed=True)
    else:
        _change(db, image.id, image.before, image.after)


def is_there(db: Database, article: str) -> bool:
    """Tell whether the article with exactly this id is in the project and isn't removed."""
    return db.row("SELECT 1 FROM article WHERE id = ? AND removed = 0", (article,)) is not None


def is_removed(db: Database, article: str) -> bool:
    """Tell whether the article was taken out of the project and can come back."""
    row = db.row("SELECT removed FROM article WHERE id = ?", (article,))
    return row is not None and bool(row[0])


def add_time(db: Database, article: str, annotator: str, day: str, seconds: int) -> None:
    """Add to the time that ``annotator`` spent on the article on ``day`` (ISO date)."""
    db.run(
        "INSERT INTO work_time(article, annotator, day, seconds) VALUES (?, ?, ?, ?) "
        "ON CONFLICT(article, annotator, day) DO UPDATE SET seconds = seconds + excluded.seconds",
        (article, annotator, day, seconds),
    )


def _set_removed(db: Database, article: str, *, removed: bool) -> None:
    if not removed:
        _refuse_twin(db, article)
    changed = db.run(
        "UPDATE article SET removed = ? WHERE id = ? AND removed <> ?", (int(removed), article, int(removed))
    )
    if not changed:
        raise EditError("The article {id} isn't as this edit left it, so it can't be walked.", id=article)
    shelf.refresh(db, article)


def _refuse_twin(db: Database, article: str) -> None:
    row = db.row(
        "SELECT twin.title FROM article JOIN article AS twin USING (sha256) "
        "WHERE article.id = ? AND twin.id <> article.id AND twin.removed = 0",
        (article,),
    )
    if row is not None:
        raise EditError(
            "The same text is in the project as “{title}”: remove that article first.", title=row[0]
        )


def _change(db: Database, article: str, before: Row, after: Row) -> None:
    if columns(db, article, before) != dict(before):
        raise EditError("The article {id} isn't as this edit left it, so it can't be walked.", id=article)
    assignments = ", ".join(f"{name} = ?" for name in after)
    values = [dump(value) if name in _JSON else value for name, value in after.items()]
    db.run(f"UPDATE article SET {assignments} WHERE id = ?", (*values, article))
    if after.keys() == {"status"}:
        shelf.set_status(db, article, after["status"])
    else:
        shelf.refresh(db, article)


def _counts(
    db: Database, labels: Mapping[str, int], where: str = "", given: Sequence[int] = ()
) -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = {}
    for article, label, number in db.rows(f"SELECT article, label, number FROM tally {where}", given):
        if article not in counts:
            counts[article] = dict(labels)
        counts[article][label] = number
    return counts


def _article(row: tuple[Any, ...], counts: Mapping[str, int], seconds: int) -> Article:
    id_, title, characters, sha256, status, direction, meta, paragraphs, added_at = row
    return Article(
        id_,
        title,
        characters,
        sha256,
        Status(status),
        Direction(direction),
        load_object(meta),
        {int(index): Direction(name) for index, name in load_object(paragraphs).items()},
        counts,
        seconds,
        added_at,
    )
