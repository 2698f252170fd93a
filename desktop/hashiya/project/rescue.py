"""Rescue: whatever can be read of a damaged project, taken over into a new one, and a report of the rest."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path

from hashiya.core.edits import PROJECT_SCOPE, Edit, Entity, Image
from hashiya.core.moments import now
from hashiya.errors import EditError, StorageError
from hashiya.project.entries import checked_name, system_user
from hashiya.project.rescue_report import RescueReport, put_aside
from hashiya.storage import articles, backup, check, damaged, facts, found, journal, rescue
from hashiya.storage.database import Database
from hashiya.storage.found import Texts
from hashiya.storage.rescue import Rescued
from hashiya.storage.store import Store, create

__all__ = ["RescueReport", "rescued"]

_ARTICLES, _ROWS = 200, 5_000
"""How much one edit of the new project holds at most, give or take an article."""
_VERB = "create"
"""What is there from the beginning can't be undone."""

OnArticle = Callable[[int], None]


def rescued(
    path: str | os.PathLike[str], out: str | os.PathLike[str], *, on_article: OnArticle | None = None
) -> RescueReport:
    """Take whatever can be read of the file at ``path`` over into a new project at ``out``.

    The file stays as it is. Texts are taken only where they are the ones that were added; others lie in a
    folder beside the new project, with the report. ``on_article`` is told how many articles are in. Raises
    :class:`StorageError` where nothing of a project can be read, where anybody has the file open, and where
    the new project can't be written or something has its name.
    """
    source, target = Path(os.path.realpath(path)), Path(os.path.realpath(out))
    with backup.appearing(target) as unfinished, found.nothing_yet() as there:
        with damaged.readable(source, target.parent) as (readable, told):
            found.gather(there, readable)
        taken = rescue.settled(there)
        if not taken.articles and not taken.aside:
            raise StorageError(
                "Nothing of a project can be read of {name}: open a backup or another copy.",
                kind="damaged",
                name=source.name,
            )
        _write(unfinished, taken, there.texts, on_article or _nobody)
        report = RescueReport.of(source, target, taken, told)
        put_aside(report, taken.aside)
    return report


def _nobody(_: int) -> None:
    """Hear how far it is, and do nothing."""


def _write(path: Path, taken: Rescued, texts: Texts, on_article: OnArticle) -> None:
    annotator = _annotator(taken)
    create(path, annotator, rescue.label_set(taken))
    store = Store(path, annotator)
    try:
        done = 0
        for batch in _batches(taken):
            images = [image for those in batch.values() for image in those]
            there = {each: texts.proved(taken.articles[each]["sha256"]) or "" for each in batch}
            edit = _edit(annotator, _VERB, images)
            store.call(partial(journal.commit, edit=edit, texts=there))
            done += len(batch)
            on_article(done)
        store.call(lambda db: _finish(db, annotator, taken))
        with store.copied() as copy:
            faults = check.faults(copy)
    finally:
        store.close()
    if faults:
        raise StorageError(
            "What was taken out of {name} doesn't hold ({fault}): report this.",
            kind="damaged",
            name=path.name,
            fault=faults[0].clause(),
        )


def _annotator(taken: Rescued) -> str:
    """Return who works in the new project: whoever did in the old one."""
    known = [taken.annotator, *(row["annotator"] for row in islice(taken.annotations.values(), 1))]
    for name in known:
        try:
            return checked_name(name)
        except EditError:
            continue
    return system_user()


def _batches(taken: Rescued) -> Iterator[dict[str, list[Image]]]:
    """Give the images of some articles at a time, those of each by its id."""
    images = {id_: [Image(Entity.ARTICLE, id_, id_, None, row)] for id_, row in taken.articles.items()}
    for entity, rows in ((Entity.ANNOTATION, taken.annotations), (Entity.LINK, taken.links)):
        for row in rows.values():
            images[row["article"]].append(Image(entity, row["id"], row["article"], None, row))
    batch: dict[str, list[Image]] = {}
    number = 0
    for article, those in images.items():
        batch[article] = those
        number += len(those)
        if len(batch) >= _ARTICLES or number >= _ROWS:
            yield batch
            batch, number = {}, 0
    if batch:
        yield batch


def _finish(db: Database, annotator: str, taken: Rescued) -> None:
    agreed = [
        Image(Entity.CONVENTION, key, None, None, {"value": value})
        for key, value in taken.conventions.items()
    ]
    if agreed:
        journal.commit(db, _edit(annotator, _VERB, agreed))
    if taken.removed:
        gone = [
            Image(Entity.ARTICLE, each, each, articles.columns(db, each, articles.COLUMNS), None)
            for each in taken.articles
            if each in taken.removed
        ]
        journal.commit(db, _edit(annotator, "remove_article", gone, PROJECT_SCOPE))
    with db.action():
        for article, name, day, seconds in taken.times:
            facts.add_annotator(db, name)
            articles.add_time(db, article, name, day, seconds)


def _edit(annotator: str, verb: str, images: list[Image], *scopes: str) -> Edit:
    return Edit(facts.new_id(), verb, annotator, now(), tuple(images), scopes)
