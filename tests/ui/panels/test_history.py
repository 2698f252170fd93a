from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from hashiya.core.labels import STANDARD_LABELS
from hashiya.ui.models.history import BEFORE_ALL
from hashiya.ui.models.row import ROW, Row
from hashiya.ui.panels.history import HistoryPanel
from hashiya.ui.panels.row_layout import places

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> HistoryPanel:
    panel = HistoryPanel(desk.workspace)
    qtbot.addWidget(panel)
    panel.resize(300, 600)
    panel.show()
    return panel


def _rows(panel: HistoryPanel) -> list[Row]:
    return [panel.model.index(row, 0).data(ROW) for row in range(panel.model.rowCount())]


def _click(qtbot: QtBot, panel: HistoryPanel, row: int) -> None:
    place = panel.list.visualRect(panel.model.index(row, 0)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def _marks(desk: Desk) -> list[str]:
    return [a.passage(desk.workspace.text) for a in desk.project.annotations()]


def test_a_new_article_has_no_history(panel: HistoryPanel) -> None:
    assert "Nothing was done" in panel.empty.sentence
    assert panel.empty.isVisible()


def test_edits_stand_newest_first_and_a_click_walks_to_one(
    desk: Desk, panel: HistoryPanel, qtbot: QtBot
) -> None:
    for words in ("وزير الخارجية", "باريس", "ونفت روسيا"):
        desk.mark(words)
    panel.reload()
    assert [row.text.split(":")[0] for row in _rows(panel)] == ["Mark"] * 3 + ["Before the first edit"]
    assert "ونفت روسيا" in _rows(panel)[0].text
    _click(qtbot, panel, 2)
    assert _marks(desk) == ["وزير الخارجية"]
    assert [row.faded for row in _rows(panel)] == [True, True, False, True]
    assert panel.list.chosen_id() == panel.model.present
    _click(qtbot, panel, 0)
    assert len(_marks(desk)) == 3
    _click(qtbot, panel, 3)
    assert _marks(desk) == []
    assert panel.model.present == BEFORE_ALL


def test_enter_walks_too(desk: Desk, panel: HistoryPanel, qtbot: QtBot) -> None:
    desk.mark("باريس")
    desk.mark("ونفت روسيا")
    panel.reload()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert _marks(desk) == ["باريس"]


def test_the_list_follows_an_edit_made_elsewhere(desk: Desk, panel: HistoryPanel, qtbot: QtBot) -> None:
    desk.mark("باريس")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)


def test_an_edit_given_up_for_a_later_one_is_no_step(desk: Desk, panel: HistoryPanel) -> None:
    desk.mark("باريس")
    desk.project.undo(desk.article.id)
    desk.mark("ونفت روسيا")
    panel.reload()
    given_up = panel.model.ids[1]
    assert panel.model.way_to(given_up) is None
    assert "given up" in _rows(panel)[1].note
    panel.go_to(given_up)
    assert _marks(desk) == ["ونفت روسيا"]


def test_what_was_removed_comes_back_by_its_words_on_the_row(
    desk: Desk, panel: HistoryPanel, qtbot: QtBot
) -> None:
    annotation = desk.mark("باريس")
    desk.project.remove(annotation)
    desk.mark("ونفت روسيا")
    panel.reload()
    assert [row.action for row in _rows(panel)] == ["", "Bring back", "", ""]
    index = panel.model.index(1, 0)
    option = QStyleOptionViewItem()
    panel.list.initViewItemOption(option)
    at = places(index.data(ROW), panel.list.visualRect(index), option.font, panel.list.isRightToLeft())
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at.action.center())
    assert _marks(desk) == ["باريس", "ونفت روسيا"]
    panel.reload()
    assert [row.action for row in _rows(panel)] == [""] * 5


