"""The program dies at any moment: what it said was saved is there."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from hashiya.project import Project
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
