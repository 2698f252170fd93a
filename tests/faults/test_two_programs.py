"""Two programs at one project: one writes, any number read."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hashiya.errors import StorageError
from hashiya.project import Project
from tests.faults.conftest import Start

HOLD = """
import sys
from hashiya.project import Project
with Project.open(sys.argv[1], annotator="Nadia") as project:
    print(project.articles()[0].id, flush=True)
    for line in sys.stdin:
        start, article = int(line), project.articles()[0].id
        print(project.annotate(article, label="quote", start=start, end=start + 5), flush=True)
"""

TRY = """
import sys, time
from hashiya.project import Project
from hashiya.errors import StorageError
begun = time.monotonic()
try:
    Project.open(sys.argv[1])
except StorageError as error:
    print(error.kind, time.monotonic() - begun < 1, error, sep="|")
"""

READ = """
import sys
from hashiya.project import Project
with Project.open(sys.argv[1], read_only=True) as project:
    for line in sys.stdin:
        print(len(project.annotations()), len(project.check()), flush=True)
"""


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "a.hashiya", annotator="Salma", sample=True) as made:
        yield made


def test_a_second_writer_is_told_who_writes_within_a_second(
    project: Project, run: Callable[..., str]
) -> None:
    kind, in_time, sentence = run(TRY, project.path).strip().split("|")
    assert (kind, in_time) == ("locked", "True")
    assert "Salma" in sentence
    assert platform.node() in sentence
    assert str(os.getpid()) in sentence
    assert "reading only" in sentence


def test_the_lock_of_a_dead_writer_is_free_at_once(project: Project, start: Start) -> None:
    path = project.path
    project.close()
    holder = start(HOLD, path)
    assert holder.stdout is not None
    holder.stdout.readline()
    with pytest.raises(StorageError) as caught:
        Project.open(path)
    assert caught.value.kind == "locked"
    assert "Nadia" in str(caught.value)
    holder.kill()
    holder.wait()
    with Project.open(path) as again:
        assert again.check() == []
        again.annotate(again.articles()[0].id, label="claim", start=0, end=4)


def test_a_reader_beside_a_writer_sees_each_commit(project: Project, start: Start) -> None:
    reader = start(READ, project.path)
    assert reader.stdin is not None
    assert reader.stdout is not None
    article = project.articles()[0].id
    for number in range(1, 6):
        project.annotate(article, label="claim", start=number, end=number + 10)
        reader.stdin.write("\n")
        reader.stdin.flush()
        assert reader.stdout.readline().split() == [str(number), "0"]


def test_a_reader_in_the_same_program_leaves_the_lock_alone(
    project: Project, run: Callable[..., str]
) -> None:
    with Project.open(project.path, read_only=True) as reader:
        assert reader.check() == []
        with pytest.raises(StorageError) as caught:
            reader.annotate(reader.articles()[0].id, label="claim", start=0, end=4)
        assert caught.value.kind == "read_only"
    with pytest.raises(StorageError) as caught:
        Project.open(project.path)
    assert caught.value.kind == "locked"
    assert run(TRY, project.path).startswith("locked")


def test_openings_beside_a_busy_writer_all_end_well(project: Project, start: Start) -> None:
    path = project.path
    project.close()
    holder = start(HOLD, path)
    assert holder.stdin is not None
    assert holder.stdout is not None
    holder.stdout.readline()
    holder.stdin.write("".join(f"{number}\n" for number in range(400)))
    holder.stdin.flush()
    seen = -1
    while seen < 400:
        with Project.open(path, read_only=True) as reader:
            now = len(reader.annotations())
        assert now >= seen
        seen = now
        with pytest.raises(StorageError) as caught:
            Project.open(path)
        assert caught.value.kind == "locked"
    holder.stdin.close()
    assert holder.wait(timeout=30) == 0


TAKE = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=5)
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE owner SET annotator = 'Nadia', machine = 'desk', process = 1, session = 'other'")
connection.execute("COMMIT")
"""


def test_a_session_that_was_taken_over_writes_nothing_more(project: Project, run: Callable[..., str]) -> None:
    # what drives that forget locks do to a session
    project._store.call(lambda db: db.connection.execute("ROLLBACK"))
    run(TAKE, project.path)
    with pytest.raises(StorageError) as caught:
        project.annotate(project.articles()[0].id, label="claim", start=0, end=5)
    assert caught.value.kind == "locked"
    assert "Nadia on desk" in str(caught.value)
    assert project.annotations() == []
    project.close()
    with Project.open(project.path, read_only=True) as after:
        assert after.check() == []
