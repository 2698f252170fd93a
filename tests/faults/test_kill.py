"""The program dies at any moment: what it said was saved is there."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from hashiya.project import NewArticle, Project
from tests.faults.conftest import Start

MARK = """
import sys
from hashiya.project import Project
project = Project.open(sys.argv[1])
article = project.articles()[0].id
for number in range(int(sys.argv[2]), 500):
    print(number, project.annotate(article, label="claim", start=number, end=number + 40), flush=True)
"""


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "a.hashiya"
    Project.create(path, annotator="Salma", sample=True).close()
    return path


def test_every_mark_that_was_acknowledged_survives_kill_9(sample: Path, start: Start) -> None:
    acknowledged: dict[int, str] = {}
    chance = random.Random(7)
    for _ in range(5):
        process = start(MARK, sample, len(acknowledged))
        assert process.stdout is not None
        for _ in range(chance.randint(20, 60)):
            number, annotation = process.stdout.readline().split()
            acknowledged[int(number)] = annotation
        process.kill()
        for line in process.stdout.read().splitlines(keepends=True):
            if line.endswith("\n"):
                acknowledged[int(line.split()[0])] = line.split()[1]
        process.wait()
        with Project.open(sample) as project:
            assert project.check() == []
            there = {annotation.start: annotation.id for annotation in project.annotations()}
            assert {number: there.get(number) for number in acknowledged} == acknowledged
            # at most the one that was on its way is there beside them
            assert len(there) <= len(acknowledged) + 1
            acknowledged = there


def test_a_reader_mends_what_a_dead_writer_left(sample: Path, start: Start) -> None:
    process = start(MARK, sample, 0)
    assert process.stdout is not None
    for _ in range(30):
        process.stdout.readline()
    process.kill()
    process.wait()
    with Project.open(sample, read_only=True) as project:
        assert len(project.annotations()) >= 30
        assert project.check() == []


def test_nothing_is_lost_when_a_script_forgets_to_close(sample: Path, run: Callable[..., str]) -> None:
    run(MARK.replace("500", "5"), sample, 0)
    with Project.open(sample) as project:
        assert len(project.annotations()) == 5


ADD = """
import sys
from hashiya.project import NewArticle, Project
with Project.create(sys.argv[1]) as project:
    new = (NewArticle(f"{number} " + "نص " * 500) for number in range(100_000))
    project.add_many(new, batch=20, on_progress=lambda done: print(done, flush=True))
"""

COPY = """
import sys
from hashiya.project import Project
with Project.open(sys.argv[1]) as project:
    article = project.articles()[0].id
    for number in range(500):
        project.annotate(article, label="claim", start=number, end=number + 40)
        project.save_copy(sys.argv[2])
        print(number, flush=True)
"""

IMPORT = """
import sys
from hashiya.project import Project, importing
importing._ARTICLES = 20
with Project.open(sys.argv[1]) as project:
    project.import_set(sys.argv[2], on_article=lambda done: print(done, flush=True))
"""


def test_a_batch_is_added_whole_or_not_at_all(tmp_path: Path, start: Start) -> None:
    for rounds in (1, 3, 6):
        path = tmp_path / f"{rounds}.hashiya"
        process = start(ADD, path)
        assert process.stdout is not None
        told = [int(process.stdout.readline()) for _ in range(rounds)]
        process.kill()
        process.wait()
        with Project.open(path) as project:
            there = len(project.articles())
            assert there >= told[-1]
            assert there % 20 == 0
            assert project.check() == []


def test_a_copy_that_has_its_name_is_whole_whenever_the_program_dies(
    sample: Path, tmp_path: Path, start: Start
) -> None:
    copy = tmp_path / "copy.hashiya"
    for rounds in (1, 4, 9):
        process = start(COPY.replace("range(500)", f"range({rounds * 20}, 500)"), sample, copy)
        assert process.stdout is not None
        told = [int(process.stdout.readline()) for _ in range(rounds)]
        process.kill()
        process.wait()
        with Project.open(copy, read_only=True) as project:
            assert told[-1] in {annotation.start for annotation in project.annotations()}
            assert project.check() == []
    with Project.open(sample) as project:
        project.save_copy(copy)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.hashiya", "copy.hashiya"]


def test_a_batch_is_imported_whole_or_not_at_all(tmp_path: Path, start: Start) -> None:
    source, path = tmp_path / "source.hashiya", tmp_path / "a.hashiya"
    with Project.create(source) as project:
        new = (NewArticle(f"{number} " + "نص " * 200) for number in range(1000))
        for number, each in enumerate(project.add_many(new)):
            if number % 20 < 3:
                project.annotate(each.id, label="claim", start=0, end=4)
        project.export("jsonl", tmp_path / "set.jsonl")
    Project.create(path, annotator="Salma").close()
    for rounds in (1, 4, 9):
        process = start(IMPORT, path, tmp_path / "set.jsonl")
        assert process.stdout is not None
        told = [int(process.stdout.readline()) for _ in range(rounds)]
        process.kill()
        process.wait()
        with Project.open(path) as project:
            assert project.check() == []
            there = len(project.articles())
            assert there >= told[-1]
            assert there % 20 == 0
            # each batch with all its annotations
            assert len(project.annotations()) == there // 20 * 3
            edit = project.undo().edit
            assert edit.verb == "import"
            assert project.articles() == []
            assert project.redo().edit.id == edit.id
            assert len(project.articles()) == there
            project.undo()
            assert project.check() == []
    with Project.open(path) as project:
        report = project.import_set(tmp_path / "set.jsonl")
        assert (report.tally.new_articles, report.tally.annotations) == (1000, 150)
        assert project.check() == []
