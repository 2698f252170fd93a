from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hashiya.analysis import Rule, meant
from hashiya.core.spans import Span
from hashiya.ui.findings import Findings
from hashiya.ui.models.row import ROW, Row
from hashiya.ui.panels.findings import FindingList

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> FindingList:
    return _panel(desk, qtbot)


def _panel(desk: Desk, qtbot: QtBot) -> FindingList:
    panel = FindingList(desk.workspace, Findings(desk.workspace))
    qtbot.addWidget(panel)
    panel.resize(300, 700)
    panel.show()
    return panel


def _rows(panel: FindingList) -> list[Row]:
    panel._findings.catch_up()
    panel.catch_up()
    return [panel.model.index(row, 0).data(ROW) for row in range(panel.model.rowCount())]


def _told(panel: FindingList) -> list[tuple[str, str]]:
    return [(row.text, row.note) for row in _rows(panel)]


def _click(qtbot: QtBot, panel: FindingList, row: int) -> None:
    place = panel.list.visualRect(panel.model.index(row, 0)).topLeft()
    qtbot.mouseClick(
        panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place.__class__(60, place.y() + 12)
    )


def test_findings_stand_in_the_order_of_the_text_and_follow_edits(
    desk: Desk, panel: FindingList, qtbot: QtBot
) -> None:
    denial = desk.mark("ونفت روسيا", "denial")
    desk.mark("المحادثات بدأت في باريس")
    assert _told(panel) == [
        ("المحادثات بدأت في باريس", "Without a source"),
        ("ونفت روسيا", "Without a source"),
        ("ونفت روسيا", "Denial of nothing"),
    ]
    assert panel.counted == "3 findings"
    desk.workspace.remove(denial)
    qtbot.waitUntil(lambda: panel.counted == "1 finding")
    assert len(panel.model.ids) == 1


def test_going_to_a_row_shows_the_place_at_fault_and_its_card(
    desk: Desk, panel: FindingList, qtbot: QtBot
) -> None:
    claim = desk.mark("في باريس.")
    assert {row.note for row in _rows(panel)} == {"Without a source", "Punctuation at an edge"}
    assert not panel.card.isVisible()
    with qtbot.waitSignal(desk.workspace.reveal_requested):
        _click(qtbot, panel, 0)
    assert desk.workspace.current is not None
    assert desk.workspace.current.id == claim
    assert panel.card.rule.text() == "Without a source"
    assert "link it to whoever says it" in panel.card.sentence.text()
    with qtbot.waitSignal(desk.workspace.reveal_requested) as revealed:
        qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert revealed.args[0].of(desk.workspace.text) == "."
    assert panel.card.rule.text() == "Punctuation at an edge"


def test_the_row_follows_the_current_annotation(desk: Desk, panel: FindingList) -> None:
    desk.mark("باريس")
    denial = desk.mark("ونفت روسيا", "denial")
    _rows(panel)
    desk.workspace.set_current(denial)
    panel.catch_up()
    assert panel.list.chosen_id() == panel.model.ids[1]
    assert panel.card.isVisible()
    desk.workspace.set_current(None)
    panel.catch_up()
    assert panel.list.chosen_id() is None
    assert not panel.card.isVisible()


