"""Stacks that are followed are those that the whole journal tells."""

from __future__ import annotations

from pathlib import Path

from hashiya.core.edits import PROJECT_SCOPE
from hashiya.project import Project
from hashiya.storage import journal
from hashiya.storage.histories import Histories


def test_stacks_are_followed_across_many_scopes(tmp_path: Path) -> None:
    followed = Histories()
    with Project.create(tmp_path / "b.hashiya", annotator="Salma") as project:
        ids = [project.add(f"text {number}") for number in range(20)]

        def agree() -> None:
            for scope in (PROJECT_SCOPE, *ids):
                told = project._store.call(lambda db, scope=scope: followed.stacks(db, scope))
                whole = project._store.call(lambda db, scope=scope: journal.stacks_of(db, scope))
                assert told == whole

        agree()
        for place, id_ in enumerate(ids):
            mark = project.annotate(id_, label="claim", start=0, end=4)
            if place % 2:
                project.undo(id_)
            if place % 4 == 1:
                project.redo(id_)
                project.remove(mark)
            agree()
