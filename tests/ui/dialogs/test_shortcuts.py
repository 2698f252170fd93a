from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hashiya.text.direction import isolate
from hashiya.ui.actions import ENTRIES, Action
from hashiya.ui.dialogs.shortcuts import ShortcutsPage
from hashiya.ui.models.row import ROW, Row

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ShortcutsPage:
    page = ShortcutsPage(desk.workspace)
    qtbot.addWidget(page)
    page.show()
    return page


def _rows(page: ShortcutsPage) -> list[Row]:
    return [page.model.index(row, 0).data(ROW) for row in range(page.model.rowCount())]


def test_every_action_with_keys_has_a_line(page: ShortcutsPage) -> None:
    keyed = [row for row in _rows(page) if row.count]
    acting = [entry for entry in ENTRIES if isinstance(entry, Action) and entry.keys]
    assert len(keyed) >= len(acting)
    assert all(row.count for row in _rows(page) if not row.faded)


def test_labels_stand_first_with_their_keys(page: ShortcutsPage) -> None:
    first = _rows(page)[:2]
    assert (first[0].text, first[0].faded) == ("Labels", True)
    assert (first[1].text, first[1].count) == (f"{isolate('claim')}: mark", "1 / F1")


def test_no_key_is_written_twice_nor_as_a_rare_keyboard_names_it(page: ShortcutsPage) -> None:
    written = {row.text: row.count for row in _rows(page)}
    assert written["Undo"] == "Ctrl+Z"
    for keys in written.values():
        assert len(set(keys.split(" / "))) == len(keys.split(" / "))


def test_a_key_is_found_by_words_and_by_its_name(page: ShortcutsPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.field, "undo")
    assert any("Undo" in row.text for row in _rows(page))
    assert len(_rows(page)) < 6
    page.field.clear()
    qtbot.keyClicks(page.field, "Ctrl+Z")
    assert any(row.text == "Undo" for row in _rows(page))


def test_the_arrow_goes_down_into_the_list_and_escape_closes(page: ShortcutsPage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.field.setFocus()
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    assert page.focusWidget() is page.list
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.isHidden()


def test_the_page_speaks_the_interfaces_language(desk: Desk, page: ShortcutsPage) -> None:
    desk.workspace.set_appearance(language="ar")
    assert any("ادعاء" in row.text for row in _rows(page))
