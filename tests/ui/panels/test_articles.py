from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from hashiya.core.articles import Status
from hashiya.project import NewArticle
from hashiya.ui.models.row import ROW
from hashiya.ui.panels.articles import ArticleList

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> ArticleList:
    desk.project.add("نص ثان عن المناخ.", title="قمة المُناخ")
    desk.project.add("نص ثالث.", title="Reuters: البنك")
    panel = ArticleList(desk.workspace)
    qtbot.addWidget(panel)
    panel.resize(240, 600)
    panel.show()
    return panel


def _titles(panel: ArticleList) -> list[str]:
    return [panel.model.index(row, 0).data(ROW).text for row in range(panel.model.rowCount())]


def _click(qtbot: QtBot, panel: ArticleList, row: int) -> None:
    place = panel.list.visualRect(panel.model.index(row, 0)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_opens_an_article(desk: Desk, panel: ArticleList, qtbot: QtBot) -> None:
    assert panel.list.chosen_id() == desk.article.id
    _click(qtbot, panel, 1)
    assert desk.article.title == "قمة المُناخ"


def test_arrows_open_once_they_rest_and_enter_at_once(desk: Desk, panel: ArticleList, qtbot: QtBot) -> None:
    panel.list.setFocus()
    first = desk.article.id
    with qtbot.waitSignal(desk.workspace.article_opened) as opened:
        qtbot.keyClick(panel.list, Qt.Key.Key_Down)
        qtbot.keyClick(panel.list, Qt.Key.Key_Down)
        assert desk.article.id == first
    assert opened.args == [panel.model.ids[2]]
    qtbot.keyClick(panel.list, Qt.Key.Key_Up)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert desk.article.id == panel.model.ids[1]


def test_titles_are_found_however_they_are_vowelled(panel: ArticleList, qtbot: QtBot) -> None:
    panel.filter.field.insert("المناخ")  # QTest types ASCII alone
    assert _titles(panel) == ["قمة المُناخ"]
    qtbot.keyClicks(panel.filter.field, "xx")
    assert _titles(panel) == []
    assert "filter" in panel.empty.sentence
    qtbot.mouseClick(panel.empty.step, Qt.MouseButton.LeftButton)
    assert len(_titles(panel)) == 3


def test_the_status_filter_and_the_count_of_what_is_done(
    desk: Desk, panel: ArticleList, qtbot: QtBot
) -> None:
    desk.workspace.set_status(Status.DONE)
    assert panel.heading.progress.part == pytest.approx(1 / 3)
    assert panel.heading.progress.accessibleName() == "1 of 3 done"
    qtbot.mouseClick(panel.filter.statuses[Status.DONE], Qt.MouseButton.LeftButton)
    assert _titles(panel) == ["مقال قصير"]
    desk.workspace.set_status(Status.NEW)
    assert _titles(panel) == []


def test_the_progress_grows_from_the_side_where_reading_begins(panel: ArticleList) -> None:
    panel.heading.progress.show_part(1, 4)
    assert panel.heading.progress.filled().left() == 0
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert panel.heading.progress.filled().right() == panel.heading.progress.width()


def test_counts_titles_and_statuses_follow_every_edit(desk: Desk, panel: ArticleList) -> None:
    desk.mark("باريس")
    row = panel.model.index(0, 0).data(ROW)
    assert (row.count, row.status) == ("1", Status.IN_PROGRESS)
    desk.project.set_title(desk.article.id, "عنوان جديد")
    assert _titles(panel)[0] == "عنوان جديد"
    desk.project.add_many([NewArticle("نص رابع."), NewArticle("نص خامس.")])
    assert len(_titles(panel)) == 5
    desk.project.remove_article(panel.model.ids[1])
    assert len(_titles(panel)) == 4


def test_the_menu_sets_the_status_and_asks_for_properties(
    desk: Desk, panel: ArticleList, qtbot: QtBot
) -> None:
    article = panel.model.article(panel.model.ids[1])
    assert article is not None
    menu = panel.menu([2])
    by_text = {action.text(): action for action in menu.actions()}
    assert by_text["New"].isChecked()
    by_text["Done"].trigger()
    assert desk.project.article(article.id).status is Status.DONE
    with qtbot.waitSignal(panel.properties_requested) as asked:
        by_text["Properties…"].trigger()
    assert asked.args == [article.id]
    with qtbot.waitSignal(panel.rows_menu.removal_requested) as asked:
        by_text["Remove 1 article"].trigger()
    assert asked.args == [[2]]


def test_without_articles_the_list_offers_to_add_some(desk: Desk, panel: ArticleList, qtbot: QtBot) -> None:
    for article in list(panel.model.ids):
        desk.project.remove_article(article)
    assert "no article yet" in panel.empty.sentence
    assert not panel.filter.isEnabled()
    with qtbot.waitSignal(panel.add_requested):
        qtbot.mouseClick(panel.empty.step, Qt.MouseButton.LeftButton)
    desk.workspace.close_project()
    assert "No project" in panel.empty.sentence
    assert panel.empty.step.isHidden()


def test_a_reordering_title_is_shown_as_plain_text(desk: Desk, panel: ArticleList) -> None:
    desk.project.add("نص غريب.", title="a\u202eb <img src='/dev/zero'>")
    index = panel.model.index(3, 0)
    assert index.data(ROW).text == "ab <img src='/dev/zero'>"
    assert "&lt;img" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_ten_thousand_articles_are_shown_without_measuring_each(desk: Desk, panel: ArticleList) -> None:
    desk.project.add_many(NewArticle(f"نص رقم {n}.", title=f"عنوان رقم {n}") for n in range(600))
    assert panel.list.rows.uniform
    assert panel.list.uniformItemSizes()
    heights = {panel.list.sizeHintForRow(row) for row in (0, 300, 602)}
    assert len(heights) == 1


def test_the_menu_opens_over_the_row(desk: Desk, panel: ArticleList, qtbot: QtBot) -> None:
    place = panel.list.visualRect(panel.model.index(0, 0)).center()
    panel.list.customContextMenuRequested.emit(place)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()
    panel.list.customContextMenuRequested.emit(panel.list.rect().bottomLeft())
    assert QApplication.activePopupWidget() is None


def test_an_edit_of_many_articles_reads_the_list_anew(desk: Desk, panel: ArticleList) -> None:
    added = desk.project.add_many(NewArticle(f"نص رقم {n} كلمة.") for n in range(60))
    for each in added:
        desk.project.annotate(each.id, label="quote", start=0, end=2)
    desk.project.merge_labels("quote", "claim")
    counts = [panel.model.index(row, 0).data(ROW).count for row in range(3, 63)]
    assert counts == ["1"] * 60
    assert panel.model.article(added[0].id).counts["claim"] == 1  # type: ignore[union-attr]


def test_rows_and_tips_speak_of_status_and_length(desk: Desk, panel: ArticleList) -> None:
    index = panel.model.index(0, 0)
    assert "New" in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert str(desk.article.characters) in index.data(Qt.ItemDataRole.ToolTipRole)


def test_nothing_can_be_changed_where_the_project_is_read_only(
    desk: Desk, panel: ArticleList, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(desk.project), "read_only", property(lambda _: True))
    enabled = [action.text() for action in panel.menu([1]).actions() if action.isEnabled() and action.text()]
    assert enabled == ["Properties…"]


def test_a_mark_is_counted_at_once_and_painted_when_the_page_has_shown_it(
    desk: Desk, panel: ArticleList, qtbot: QtBot
) -> None:
    desk.mark("باريس")
    painted: list[int] = []
    panel.model.dataChanged.connect(lambda first, _last: painted.append(first.row()))
    with qtbot.waitSignal(panel.model.dataChanged):
        for words in ("روسيا", "وكالة"):
            desk.mark(words)
        assert panel.model.index(0, 0).data(ROW).count == "3"
        assert painted == []
    assert painted == [0]
