from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hashiya.analysis import Rule
from hashiya.ui.dialogs.rules import RulesSheet

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


@pytest.fixture
def sheet(desk: Desk, qtbot: QtBot) -> RulesSheet:
    sheet = RulesSheet(desk.workspace)
    qtbot.addWidget(sheet)
    sheet.show()
    return sheet


def test_a_rule_is_an_edit_of_its_own(desk: Desk, sheet: RulesSheet, qtbot: QtBot) -> None:
    assert all(tick.isChecked() for tick in sheet.ticks.values())
    qtbot.keyClick(sheet.ticks[Rule.CUT_WORD], Qt.Key.Key_Space)
    assert desk.project.rules.off == {Rule.CUT_WORD}
    desk.project.undo()
    assert sheet.ticks[Rule.CUT_WORD].isChecked()
    qtbot.keyClick(sheet.ticks[Rule.CUT_WORD], Qt.Key.Key_Space)
    qtbot.keyClick(sheet.ticks[Rule.CUT_WORD], Qt.Key.Key_Space)
    assert desk.project.rules.off == frozenset()


def test_how_far_a_link_may_lead_is_an_edit_once(desk: Desk, sheet: RulesSheet, qtbot: QtBot) -> None:
    before = len(desk.project.history().entries)
    sheet.far.setFocus()
    sheet.far.selectAll()
    qtbot.keyClicks(sheet.far, "12")
    qtbot.keyClick(sheet.far, Qt.Key.Key_Return)
    assert desk.project.rules.far_paragraphs == 12
    assert len(desk.project.history().entries) == before + 1
    desk.project.undo()
    assert sheet.far.value() == 5
    qtbot.keyClick(sheet.ticks[Rule.FAR_LINK], Qt.Key.Key_Space)
    assert not sheet.far.isEnabled()


def test_each_rule_says_what_it_looks_for(sheet: RulesSheet) -> None:
    told = [tick.accessibleDescription() for tick in sheet.ticks.values()]
    assert len(set(told)) == len(Rule)
    assert all(sentence.endswith(".") for sentence in told)


def test_a_project_for_reading_shows_its_rules(desk: Desk, qtbot: QtBot) -> None:
    desk.project.set_rule("cut_word", False)
    path = desk.project.path
    desk.workspace.close_project()
    sheet = RulesSheet(desk.workspace)
    qtbot.addWidget(sheet)
    assert sheet.ticks[Rule.CUT_WORD].isChecked()
    assert desk.workspace.open_project(path, read_only=True)
    sheet.reload()
    assert not sheet.ticks[Rule.CUT_WORD].isChecked()
    assert not any(tick.isEnabled() for tick in sheet.ticks.values())
    assert not sheet.far.isEnabled()
