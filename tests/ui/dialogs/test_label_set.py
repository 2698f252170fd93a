from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from hashiya.core.labels import ACCENTS, Pattern
from hashiya.ui.dialogs.label_set import NEW, LabelSetDialog
from hashiya.ui.dialogs.looks import accent_name, pattern_name
from hashiya.ui.models.row import ROW

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> LabelSetDialog:
    dialog = LabelSetDialog(desk.workspace)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def _go_to(dialog: LabelSetDialog, label: str) -> None:
    dialog.column.list.setCurrentIndex(dialog.column.model.index_of(label))


def _type(qtbot: QtBot, field: object, text: str) -> None:
    field.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(field, text)


def _click(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_first_label_is_shown_whole(dialog: LabelSetDialog) -> None:
    form = dialog.form
    assert dialog.column.list.chosen_id() == "claim"
    assert (form.name_ar.text(), form.name_en.text()) == ("ادعاء", "claim")
    assert (form.badge_ar.text(), form.key.value) == ("د", "1")
    assert (form.accent.value, form.pattern.value) == ("blue", "solid")
    assert form.definition_en.text().startswith("What is presented")
    assert not dialog.save.isEnabled()


def test_a_label_is_added_with_looks_and_key_of_its_own(
    desk: Desk, dialog: LabelSetDialog, qtbot: QtBot
) -> None:
    _click(qtbot, dialog.column.add)
    dialog.form.name_ar.insert("شائعة")
    _type(qtbot, dialog.form.name_en, "Rumour")
    _click(qtbot, dialog.save)
    label = desk.workspace.labels.find("rumour")
    assert label is not None
    assert (label.name_ar, label.key, label.accent) == ("شائعة", "5", "red")
    assert dialog.column.list.chosen_id() == "rumour"
    _click(qtbot, dialog.undo)
    assert desk.workspace.labels.find("rumour") is None
    _click(qtbot, dialog.redo)
    assert desk.workspace.labels.find("rumour") is not None


def test_what_is_refused_is_said_in_place_and_nothing_typed_is_lost(
    desk: Desk, dialog: LabelSetDialog, qtbot: QtBot
) -> None:
    _type(qtbot, dialog.form.name_en, "source")
    _go_to(dialog, "quote")
    assert dialog.refusal.isVisible()
    assert dialog.column.list.chosen_id() == "claim"
    assert dialog.form.name_en.text() == "source"
    dialog.reject()
    assert dialog.isVisible()
    _click(qtbot, dialog.discard)
    assert not dialog.refusal.isVisible()
    assert dialog.form.name_en.text() == "claim"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_going_to_another_label_writes_what_was_typed(
    desk: Desk, dialog: LabelSetDialog, qtbot: QtBot
) -> None:
    _type(qtbot, dialog.form.name_en, "assertion")
    dialog.form.definition_en.selectAll()
    qtbot.keyClicks(dialog.form.definition_en, "Said as a fact.")
    _go_to(dialog, "denial")
    claim = desk.workspace.labels.find("claim")
    assert claim is not None
    assert (claim.name_en, claim.definition_en) == ("assertion", "Said as a fact.")
    assert dialog.column.list.chosen_id() == "denial"
    assert dialog.form.name_en.text() == "denial"


def test_the_preview_follows_every_choice(dialog: LabelSetDialog, qtbot: QtBot) -> None:
    before = dialog.form.preview.grab().toImage()
    for choice, value in ((dialog.form.accent, "gold"), (dialog.form.pattern, Pattern.WAVY.value)):
        choice.choose(value)
        choice.activated.emit(choice.currentIndex())
    shown = dialog.form.preview.label
    assert shown is not None
    assert (shown.accent, shown.pattern) == ("gold", Pattern.WAVY)
    assert dialog.form.preview.grab().toImage() != before
    assert dialog.save.isEnabled()


def test_labels_are_reordered(desk: Desk, dialog: LabelSetDialog, qtbot: QtBot) -> None:
    _go_to(dialog, "source")
    assert dialog.column.up.isEnabled()
    _click(qtbot, dialog.column.up)
    assert [label.id for label in desk.workspace.labels][:2] == ["source", "claim"]
    assert not dialog.column.up.isEnabled()
    _click(qtbot, dialog.column.down)
    assert [label.id for label in desk.workspace.labels][:2] == ["claim", "source"]


def test_a_label_is_retired_and_used_again(desk: Desk, dialog: LabelSetDialog, qtbot: QtBot) -> None:
    _go_to(dialog, "quote")
    _click(qtbot, dialog.retire)
    assert "quote" not in [label.id for label in desk.workspace.labels.active]
    row = dialog.column.model.index_of("quote").data(ROW)
    assert (row.faded, row.note) == (True, "retired")
    assert dialog.retire.text() == "Use again"
    _click(qtbot, dialog.retire)
    assert "quote" in [label.id for label in desk.workspace.labels.active]


def test_the_last_label_in_use_cannot_be_retired(desk: Desk, dialog: LabelSetDialog, qtbot: QtBot) -> None:
    for label in ("source", "denial", "quote"):
        desk.project.retire_label(label)
    _click(qtbot, dialog.retire)
    assert "needs a label" in dialog.refusal.text()


def test_labels_are_merged_and_the_marks_go_along(desk: Desk, dialog: LabelSetDialog, qtbot: QtBot) -> None:
    annotation = desk.mark("باريس", "quote")
    dialog.reload()
    _go_to(dialog, "quote")
    assert dialog.column.model.index_of("quote").data(ROW).count == "1"
    menu = dialog.merge_menu()
    assert [action.text() for action in menu.actions()] == ["claim", "source", "denial"]
    menu.actions()[0].trigger()
    assert desk.project.annotation(annotation).label == "claim"
    assert list(dialog.column.model.ids) == ["claim", "source", "denial"]
    assert dialog.column.list.chosen_id() == "claim"
    _click(qtbot, dialog.undo)
    assert desk.project.annotation(annotation).label == "quote"


def test_tab_stops_at_fields_alone(dialog: LabelSetDialog) -> None:
    areas = dialog.findChildren(QScrollArea)
    assert [area.focusPolicy() for area in areas] == [Qt.FocusPolicy.NoFocus]


def test_undo_stays_where_it_is_when_redo_comes(dialog: LabelSetDialog, qtbot: QtBot) -> None:
    _click(qtbot, dialog.column.down)
    _click(qtbot, dialog.retire)
    dialog.layout().activate()
    place = dialog.undo.pos()
    _click(qtbot, dialog.undo)
    dialog.layout().activate()
    assert not dialog.redo.isHidden()
    assert dialog.undo.pos() == place


def test_only_label_edits_are_undone_here(desk: Desk, dialog: LabelSetDialog) -> None:
    assert dialog.undo.isHidden()
    desk.project.retire_label("quote")
    assert not dialog.undo.isHidden()
    assert dialog.undo.text() == "Undo: Retire label"
    desk.project.add("نص آخر.")
    dialog.reload()
    assert dialog.undo.isHidden()


def test_a_new_label_can_be_given_up(desk: Desk, dialog: LabelSetDialog, qtbot: QtBot) -> None:
    _click(qtbot, dialog.column.add)
    assert dialog.column.list.chosen_id() is None
    _click(qtbot, dialog.discard)
    assert dialog.column.list.chosen_id() == "claim"
    assert len(list(desk.workspace.labels)) == 4
    assert NEW not in dialog.column.model.ids


def test_the_list_speaks_of_key_and_count(dialog: LabelSetDialog) -> None:
    index = dialog.column.model.index_of("claim")
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "key 1, 0 annotations"
    assert "What is presented" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_every_accent_and_pattern_has_a_name_of_its_own(qapp: object) -> None:
    assert len({accent_name(each) for each in ACCENTS}) == len(ACCENTS)
    assert len({pattern_name(each) for each in Pattern}) == len(Pattern)
    assert not {accent_name(each) for each in ACCENTS} & set(ACCENTS)
