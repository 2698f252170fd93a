"""More filters, the chips that take them back, the orders, and several rows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from hashiya.core.articles import Status
from hashiya.core.wanted import Order, SortBy, Wanted
from hashiya.project import NewArticle
from hashiya.ui.findings import Findings
from hashiya.ui.models.row import ROW
from hashiya.ui.models.wish import Wish
from hashiya.ui.panels import articles as panels
from hashiya.ui.panels.articles import ArticleList
from hashiya.ui.tally import Tally

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> ArticleList:
    metas = [{"publisher": "BBC", "date": "2024"}, {"tags": ["حرب", "a&b"]}, {"tags": ["سلم"]}]
    desk.project.add_many(NewArticle(f"نص {n}", f"عنوان {n}", meta) for n, meta in enumerate(metas))
    panel = ArticleList(desk.workspace)
    qtbot.addWidget(panel)
    panel.resize(240, 600)
    panel.show()
    return panel


def titles(panel: ArticleList) -> list[str]:
    return [panel.model.index(row, 0).data(ROW).text for row in range(panel.model.rowCount())]


def click(
    qtbot: QtBot, panel: ArticleList, row: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    place = panel.list.visualRect(panel.model.index(row, 0)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, held, place)


def test_the_form_filters_at_once_and_its_chips_take_it_back(panel: ArticleList, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.filter.more, Qt.MouseButton.LeftButton)
    form = panel.filter.form
    assert form.isVisible()
    form.publisher.choose("BBC")
    assert titles(panel) == ["عنوان 0"]
    assert panel.heading._title.text() == "Articles: 1"
    form.tag.choose("سلم")
    assert titles(panel) == []
    form.hide()
    assert list(panel.filter.parts) == ["publishers", "tags"]
    qtbot.mouseClick(panel.filter.parts["publishers"], Qt.MouseButton.LeftButton)
    assert titles(panel) == ["عنوان 2"]
    qtbot.mouseClick(panel.filter.parts["tags"], Qt.MouseButton.LeftButton)
    assert len(titles(panel)) == 4
    assert panel.filter.parts == {}
    assert panel.heading._title.text() == "Articles"


def test_show_all_and_another_project_drop_the_filters(desk: Desk, panel: ArticleList, qtbot: QtBot) -> None:
    panel.filter.field.insert("عنوان")
    panel.filter.take(Wish(Wanted(first="2030")))
    qtbot.mouseClick(panel.empty.step, Qt.MouseButton.LeftButton)
    assert len(titles(panel)) == 4
    panel.filter.take(Wish(Wanted(first="2030")))
    desk.workspace.close_project()
    assert not panel.filter.active


def test_the_menu_of_orders_sorts(panel: ArticleList, qtbot: QtBot) -> None:
    menu = panel.filter.orders()
    by_text = {action.text(): action for action in menu.actions()}
    assert by_text["Order of adding"].isChecked()
    by_text["Title"].trigger()
    assert titles(panel)[0] == "عنوان 0"
    by_text["From last to first"].trigger()
    assert titles(panel)[0] == "مقال قصير"
    assert panel.filter.order == Order(SortBy.TITLE, descending=True)
    assert panel.filter.sorted.text() == "Title ↓"
    qtbot.mouseClick(panel.filter.sorted, Qt.MouseButton.LeftButton)
    shown = QApplication.activePopupWidget()
    assert isinstance(shown, QMenu)
    shown.close()


def test_findings_filter_as_they_are_counted(desk: Desk, panel: ArticleList, qtbot: QtBot) -> None:
    desk.mark("باريس")
    findings = Findings(desk.workspace, panel)  # gone with the panel, as they go with the window
    tally = Tally(desk.workspace, findings, panel)
    panel.count_findings(tally)
    panel.filter.take(Wish(findings=True))
    assert titles(panel) == []
    qtbot.waitUntil(lambda: titles(panel) == ["مقال قصير"])
    assert panel.list.chosen_id() == desk.article.id


def test_several_rows_are_chosen_without_opening_them(desk: Desk, panel: ArticleList, qtbot: QtBot) -> None:
    opened = desk.article.id
    click(qtbot, panel, 0)
    click(qtbot, panel, 2, SHIFT)
    assert panel.list.chosen_numbers() == [1, 2, 3]
    click(qtbot, panel, 1, CONTROL)
    assert panel.list.chosen_numbers() == [1, 3]
    assert desk.article.id == opened
    desk.project.add("نص آخر")
    assert panel.list.chosen_numbers() == [1, 3]
    desk.project.remove_articles([panel.model.ids[1], panel.model.ids[3]])
    assert panel.list.chosen_numbers() == [1, 3]
    click(qtbot, panel, 1)
    assert desk.article.id == panel.model.ids[1]


def test_the_menu_of_several_asks_for_what_is_done_with_all(panel: ArticleList, qtbot: QtBot) -> None:
    told: list[tuple[object, ...]] = []
    for signal in (
        panel.rows_menu.status_requested,
        panel.rows_menu.tag_requested,
        panel.rows_menu.untag_requested,
        panel.rows_menu.removal_requested,
    ):
        signal.connect(lambda *given: told.append(given))
    menu = panel.menu([2, 3, 4])
    by_text = {action.text(): action for action in menu.actions()}
    assert not by_text["Properties…"].isEnabled()
    by_text["Done"].trigger()
    by_text["Give a tag…"].trigger()
    by_text["Remove 3 articles"].trigger()
    tags = by_text["Take a tag away"].menu()
    assert isinstance(tags, QMenu)
    assert len(tags.actions()) == 3
    tags.actions()[2].trigger()
    numbers = [2, 3, 4]
    assert told == [(numbers, Status.DONE), (numbers,), (numbers,), (numbers, "سلم")]
    assert not panel.menu([1]).actions()[5].isEnabled()


def test_the_place_is_kept_when_others_come_and_go(desk: Desk, panel: ArticleList, qtbot: QtBot) -> None:
    desk.project.add_many(NewArticle(f"نص رقم {n}.", f"خبر {n:04}") for n in range(600))
    panel.filter.sort(Order(SortBy.TITLE))
    bar = panel.list.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    top = panel.list.shown_ids()[0]
    desk.project.set_title(desk.article.id, "ا أول الكل")
    assert panel.list.shown_ids()[0] == top
    desk.project.remove_articles(list(panel.model.ids[3:6]))
    assert panel.list.shown_ids()[0] == top
    assert panel.list.chosen_id() == desk.article.id


def test_a_long_list_that_grows_is_looked_through_once_in_a_while(
    desk: Desk, panel: ArticleList, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(panels, "_LONG", 3)
    panel._soon.setInterval(60_000)
    for batch in range(3):
        desk.project.add_many(NewArticle(f"نص {batch} {n}.") for n in range(2))
    assert len(panel.model.ids) == 4
    assert panel.heading.progress.accessibleName() == "0 of 10 done"
    panel._soon.start(0)
    qtbot.waitUntil(lambda: len(panel.model.ids) == 10)
    desk.project.add("نص وحيد")
    assert len(panel.model.ids) == 11


def test_many_counts_are_told_at_once(desk: Desk, panel: ArticleList) -> None:
    told: list[tuple[int, int]] = []
    panel.model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    panel._on_counted([panel.model.ids[1], "gone"])
    panel._on_counted(["x"] * 51)
    assert told == [(1, 1), (0, 3)]