@pytest.mark.parametrize("way", ["words", "keys", "card"])
def test_what_is_meant_is_answered_and_comes_back_with_undo(
    desk: Desk, panel: FindingList, qtbot: QtBot, way: str
) -> None:
    claim, other = desk.mark("المحادثات بدأت في باريس"), desk.mark("لا علم لنا بذلك", "quote")
    assert len(_rows(panel)) == 2
    _click(qtbot, panel, 0)
    with qtbot.waitSignal(desk.workspace.said) as said:
        if way == "words":
            box = panel.list.visualRect(panel.model.index(0, 0))
            place = box.bottomRight()
            place.setX(place.x() - 24)
            place.setY(place.y() - 14)
            qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        elif way == "keys":
            qtbot.keyClick(panel.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        else:
            qtbot.mouseClick(panel.card.answer, Qt.MouseButton.LeftButton)
    assert "undo takes that back" in said.args[0]
    assert meant(desk.project.annotation(claim)) == {"unattributed"}
    assert [row.text for row in _rows(panel)] == ["لا علم لنا بذلك"]
    assert desk.workspace.current is not None
    assert desk.workspace.current.id == other
    desk.workspace.undo()
    assert len(_rows(panel)) == 2


def test_a_rule_is_switched_off_from_the_card(desk: Desk, panel: FindingList, qtbot: QtBot) -> None:
    desk.mark("المحادثات بدأت في باريس")
    _rows(panel)
    _click(qtbot, panel, 0)
    qtbot.mouseClick(panel.card.switch_off, Qt.MouseButton.LeftButton)
    assert not desk.project.rules.follows(Rule.UNATTRIBUTED)
    assert panel.model.ids == []
    assert "no rule is broken" in panel.empty.sentence
    desk.project.undo()
    assert len(_rows(panel)) == 1


def test_notes_are_quieter_and_counted_apart(desk: Desk, panel: FindingList) -> None:
    start = desk.workspace.text.index("ونفت روسيا")
    spans = [Span(start, start + 10)]
    for label in ("denial", "claim"):
        desk.project.annotate(desk.article.id, label=label, spans=spans)
    rows = {row.note: row for row in _rows(panel)}
    assert panel.counted == "3 findings · 1 note"
    note = rows["Same passage, two labels"]
    assert (note.faded, note.warns) == (True, False)
    assert (rows["Denial of nothing"].faded, rows["Denial of nothing"].warns) == (False, True)
    item = panel.model.ids[-1]
    assert panel.model.spoken(item).startswith("Same passage, two labels. “")
    assert panel.model.spoken(item).endswith("Ctrl+Enter says that it is meant")
    assert "remove one, unless both are meant" in panel.model.explained(item)


def test_nothing_can_be_answered_in_a_project_for_reading(desk: Desk, qtbot: QtBot) -> None:
    desk.mark("المحادثات بدأت في باريس")
    path = desk.project.path
    desk.workspace.close_project()
    assert desk.workspace.open_project(path, read_only=True)
    panel = _panel(desk, qtbot)
    assert [row.action for row in _rows(panel)] == [""]
    assert "Ctrl+Enter" not in panel.model.spoken(panel.model.ids[0])
    _click(qtbot, panel, 0)
    assert not panel.card.answer.isEnabled()
    assert not panel.card.switch_off.isEnabled()


def test_an_empty_panel_says_why(desk: Desk, panel: FindingList, qtbot: QtBot) -> None:
    assert _rows(panel) == []
    assert "Nothing is marked here yet" in panel.empty.sentence
    desk.mark("باريس")
    for rule in Rule:
        desk.project.set_rule(rule, False)
    _rows(panel)
    assert "Every rule is switched off" in panel.empty.sentence
    assert panel.empty.step.text() == "10 rules switched off…"
    with qtbot.waitSignal(panel.rules_requested):
        qtbot.mouseClick(panel.empty.step, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.rules_requested):
        qtbot.mouseClick(panel.rules, Qt.MouseButton.LeftButton)
    desk.workspace.open_article(None)
    _rows(panel)
    assert "Open an article" in panel.empty.sentence


def test_what_was_answered_already_is_answered_no_more(desk: Desk, panel: FindingList, qtbot: QtBot) -> None:
    claim = desk.mark("المحادثات بدأت في باريس")
    _rows(panel)
    _click(qtbot, panel, 0)
    desk.project.remove(claim)
    with qtbot.waitSignal(desk.workspace.failed):
        qtbot.mouseClick(panel.card.answer, Qt.MouseButton.LeftButton)
    assert _rows(panel) == []
    panel.card.meant.emit()
    panel.card.switched_off.emit()
    assert desk.project.rules.follows(Rule.UNATTRIBUTED)
