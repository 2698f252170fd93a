"""The journal walked from its beginning, and its end compared with the rows that the project holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from hashiya.core.edits import Act, Entity, Image
from hashiya.core.history import Step, fold
from hashiya.core.rows import row_of_annotation, row_of_link
from hashiya.errors import EditError
from hashiya.storage import annotations as marks
from hashiya.storage import articles, labels
from hashiya.storage.database import Database
from hashiya.storage.journal import images_of
from hashiya.storage.values import fingerprint, load

Target = tuple[str, str]


def replay_faults(db: Database) -> Iterator[str]:
    """Give a sentence for each row that the journal tells otherwise, and for each break in the journal."""
    yield from _order_faults(db)
    told = _told(db)
    for target, row in _present(db):
        if told.pop(target, None) != row:
            yield f"The {target[0]} {target[1]} isn't as the journal tells it."
    for (entity, id_), row in told.items():
        if row is not None:
            yield f"The {entity} {id_}, which the journal tells of, is missing."


def _order_faults(db: Database) -> Iterator[str]:
    steps: dict[str, list[Step]] = defaultdict(list)
    indexed = set(db.rows("SELECT scope, seq FROM journal_scope"))
    for number, (seq, act, refers, scopes) in enumerate(
        db.connection.execute("SELECT seq, act, refers, scopes FROM journal ORDER BY seq"), start=1
    ):
        if seq != number:
            yield f"The journal goes from entry {number - 1} to entry {seq}."
            return
        for scope in load(scopes):
            steps[scope].append(Step(seq, Act(act), refers))
            if (scope, seq) not in indexed:
                yield f"The journal's entry {seq} is missing from the history of {scope or 'the project'}."
    if len(indexed) != sum(map(len, steps.values())):
        yield "A history names an entry that the journal doesn't hold."
    for scope in steps.values():
        try:
            fold(scope)
        except EditError as error:
            yield str(error)


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
    target = (image.entity.value, image.id)
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
        yield (Entity.ANNOTATION.value, annotation.id), fingerprint(row_of_annotation(annotation))
    for link in marks.every_link(db):
        yield (Entity.LINK.value, link.id), fingerprint(row_of_link(link))
    for row in labels.rows(db):
        yield (Entity.LABEL.value, row["id"]), fingerprint(row)
    for (article,) in db.rows("SELECT id FROM article"):
        yield (Entity.ARTICLE.value, article), articles.columns(db, article, (*articles.COLUMNS, "removed"))
