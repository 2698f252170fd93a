"""Annotations and links in the project file, as they are found there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from hashiya.core.annotations import Annotation, Link, in_text_order
from hashiya.core.spans import Span
from hashiya.errors import NotFoundError
from hashiya.storage import prefixes
from hashiya.storage.database import Database
from hashiya.storage.values import load_made, load_object

COLUMNS = "id, article, label, annotator, comment, unsure, origin, created_at, updated_at, extra"
_QUALIFIED = ", ".join(f"annotation.{name}" for name in COLUMNS.split(", ")) + ', start, "end"'
_TABLES = "annotation JOIN fragment ON fragment.annotation = annotation.id"
LINK_COLUMNS = 'id, article, kind, "from", "to", extra'


def listing(db: Database, article: str | None = None, annotator: str | None = None) -> list[Annotation]:
    """Return annotations in text order, article after article, those of removed articles left out."""
    if article is not None:
        # the index gives ids in order; to sort fragments too SQLite would sort everything
        found = _select(db, "WHERE annotation.article = ? ORDER BY annotation.id", (article,))
        return in_text_order(each for each in found if annotator is None or each.annotator == annotator)
    found = _select(
        db,
        "JOIN article ON article.id = annotation.article WHERE removed = 0 "
        "AND (?1 IS NULL OR annotator = ?1) ORDER BY number, annotation.id, start",
        (annotator,),
    )
    ordered: list[Annotation] = []
    for _, group in groupby(found, key=_article):
        ordered.extend(in_text_order(group))
    return ordered


def by_article(db: Database, articles: Sequence[str]) -> dict[str, list[Annotation]]:
    """Return the annotations of each of some articles in text order, all asked for at once."""
    held = f"({', '.join('?' * len(articles))})"
    # an article's as one value, which is made in a tenth less time than rows are
    found = db.rows(
        f"SELECT annotation.article, CAST(json_group_array(json_array({_QUALIFIED})) AS BLOB) "
        f"FROM {_TABLES} WHERE annotation.article IN {held} GROUP BY annotation.article",
        articles,
    )
    return {article: in_text_order(_annotations(load_made(rows))) for article, rows in found}


def one(db: Database, annotation: str) -> Annotation:
    """Return the annotation with exactly this id; raises :class:`NotFoundError`."""
    found = find(db, annotation)
    if found is None:
        raise NotFoundError(
            "There is no annotation {id}: it may have been removed; see the history.", id=annotation
        )
    return found


def find(db: Database, annotation: str) -> Annotation | None:
    """Return the annotation with exactly this id, or ``None``."""
    found = _select(db, "WHERE annotation.id = ? ORDER BY start", (annotation,))
    return found[0] if found else None


def resolve(db: Database, annotation: str) -> str:
    """Return the id that ``annotation`` is or is the unique beginning of; raises :class:`NotFoundError`."""
    return prefixes.resolve(db, "annotation", annotation)


def with_label(db: Database, label: str) -> list[Annotation]:
    """Return every annotation with this label, those of removed articles too."""
    return _select(db, "WHERE label = ? ORDER BY annotation.article, annotation.id, start", (label,))


def everything(db: Database) -> list[Annotation]:
    """Return every annotation of the file, those of removed articles too, in no order that means anything."""
    return _select(db, "ORDER BY annotation.id, start", ())


def every_link(db: Database) -> list[Link]:
    """Return every link of the file."""
    return [_link(row) for row in db.rows(f"SELECT {LINK_COLUMNS} FROM link")]


def twin(
    db: Database, article: str, label: str, annotator: str, spans: Sequence[Span], other_than: str = ""
) -> str | None:
    """Return the id of another annotation with the same label on the same spans by the same annotator."""
    candidates = db.rows(
        "SELECT annotation.id FROM annotation JOIN fragment ON fragment.annotation = annotation.id "
        'WHERE article = ? AND label = ? AND annotator = ? AND start = ? AND "end" = ? '
        "AND annotation.id <> ?",
        (article, label, annotator, spans[0].start, spans[0].end, other_than),
    )
    for (candidate,) in candidates:
        if one(db, candidate).spans == tuple(spans):
            return str(candidate)
    return None


def links(db: Database, article: str | None = None) -> list[Link]:
    """Return the links of one article, or of all that aren't removed, article after article."""
    if article is None:
        found = db.rows(
            f"SELECT {LINK_COLUMNS} FROM link JOIN (SELECT number, id AS at FROM article WHERE removed = 0) "
            "ON at = article ORDER BY number, id"
        )
    else:
        found = db.rows(f"SELECT {LINK_COLUMNS} FROM link WHERE article = ? ORDER BY id", (article,))
    return [_link(row) for row in found]


