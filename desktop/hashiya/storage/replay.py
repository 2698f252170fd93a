"""The journal walked from its beginning, and its end compared with the rows that the project holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from hashiya.core.edits import Act, Entity, Image
from hashiya.core.history import Step, fold
from hashiya.core.rows import row_of_annotation, row_of_link
from hashiya.errors import EditError, Sentence
from hashiya.storage import annotations as marks
from hashiya.storage import articles, conventions, labels
from hashiya.storage.database import Database
from hashiya.storage.journal import images_of
from hashiya.storage.values import fingerprint, load

Target = tuple[Entity, str]

ENTITIES = {
    Entity.ANNOTATION: Sentence("annotation"),
    Entity.LINK: Sentence("link"),
    Entity.ARTICLE: Sentence("article"),
    Entity.LABEL: Sentence("label"),
    Entity.CONVENTION: Sentence("convention"),
}
"""What each kind of row is called in a sentence."""


def replay_faults(db: Database) -> Iterator[Sentence]:
    """Give a sentence for each row that the journal tells otherwise, and for each break in the journal."""
    yield from _order_faults(db)
    told = _told(db)
    for target, row in _present(db):
        if told.pop(target, None) != row:
            yield Sentence(
                "The {entity} {id} isn't as the journal tells it.",
                entity=ENTITIES[Entity(target[0])],
                id=target[1],
            )
    for (entity, id_), row in told.items():
        if row is not None:
            yield Sentence(
                "The {entity} {id}, which the journal tells of, is missing.",
                entity=ENTITIES[Entity(entity)],
                id=id_,
            )


def _order_faults(db: Database) -> Iterator[Sentence]:
    steps: dict[str, list[Step]] = defaultdict(list)
    indexed = set(db.rows("SELECT scope, seq FROM journal_scope"))
    for number, (seq, act, refers, scopes) in enumerate(
        db.connection.execute("SELECT seq, act, refers, scopes FROM journal ORDER BY seq"), start=1
    ):
        if seq != number:
            yield Sentence(
                "The journal goes from entry {entry} to entry {other}.", entry=number - 1, other=seq
            )
            return
        for scope in load(scopes):
            steps[scope].append(Step(seq, Act(act), refers))
            if (scope, seq) not in indexed:
                yield Sentence(
                    "The journal's entry {entry} is missing from the history of {scope}.",
                    entry=seq,
                    scope=scope or Sentence("the project"),
                )
    if len(indexed) != sum(map(len, steps.values())):
        yield Sentence("A history names an entry that the journal doesn't hold.")
    for scope in steps.values():
        try:
            fold(scope)
        except EditError as error:
            yield error.sentence


def _told(db: Database) -> dict[Target, Any]:
    told: dict[Target, Any] = {}
    for act, refers, images in db.connection.execute("SELECT act, refers, images FROM journal ORDER BY seq"):
        if act != Act.DO:
            images = db.rows("SELECT images FROM journal WHERE seq = ?", (refers,))[0][0]
        walked = images_of(images)
        for image in (i.inverse() for i in reversed(walked)) if act == Act.UNDO else walked:
            _tell(told, image)
    return told


def _tell(told: dict[Target, Any], image: Image) -> None:
    target = (image.entity, image.id)
    if image.entity is not Entity.ARTICLE:
        told[target] = None if image.after is None else fingerprint(image.after)
    elif image.before is None and target not in told:
        told[target] = {**(image.after or {}), "removed": 0}
    elif image.before is None or image.after is None:
        told[target]["removed"] = int(image.after is None)
    else:
        told[target].update(image.after)


def _present(db: Database) -> Iterator[tuple[Target, Any]]:
    for annotation in marks.everything(db):
        yield (Entity.ANNOTATION, annotation.id), fingerprint(row_of_annotation(annotation))
    for link in marks.every_link(db):
        yield (Entity.LINK, link.id), fingerprint(row_of_link(link))
    for row in labels.rows(db):
        yield (Entity.LABEL, row["id"]), fingerprint(row)
    for key, agreed in conventions.every_row(db):
        yield (Entity.CONVENTION, key), fingerprint(agreed)
    for (article,) in db.rows("SELECT id FROM article"):
        yield (Entity.ARTICLE, article), articles.columns(db, article, (*articles.COLUMNS, "removed"))
