"""Status and tags of many articles are changed and undone at once."""

from __future__ import annotations

import pytest

from hashiya.core.articles import Status
from hashiya.core.wanted import Wanted
from hashiya.errors import EditError, NotFoundError
from hashiya.project import NewArticle, Project, arranging


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
    assert project.set_status_of([*ids, ids[0], ids[0][:9]], Status.DONE) == 2
    assert statuses(project) == ["done"] * 3
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


def test_batches_are_undone_together(
    project: Project, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arranging, "_ARTICLES", 1)
    told: list[int] = []
    assert project.tag(ids, "خبر", on_progress=told.append) == 3
    assert told == [1, 2, 3]
    project.undo()
    assert project.tags() == {"قديم": 2}
    stopped = iter([False, False, True])
    assert project.set_status_of(ids, Status.DONE, cancelled=lambda: next(stopped)) == 2
    assert statuses(project) == ["done", "done", "new"]
    assert project.untag(ids, "قديم") == 2
    project.undo()
    project.undo()
    assert statuses(project) == ["new"] * 3


def test_many_articles_are_removed_at_once(project: Project, ids: list[str]) -> None:
    project.remove_articles([ids[0], ids[2][:12], ids[0]])
    assert [each.id for each in project.articles()] == [ids[1]]
    project.undo()
    assert [each.id for each in project.articles()] == ids
    with pytest.raises(EditError, match="No article is chosen"):
        project.remove_articles([])
