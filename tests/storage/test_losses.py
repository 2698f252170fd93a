"""What a backup has and the project hasn't, and what the journal says to that."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hashiya.project import Project
from hashiya.storage import backup, losses
from hashiya.storage.backup_names import reading
from hashiya.storage.database import Database
from hashiya.storage.losses import Loss, Shift
from tests.storage.conftest import Spoil


@pytest.fixture
def kept(path: Path, tmp_path: Path) -> Path:
    target = tmp_path / "kept.hashiya"
    backup.save_copy(path, target)
    return target


@contextmanager
def both(kept: Path, path: Path) -> Iterator[tuple[Database, Database]]:
    with reading(kept) as first, reading(path) as second:
        yield first, second


def found(kept: Path, path: Path) -> list[Loss]:
    with both(kept, path) as (first, second):
        return losses.losses(first, second)


def moved(kept: Path, path: Path) -> list[Shift]:
    with both(kept, path) as (first, second):
        return losses.shifts(first, second)


def test_what_the_journal_tells_is_no_loss(path: Path, kept: Path) -> None:
    assert found(kept, path) == []
    with Project.open(path) as project:
        article = project.articles()[0].id
        mark, other = project.annotations(article)
        project.annotate(article, label="quote", start=11, end=15)
        project.remove(mark.id)
        project.undo(article)
        project.redo(article)
        project.remove(other.id)
        project.set_title(article, "another")
        project.remove_article(article)
    assert found(kept, path) == []


def test_rows_that_went_without_a_journal_image_are_a_loss(path: Path, kept: Path, spoil: Spoil) -> None:
    with Project.open(path) as project:
        article = project.articles()[0].id
        project.annotate(article, label="quote", start=11, end=15)
        project.remove(project.annotations(article)[0].id)
    spoil("DELETE FROM fragment", "DELETE FROM annotation")
    (loss,) = found(kept, path)
    assert loss == Loss(article, "خبر", expected=2, present=0)
    assert loss.missing == 2


def test_an_older_copy_in_the_place_of_the_project_is_a_loss(path: Path, tmp_path: Path) -> None:
    older, kept = tmp_path / "older.hashiya", tmp_path / "kept.hashiya"
    shutil.copy(path, older)
    with Project.open(path) as project:
        article = project.articles()[0].id
        for start in range(5):
            project.annotate(article, label="quote", start=start, end=start + 9)
    backup.save_copy(path, kept)
    with Project.open(older) as project:
        project.annotate(article, label="quote", start=7, end=9)
    assert [(loss.expected, loss.present) for loss in found(kept, older)] == [(7, 3)]


def test_an_article_that_went_altogether_is_a_loss(path: Path, kept: Path, spoil: Spoil) -> None:
    spoil(*(f"DELETE FROM {table}" for table in ("fragment", "link", "annotation", "tally", "article")))
    assert [(loss.title, loss.missing) for loss in found(kept, path)] == [("خبر", 2)]


def test_marks_made_during_the_look_are_no_loss(
    path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    true_marks, looks = losses._marks, []
    with Project.open(path) as project:
        article = project.articles()[0].id

        def marks(db: Database) -> object:
            counted = true_marks(db)
            if db.path == path and not looks:
                looks.append(project.remove(project.annotations(article)[0].id))
            return counted

        monkeypatch.setattr(losses, "_marks", marks)
        assert found(kept, path) == []
        assert len(looks) == 1


def test_a_journal_that_is_empty_tells_nothing(path: Path, kept: Path, spoil: Spoil) -> None:
    spoil(
        "DELETE FROM journal_scope", "DELETE FROM journal", "DELETE FROM fragment", "DELETE FROM annotation"
    )
    assert [loss.missing for loss in found(kept, path)] == [2]
    assert found(path, kept) == []


def test_articles_of_other_extent_are_told(path: Path, kept: Path) -> None:
    assert moved(kept, path) == []
    with Project.open(path) as project:
        first, second = project.articles()
        project.annotate(first.id, label="quote", start=11, end=15)
        project.remove_article(second.id)
        third = project.add("a third text", title="third")
    assert moved(kept, path) == [
        Shift(first.id, "خبر", 2, 3),
        Shift(second.id, "another text", 0, None),
        Shift(third, "third", None, 0),
    ]
    with both(kept, path) as (before, now):
        assert losses.extent(before) == (2, 2)
        assert losses.extent(now) == (2, 3)
