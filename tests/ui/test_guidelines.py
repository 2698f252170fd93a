"""The guidelines in the window: a key to a label's section, a key there and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hashiya import settings
from hashiya.core.spans import Span
from hashiya.ui.dialogs.guidelines_editor import GuidelinesEditor
from hashiya.ui.dialogs.shortcuts import ShortcutsPage
from hashiya.ui.main_window import MainWindow

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk(window: MainWindow, qtbot: Any) -> MainWindow:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def press(desk: MainWindow, key: Any, modifiers: Any = _NONE) -> None:
    QTest.keyClick(desk.windowHandle(), key, modifiers)


def section(desk: MainWindow) -> str:
    return str(desk.furniture.guidelines.reader.section)


def mark(desk: MainWindow, words: str, label: str) -> None:
    start = desk.workspace.text.index(words)
    desk.workspace.select(Span(start, start + len(words)))
    desk.workspace.annotate(label)


@pytest.mark.parametrize(("digit", "label"), [(1, "claim"), (2, "source"), (3, "denial"), (4, "quote")])
def test_each_label_s_section_is_one_key_away(desk: MainWindow, digit: int, label: str) -> None:
    press(desk, Qt.Key(Qt.Key.Key_F1 + digit - 1), CTRL)
    assert (desk.views.side_shown, section(desk)) == ("guidelines", label)
    assert desk.furniture.guidelines.reader.hasFocus()
    press(desk, Qt.Key.Key_F1 if digit > 1 else Qt.Key.Key_F2, CTRL)
    assert section(desk) != label
    press(desk, Qt.Key(Qt.Key.Key_0 + digit), CTRL | ALT)
    assert section(desk) == label
    assert desk.workspace.annotations == []


def test_the_keys_work_with_arabic_digits_and_letters(desk: MainWindow) -> None:
    label_keys = {each.toString() for action in desk.menus.labels.made for each in action.shortcuts()}
    assert {"Ctrl+F3", "Ctrl+Alt+3", "Ctrl+Alt+٣", "Ctrl+Alt+۳"} <= label_keys
    assert {each.toString() for each in desk.menus.actions["show_guidelines"].shortcuts()} == {"G", "ل"}
    desk.view.setFocus()
    for is_press in (True, False):
        QTest.simulateEvent(desk.view, is_press, ord("ل"), _NONE, "ل", False)
    assert desk.views.side_shown == "guidelines"


def test_a_key_opens_the_current_label_and_the_same_key_goes_back(desk: MainWindow) -> None:
    desk.side.show_page("history")
    mark(desk, "صحيفة وول ستريت جورنال", "source")
    desk.view.setFocus()
    press(desk, Qt.Key.Key_G)
    assert (desk.views.side_shown, section(desk)) == ("guidelines", "source")
    press(desk, Qt.Key.Key_G)
    assert desk.views.side_shown == "history"
    assert desk.view.hasFocus()
    desk.workspace.set_current(None)
    press(desk, Qt.Key.Key_G)
    assert (desk.views.side_shown, section(desk)) == ("guidelines", "")


def test_a_side_that_was_folded_away_is_so_again(desk: MainWindow) -> None:
    desk.side.hide()
    press(desk, Qt.Key.Key_F2, CTRL)
    press(desk, Qt.Key.Key_F3, CTRL)
    assert (desk.views.side_shown, section(desk)) == ("guidelines", "denial")
    press(desk, Qt.Key.Key_G)
    assert desk.side.isHidden()
    desk.side.show()
    assert desk.views.side_shown == "annotations"


def test_reading_and_marking_go_on_beside_one_another(desk: MainWindow) -> None:
    press(desk, Qt.Key.Key_G)
    desk.workspace.select(Span(0, 4))
    press(desk, Qt.Key.Key_3)
    assert [each.label for each in desk.workspace.annotations] == ["denial"]
    press(desk, Qt.Key.Key_PageDown)
    assert desk.furniture.guidelines.reader.verticalScrollBar().value() > 0
    press(desk, Qt.Key.Key_Escape)
    assert desk.view.hasFocus()
    assert desk.views.side_shown == "guidelines"


def test_the_word_above_the_page_opens_them_and_shows_that_they_are_open(
    desk: MainWindow, qtbot: Any
) -> None:
    word = desk.furniture.top_bar._words["show_guidelines"]
    assert word.text() == "Guidelines"
    qtbot.mouseClick(word, Qt.MouseButton.LeftButton)
    desk.menus.refresh()
    assert desk.menus.actions["show_guidelines"].isChecked()
    qtbot.mouseClick(word, Qt.MouseButton.LeftButton)
    assert desk.views.side_shown == "annotations"


def test_they_are_edited_from_the_page_and_undone_with_a_key(desk: MainWindow, qtbot: Any) -> None:
    press(desk, Qt.Key.Key_F4, CTRL)
    panel = desk.furniture.guidelines
    qtbot.mouseClick(panel.edit, Qt.MouseButton.LeftButton)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, GuidelinesEditor)
    assert sheet.field.textCursor().block().text() == "## Quote {#quote}"
    sheet.field.insertPlainText("Ours\n\n")
    sheet.accept()
    assert "Ours" in panel.reader.toPlainText()
    assert desk.workspace.undo_name() == "Change guidelines"
    desk.activateWindow()
    qtbot.waitUntil(desk.isActiveWindow)
    press(desk, Qt.Key.Key_Z, CTRL)
    assert "Ours" not in panel.reader.toPlainText()


def test_the_page_is_there_again_at_the_next_start(
    desks: Callable[..., MainWindow], project_file: Path
) -> None:
    settings.save(replace(settings.load(), language="en", theme="light"))
    first = desks(project_file)
    first.guidelines.show("quote")
    first.close()
    assert desks(project_file).views.side_shown == "guidelines"


def test_they_are_left_for_the_annotations_where_nothing_was_shown_before(desk: MainWindow) -> None:
    desk.guidelines.show("")
    desk.side.before = ""
    desk.guidelines.leave()
    assert desk.views.side_shown == "annotations"


def test_the_keys_are_on_the_page_of_keys(desk: MainWindow, qtbot: Any) -> None:
    page = ShortcutsPage(desk.workspace)
    qtbot.addWidget(page)
    rows = [page.model.row(item) for item in page.model.ids]
    told = {row.text: row.count for row in rows}
    assert told["\u2068source\u2069: guidelines"] == "Ctrl+F2 / Ctrl+Alt+2"
    assert told["Guidelines"] == "G"
