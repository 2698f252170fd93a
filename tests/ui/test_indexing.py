"""The search index is kept up while nobody does anything, and whatever somebody does goes first."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from hashiya.core.spans import Span
from hashiya.ui import indexing as module
from hashiya.ui.indexing import Indexing
from hashiya.ui.main_window import MainWindow
from tests.ui.conftest import Desk


@pytest.fixture
def indexing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[Indexing]:
    monkeypatch.setattr(module, "_QUIET", 20)
    made = Indexing(desk.workspace)
    yield made
    made._give_up()
    made.deleteLater()


def test_what_was_added_is_taken_in_after_a_while(indexing: Indexing, desk: Desk, qtbot: QtBot) -> None:
    assert indexing.busy
    qtbot.waitUntil(lambda: not indexing.busy)
    assert desk.project.index_state() == (1, 1)
    desk.project.add("مقال ثان عن المناخ")
    assert indexing.busy
    qtbot.waitUntil(lambda: not indexing.busy)
    assert desk.project.index_state() == (2, 2)
    desk.mark(desk.workspace.text.split()[0])
    qtbot.waitUntil(lambda: not indexing.busy)


def test_keys_hold_it_up(indexing: Indexing, desk: Desk, qtbot: QtBot) -> None:
    indexing._quiet.setInterval(60_000)
    desk.workspace.select(Span(0, 4))
    qtbot.wait(80)
    assert indexing.busy
    assert desk.project.index_state()[0] == 0


def test_a_search_and_an_import_go_first(indexing: Indexing, desk: Desk, qtbot: QtBot) -> None:
    searching = [True]
    indexing.give_way_to(lambda: searching[0])
    qtbot.wait(80)
    assert indexing.busy
    searching.clear()
    searching.append(False)
    desk.workspace.gather()
    qtbot.wait(80)
    assert indexing.busy
    desk.workspace.follow_gathered()
    qtbot.waitUntil(lambda: not indexing.busy)


def test_without_a_project_there_is_nothing_to_do(indexing: Indexing, desk: Desk, qtbot: QtBot) -> None:
    desk.workspace.close_project()
    assert not indexing.busy
    indexing._go_on()
    assert not indexing._latest.busy


def test_the_window_keeps_the_index_up(window: MainWindow) -> None:
    assert window.furniture.oversight.indexing.busy
    drawer = window.furniture.search_drawer
    assert not window.furniture.oversight.indexing._searches()
    drawer.head.field.setText("ماسك")
    drawer.search()
    assert window.furniture.oversight.indexing._searches()
    drawer.stop()
