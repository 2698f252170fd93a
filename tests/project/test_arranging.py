"""Status and tags of many articles are changed and undone at once."""

from __future__ import annotations

import pytest

from hashiya.core.articles import Status
from hashiya.core.wanted import Wanted
from hashiya.errors import EditError, NotFoundError
from hashiya.project import NewArticle, Project


@pytest.fixture
def ids(project: Project) -> list[str]:
    metas = [{"tags": ["قديم", 7]}, {}, {"tags": "قديم"}]
    added = project.add_many(NewArticle(f"نص {n}", meta=meta) for n, meta in enumerate(metas))
    return [each.id for each in added]


def statuses(project: Project) -> list[str]:
    return [str(each.status) for each in project.articles()]


def tags(project: Project) -> list[object]:
    return [each.meta.get("tags") for each in project.articles()]


def test_the_status_of_many_is_one_edit(project: Project, ids: list[str]) -> None:
    project.set_status(ids[1], Status.DONE)
    change = project.set_status_of([*ids, ids[0]], Status.DONE)
    assert statuses(project) == ["done"] * 3
    assert change.articles == {ids[0], ids[2]}
    project.undo()
    assert statuses(project) == ["new", "done", "new"]
    project.redo(ids[0])
    assert statuses(project) == ["done"] * 3
    with pytest.raises(EditError, match="like that already"):
        project.set_status_of(ids, Status.DONE)
    with pytest.raises(NotFoundError):
        project.set_status_of(["nothing"], Status.NEW)


def test_what_came_later_is_undone_first(project: Project, ids: list[str]) -> None:
    project.set_status_of(ids, Status.DONE)
    project.set_title(ids[1], "عنوان")
    with pytest.raises(EditError, match="undo those there first"):
        project.undo()
    project.undo(ids[1])
    project.undo()
    assert statuses(project) == ["new"] * 3


def test_tags_are_given_and_taken(project: Project, ids: list[str]) -> None:
    project.tag(ids, " حرب\nوسلم ")
    assert tags(project) == [["قديم", "حرب وسلم", 7], ["حرب وسلم"], ["قديم", "حرب وسلم"]]
    assert list(project.shelf(Wanted(tags=frozenset({"حرب وسلم"})))) == [1, 2, 3]
    project.untag(ids, "قديم")
    assert tags(project) == [["حرب وسلم", 7], ["حرب وسلم"], ["حرب وسلم"]]
    project.untag(ids[1:], "حرب وسلم")
    assert tags(project) == [["حرب وسلم", 7], None, None]
    project.undo()
    project.undo()
    assert project.tags() == {"قديم": 2, "حرب وسلم": 3}
    with pytest.raises(EditError, match="like that already"):
        project.tag(ids, "حرب وسلم")
    with pytest.raises(EditError, match="A tag needs 1 to 100"):
        project.tag(ids, " ")
