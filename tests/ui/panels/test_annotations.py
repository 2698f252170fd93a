from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hashiya.core.spans import Span
from hashiya.ui.models.row import ID, ROW
from hashiya.ui.panels.annotations import AnnotationList
from hashiya.ui.theme import DARK

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> AnnotationList:
    panel = AnnotationList(desk.workspace)
    workspace = desk.workspace
    for signal in (
        workspace.annotation_put,
        workspace.annotation_dropped,
        workspace.current_changed,
        workspace.article_opened,
        workspace.annotations_reset,
        workspace.project_closed,
    ):
        signal.connect(panel.catch_up)  # what the event loop does between two keys
    qtbot.addWidget(panel)
    panel.resize(300, 700)
    panel.show()
    return panel


def test_the_list_follows_the_page_once_an_edit(desk: Desk, qtbot: QtBot) -> None:
    panel = AnnotationList(desk.workspace)
    qtbot.addWidget(panel)
    chosen: list[str | None] = []
    choose = panel.list.choose
    panel.list.choose = lambda wanted: (chosen.append(wanted), choose(wanted))  # type: ignore[method-assign]
    first, second = desk.mark("باريس"), desk.mark("ونفت روسيا", "denial")
    desk.workspace.set_current(second)
    desk.workspace.remove(first)
    assert panel.model.ids == []
    qtbot.waitUntil(lambda: panel.model.ids == [second])
    assert chosen == [second]
    assert not panel.detail.isHidden()
    assert panel.detail.passage.text().endswith("ونفت روسيا")


def test_another_article_forgets_what_was_to_be_listed(desk: Desk, qtbot: QtBot) -> None:
    other = desk.project.add("نص ثان عن المناخ.")
    panel = AnnotationList(desk.workspace)
    qtbot.addWidget(panel)
    desk.mark("باريس")
    desk.workspace.open_article(other)
    qtbot.waitUntil(lambda: not panel._due.isActive())
    assert panel.model.ids == []
    assert "Nothing is marked here yet" in panel.empty.sentence


def _rows(panel: AnnotationList) -> list[str]:
    return [panel.model.index(row, 0).data(ROW).text for row in range(panel.model.rowCount())]


def _click(qtbot: QtBot, panel: AnnotationList, annotation: str) -> None:
    index = panel.model.index_of(annotation)
    panel.list.scrollTo(index)
    place = panel.list.visualRect(index).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_annotations_stand_in_text_order_whatever_the_order_of_marking(
    desk: Desk, panel: AnnotationList
) -> None:
    desk.mark("ونفت روسيا", "denial")
    desk.mark("وزير الخارجية", "source")
    assert _rows(panel) == ["وزير الخارجية", "ونفت روسيا"]


def test_an_empty_article_says_what_to_do_next(desk: Desk, panel: AnnotationList) -> None:
    assert "select a passage" in panel.empty.sentence
    assert panel.empty.isVisible()
    desk.mark("باريس")
    assert not panel.empty.isVisible()


def test_a_click_makes_an_annotation_current_and_shows_it_on_the_page(
    desk: Desk, panel: AnnotationList, qtbot: QtBot
) -> None:
    first, second = desk.mark("باريس"), desk.mark("ونفت روسيا", "denial")
    with qtbot.waitSignal(desk.workspace.reveal_requested) as revealed:
        _click(qtbot, panel, second)
    assert desk.workspace.current is not None
    assert desk.workspace.current.id == second
    assert revealed.args[0].of(desk.workspace.text) == "ونفت روسيا"
    qtbot.keyClick(panel.list, Qt.Key.Key_Up)
    assert desk.workspace.current.id == first


def test_the_row_follows_what_is_chosen_elsewhere_without_scrolling_the_page(
    desk: Desk, panel: AnnotationList, qtbot: QtBot
) -> None:
    desk.mark("باريس")
    second = desk.mark("ونفت روسيا", "denial")
    with qtbot.assertNotEmitted(desk.workspace.reveal_requested):
        desk.workspace.set_current(second)
    assert panel.list.chosen_id() == second
    desk.workspace.set_current(None)
    assert panel.list.chosen_id() is None


def test_a_new_mark_of_the_workspace_is_listed_and_chosen(desk: Desk, panel: AnnotationList) -> None:
    start = desk.workspace.text.index("باريس")
    desk.workspace.select(Span(start, start + 5))
    desk.workspace.annotate("claim")
    assert desk.workspace.current is not None
    assert panel.list.chosen_id() == desk.workspace.current.id
    assert panel.detail.passage.text().endswith("باريس")


def test_label_chips_leave_the_other_labels_out(desk: Desk, panel: AnnotationList, qtbot: QtBot) -> None:
    desk.mark("باريس")
    desk.mark("ونفت روسيا", "denial")
    qtbot.mouseClick(panel.filter_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.filter.chips["denial"], Qt.MouseButton.LeftButton)
    assert _rows(panel) == ["ونفت روسيا"]
    qtbot.mouseClick(panel.filter.chips["claim"], Qt.MouseButton.LeftButton)
    assert len(_rows(panel)) == 2


