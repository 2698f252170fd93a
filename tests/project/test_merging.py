"""Links follow annotations that a merge or a removal takes away."""

from __future__ import annotations

import pytest

from hashiya.core.annotations import Link
from hashiya.core.edits import Entity, Image
from hashiya.core.rows import row_of_link
from hashiya.project import Project
from hashiya.storage import journal


def link(project: Project, article: str, kind: str, from_: str, to: str, extra: str = "") -> Link:
    made = Link(
        f"link-{kind}-{from_[:4]}-{to[:4]}", article, kind, from_, to, {"note": extra} if extra else {}
    )
    image = Image(Entity.LINK, made.id, article, None, row_of_link(made))
    project._store.call(lambda db: journal.commit(db, project._new_edit("link", [image], article)))
    return made


@pytest.fixture
def marks(project: Project, article: str) -> dict[str, str]:
    return {
        name: project.annotate(article, label=label, start=start, end=start + 3)
        for name, label, start in (
            ("double", "denial", 0),
            ("kept", "claim", 0),
            ("source", "source", 5),
            ("quote", "quote", 9),
        )
    }


def test_a_removed_annotation_takes_its_links_along_and_brings_them_back(
    project: Project, article: str, marks: dict[str, str]
) -> None:
    first = link(project, article, "attributed_to", marks["kept"], marks["source"], "note")
    second = link(project, article, "denies", marks["double"], marks["kept"])
    assert project.links() == project.links(article)
    assert {row.id for row in project.links()} == {first.id, second.id}
    before = project.links()
    project.remove(marks["kept"])
    assert project.links(article) == []
    project.undo(article)
    assert project.links(article) == before


def test_links_of_removed_articles_are_not_shown(
    project: Project, article: str, marks: dict[str, str]
) -> None:
    link(project, article, "attributed_to", marks["kept"], marks["source"])
    project.remove_article(article)
    assert project.links() == []
    project.undo()
    assert len(project.links()) == 1


def test_links_of_a_double_lead_to_the_one_that_stays(
    project: Project, article: str, marks: dict[str, str]
) -> None:
    link(project, article, "attributed_to", marks["double"], marks["source"])
    link(project, article, "denies", marks["double"], marks["kept"])
    link(project, article, "denies", marks["double"], marks["quote"])
    link(project, article, "denies", marks["quote"], marks["double"])
    link(project, article, "attributed_to", marks["kept"], marks["source"])
    before = project.links()
    project.merge_labels("denial", "claim")
    found = {(row.kind, row.from_, row.to) for row in project.links()}
    assert found == {
        ("attributed_to", marks["kept"], marks["source"]),
        ("denies", marks["kept"], marks["quote"]),
        ("denies", marks["quote"], marks["kept"]),
    }
    assert len(project.links()) == 3
    project.undo()
    assert project.links() == before
