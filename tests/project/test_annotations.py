"""Annotations made, changed and removed."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from hashiya.core.articles import Status
from hashiya.core.edits import Act, Change
from hashiya.core.spans import Span
from hashiya.errors import EditError, NotFoundError
from hashiya.project import Project
from tests.project.conftest import TEXT


def test_an_annotation_is_as_it_was_made(project: Project, article: str) -> None:
    id_ = project.annotate(
        article[:7],
        label="quote",
        spans=[Span(20, 25), Span(0, 3)],
        comment=" لماذا؟ ",
        unsure=True,
        annotator="Nadia",
        origin="import:jsonl",
    )
    found = project.annotation(id_[:8])
    assert (found.id, found.article, found.label, found.annotator) == (id_, article, "quote", "Nadia")
    assert (found.spans, found.comment, found.unsure) == ((Span(0, 3), Span(20, 25)), "لماذا؟", True)
    assert (found.origin, found.created_at, found.extra) == ("import:jsonl", found.updated_at, {})
    assert project.annotators() == ["Salma", "Nadia"]


def test_a_change_tells_what_is_on_the_disk(project: Project, article: str) -> None:
    heard: list[Change] = []
    project.listeners.append(heard.append)
    id_ = project.annotate(article, label="claim", start=0, end=4)
    project.undo(article)
    done, undone = heard
    assert (done.act, undone.act, undone.seq) == (Act.DO, Act.UNDO, done.seq + 1)
    assert [image.id for image in done.edit.images] == [id_, article]
    assert undone.edit == done.edit.inverse()
    assert done.articles == {article}


def test_the_first_mark_begins_the_work(project: Project, article: str) -> None:
    project.annotate(article, label="claim", start=0, end=4)
    assert project.article(article).status is Status.IN_PROGRESS
    project.annotate(article, label="claim", start=1, end=4)
    project.undo(article)
    assert project.article(article).status is Status.IN_PROGRESS
    project.undo(article)
    assert project.article(article).status is Status.NEW


def test_text_order_goes_article_after_article(project: Project, article: str) -> None:
    other = project.add("another text")
    late = project.annotate(other, label="claim", start=0, end=4)
    short = project.annotate(article, label="claim", start=5, end=8)
    long = project.annotate(article, label="source", start=5, end=20)
    first = project.annotate(article, label="claim", start=0, end=4, annotator="Nadia")
    assert [row.id for row in project.annotations()] == [first, long, short, late]
    assert [row.id for row in project.annotations(article)] == [first, long, short]
    assert [row.id for row in project.annotations(annotator="Nadia")] == [first]
    assert [row.id for row in project.annotations(article, annotator="Salma")] == [long, short]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"label": "claim", "start": 3, "end": 3}, "empty"),
        ({"label": "claim", "start": 5, "end": 3}, "reversed"),
        ({"label": "claim", "start": -1, "end": 3}, "leaves the article"),
        ({"label": "claim", "start": 0, "end": len(TEXT) + 1}, "leaves the article"),
        ({"label": "claim", "spans": []}, "at least one span"),
        ({"label": "claim", "spans": [Span(0, 5), Span(4, 9)]}, "overlap"),
        ({"label": "doubt", "start": 0, "end": 3}, "no label doubt"),
        ({"label": "claim", "start": 0, "end": 3, "comment": "\x00"}, "NUL"),
        ({"label": "claim", "start": 0, "end": 3, "annotator": " "}, "annotator"),
    ],
)
def test_a_mark_that_cannot_be_is_refused_and_leaves_nothing(
    project: Project, article: str, given: dict[str, Any], told: str
) -> None:
    before = project.history(article)
    with pytest.raises(EditError, match=told):
        project.annotate(article, **given)
    assert project.annotations() == []
    assert project.history(article) == before


def test_the_same_mark_twice_is_refused(project: Project, article: str) -> None:
    spans = [Span(0, 3), Span(5, 9)]
    first = project.annotate(article, label="claim", spans=spans)
    with pytest.raises(EditError, match=f"marked 0:9 as claim already.*{first}"):
        project.annotate(article, label="claim", spans=list(reversed(spans)))
    project.annotate(article, label="source", spans=spans)
    project.annotate(article, label="claim", spans=spans, annotator="Nadia")
    project.annotate(article, label="claim", spans=spans[:1])
    moved = project.annotate(article, label="claim", spans=[Span(0, 3), Span(6, 9)])
    with pytest.raises(EditError, match="already"):
        project.move(moved, spans)
    relabelled = project.annotate(article, label="quote", spans=spans)
    with pytest.raises(EditError, match="already"):
        project.relabel(relabelled, "claim")


def test_an_annotation_is_changed_and_changed_back(project: Project, article: str) -> None:
    id_ = project.annotate(article, label="claim", start=0, end=4)
    before = project.annotation(id_)
    assert project.relabel(id_, "quote").edit.verb == "relabel"
    assert project.move(id_[:8], (Span(9, 12), Span(2, 5))).edit.verb == "move"
    assert project.set_comment(id_, "لماذا؟").edit.verb == "comment"
    assert project.set_unsure(id_, True).edit.verb == "unsure"
    after = project.annotation(id_)
    assert (after.label, after.spans) == ("quote", (Span(2, 5), Span(9, 12)))
    assert (after.comment, after.unsure, after.created_at) == ("لماذا؟", True, before.created_at)
    assert after.updated_at >= before.updated_at
    assert project.article(article).counts["claim"] == 0
    assert project.article(article).counts["quote"] == 1
    for _ in range(4):
        project.undo(article)
    assert project.annotation(id_) == before
    for _ in range(4):
        project.redo(article)
    assert project.annotation(id_) == after


def test_a_change_that_changes_nothing_is_refused(project: Project, article: str) -> None:
    id_ = project.annotate(article, label="claim", start=0, end=4)
    changes = (
        lambda: project.relabel(id_, "claim"),
        lambda: project.move(id_, [Span(0, 4)]),
        lambda: project.set_comment(id_, "  "),
        lambda: project.set_unsure(id_, False),
    )
    for change in changes:
        with pytest.raises(EditError, match="changes nothing"):
            change()
    assert len(project.history(article).entries) == 1


@pytest.mark.parametrize("unknown", ["", "zzz", "\ud800"])
def test_an_unknown_annotation_is_told(project: Project, article: str, unknown: str) -> None:
    project.annotate(article, label="claim", start=0, end=4)
    for look in (project.annotation, project.remove):
        with pytest.raises(NotFoundError, match="no annotation"):
            look(unknown)


def test_a_beginning_that_several_annotations_have_is_told(project: Project, article: str) -> None:
    ids = sorted(project.annotate(article, label="claim", start=n, end=n + 2) for n in range(40))
    twins = next(id_[0] for id_, after in pairwise(ids) if id_[0] == after[0])
    with pytest.raises(NotFoundError, match=f"Several annotations begin with {twins}"):
        project.annotation(twins)


def test_a_removed_annotation_comes_back_by_undo(project: Project, article: str) -> None:
    id_ = project.annotate(article, label="claim", spans=[Span(0, 4), Span(7, 9)], comment="x")
    before = project.annotation(id_)
    project.remove(id_)
    assert project.annotations() == []
    with pytest.raises(NotFoundError):
        project.annotation(id_)
    project.undo(article)
    assert project.annotation(id_) == before
