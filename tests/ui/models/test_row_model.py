from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from hashiya.ui.models.row import ID, ROW, Row
from hashiya.ui.models.row_model import RowModel


class Words(RowModel):
    """Show ids as their own words."""

    def row(self, item: str) -> Row:
        return Row(item)

    def explained(self, item: str) -> str:
        return "<b>" if item == "bold" else ""


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def model(qapp: object, told: list[str]) -> Words:
    model = Words()
    model.modelReset.connect(lambda: told.append("reset"))
    model.rowsInserted.connect(lambda _parent, first, last: told.append(f"+{first}-{last}"))
    model.rowsRemoved.connect(lambda _parent, first, last: told.append(f"-{first}-{last}"))
    model.dataChanged.connect(lambda first, last: told.append(f"={first.row()}-{last.row()}"))
    return model


def test_one_row_that_comes_or_goes_is_told_as_such(model: Words, told: list[str]) -> None:
    model.arrange(["a", "c"])
    model.arrange(["a", "b", "c"])
    model.arrange(["a", "b", "c", "d"])
    model.arrange(["b", "c", "d"])
    model.arrange(["b", "c"])
    model.arrange(["b", "c"])
    model.arrange(["c", "b"])
    assert told == ["reset", "+1-1", "+3-3", "-0-0", "-2-2", "reset"]
    assert list(model.ids) == ["c", "b"]


@given(st.lists(st.lists(st.sampled_from("abcdef"), unique=True), max_size=8))
def test_whatever_is_shown_can_be_found_again(steps: Sequence[list[str]]) -> None:
    model = Words()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for ids in steps:
        model.arrange(ids)
        assert [model.index(n, 0).data(ID) for n in range(model.rowCount())] == ids
        assert [model.place_of(each) for each in ids] == list(range(len(ids)))


def test_roles_give_words_id_tip_and_row(model: Words) -> None:
    model.reset(["bold", "plain"])
    index = model.index_of("bold")
    assert index.data() == index.data(Qt.ItemDataRole.AccessibleTextRole) == "bold"
    assert index.data(ROW) == Row("bold")
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "<qt>&lt;b&gt;</qt>"
    assert model.index_of("plain").data(Qt.ItemDataRole.ToolTipRole) == ""
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex(), ROW) is None
    assert not model.index_of("gone").isValid()
    assert not model.index_of(None).isValid()
    assert model.rowCount(index) == 0


def test_changes_are_told_for_one_row_or_for_all(model: Words, told: list[str]) -> None:
    model.reset(["a", "b"])
    model.tell_changed("b")
    model.tell_changed("gone")
    model.tell_changed()
    assert told == ["reset", "=1-1", "=0-1"]


def test_a_model_says_what_a_row_looks_like(qapp: object) -> None:
    with pytest.raises(NotImplementedError):
        RowModel().row("a")
    assert RowModel().spoken("a") == RowModel().explained("a") == ""


def test_a_row_is_made_once_and_again_when_it_changed() -> None:
    made: list[str] = []

    class Counted(RowModel):
        def row(self, item: str) -> Row:
            made.append(item)
            return Row(f"{item} {len(made)}")

    model = Counted()
    model.reset(["a", "b"])
    first = model.index(0, 0)
    assert first.data(ROW).text == first.data(ROW).text == "a 1"
    assert first.data() == "a 1"
    model.tell_changed("a")
    assert first.data() == "a 2"
    model.index(1, 0).data()
    model.tell_changed()
    assert [first.data(), model.index(1, 0).data()] == ["a 4", "b 5"]
    model.reset(["b"])
    assert model.index(0, 0).data() == "b 6"
    assert made == ["a", "a", "b", "a", "b", "b"]


def test_rows_are_counted_below_python_and_only_chosen(model: Words) -> None:
    model.reset(["a", "b"])
    index = model.index_of("a")
    assert "rowCount" not in {name for each in (Words, RowModel) for name in vars(each)}
    assert (model.rowCount(), model.columnCount(), model.rowCount(index)) == (2, 1, 0)
    flag = Qt.ItemFlag
    assert index.flags() == flag.ItemIsSelectable | flag.ItemIsEnabled | flag.ItemNeverHasChildren
    assert model.flags(QModelIndex()) == flag.NoItemFlags
