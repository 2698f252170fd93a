"""The disk takes no more: one sentence, nothing lost, and the next edit works once there is room."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hashiya.project import Project

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of a process's files are POSIX")

FILL = """
import os, resource, signal, sys
from hashiya.project import Project
from hashiya.errors import StorageError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
project = Project.open(sys.argv[1])
article = project.articles()[0].id
most = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
resource.setrlimit(resource.RLIMIT_FSIZE, (os.path.getsize(sys.argv[1]) + 8192, most))
LONG = "ش" * 300
acknowledged = 0
try:
    while True:
        project.annotate(article, label="claim", start=acknowledged, end=acknowledged + 9, comment=LONG)
        acknowledged += 1
except StorageError as error:
    print(error.kind)
    print(error)
refused = 0
for attempt in range(3):
    try:
        project.annotate(article, label="claim", start=acknowledged, end=acknowledged + 9, comment=LONG)
    except StorageError as error:
        refused += 1
done = project.history(article).entries
print(refused, len(project.annotations()) == acknowledged, len(done) == acknowledged)
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
project.annotate(article, label="claim", start=acknowledged, end=acknowledged + 9)
project.undo(article)
project.redo(article)
print(acknowledged + 1)
project.close()
"""

CREATE = """
import os, resource, signal, sys
from hashiya.project import Project
from hashiya.errors import StorageError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
most = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, most))
try:
    Project.create(sys.argv[1], sample=True)
except StorageError as error:
    print(error.kind)
print(os.listdir(os.path.dirname(sys.argv[1])))
"""

COPY = """
import os, resource, signal, sys
from hashiya.project import Project
from hashiya.errors import StorageError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with Project.open(sys.argv[1], read_only=True) as project:
    most = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, most))
    try:
        project.save_copy(sys.argv[2])
    except StorageError as error:
        print(error.kind)
print(sorted(os.listdir(os.path.dirname(sys.argv[2]))))
"""


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "a.hashiya"
    Project.create(path, annotator="Salma", sample=True).close()
    return path


def test_what_the_disk_refuses_is_not_in_the_history_and_works_later(
    sample: Path, run: Callable[..., str]
) -> None:
    kind, sentence, refusals, marks = run(FILL, sample).splitlines()
    assert kind in ("full", "io")
    assert "a.hashiya" in sentence
    assert refusals == "3 True True"
    assert int(marks) > 1
    with Project.open(sample) as project:
        assert len(project.annotations()) == int(marks)
        assert project.check() == []


def test_a_project_that_does_not_fit_leaves_nothing_behind(tmp_path: Path, run: Callable[..., str]) -> None:
    folder = tmp_path / "full"
    folder.mkdir()
    kind, left = run(CREATE, folder / "b.hashiya").splitlines()
    assert kind in ("full", "io")
    assert left == "[]"


def test_a_copy_that_does_not_fit_leaves_the_one_before(sample: Path, run: Callable[..., str]) -> None:
    folder = sample.parent / "copies"
    folder.mkdir()
    (folder / "copy.hashiya").write_text("the copy before")
    kind, left = run(COPY, sample, folder / "copy.hashiya").splitlines()
    assert kind in ("full", "io")
    assert left == "['copy.hashiya']"
    assert (folder / "copy.hashiya").read_text() == "the copy before"
