"""Articles listed, changed, removed and brought back."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from hashiya.core.articles import Direction, Status
from hashiya.errors import EditError, NotFoundError
from hashiya.project import Project
from tests.project.conftest import TEXT


def test_an_article_goes_by_its_id_and_by_the_beginning_of_it(project: Project, article: str) -> None:
    assert project.article(article) == project.article(article[:6]) == project.articles()[0]
    assert project.text(article[:6]) == TEXT


@pytest.mark.parametrize("unknown", ["", "zzz", "\ud800", "\U0010ffff"])
def test_an_unknown_article_is_told(project: Project, article: str, unknown: str) -> None:
    with pytest.raises(NotFoundError, match="no article"):
        project.article(unknown)


def test_a_beginning_that_several_have_is_told(project: Project) -> None:
    ids = sorted(project.add(f"text {number}") for number in range(40))
    twins = next(id_[0] for id_, after in pairwise(ids) if id_[0] == after[0])
    with pytest.raises(NotFoundError, match=f"Several articles begin with {twins}"):
        project.article(twins)
    for id_ in ids:
        assert project.article(id_).id == id_


CHANGES: list[tuple[str, Callable[[Project, str], Any], str, Any]] = [
    ("title", lambda p, a: p.set_title(a, " new "), "title", "new"),
    ("meta", lambda p, a: p.set_meta(a, {"a": [1]}), "meta", {"a": [1]}),
    ("status", lambda p, a: p.set_status(a, Status.DONE), "status", Status.DONE),
    ("direction", lambda p, a: p.set_direction(a, Direction.LTR), "direction", Direction.LTR),
    (
        "direction",
        lambda p, a: p.set_paragraph_direction(a, 2, Direction.LTR),
        "paragraph_directions",
        {2: Direction.LTR},
    ),
]


@pytest.mark.parametrize(("verb", "change", "name", "value"), CHANGES)
def test_what_is_changed_is_undone_and_redone(
    project: Project, article: str, verb: str, change: Callable[[Project, str], Any], name: str, value: Any
) -> None:
    before = project.article(article)
    assert change(project, article[:8]).edit.verb == verb
    after = project.article(article)
    assert getattr(after, name) == value
    with pytest.raises(EditError, match="already"):
        change(project, article)
    project.undo(article)
    assert project.article(article) == before
    project.redo(article)
    assert project.article(article) == after


def test_a_paragraph_follows_the_article_again(project: Project, article: str) -> None:
    project.set_paragraph_direction(article, 2, Direction.LTR)
    project.set_paragraph_direction(article, 0, Direction.LTR)
    found = project.article(article)
    assert list(found.paragraph_directions) == [0, 2]
    assert found.direction_of(1) is Direction.RTL
    project.set_paragraph_direction(article, 2, None)
    assert project.article(article).paragraph_directions == {0: Direction.LTR}


@pytest.mark.parametrize("index", [-1, 3])
def test_a_paragraph_that_is_not_there_is_told(project: Project, article: str, index: int) -> None:
    with pytest.raises(EditError, match=f"no paragraph {index}"):
        project.set_paragraph_direction(article, index, Direction.LTR)


def test_a_removed_article_comes_back_with_all_that_was_on_it(project: Project, article: str) -> None:
    annotation = project.annotate(article, label="claim", start=0, end=4, comment="لماذا؟")
    project.record_time(article, 5)
    before, marks = project.article(article), project.annotations()
    project.remove_article(article)
    assert project.articles() == []
    assert project.annotations() == []
    for look in (project.article, project.text, project.annotations, project.undo, project.links):
        with pytest.raises(NotFoundError):
            look(article)
    with pytest.raises(NotFoundError):
        project.annotation(annotation)
    with pytest.raises(NotFoundError):
        project.remove(annotation)
    project.undo()
    assert project.article(article) == before
    assert project.annotations() == marks
    project.undo(article)
    assert project.annotations() == []


def test_undo_of_adding_takes_the_article_away_with_all_its_edits(project: Project, article: str) -> None:
    project.set_title(article, "new")
    project.undo()
    assert project.articles() == []
    project.redo()
    assert project.article(article).title == "new"


def test_time_adds_up_over_annotators(project: Project, article: str) -> None:
    for seconds in (3, 0, -5, 4):
        project.record_time(article, seconds)
    project.set_annotator("Nadia")
    project.record_time(article, 10)
    assert project.article(article).seconds == 17
    assert project.articles()[0].seconds == 17
    with pytest.raises(EditError, match="nothing to undo"):
        project.undo(article)
