"""Many passages marked at once, and such marks taken away again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hashiya.core.articles import Status
from hashiya.core.edits import Act, Change
from hashiya.core.spans import Span
from hashiya.errors import EditError
from hashiya.project import Project, mark_all

Hits = list[tuple[str, Span]]


@pytest.fixture
def articles(project: Project) -> list[str]:
    return [project.add(f"قال الوزير {number} ثم قال غيره.") for number in range(5)]


@pytest.fixture
def hits(project: Project, articles: list[str]) -> Hits:
    """Return where each article has the word."""
    return [
        (article, Span(at, at + 3))
        for article in articles
        for at in (0, project.text(article).index("ثم قال") + 3)
    ]


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every article be a batch of its own."""
    monkeypatch.setattr(mark_all, "_HITS", 2)


def spans(project: Project) -> Hits:
    return [(each.article, each.extent) for each in project.annotations()]


def test_every_passage_is_marked_and_one_undo_takes_all_back(
    project: Project, articles: list[str], hits: Hits, small: None
) -> None:
    told: list[Change] = []
    done: list[int] = []
    project.listeners.append(told.append)
    found = project.mark_all(hits, "source", query=" قال\n ", on_progress=done.append)
    assert (found.marked, found.articles, found.left_out, found.stopped) == (10, 5, 0, False)
    assert spans(project) == hits
    assert {(each.label, each.annotator, each.origin) for each in project.annotations()} == {
        ("source", "Salma", "search:قال")
    }
    assert {each.status for each in project.articles()} == {Status.IN_PROGRESS}
    assert done == [2, 4, 6, 8, 10]
    assert {change.edit.id for change in told} == {found.edit}
    assert len(told) == 5
    project.undo_edit(found.edit)
    assert spans(project) == []
    assert {each.status for each in project.articles()} == {Status.NEW}
    assert project.redo().act is Act.REDO
    assert spans(project) == hits
    project.undo(articles[3])
    assert spans(project) == []


def test_what_the_annotator_has_already_and_what_is_given_twice_is_left_out(
    project: Project, hits: Hits
) -> None:
    article, span = hits[0]
    project.annotate(article, label="source", spans=[span])
    project.annotate(article, label="claim", spans=[hits[1][1]])
    project.annotate(article, label="source", spans=[hits[1][1]], annotator="Mona")
    found = project.mark_all([*hits, hits[-1]], "source")
    assert (found.marked, found.already, found.gone) == (9, 2, 0)
    again = project.mark_all(hits, "source")
    assert (again.marked, again.already, again.edit, again.articles) == (0, 10, "", 0)
    other = project.mark_all(hits, "source", annotator=" Nour ")
    assert (other.marked, other.already) == (10, 0)
    assert "Nour" in project.annotators()


def test_passages_of_articles_that_are_gone_are_left_out(
    project: Project, articles: list[str], hits: Hits
) -> None:
    project.remove_article(articles[0])
    found = project.mark_all([*hits, ("nobody", Span(0, 1))], "claim")
    assert (found.marked, found.gone, found.left_out) == (8, 3, 3)
    gone = project.unmark_all([*hits, ("nobody", Span(0, 1))])
    assert (gone.marked, gone.gone) == (8, 3)


def test_a_label_or_span_that_cannot_be_is_refused(project: Project, hits: Hits) -> None:
    with pytest.raises(EditError, match="There is no label nothing"):
        project.mark_all(hits, "nothing")
    with pytest.raises(EditError, match="leaves the article"):
        project.mark_all([(hits[0][0], Span(5, 500))], "claim")
    project.retire_label("quote")
    with pytest.raises(EditError, match="is retired"):
        project.mark_all(iter(()), "quote")
    assert project.mark_all(iter(()), "claim").marked == 0
    assert spans(project) == []


def test_stopping_leaves_whole_articles_that_one_undo_takes_back(
    project: Project, hits: Hits, small: None
) -> None:
    asked: Iterator[bool] = iter((False, False, True))
    found = project.mark_all(hits, "claim", cancelled=lambda: next(asked))
    assert (found.marked, found.articles, found.stopped) == (4, 2, True)
    assert spans(project) == hits[:4]
    project.undo()
    assert spans(project) == []


def test_an_origin_is_no_longer_than_it_may_be(project: Project, hits: Hits) -> None:
    project.mark_all(hits[:1], "claim", query="كلمة\u200f " * 50)
    (mark,) = project.annotations()
    assert mark.origin.startswith("search:كلمة كلمة")
    assert len(mark.origin) <= 100


def test_marks_on_the_passages_are_removed_with_their_links(
    project: Project, articles: list[str], hits: Hits, small: None
) -> None:
    project.mark_all(hits, "source")
    first = articles[0]
    wide = project.annotate(first, label="claim", start=0, end=10)
    inner = project.annotate(first, label="claim", spans=[(0, 1), (2, 3)])
    half = project.annotate(first, label="claim", spans=[(0, 1), (5, 7)])
    other = project.annotate(first, label="quote", start=0, end=3, annotator="Mona")
    source = project.annotations(first)[-1]
    assert source.label == "source"
    link = project.link(wide, source.id, kind="attributed_to")
    before = project.annotations()

    found = project.unmark_all(hits, {"source"})
    assert (found.marked, found.links, found.articles) == (10, 1, 5)
    assert {each.id for each in project.annotations()} == {wide, inner, half, other}
    assert project.links(first) == []
    project.undo_edit(found.edit)
    assert project.annotations() == before
    assert [each.id for each in project.links(first)] == [link]

    every = project.unmark_all([(first, Span(0, 2)), (first, Span(1, 3)), *hits])
    assert every.marked == 11
    assert {each.id for each in project.annotations()} == {wide, half, other}
    nothing = project.unmark_all(hits, annotator="Nour")
    assert (nothing.marked, nothing.edit) == (0, "")
