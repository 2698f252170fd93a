"""Histories, and what is brought back from them."""

from __future__ import annotations

import pytest

from hashiya.core.edits import Act
from hashiya.errors import EditError, NotFoundError
from hashiya.project import Project
from tests.project.test_merging import link


def test_a_history_names_what_was_done(project: Project, article: str) -> None:
    id_ = project.annotate(article, label="claim", start=0, end=4)
    project.set_comment(id_, "x")
    project.set_annotator("Nadia")
    project.remove(id_)
    project.undo(article)
    history = project.history(article[:8])
    assert [(entry.verb, entry.annotator, entry.undone) for entry in history.entries] == [
        ("mark", "Salma", False),
        ("comment", "Salma", False),
        ("remove", "Nadia", True),
    ]
    assert history.undo_name is not None
    assert history.undo_name.verb == "comment"
    assert history.redo_name is not None
    assert history.redo_name.verb == "remove"
    assert history.redo_name.edit.images[0].id == id_
    assert [entry.verb for entry in project.history().entries] == ["add_articles"]


def test_the_next_edit_is_told_without_the_others(project: Project, article: str) -> None:
    assert project.next_edit(Act.REDO) is None
    added = project.next_edit(Act.UNDO)
    assert added is not None
    assert (added.verb, added.seq, added.undone) == ("add_articles", project.last_number(), False)
    assert project.next_edit(Act.UNDO, after=added.seq) is None
    project.set_title(article, "x")
    project.undo(article)
    assert project.next_edit(Act.REDO, article[:8]) == project.history(article).redo_name
    assert project.last_number() == added.seq + 2


def test_histories_are_followed_across_many_articles(project: Project) -> None:
    ids = [project.add(f"text {number}") for number in range(20)]
    for _ in range(2):
        for id_ in ids:
            project.set_title(id_, project.article(id_).title + "!")
            assert len(project.history(id_).entries) == project.article(id_).title.count("!")


def test_nothing_to_undo_is_told(project: Project, article: str) -> None:
    for walk, word in ((project.undo, "undo"), (project.redo, "redo")):
        with pytest.raises(EditError, match=f"nothing to {word}"):
            walk(article)


def test_a_removed_annotation_is_brought_back_from_the_history(project: Project, article: str) -> None:
    id_ = project.annotate(article, label="claim", start=0, end=4)
    source = project.annotate(article, label="source", start=6, end=9)
    other = project.annotate(article, label="denial", start=6, end=9)
    link(project, article, "attributed_to", id_, source)
    link(project, article, "denies", other, id_)
    before = project.annotation(id_)
    seq = project.remove(id_).seq
    project.remove(other)
    project.annotate(article, label="quote", start=0, end=4)
    change = project.restore(article[:6], seq)
    assert change.edit.verb == "restore"
    assert project.annotation(id_) == before
    # the link from the annotation that is still gone stays away
    assert [row.from_ for row in project.links()] == [id_]
    with pytest.raises(EditError, match="nothing to bring back"):
        project.restore(article, seq)
    project.undo(article)
    assert id_ not in {row.id for row in project.annotations()}


def test_an_undone_mark_is_brought_back_from_the_history(project: Project, article: str) -> None:
    id_ = project.annotate(article, label="claim", start=0, end=4)
    project.undo(article)
    (entry,) = project.history(article).entries
    project.annotate(article, label="quote", start=0, end=4)
    project.restore(article, entry.seq)
    assert id_ in {row.id for row in project.annotations()}


def test_what_is_there_again_or_has_no_label_is_not_brought_back(project: Project, article: str) -> None:
    seq = project.remove(project.annotate(article, label="claim", start=0, end=4)).seq
    again = project.annotate(article, label="claim", start=0, end=4)
    with pytest.raises(EditError, match=f"marked as claim again.*{again}"):
        project.restore(article, seq)
    project.merge_labels("claim", "quote")
    with pytest.raises(EditError, match="claim is gone"):
        project.restore(article, seq)


def test_an_edit_of_another_article_is_not_brought_back_here(project: Project, article: str) -> None:
    seq = project.remove(project.annotate(article, label="claim", start=0, end=4)).seq
    other = project.add("another text")
    with pytest.raises(NotFoundError, match="isn't one of this article's"):
        project.restore(other, seq)
    with pytest.raises(NotFoundError, match="no edit 999"):
        project.restore(article, 999)


def test_only_the_articles_own_part_of_a_merge_is_brought_back(project: Project, article: str) -> None:
    double = project.annotate(article, label="denial", start=0, end=4)
    project.annotate(article, label="claim", start=0, end=4)
    other = project.add("another text")
    project.annotate(other, label="denial", start=0, end=4)
    seq = project.merge_labels("denial", "claim").seq
    with pytest.raises(EditError, match="denial is gone"):
        project.restore(article, seq)
    with pytest.raises(EditError, match="Nothing of this edit is missing"):
        project.restore(other, seq)
    assert double not in {row.id for row in project.annotations()}
