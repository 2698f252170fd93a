"""The program dies at any moment: what it said was saved is there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hashiya.project import Project
from tests.faults import kills
from tests.faults.conftest import Start
from tests.faults.run import SUITES, suite

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


@pytest.mark.parametrize("name", ["kills", "kills-undo", "kills-import", "kills-migration", "kills-export"])
def test_whatever_was_acknowledged_survives_and_nothing_is_half_done(name: str) -> None:
    result = suite(name)(SUITES[name][1])
    if result.skipped:
        pytest.skip(result.skipped)
    assert result.faults == []
    assert result.tried == SUITES[name][1]


def test_kills_notice_a_step_that_was_acknowledged_before_it_was_saved(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(kills, "MARK", "mark_too_early")
    result = suite("kills")(3)
    assert result.skipped or result.figures["lost"] == 3
    assert result.skipped or len(result.faults) == 3


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
