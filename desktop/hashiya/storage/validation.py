"""Validation: every row by the rules of its table, and by what the program can work with.

SQLite leaves a table's CHECKs out where a file is open for reading only, in its own check too: they are asked
here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from hashiya.core.edits import Entity
from hashiya.core.rows import row_of_annotation, row_of_link
from hashiya.errors import Sentence
from hashiya.storage import annotations as marks
from hashiya.storage import articles, labels, plausible
from hashiya.storage.database import Database
from hashiya.storage.migrations import VERSIONS, expected_schema, read_schema
from hashiya.storage.replay import ENTITIES
from hashiya.storage.testimony import UNREADABLE
from hashiya.storage.values import load_object

_MOST = 100
_RULE = re.compile(r"\bCHECK \(")
_UNREADABLE = Sentence("it can't be read")


def rule_faults(db: Database) -> Iterator[Sentence]:
    """Give a sentence for each row that breaks a rule of its table, at most a hundred a rule."""
    there = {name for kind, name, _, _ in read_schema(db.connection) if kind == "table"}
    for table, rule in _rules():
        if table not in there:  # only tests write older forms
            continue
        for row, *_ in db.rows(f"SELECT * FROM {table} WHERE NOT ({rule}) LIMIT {_MOST}"):
            yield Sentence(
                "A row of {table} ({row}) breaks the rule {rule}.", table=table, row=row, rule=rule
            )


def value_faults(db: Database) -> Iterator[Sentence]:
    """Give a sentence for each label, article, annotation and link that the program can't work with."""
    known = labels.rows(db)
    lengths: dict[str, dict[str, Any]] = {}
    for row in known:
        yield from _told(Entity.LABEL, row["id"], plausible.fault_of_label, row)
    for id_, row in _articles(db):
        lengths[id_] = {"characters": row["characters"]}
        yield from _told(Entity.ARTICLE, id_, plausible.fault_of_article, row)
    of_annotation = plausible.AnnotationFault(lengths, {row["id"] for row in known})
    places: dict[str, dict[str, Any]] = {}
    for annotation in marks.everything(db):
        places[annotation.id] = {"article": annotation.article}
        yield from _told(Entity.ANNOTATION, annotation.id, of_annotation, row_of_annotation(annotation))
    of_link = plausible.LinkFault(places)
    for link in marks.every_link(db):
        yield from _told(Entity.LINK, link.id, of_link, row_of_link(link))


def _articles(db: Database) -> Iterator[tuple[str, dict[str, Any]]]:
    names = ("id", *articles.COLUMNS, "removed")
    for values in db.connection.execute(f"SELECT {', '.join(names)} FROM article ORDER BY number"):
        row = dict(zip(names, values, strict=True))
        for name in ("meta", "paragraph_directions"):
            row[name] = load_object(row[name])
        yield row.pop("id"), row


def _told(entity: Entity, id_: str, fault: plausible.Fault, row: dict[str, Any]) -> Iterator[Sentence]:
    try:
        why = fault(row)
    except UNREADABLE:
        why = _UNREADABLE
    if why is not None:
        yield Sentence(
            "The {entity} {id} can't be worked with: {why}.", entity=ENTITIES[entity], id=id_, why=why
        )


@cache
def _rules() -> tuple[tuple[str, str], ...]:
    """Return the CHECKs of our tables, each with its table's name, as SQL."""
    found: list[tuple[str, str]] = []
    for _, table, _, sql in sorted(expected_schema(VERSIONS[-1]), key=lambda row: row[1]):
        found += [(table, _bracketed(sql or "", each.end())) for each in _RULE.finditer(sql or "")]
    return tuple(found)


def _bracketed(sql: str, begin: int) -> str:
    depth, end = 1, begin
    while depth:
        depth += {"(": 1, ")": -1}.get(sql[end], 0)
        end += 1
    return sql[begin : end - 1]