def test_ctrl_enter_brings_back_what_a_given_up_mark_had_added(
    desk: Desk, panel: HistoryPanel, qtbot: QtBot
) -> None:
    desk.mark("باريس")
    desk.project.undo(desk.article.id)
    desk.mark("ونفت روسيا")
    panel.reload()
    panel.list.setCurrentIndex(panel.model.index(1, 0))
    qtbot.keyClick(panel.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert _marks(desk) == ["باريس", "ونفت روسيا"]


def test_the_projects_history_brings_articles_and_labels_back(
    desk: Desk, panel: HistoryPanel, qtbot: QtBot
) -> None:
    other = desk.project.add("نص آخر تماما.", title="مقال آخر")
    desk.project.remove_article(other)
    desk.project.retire_label("quote")
    qtbot.mouseClick(panel.of_project, Qt.MouseButton.LeftButton)
    rows = _rows(panel)
    assert rows[0].label is not None
    assert rows[0].label.id == "quote"
    assert "مقال آخر" in rows[1].text
    panel.restore(panel.model.ids[1])
    assert other in [article.id for article in desk.project.articles()]
    panel.go_to(panel.model.ids[1])


def test_without_a_project_there_is_a_word_for_it(desk: Desk, panel: HistoryPanel) -> None:
    desk.workspace.close_project()
    panel.reload()
    assert "Open a project" in panel.empty.sentence


def test_rows_say_to_a_screen_reader_what_they_say_to_the_eye(desk: Desk, panel: HistoryPanel) -> None:
    annotation = desk.mark("باريس")
    desk.project.remove(annotation)
    panel.reload()
    spoken = panel.model.index(0, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "in effect" in spoken
    assert "Ctrl+Enter" in spoken
    assert "Mona" in spoken


def _many_marks(desk: Desk, panel: HistoryPanel, count: int) -> None:
    for place in range(count):
        desk.project.annotate(desk.article.id, label="claim", start=place, end=place + 2)
    panel.reload()


def test_a_long_way_is_walked_in_turns_and_tells_how_far_it_is(
    desk: Desk, panel: HistoryPanel, qtbot: QtBot
) -> None:
    _many_marks(desk, panel, 20)
    panel.go_to(BEFORE_ALL)
    assert panel.how_far.text() == "8 of 20"
    assert panel.stop.isVisible()
    qtbot.waitUntil(lambda: _marks(desk) == [])
    qtbot.waitUntil(panel.stop.isHidden)
    assert panel.how_far.text() == ""
    assert panel.list.chosen_id() == BEFORE_ALL


def test_a_long_way_can_be_stopped(desk: Desk, panel: HistoryPanel, qtbot: QtBot) -> None:
    _many_marks(desk, panel, 20)
    panel.go_to(BEFORE_ALL)
    qtbot.mouseClick(panel.stop, Qt.MouseButton.LeftButton)
    assert len(_marks(desk)) == 12
    assert panel.stop.isHidden()
    assert panel.model.present == panel.model.ids[8]


def test_a_refused_step_ends_the_way(desk: Desk, panel: HistoryPanel) -> None:
    desk.mark("باريس", "quote")
    desk.project.merge_labels("quote", "claim")
    desk.project.add_label(replace(STANDARD_LABELS[0], id="", name_ar="رأي", name_en="view", key=""))
    panel.reload()
    panel.go_to(BEFORE_ALL)
    assert len(_marks(desk)) == 1
    assert panel.stop.isHidden()


def test_links_are_told_by_the_passages_that_they_tie(desk: Desk, panel: HistoryPanel) -> None:
    claim, source = desk.mark("المحادثات بدأت"), desk.mark("وزير الخارجية", "source")
    link = desk.project.link(claim, source, kind="attributed_to")
    desk.project.unlink(link)
    desk.project.remove(source)
    panel.reload()
    made, gone = _rows(panel)[2].text, _rows(panel)[1].text
    assert made == "Link: \u2068المحادثات بدأت\u2069 → \u2068وزير الخارجية\u2069"
    assert gone.startswith("Remove link: ")
