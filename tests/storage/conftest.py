"""Project files, whole and spoiled."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from hashiya.files import unfinished
from hashiya.project import Project

TEXT = "قال الوزير إن السعر ارتفع.\nونفى ذلك المتحدث."
Spoil = Callable[..., None]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a closed project with two articles, annotations and a history."""
    made = tmp_path / "a.hashiya"
    with Project.create(made, annotator="Salma") as project:
        article = project.add(TEXT, title="خبر")
        project.add("another text")
        first = project.annotate(article, label="claim", start=0, end=4)
        second = project.annotate(article, label="source", start=4, end=10)
        project.set_comment(first, "لماذا؟")
        project.remove(second)
        project.undo(article)
        project.record_time(article, 5)
    return made


def leave_half(place: Path) -> None:
    """Leave in a folder what a program leaves that dies while it writes something there."""
    with unfinished.beside(place / "any") as new:
        folder = new.parent
    folder.mkdir()
    for name in ("lock", "new", "new-journal"):
        (folder / name).write_text("half")


@pytest.fixture
def spoil(path: Path) -> Spoil:
    """Run SQL on the project without asking anybody, as a stranger would."""

    def run(*statements: str, schema: bool = False) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            if schema:
                connection.execute("PRAGMA writable_schema=ON")
            connection.execute("PRAGMA ignore_check_constraints=ON")
            for statement in statements:
                connection.execute(statement)

    return run
