"""Other programs copy the project file while it is open."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

from hashiya.errors import StorageError
from hashiya.project import Project
from tests.faults.conftest import Start

KEPT = 40
"""One copy in so many is kept and opened; the others only tear at the writer."""

MARK = """
import sys
from hashiya.project import Project
with Project.open(sys.argv[1]) as project:
    article = project.articles()[0].id
    print("ready", flush=True)
    for number in range(500):
        project.annotate(article, label="claim", start=number, end=number + 40)
        if number % 50 == 49:
            project.undo(article)
    print("marked", flush=True)
    sys.stdin.readline()
"""


def test_a_copy_made_while_the_project_is_open_holds_every_mark(tmp_path: Path, start: Start) -> None:
    path, copy = tmp_path / "a.hashiya", tmp_path / "copy.hashiya"
    Project.create(path, annotator="Salma", sample=True).close()
    process = start(MARK, path)
    assert process.stdout is not None
    assert [process.stdout.readline() for _ in range(2)] == ["ready\n", "marked\n"]
    shutil.copy(path, copy)
    with Project.open(copy) as project:
        assert len(project.annotations()) == 490
        assert project.check() == []
        project.redo(project.articles()[0].id)
    process.communicate("\n", timeout=30)
    assert process.returncode == 0


def test_copies_torn_by_commits_open_soundly_or_are_refused(tmp_path: Path, start: Start) -> None:
    path = tmp_path / "a.hashiya"
    Project.create(path, annotator="Salma", sample=True).close()
    process = start(MARK, path)
    assert process.stdout is not None
    process.stdout.readline()
    marked = threading.Event()
    threading.Thread(target=lambda: (process.stdout.readline(), marked.set()), daemon=True).start()
    copies: list[Path] = []
    tried = 0
    while not marked.is_set():
        target = tmp_path / "copying.hashiya"
        torn_copy(path, target)
        tried += 1
        if tried % KEPT == 0:
            copies.append(target.rename(tmp_path / f"copy-{tried}.hashiya"))
        if tried % (3 * KEPT) == 0:
            take_along(path, copies[-1])
    process.communicate("\n", timeout=60)
    found = [marks_or_refusal(copy) for copy in copies]
    sound = [marks for marks in found if isinstance(marks, int)]
    refused = [error for error in found if isinstance(error, StorageError)]
    assert sound, "every copy was refused"
    assert max(sound) > min(sound), "the copies show no work"
    assert {error.kind for error in refused} <= {"damaged"}
    assert all("is damaged" in str(error) for error in refused)


def torn_copy(path: Path, target: Path) -> None:
    """Copy page by page, as slow drives do, so that commits fall between."""
    with path.open("rb") as source, target.open("wb") as copy:
        while page := source.read(4096):
            copy.write(page)


def take_along(path: Path, target: Path) -> None:
    """Copy the side file too, as whoever copies a whole folder does."""
    try:
        shutil.copy(path.with_name("a.hashiya-journal"), target.with_name(target.name + "-journal"))
    except FileNotFoundError:
        return


def marks_or_refusal(copy: Path) -> int | StorageError:
    """Return how many marks a sound copy holds, or the error that refuses it."""
    try:
        with Project.open(copy) as project:
            assert project.check() == []
            return len(project.annotations())
    except StorageError as error:
        return error
