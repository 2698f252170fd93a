"""The label set changed, merged, retired and ordered; every time with undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from hashiya.core.edits import Entity
from hashiya.core.labels import STANDARD_LABELS, Label, LabelSet, Pattern
from hashiya.core.spans import Span
from hashiya.errors import EditError, NotFoundError
from hashiya.project import Project

DOUBT = Label("", "شك", "Great doubt", "تعريف", "definition", "red", Pattern.WAVY, "ش", "G", "5")


def test_a_new_project_has_the_standard_labels_and_they_cannot_be_undone(project: Project) -> None:
    assert project.labels == LabelSet(STANDARD_LABELS)
    with pytest.raises(EditError, match="nothing to undo"):
        project.undo()


def test_a_label_is_added_used_and_undone(project: Project, article: str) -> None:
    id_ = project.add_label(DOUBT)
    assert id_ == "great-doubt"
    assert project.labels.labels[-1] == replace(DOUBT, id=id_)
    assert project.articles()[0].counts[id_] == 0
    mark = project.annotate(article, label=id_, start=0, end=4)
    with pytest.raises(EditError, match=r"great-doubt is in use \(1\)"):
        project.undo()
    project.undo(article)
    change = project.undo()
    assert change.touches(Entity.LABEL)
    assert project.labels == LabelSet()
    with pytest.raises(EditError, match="great-doubt is gone"):
        project.redo(article)
    project.redo()
    project.redo(article)
    assert [row.id for row in project.annotations()] == [mark]


def test_ids_are_never_used_again(project: Project) -> None:
    project.add_label(replace(DOUBT, id="doubt"))
    project.undo()
    with pytest.raises(EditError, match="was another label's"):
        project.add_label(replace(DOUBT, id="doubt"))
    project.add_label(replace(DOUBT, name_en="doubt"))
    assert project.labels.labels[-1].id == "doubt-2"
    project.merge_labels("quote", "claim")
    assert project.add_label(Label("", "منقول", "Quote")) == "quote-2"


REFUSED: list[tuple[Callable[[Project], object], str]] = [
    (lambda p: p.add_label(replace(DOUBT, id="1x")), "can't be"),
    (lambda p: p.add_label(replace(DOUBT, name_ar="مصـدر")), "can't be told from"),
    (lambda p: p.add_label(replace(DOUBT, key="1")), "key 1"),
    (lambda p: p.change_label(replace(STANDARD_LABELS[0], name_en="Source")), "can't be told from"),
    (lambda p: p.change_label(replace(STANDARD_LABELS[0], key="2")), "key 2"),
    (lambda p: p.change_label(STANDARD_LABELS[0]), "like that already"),
    (lambda p: p.merge_labels("claim", "claim"), "can't be merged"),
    (lambda p: p.retire_label("claim", False), "like that already"),
    (lambda p: p.move_label("claim", 0), "at that place already"),
    (lambda p: p.move_label("quote", 99), "at that place already"),
]


@pytest.mark.parametrize(("call", "told"), REFUSED)
def test_a_change_that_cannot_be_is_refused(
    project: Project, call: Callable[[Project], object], told: str
) -> None:
    with pytest.raises(EditError, match=told):
        call(project)
    assert project.labels == LabelSet()


@pytest.mark.parametrize(
    "call",
    [
        lambda p: p.change_label(replace(DOUBT, id="doubt")),
        lambda p: p.merge_labels("doubt", "claim"),
        lambda p: p.merge_labels("claim", "doubt"),
        lambda p: p.retire_label("doubt"),
        lambda p: p.move_label("doubt", 0),
    ],
)
def test_an_unknown_label_is_told(project: Project, call: Callable[[Project], object]) -> None:
    with pytest.raises(NotFoundError, match="no label doubt"):
        call(project)


def test_a_label_is_changed_and_keeps_its_marks_and_its_state(project: Project, article: str) -> None:
    project.annotate(article, label="claim", start=0, end=4)
    project.retire_label("claim")
    claim = project.labels.labels[0]
    project.change_label(replace(claim, name_ar="زعم", retired=False, key="9", accent="teal"))
    changed = project.labels.labels[0]
    assert (changed.name_ar, changed.retired, changed.key, changed.accent) == ("زعم", True, "9", "teal")
    assert project.annotations()[0].label == "claim"
    project.undo()
    assert project.labels.labels[0] == claim


def test_a_retired_label_keeps_its_marks_and_takes_no_new_ones(project: Project, article: str) -> None:
    id_ = project.annotate(article, label="claim", start=0, end=4)
    other = project.annotate(article, label="quote", start=0, end=4)
    project.retire_label("claim")
    assert [label.id for label in project.labels.active] == ["source", "denial", "quote"]
    assert project.annotation(id_).label == "claim"
    for call in (
        lambda: project.annotate(article, label="claim", start=5, end=8),
        lambda: project.relabel(other, "claim"),
        lambda: project.merge_labels("quote", "claim"),
    ):
        with pytest.raises(EditError, match=r"retired|can't be merged"):
            call()
    project.set_comment(id_, "still here")


def test_a_label_comes_back_without_a_key_that_was_taken(project: Project) -> None:
    project.retire_label("claim")
    project.retire_label("claim", retired=False)
    assert project.labels.labels[0].key == "1"
    project.retire_label("claim")
    project.add_label(replace(DOUBT, key="1"))
    project.retire_label("claim", retired=False)
    assert project.labels.labels[0].key == ""


def test_the_last_label_cannot_be_retired(project: Project) -> None:
    for label in ("claim", "source", "denial"):
        project.retire_label(label)
    with pytest.raises(EditError, match="needs a label"):
        project.retire_label("quote")


def test_labels_are_put_in_another_order(project: Project) -> None:
    project.move_label("quote", 0)
    assert [label.id for label in project.labels] == ["quote", "claim", "source", "denial"]
    project.move_label("claim", 99)
    assert [label.id for label in project.labels] == ["quote", "source", "denial", "claim"]
    project.undo()
    project.undo()
    assert project.labels == LabelSet()
    project.redo()
    assert project.labels.labels[0].id == "quote"


def test_merging_moves_every_mark_and_drops_doubles(project: Project, article: str) -> None:
    other = project.add("another text")
    gone = project.add("a text that is removed")
    double = project.annotate(article, label="denial", start=0, end=4)
    kept = project.annotate(article, label="claim", start=0, end=4)
    layer = project.annotate(article, label="denial", start=0, end=4, annotator="Nadia")
    moved = project.annotate(other, label="denial", spans=[Span(0, 3), Span(4, 6)])
    hidden = project.annotate(gone, label="denial", start=0, end=1)
    project.remove_article(gone)
    before = project.annotations()
    change = project.merge_labels("denial", "claim")
    assert change.edit.verb == "merge_label"
    assert set(change.edit.scopes) == {"", article, other, gone}
    assert [label.id for label in project.labels] == ["claim", "source", "quote"]
    assert {row.id: row.label for row in project.annotations()} == {
        kept: "claim",
        layer: "claim",
        moved: "claim",
    }
    assert double not in {row.id for row in project.annotations()}
    assert project.article(article).counts == {"claim": 2, "source": 0, "quote": 0}
    project.undo()
    assert project.annotations() == before
    assert project.labels == LabelSet()
    project.undo()
    assert project.annotation(hidden).label == "denial"


def test_a_merge_is_undone_only_where_nothing_came_after_it(project: Project, article: str) -> None:
    project.annotate(article, label="denial", start=0, end=4)
    project.merge_labels("denial", "claim")
    late = project.annotate(article, label="claim", start=5, end=8)
    with pytest.raises(EditError, match=r"merge label.*the article “خبر”.*undo those there first"):
        project.undo()
    assert project.annotation(late).label == "claim"
    project.undo(article)
    project.undo(article)
    assert project.annotations()[0].label == "denial"
    assert project.labels == LabelSet()
    project.retire_label("quote")
    with pytest.raises(EditError, match="nothing to redo"):
        project.redo()
    with pytest.raises(EditError, match="the label set or the list of articles"):
        project.redo(article)


def test_labels_are_read_anew_where_another_program_may_write(project: Project) -> None:
    with Project.open(project.path, read_only=True) as reader:
        assert reader.labels == LabelSet()
        project.retire_label("claim")
        assert reader.labels == project.labels
        assert project.labels is project.labels
