from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hashiya.core.labels import Label
from hashiya.ui.panels.mark_all_bar import MarkAllBar

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


@pytest.fixture
def bar(desk: Desk, qtbot: QtBot) -> MarkAllBar:
    bar = MarkAllBar(desk.workspace)
    qtbot.addWidget(bar)
    bar.resize(700, 40)
    bar.show()
    return bar


def test_it_says_what_would_be_marked(bar: MarkAllBar) -> None:
    assert not bar.mark.isEnabled()
    assert bar.preview.accessibleName() == "Nothing is ticked."
    bar.show_ticked(22, 6, 23)
    assert bar.preview.text() == "22 in 6 articles"
    assert bar.preview.accessibleName() == "22 passages in 6 articles"
    assert bar.mark.isEnabled()
    assert bar.every.checkState() is Qt.CheckState.PartiallyChecked
    bar.show_ticked(23, 6, 23)
    assert bar.every.isChecked()
    bar.show_ticked(0, 0, 23)
    assert not bar.every.isChecked()


def test_a_chip_chooses_the_label(bar: MarkAllBar, qtbot: QtBot) -> None:
    asked: list[tuple[str, str]] = []
    bar.mark_requested.connect(lambda label: asked.append(("mark", label)))
    bar.unmark_requested.connect(lambda label: asked.append(("unmark", label)))
    bar.show_ticked(2, 1, 2)
    assert bar.label == "claim"
    qtbot.mouseClick(bar.chips["denial"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(bar.mark, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(bar.unmark, Qt.MouseButton.LeftButton)
    assert asked == [("mark", "denial"), ("unmark", "denial")]


def test_every_hit_is_ticked_or_none(bar: MarkAllBar, qtbot: QtBot) -> None:
    told: list[bool] = []
    bar.all_ticked.connect(told.append)
    bar.show_ticked(2, 1, 2)
    bar.every.click()
    bar.show_ticked(1, 1, 2)
    bar.every.click()
    assert told == [False, True]


def test_the_chips_follow_the_label_set_and_keep_the_choice(desk: Desk, bar: MarkAllBar) -> None:
    bar.chips["quote"].click()
    desk.project.add_label(Label("rumour", "شائعة", "Rumour"))
    assert bar.label == "quote"
    assert "rumour" in bar.chips
    desk.project.retire_label("quote")
    assert bar.label == "claim"


def test_the_halves_stand_below_each_other_where_room_is_short(bar: MarkAllBar, qtbot: QtBot) -> None:
    bar.resize(900, 44)
    qtbot.waitUntil(lambda: bar.mark.y() < bar.chips["claim"].geometry().bottom())
    bar.resize(460, 90)
    qtbot.waitUntil(lambda: bar.mark.y() > bar.chips["claim"].geometry().bottom())
    qtbot.waitUntil(lambda: bar.chips["quote"].y() == bar.chips["claim"].y())
    bar.resize(900, 44)
    qtbot.waitUntil(lambda: bar.mark.y() < bar.chips["claim"].geometry().bottom())


def test_nothing_is_marked_in_a_project_that_is_only_read(desk: Desk, bar: MarkAllBar) -> None:
    path = desk.project.path
    desk.workspace.close_project()
    desk.workspace.open_project(path, read_only=True)
    bar.show_ticked(2, 1, 2)
    assert not bar.mark.isEnabled()
    assert not bar.unmark.isEnabled()