def links_by_article(db: Database, articles: Sequence[str]) -> dict[str, list[Link]]:
    """Return the links of each of some articles, all asked for at once."""
    held = f"({', '.join('?' * len(articles))})"
    rows = db.rows(f"SELECT {LINK_COLUMNS} FROM link WHERE article IN {held} ORDER BY article, id", articles)
    return {article: list(group) for article, group in groupby(map(_link, rows), key=_article)}


def links_of(db: Database, annotation: str) -> list[Link]:
    """Return the links that begin or end at the annotation."""
    found = db.rows(
        f'SELECT {LINK_COLUMNS} FROM link WHERE "from" = ?1 OR "to" = ?1 ORDER BY id', (annotation,)
    )
    return [_link(row) for row in found]


def link_at(db: Database, link: str) -> Link | None:
    """Return the link with exactly this id, or ``None``."""
    row = db.row(f"SELECT {LINK_COLUMNS} FROM link WHERE id = ?", (link,))
    return None if row is None else _link(row)


def link_named(db: Database, link: str) -> Link:
    """Return the link whose id is ``link`` or begins so; raises :class:`NotFoundError`."""
    id_ = prefixes.resolve(db, "link", link)
    return _link(db.rows(f"SELECT {LINK_COLUMNS} FROM link WHERE id = ?", (id_,))[0])


def label_counts(
    db: Database, labels: Collection[str] = (), annotators: Collection[str] = ()
) -> dict[str, dict[str, int]]:
    """Return by article how many annotations of each label it has, of these labels and annotators alone."""
    found = db.rows("SELECT article, label, annotator, count(*) FROM annotation GROUP BY 1, 2, 3")
    counts: dict[str, dict[str, int]] = {}
    for article, label, annotator, number in found:
        if (not labels or label in labels) and (not annotators or annotator in annotators):
            counted = counts.setdefault(article, {})
            counted[label] = counted.get(label, 0) + number
    return counts


def _article(item: Annotation | Link) -> str:
    return item.article


def _select(db: Database, where: str, parameters: Sequence[Any]) -> list[Annotation]:
    return _annotations(db.rows(f"SELECT {_QUALIFIED} FROM {_TABLES} {where}", parameters))


def _annotations(rows: Iterable[Sequence[Any]]) -> list[Annotation]:
    """Return the annotations that rows tell, a row a fragment, in the order of the first of each."""
    made: dict[str, Annotation] = {}
    further: list[Sequence[Any]] = []
    for row in rows:
        id_, article, label, annotator, comment, unsure, origin, created, updated, extra, start, end = row
        if id_ in made:
            further.append(row)
            continue
        made[id_] = Annotation(
            id_,
            article,
            label,
            annotator,
            (Span(start, end),),
            comment,
            unsure == 1,
            origin,
            created,
            updated,
            {} if extra == "{}" else load_object(extra),
        )
    return _with_further(made.values(), further) if further else list(made.values())


def _with_further(annotations: Iterable[Annotation], rows: Iterable[Sequence[Any]]) -> list[Annotation]:
    """Give annotations of several fragments those behind the first, which are rows of their own."""
    spans: dict[str, list[Span]] = {}
    for row in rows:
        spans.setdefault(row[0], []).append(Span(row[10], row[11]))
    return [
        replace(each, spans=tuple(sorted((*each.spans, *spans[each.id])))) if each.id in spans else each
        for each in annotations
    ]


def _link(row: tuple[Any, ...]) -> Link:
    id_, article, kind, from_, to, extra = row
    return Link(id_, article, kind, from_, to, {} if extra == "{}" else load_object(extra))
