from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hashiya.ui.dialogs.annotators import AnnotatorChooser
from hashiya.ui.models.row import ROW

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> AnnotatorChooser:
    desk.mark("باريس")
    start = desk.workspace.text.index("روسيا")
    desk.project.annotate(desk.article.id, label="claim", start=start, end=start + 5, annotator="سارة")
    dialog = AnnotatorChooser(desk.workspace)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_present_annotator_is_chosen_and_marked(desk: Desk, dialog: AnnotatorChooser) -> None:
    assert set(dialog.model.ids) == {"Mona", "سارة"}
    assert dialog.list.chosen_id() == "Mona"
    assert dialog.model.index_of("Mona").data(ROW).note == "at work now"
    assert dialog.name.text() == "Mona"


def test_another_layer_is_shown(desk: Desk, dialog: AnnotatorChooser, qtbot: QtBot) -> None:
    dialog.list.setCurrentIndex(dialog.model.index_of("سارة"))
    assert dialog.choose.text() == "Show layer"
    qtbot.mouseClick(dialog.choose, Qt.MouseButton.LeftButton)
    assert dialog.isHidden()
    assert desk.workspace.annotator == "سارة"
    assert [a.annotator for a in desk.workspace.annotations] == ["سارة"]


def test_a_new_name_begins_a_layer(desk: Desk, dialog: AnnotatorChooser, qtbot: QtBot) -> None:
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, "  Huda  Ali ")
    assert dialog.choose.text() == "Begin a layer"
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert desk.workspace.annotator == "Huda Ali"
    assert desk.workspace.annotations == []


def test_no_name_is_no_choice(dialog: AnnotatorChooser, qtbot: QtBot) -> None:
    dialog.name.clear()
    assert not dialog.choose.isEnabled()


def test_a_refused_name_is_told_in_place(desk: Desk, dialog: AnnotatorChooser, qtbot: QtBot) -> None:
    dialog.name.setText("a\x07b")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.refusal.isVisible()
    assert desk.workspace.annotator == "Mona"


def test_the_same_name_is_no_edit(desk: Desk, dialog: AnnotatorChooser, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(desk.workspace.annotator_changed):
        dialog.accept()
    assert dialog.isHidden()
