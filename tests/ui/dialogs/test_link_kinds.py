from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hashiya.core.labels import Pattern
from hashiya.core.link_kinds import LinkKind, LinkKinds
from hashiya.ui.dialogs.link_kinds import NEW, LinkKindsDialog
from hashiya.ui.models.row import ROW
from hashiya.ui.theme import DARK

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

SAME = LinkKind("same_as", "هو نفسه", "same as", ("source",), ("source",), "gold", Pattern.DOTTED)


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> LinkKindsDialog:
    return _dialog(desk, qtbot)


def _dialog(desk: Desk, qtbot: QtBot) -> LinkKindsDialog:
    dialog = LinkKindsDialog(desk.workspace)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def _click(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _type(qtbot: QtBot, field: object, text: str) -> None:
    field.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(field, text)


def _go_to(dialog: LinkKindsDialog, kind: str) -> None:
    dialog.column.list.setCurrentIndex(dialog.column.model.index_of(kind))


def _ids(desk: Desk) -> list[str]:
    return [kind.id for kind in desk.workspace.link_kinds]


def _pressed(choice: object) -> list[str]:
    return [label for label, chip in choice.chips.items() if chip.isChecked()]  # type: ignore[attr-defined]


def test_the_first_kind_is_shown_whole(dialog: LinkKindsDialog) -> None:
    form = dialog.form
    assert dialog.column.list.chosen_id() == "attributed_to"
    assert (form.name_ar.text(), form.name_en.text()) == ("منسوب إلى", "attributed to")
    assert (form.id.text(), form.id.isReadOnly()) == ("attributed_to", True)
    assert (form.accent.value, form.pattern.value) == ("green", "solid")
    assert _pressed(form.begins) == ["claim", "denial", "quote"]
    assert _pressed(form.ends) == ["source"]
    assert not dialog.save.isEnabled()
    row = dialog.column.model.index(1, 0).data(ROW)
    assert row.note.replace("\u2068", "").replace("\u2069", "") == "from denial to claim, quote"
    assert dialog.column.model.spoken("denies") == row.note
    assert dialog.column.model.explained("denies").endswith(row.note)


def test_a_kind_is_added_under_an_id_made_of_its_name(
    desk: Desk, dialog: LinkKindsDialog, qtbot: QtBot
) -> None:
    _click(qtbot, dialog.column.add)
    assert not dialog.form.id.isReadOnly()
    dialog.form.name_ar.insert("هو نفسه")
    _type(qtbot, dialog.form.name_en, "Same as!")
    assert dialog.form.id.placeholderText() == "same_as"
    for choice in (dialog.form.begins, dialog.form.ends):
        _click(qtbot, choice.chips["source"])
    _click(qtbot, dialog.save)
    kind = desk.workspace.link_kinds.find("same_as")
    assert kind == LinkKind("same_as", "هو نفسه", "Same as!", ("source",), ("source",), "blue")
    assert dialog.column.list.chosen_id() == "same_as"
    _click(qtbot, dialog.undo)
    assert _ids(desk) == ["attributed_to", "denies"]
    _click(qtbot, dialog.redo)
    assert _ids(desk)[-1] == "same_as"


def test_an_id_can_be_given_and_a_kind_may_tie_anything(
    desk: Desk, dialog: LinkKindsDialog, qtbot: QtBot
) -> None:
    _click(qtbot, dialog.column.add)
    dialog.form.name_ar.insert("يتصل")
    _type(qtbot, dialog.form.id, "rel")
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    _click(qtbot, dialog.save)
    kind = desk.workspace.link_kinds.find("rel")
    assert kind is not None
    assert (kind.from_labels, kind.to_labels) == ((), ())
    assert "any label" in dialog.column.model.index(2, 0).data(ROW).note


def test_a_kind_is_changed_in_one_edit(desk: Desk, dialog: LinkKindsDialog, qtbot: QtBot) -> None:
    before = len(desk.project.history().entries)
    _go_to(dialog, "denies")
    _type(qtbot, dialog.form.name_en, "contradicts")
    _click(qtbot, dialog.form.ends.chips["denial"])
    for choice, value in ((dialog.form.accent, "gold"), (dialog.form.pattern, Pattern.WAVY.value)):
        choice.choose(value)
        choice.activated.emit(choice.currentIndex())
    _go_to(dialog, "attributed_to")
    kind = desk.workspace.link_kinds.find("denies")
    assert kind is not None
    assert (kind.name_en, kind.accent, kind.pattern) == ("contradicts", "gold", Pattern.WAVY)
    assert set(kind.to_labels) == {"claim", "quote", "denial"}
    assert len(desk.project.history().entries) == before + 1
    desk.project.undo()
    assert desk.workspace.link_kinds == LinkKinds()


def test_what_is_refused_is_said_in_place_and_nothing_typed_is_lost(
    desk: Desk, dialog: LinkKindsDialog, qtbot: QtBot
) -> None:
    _click(qtbot, dialog.column.add)
    _type(qtbot, dialog.form.id, "9lives")
    _type(qtbot, dialog.form.name_en, "cat")
    _click(qtbot, dialog.save)
    assert "can't be" in dialog.refusal.text()
    assert dialog.refusal.isVisible()
    _go_to(dialog, "denies")
    assert dialog.form.id.text() == "9lives"
    dialog.reject()
    assert dialog.isVisible()
    _click(qtbot, dialog.discard)
    assert not dialog.refusal.isVisible()
    assert dialog.column.list.chosen_id() == "attributed_to"
    _type(qtbot, dialog.form.name_en, "denies")
    _click(qtbot, dialog.column.add)
    assert "can't be told from another" in dialog.refusal.text()
    _click(qtbot, dialog.column.down)
    assert _ids(desk) == ["attributed_to", "denies"]
    _click(qtbot, dialog.discard)
    assert dialog.form.name_en.text() == "attributed to"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_kinds_are_ordered_and_removed_and_links_stay(
    desk: Desk, dialog: LinkKindsDialog, qtbot: QtBot
) -> None:
    claim, source = desk.mark("باريس"), desk.mark("وزير الخارجية", "source")
    desk.project.link(claim, source, kind="attributed_to")
    _click(qtbot, dialog.column.down)
    assert _ids(desk) == ["denies", "attributed_to"]
    assert not dialog.column.down.isEnabled()
    _click(qtbot, dialog.remove)
    assert _ids(desk) == ["denies"]
    assert dialog.column.list.chosen_id() == "denies"
    assert len(desk.project.links()) == 1
    _click(qtbot, dialog.remove)
    assert _ids(desk) == []
    assert not dialog.form.isEnabled()
    assert dialog.column.add.isEnabled()
    _click(qtbot, dialog.undo)
    assert dialog.column.list.chosen_id() == "denies"


def test_a_new_kind_is_given_up_by_discarding(desk: Desk, dialog: LinkKindsDialog, qtbot: QtBot) -> None:
    _click(qtbot, dialog.column.add)
    assert dialog._chosen == NEW
    assert not dialog.column.add.isEnabled()
    _click(qtbot, dialog.discard)
    assert dialog.column.list.chosen_id() == "attributed_to"
    assert _ids(desk) == ["attributed_to", "denies"]


def test_the_labels_wear_the_theme_also_those_made_later(
    desk: Desk, dialog: LinkKindsDialog, qtbot: QtBot
) -> None:
    desk.workspace.set_appearance(theme=DARK)
    fresh = _dialog(desk, qtbot)
    for form in (dialog.form, fresh.form):
        assert all(chip.theme is DARK for chip in form.begins.chips.values())


def test_a_retired_label_stays_where_it_is_named(desk: Desk, qtbot: QtBot) -> None:
    desk.project.set_link_kinds([SAME, *LinkKinds()])
    desk.project.retire_label("source")
    dialog = _dialog(desk, qtbot)
    assert _pressed(dialog.form.begins) == ["source"]
    assert not dialog.form.changed


def test_a_project_for_reading_shows_its_kinds(desk: Desk, qtbot: QtBot) -> None:
    path = desk.project.path
    desk.workspace.close_project()
    assert desk.workspace.open_project(path, read_only=True)
    dialog = _dialog(desk, qtbot)
    assert not dialog.form.isEnabled()
    assert not dialog.column.add.isEnabled()
    assert not dialog.remove.isEnabled()
