from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from hashiya.text.joining import Form, joined_forms
from hashiya.ui.models.letters import CODE, JOINED, LETTER, NAME, LetterTableModel, form_name, shown_sign


@pytest.fixture
def model(qapp: object) -> LetterTableModel:
    return LetterTableModel()


def _column(model: LetterTableModel, column: int) -> list[object]:
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_letters_stand_in_logical_order_joined_as_qt_would(model: LetterTableModel) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_letters(joined_forms("بيت"))
    assert _column(model, LETTER) == ["ب", "ي", "ت"]
    assert _column(model, JOINED) == ["ب\u200d", "\u200dي\u200d", "\u200dت"]
    assert _column(model, NAME)[2] == "ARABIC LETTER TEH"


def test_marks_join_nothing_and_invisible_ones_have_a_name(model: LetterTableModel) -> None:
    model.set_letters(joined_forms("مَ\u200c\U000f0000"))
    assert _column(model, JOINED)[1:3] == ["–", "–"]
    assert _column(model, LETTER)[1:3] == ["\u25cc\u064e", "ZWNJ"]
    assert _column(model, NAME)[3] == _column(model, CODE)[3] == "U+F0000"


def test_roles_beside_the_words(model: LetterTableModel) -> None:
    model.set_letters(joined_forms("بيت"))
    index = model.index(0, JOINED)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "joined to what follows"
    assert index.data(Qt.ItemDataRole.FontRole).pixelSize() == 18
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.rowCount(index) == model.columnCount(index) == 0


def test_every_form_has_words_of_its_own(qapp: object) -> None:
    assert len({form_name(form) for form in Form}) == len(Form)


def test_tatweel_is_seen_and_a_space_mark_is_named() -> None:
    assert shown_sign("ـ") == "ـ"
    assert shown_sign("\u00a0") == "NBSP"
    assert shown_sign("ب") == "ب"
