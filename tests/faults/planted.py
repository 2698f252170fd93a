"""Planted faults: deeds that take the place of a suite's own and break its promise, so that it has to tell.

They are named as ``planted:function`` in the ``plant`` of a suite.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from hashiya.core.edits import Edit, Entity
from hashiya.errors import HashiyaError
from hashiya.formats import exporting
from hashiya.project import Project
from hashiya.storage import backups, facts, journal, opening, ownership
from hashiya.storage.database import Database
from hashiya.storage.migrations import VERSIONS, migrate
from tests.faults import kills_at_once, read_only, two_windows, work
from tests.faults.nursery import hear, say

_MOMENT = 0.5
"""Seconds between two halves of what has to be done at once, so that most kills come there."""


def undo_one_by_one(path: str) -> None:
    """Take the articles of an import away one after the other, and bring them back so."""
    project = Project.open(path)
    say("ready")
    while True:
        there = project.articles()
        for article in there:
            project.remove_article(article.id)
        for _ in range(0 if there else 60):
            project.undo()
        say("done")


def import_in_two_steps(path: str, source: str) -> None:
    """Import articles first and what is marked in them a moment later."""
    true_commit = journal.commit

    def commit(db: Database, edit: Edit, texts: Any = None, **more: Any) -> Any:
        marks = {Entity.ANNOTATION, Entity.LINK}
        halves = [
            edit._replace(images=tuple(each for each in edit.images if (each.entity in marks) is late))
            for late in (False, True)
        ]
        true_commit(db, halves[0], texts)
        time.sleep(_MOMENT / 5)
        return true_commit(db, halves[1], {}, **more)

    _put(journal, "commit", commit)
    kills_at_once.import_set(path, source)


def import_without_a_note(path: str, source: str) -> None:
    """Import a set without a note in the file of what is under way."""

    def note_nothing(*_: object) -> str:
        time.sleep(_MOMENT / 5)
        return ""

    _put(journal, "_note", note_nothing)
    kills_at_once.import_set(path, source)


def import_told_too_early(path: str, source: str) -> None:
    """Import a set, and tell of each batch when the one before is in."""

    def say_early(what: Any) -> None:
        say(what + 10 if isinstance(what, int) else what)
        time.sleep(_MOMENT / 5)

    _put(kills_at_once, "say", say_early)
    kills_at_once.import_set(path, source)


def migrate_in_pieces(path: str) -> None:
    """Give a project the number of its new form before it has the form."""

    def bring_up_to_date(db: Database) -> None:
        backups.keep_before_migration(db.path)
        with db.action():
            db.connection.execute(f"PRAGMA user_version={VERSIONS[-1].number}")
        time.sleep(_MOMENT)
        with db.action():
            migrate(db.connection)

    _put(opening, "_bring_up_to_date", bring_up_to_date)
    kills_at_once.migrate(path)


def migrate_without_a_copy(path: str) -> None:
    """Change a project's form and keep nothing of the old one."""
    _put(backups, "keep_before_migration", lambda _: None)
    say("ready")
    project = Project.open(path)
    time.sleep(_MOMENT)
    say("opened")
    hear()
    project.close()


def export_in_place(path: str, kind: str, out: str) -> None:
    """Take away what has the name of an export before the new one is written."""
    true_walked = exporting._Road.walked

    def walked(road: Any) -> Any:
        for each in (road.target, Path(f"{road.target}.manifest.json")):
            if each.is_dir():
                shutil.rmtree(each)
            each.unlink(missing_ok=True)
        time.sleep(_MOMENT)
        return true_walked(road)

    _put(exporting._Road, "walked", walked)
    kills_at_once.export(path, kind, out)


def hold_loosely(path: str, annotator: str) -> None:
    """Have a project open for writing and let go of its lock."""
    project = Project.open(path, annotator)
    project._store.call(lambda db: db.connection.execute("ROLLBACK"))
    say(os.getpid())
    hear()


def try_to_open_slowly(path: str) -> None:
    """Hear late that somebody writes."""
    true_open = Project.open

    def opened(*given: Any) -> Project:
        time.sleep(two_windows.AT_MOST)
        return true_open(*given)

    _put(Project, "open", opened)
    two_windows.try_to_open(path)


def try_to_open_by_name(path: str) -> None:
    """Take whoever is written down in a project for living, as programs do that lock with a file."""
    _put(ownership, "is_living", lambda db: facts.owner(db) is not None)
    two_windows.try_to_open(path)


def leave_writable(folder: str) -> None:
    """Let a disk be written that shouldn't be."""


def lose_the_last_step(folder: str) -> None:
    """Work on a project and take back what was done last."""
    read_only.work_and_close(folder)
    with Project.open(Path(folder) / "a.hashiya") as project:
        project.undo(project.articles()[0].id)


def vanish_unnoticed(folder: str) -> None:
    """Take the disk away, and pass over every edit that it refuses."""
    true_step = work.step

    def step(*given: Any) -> None:
        with suppress(HashiyaError):
            true_step(*given)

    _put(work, "step", step)
    read_only.vanish(folder)


def _put(owner: Any, name: str, what: Callable[..., Any]) -> None:
    """Put something in the place of what the program has there; the child dies with it."""
    setattr(owner, name, what)