def test_commented_and_unsure_ones_are_found(desk: Desk, panel: AnnotationList, qtbot: QtBot) -> None:
    desk.mark("باريس", comment="أين؟")
    desk.mark("ونفت روسيا", "denial", unsure=True)
    qtbot.mouseClick(panel.filter_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.filter.commented, Qt.MouseButton.LeftButton)
    assert _rows(panel) == ["باريس"]
    qtbot.mouseClick(panel.filter.unsure, Qt.MouseButton.LeftButton)
    assert _rows(panel) == []
    assert "filter" in panel.empty.sentence
    qtbot.mouseClick(panel.empty.step, Qt.MouseButton.LeftButton)
    assert len(_rows(panel)) == 2


def test_grouping_sorts_by_label_first(desk: Desk, panel: AnnotationList, qtbot: QtBot) -> None:
    desk.mark("قال المتحدث", "claim")
    desk.mark("باريس", "quote")
    assert _rows(panel) == ["باريس", "قال المتحدث"]
    qtbot.mouseClick(panel.filter_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.filter.grouped, Qt.MouseButton.LeftButton)
    assert _rows(panel) == ["قال المتحدث", "باريس"]


def test_delete_removes_the_chosen_annotation(desk: Desk, panel: AnnotationList, qtbot: QtBot) -> None:
    annotation = desk.mark("باريس")
    _click(qtbot, panel, annotation)
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert _rows(panel) == []
    assert desk.project.annotations() == []


def test_rows_tell_of_comment_and_doubt(desk: Desk, panel: AnnotationList) -> None:
    annotation = desk.mark("باريس", comment="أين؟", unsure=True)
    row = panel.model.index_of(annotation).data(ROW)
    assert row.warns
    assert "unsure" in row.note
    assert "أين؟" in row.note
    spoken = panel.model.index_of(annotation).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "claim" in spoken
    assert "unsure" in spoken


def test_the_list_follows_to_another_article(desk: Desk, panel: AnnotationList) -> None:
    desk.mark("باريس")
    other = desk.project.add("نص آخر تماما.")
    desk.workspace.open_article(other)
    assert _rows(panel) == []
    desk.workspace.open_article(desk.project.articles()[0].id)
    assert _rows(panel) == ["باريس"]


def test_the_menu_relabels_copies_and_removes(desk: Desk, panel: AnnotationList, qtbot: QtBot) -> None:
    from hashiya.ui.panels.annotation_menu import annotation_menu

    annotation = desk.mark("باريس")
    found = panel.model.annotation(annotation)
    assert found is not None
    menu = annotation_menu(desk.workspace, found, panel)
    by_text = {action.text(): action for action in menu.actions()}
    by_text["source"].trigger()
    assert desk.project.annotation(annotation).label == "source"
    by_text["Copy passage"].trigger()
    assert QApplication.clipboard().text() == "باريس"
    by_text["Unsure"].trigger()
    assert desk.project.annotation(annotation).unsure
    by_text["Remove annotation"].trigger()
    assert desk.project.annotations() == []


def test_ids_are_given_beside_rows(desk: Desk, panel: AnnotationList) -> None:
    annotation = desk.mark("باريس")
    assert panel.model.index(0, 0).data(ID) == annotation


def test_the_menu_opens_over_the_row_and_retired_labels_keep_their_chip(
    desk: Desk, panel: AnnotationList
) -> None:
    desk.mark("باريس", "quote")
    desk.project.retire_label("quote")
    desk.project.retire_label("denial")
    assert list(panel.filter.chips) == ["claim", "source", "quote"]
    place = panel.list.visualRect(panel.model.index(0, 0)).center()
    panel.list.customContextMenuRequested.emit(place)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()


def test_a_comment_is_kept_when_the_window_asks_for_it(
    desk: Desk, panel: AnnotationList, qtbot: QtBot
) -> None:
    annotation = desk.mark("باريس")
    desk.workspace.set_current(annotation)
    qtbot.keyClicks(panel.detail.comment, "where")
    panel.keep()
    assert desk.project.annotation(annotation).comment == "where"


def test_theme_and_language_are_followed(desk: Desk, panel: AnnotationList) -> None:
    desk.mark("باريس")
    desk.workspace.set_appearance(language="ar", theme=DARK)
    assert panel.list.rows.theme is DARK
    assert panel.detail.theme is DARK
    assert panel.model.index(0, 0).data(ROW).badge == "د"
    assert panel.filter.chips["claim"].text() == "ادعاء"
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert panel.list.accessibleName()


def test_coming_by_tab_goes_to_no_annotation(desk: Desk, panel: AnnotationList, qtbot: QtBot) -> None:
    desk.mark("باريس")
    panel.list.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.sendEvent(panel.list, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert desk.workspace.current is None
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert desk.workspace.current is not None
