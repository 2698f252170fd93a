from __future__ import annotations

from collections.abc import Sequence

import pytest

from hashiya.core.annotations import Annotation
from hashiya.core.articles import Direction
from hashiya.core.labels import STANDARD_LABELS, Label, LabelSet
from hashiya.core.spans import Span
from hashiya.ui.models.annotation_list import AnnotationListModel, label_of
from hashiya.ui.models.row import ROW, Row

TEXT = "قال الوزير إن المحادثات بدأت " + "كلمة " * 300


def _annotation(number: int, label: str, *spans: tuple[int, int], comment: str = "") -> Annotation:
    fragments = tuple(Span(*span) for span in spans)
    return Annotation(f"a{number}", "x", label, "Mona", fragments, comment or None)


@pytest.fixture
def model(qapp: object) -> AnnotationListModel:
    model = AnnotationListModel()
    model.set_text(TEXT, Direction.RTL)
    return model


def _row(model: AnnotationListModel, item: str) -> Row:
    row = model.index_of(item).data(ROW)
    assert isinstance(row, Row)
    return row


def _set(model: AnnotationListModel, *annotations: Annotation, unsaved: Sequence[str] = ()) -> None:
    model.set_annotations(annotations, unsaved)


def test_fragments_are_joined_by_an_ellipsis(model: AnnotationListModel) -> None:
    _set(model, _annotation(1, "claim", (0, 3), (4, 10)))
    assert _row(model, "a1").text == "قال … الوزير"


def test_a_marked_book_costs_no_more_than_a_line(model: AnnotationListModel) -> None:
    _set(model, _annotation(1, "claim", (0, len(TEXT))))
    assert len(_row(model, "a1").text) <= 401


def test_unsaved_ones_are_told_by_badge_and_words(model: AnnotationListModel) -> None:
    _set(model, _annotation(1, "claim", (0, 3)), unsaved=["a1"])
    row = _row(model, "a1")
    assert (row.badge, row.warns, row.note) == ("!", True, "not saved yet")
    model.put(_annotation(1, "claim", (0, 3)), unsaved=False)
    assert _row(model, "a1").badge == "C"


def test_badges_and_names_are_the_interfaces(model: AnnotationListModel) -> None:
    _set(model, _annotation(1, "claim", (0, 3)))
    model.set_labels(LabelSet(), "ar")
    assert _row(model, "a1").badge == "د"
    assert "ادعاء" in model.spoken("a1")
    assert "ادعاء" in model.explained("a1")


def test_an_unknown_label_is_shown_by_its_id(model: AnnotationListModel) -> None:
    _set(model, _annotation(1, "rumour", (0, 3)))
    assert _row(model, "a1").badge == "r"
    assert label_of(_annotation(1, "rumour", (0, 3)), LabelSet()) == Label("rumour", "rumour", "rumour")


def test_a_row_that_a_filter_leaves_out_comes_back_when_it_fits(model: AnnotationListModel) -> None:
    _set(model, _annotation(1, "claim", (0, 3)), _annotation(2, "source", (4, 10)))
    model.set_filter(commented=True)
    assert list(model.ids) == []
    model.put(_annotation(2, "source", (4, 10), comment="من؟"), unsaved=False)
    assert list(model.ids) == ["a2"]
    model.set_filter()
    model.drop("a2")
    assert list(model.ids) == ["a1"]
    assert model.total == model.count("claim") == 1
    assert model.annotation("a2") is None


def test_grouping_follows_the_order_of_the_label_set(model: AnnotationListModel) -> None:
    _set(model, _annotation(1, "claim", (4, 10)), _annotation(2, "source", (0, 3)))
    model.set_filter(grouped=True)
    assert list(model.ids) == ["a1", "a2"]
    model.set_labels(LabelSet(tuple(reversed(STANDARD_LABELS))), "en")
    assert list(model.ids) == ["a2", "a1"]


def test_a_new_row_is_inserted_and_no_more_is_told(model: AnnotationListModel) -> None:
    _set(model, _annotation(1, "claim", (0, 3)))
    told: list[str] = []
    model.rowsInserted.connect(lambda *_: told.append("inserted"))
    model.dataChanged.connect(lambda *_: told.append("changed"))
    model.put(_annotation(2, "claim", (4, 10)), False)
    assert told == ["inserted"]
    model.put(_annotation(2, "claim", (4, 10), comment="doubtful"), False)
    assert told == ["inserted", "changed"]
    assert _row(model, "a2").note
