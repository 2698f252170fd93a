"""An edit is walked only from the very rows that it left."""

from __future__ import annotations

import pytest

from hashiya.errors import EditError, NotFoundError, StorageError
from hashiya.project import Project
from hashiya.storage import annotations as marks
from hashiya.storage import articles
from hashiya.storage.database import Database
from tests.storage.conftest import TEXT


def run(project: Project, sql: str) -> None:
    def write(db: Database) -> None:
        with db.action():
            db.run(sql)

    project._store.call(write)


@pytest.fixture
def project(path: object) -> object:
    with Project.open(path) as made:  # type: ignore[arg-type]
        yield made


def test_an_annotation_that_is_not_as_it_was_left_stays(project: Project) -> None:
    article = project.articles()[0].id
    run(project, "UPDATE annotation SET comment = 'forged'")
    with pytest.raises(EditError, match=r"annotation .* isn't as this edit left it"):
        project.redo(article)
    assert project.history(article).redo_name is not None


def test_an_article_that_is_not_as_it_was_left_stays(project: Project) -> None:
    article = project.articles()[0].id
    project.set_title(article, "new")
    run(project, "UPDATE article SET title = 'forged'")
    with pytest.raises(EditError, match=r"article .* isn't as this edit left it"):
        project.undo(article)
    run(project, "UPDATE article SET removed = 1")
    with pytest.raises(EditError, match=r"article .* isn't as this edit left it"):
        project.undo()


def test_an_article_whose_twin_is_there_stays_away(project: Project) -> None:
    article = project.articles()[0].id
    project.remove_article(article)
    run(
        project,
        f"UPDATE article SET sha256 = (SELECT sha256 FROM article WHERE id = '{article}') WHERE removed = 0",
    )
    with pytest.raises(EditError, match="The same text is in the project as “another text”"):
        project.undo()


def test_a_label_that_is_not_as_it_was_left_stays(project: Project) -> None:
    project.retire_label("quote")
    run(project, "UPDATE label SET name_en = 'forged' WHERE id = 'quote'")
    with pytest.raises(EditError, match="label quote isn't as this edit left it"):
        project.undo()


def test_a_text_that_changed_is_never_shown(project: Project) -> None:
    article = project.articles()[0].id
    assert project.text(article) == TEXT
    run(project, "UPDATE article_text SET text = text || '!'")
    with pytest.raises(StorageError, match="“خبر”") as caught:
        project.text(article)
    assert caught.value.kind == "damaged"


def test_whole_ids_that_nothing_has_are_told(project: Project) -> None:
    for look in (
        articles.one,
        articles.text,
        lambda db, id_: articles.columns(db, id_, ("title",)),
        marks.one,
    ):
        with pytest.raises(NotFoundError, match="nothing"):
            project._store.call(lambda db, look=look: look(db, "nothing"))
