"""What becomes of new articles."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hashiya.core.articles import Direction, Status
from hashiya.core.edits import Change
from hashiya.errors import DuplicateArticleError, EditError
from hashiya.project import Added, NewArticle, Project
from tests.project.conftest import TEXT


def test_an_article_is_described_as_it_was_added(project: Project) -> None:
    id_ = project.add(
        "\ufeffHello\r\nworld", title=" Two \n words ", meta={"n": [1, None]}, direction=Direction.LTR
    )
    (found,) = project.articles()
    assert found.id == id_
    assert project.text(id_) == "Hello\nworld"
    assert (found.title, found.characters, found.direction) == ("Two words", 11, Direction.LTR)
    assert (found.status, found.meta, found.seconds) == (Status.NEW, {"n": [1, None]}, 0)
    assert len(found.sha256) == 64
    assert found.counts == {"claim": 0, "source": 0, "denial": 0, "quote": 0}


def test_the_same_text_is_noticed_and_its_title_told(project: Project) -> None:
    first = project.add(TEXT, title="خبر")
    with pytest.raises(DuplicateArticleError, match="“خبر”") as caught:
        project.add(TEXT.replace("\n", "\r\n"), title="another")
    assert caught.value.article == first
    assert len(project.articles()) == 1


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff", "a\x00b", "a\ud800"])
def test_a_text_that_cannot_be_an_article_is_refused(project: Project, text: str) -> None:
    with pytest.raises(EditError):
        project.add(text)
    assert project.articles() == []


def test_articles_are_added_in_batches_of_one_edit_each(project: Project) -> None:
    heard: list[Change] = []
    told: list[int] = []
    project.listeners.append(heard.append)
    new = [NewArticle(f"text {number % 5}", meta={"n": number}) for number in range(7)]
    added = project.add_many(new, batch=3, on_progress=told.append)
    assert told == [3, 6, 7]
    assert [change.edit.verb for change in heard] == ["add_articles", "add_articles"]
    assert [len(change.edit.images) for change in heard] == [3, 2]
    ids = [article.id for article in project.articles()]
    assert [row.id for row in added[:5]] == ids
    assert added[5] == Added(ids[0], "text 0", 6, duplicate_of=ids[0])
    project.undo()
    assert [article.id for article in project.articles()] == ids[:3]
    project.redo()
    assert [article.id for article in project.articles()] == ids


def test_a_twin_in_the_same_batch_is_noticed(project: Project) -> None:
    one, other = project.add_many([NewArticle("text", title="a"), NewArticle("text", title="b")])
    assert other == Added(one.id, "a", 4, duplicate_of=one.id)


def test_cancelling_keeps_what_is_done(project: Project) -> None:
    done: list[int] = []

    def endless() -> Iterator[NewArticle]:
        number = 0
        while True:
            number += 1
            yield NewArticle(f"text {number}")

    added = project.add_many(
        endless(), batch=2, on_progress=done.append, cancelled=lambda: bool(done and done[-1] >= 4)
    )
    assert len(added) == 4
    assert [article.id for article in project.articles()] == [row.id for row in added]


def test_a_batch_with_a_text_that_cannot_be_added_is_left_out(project: Project) -> None:
    new = [NewArticle("one"), NewArticle("two"), NewArticle("three"), NewArticle("")]
    with pytest.raises(EditError):
        project.add_many(new, batch=2)
    assert [article.title for article in project.articles()] == ["one", "two"]


def test_bringing_back_an_article_whose_text_was_added_again_is_refused_until_that_is_undone(
    project: Project, article: str
) -> None:
    project.remove_article(article)
    twin = project.add(TEXT, title="again")
    project.undo()
    project.undo()
    assert [row.id for row in project.articles()] == [article]
    project.redo()
    project.redo()
    assert [row.id for row in project.articles()] == [twin]


def test_articles_are_named_by_their_texts_hashes(project: Project) -> None:
    added = project.article(project.add("نص آخر.", title="آخر"))
    assert project.titles_of([added.sha256, "0" * 64]) == {added.sha256: "آخر"}
    project.remove_article(added.id)
    assert project.titles_of({added.sha256}) == {}
