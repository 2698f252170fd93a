"""The short way through the real window, without a screen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QImage

from hashiya.core.edits import Act
from hashiya.errors import HashiyaError
from hashiya.project import Project
from hashiya.ui import trip
from hashiya.ui.workspace import Workspace

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "sample.hashiya"
    Project.create(path, sample=True).close()
    return path


def test_each_key_marks_a_passage_and_the_window_is_drawn(sample: Path, tmp_path: Path) -> None:
    assert trip.run(sample, tmp_path / "desk.png") == 4
    with Project.open(sample, read_only=True) as project:
        (article,) = project.articles()
        marks = project.annotations()
        assert [mark.label for mark in marks] == ["claim", "source", "denial", "quote"]
        assert all(mark.passage(project.text(article.id)).strip() for mark in marks)
    image = QImage(str(tmp_path / "desk.png"))
    assert (image.width(), image.height()) == (1400, 880)


def test_the_drawn_window_lists_what_it_marked(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed: list[int] = []
    monkeypatch.setattr(
        trip, "_draw", lambda desk, _: listed.append(desk.furniture.annotation_list.model.rowCount())
    )
    trip.run(sample, tmp_path / "desk.png")
    assert listed == [4]


def test_the_project_can_be_written_again_afterwards(sample: Path, tmp_path: Path) -> None:
    trip.run(sample, tmp_path / "desk.png")
    with Project.open(sample) as project:
        (article,) = project.articles()
        assert project.undo(article.id).act is Act.UNDO


def test_a_project_without_articles_is_told(tmp_path: Path) -> None:
    path = tmp_path / "empty.hashiya"
    Project.create(path).close()
    with pytest.raises(HashiyaError, match="shows no article"):
        trip.run(path, tmp_path / "desk.png")
    assert not (tmp_path / "desk.png").exists()


def test_a_window_that_does_not_mark_is_told(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Workspace, "annotate", lambda *_: None)
    with pytest.raises(HashiyaError, match="Of 4 passages the window marked 0"):
        trip.run(sample, tmp_path / "desk.png")


def test_warnings_are_heard_again_afterwards(sample: Path, tmp_path: Path) -> None:
    trip.run(sample, tmp_path / "desk.png")
    assert QLoggingCategory("default").isWarningEnabled()
