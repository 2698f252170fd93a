"""The project as a whole: made, opened, closed, copied, checked."""

from pathlib import Path

import pytest

import hashiya
from hashiya.errors import StorageError
from hashiya.project import Project

TEXT = "قال الوزير إن السعر ارتفع.\nونفى ذلك المتحدث."


def test_what_was_marked_is_there_after_closing(tmp_path: Path) -> None:
    with hashiya.Project.create(tmp_path / "a.hashiya", annotator="Salma") as project:
        article = project.add(TEXT, title="خبر")
        annotation = project.annotate(article, label="claim", start=11, end=25, comment="لماذا؟")
    with Project.open(tmp_path / "a.hashiya") as project:
        (found,) = project.annotations(article)
        assert (found.id, found.label, found.start, found.end) == (annotation, "claim", 11, 25)
        assert (found.annotator, found.comment) == ("Salma", "لماذا؟")
        assert project.text(article) == TEXT
        assert project.articles()[0].counts == {"claim": 1, "source": 0, "denial": 0, "quote": 0}
        assert project.check() == []


def test_undo_and_redo_survive_closing(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.hashiya") as project:
        article = project.add(TEXT)
        annotation = project.annotate(article, label="source", start=4, end=10)
        project.undo(article)
    with Project.open(tmp_path / "a.hashiya") as project:
        assert project.annotations() == []
        project.redo(article)
        assert [found.id for found in project.annotations()] == [annotation]


def test_a_name_that_is_taken_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.hashiya").write_text("mine")
    with pytest.raises(StorageError) as caught:
        Project.create(tmp_path / "a.hashiya")
    assert caught.value.kind == "exists"
    assert (tmp_path / "a.hashiya").read_text() == "mine"
