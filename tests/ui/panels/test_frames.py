from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hashiya.core.link_kinds import LinkKind, LinkKinds
from hashiya.ui.language import speak
from hashiya.ui.models.row import ROW, Row
from hashiya.ui.panels.frames import FrameList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.ui.conftest import Desk


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> FrameList:
    panel = FrameList(desk.workspace)
    qtbot.addWidget(panel)
    panel.resize(300, 700)
    panel.show()
    return panel


def _rows(panel: FrameList) -> list[Row]:
    panel.catch_up()
    return [panel.model.index(row, 0).data(ROW) for row in range(panel.model.rowCount())]


def _told(panel: FrameList) -> list[str]:
    """Return the rows in words, moved in as they are."""
    return ["  " * row.depth + row.text + (f" [{row.count}]" if row.count else "") for row in _rows(panel)]


def _click(qtbot: QtBot, panel: FrameList, row: int) -> None:
    place = panel.list.visualRect(panel.model.index(row, 0)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_contents_stand_below_their_sources_in_the_order_of_the_text(desk: Desk, panel: FrameList) -> None:
    minister, agency = desk.mark("وزير الخارجية", "source"), desk.mark("وكالة Reuters", "source")
    spokesman = desk.mark("المتحدث", "source")
    claim, denial = desk.mark("المحادثات بدأت في باريس"), desk.mark("ونفت روسيا", "denial")
    quote = desk.mark("لا علم لنا بذلك", "quote")
    desk.project.link(denial, agency, kind="attributed_to")
    desk.project.link(claim, minister, kind="attributed_to")
    desk.project.link(claim, agency, kind="attributed_to")
    assert _told(panel) == [
        "وزير الخارجية [1]",
        "  المحادثات بدأت في باريس",
        "وكالة Reuters [2]",
        "  المحادثات بدأت في باريس",
        "  ونفت روسيا",
        "Without a source [1]",
        "  لا علم لنا بذلك",
        "Sources of nothing yet [1]",
        "  المتحدث",
    ]
    assert panel.counted == "2 of 3 attributed"
    desk.project.link(quote, spokesman, kind="attributed_to")
    assert _told(panel)[-2:] == ["المتحدث [1]", "  لا علم لنا بذلك"]
    assert panel.counted == "3 of 3 attributed"


def test_a_denial_is_told_at_both_of_its_ends(desk: Desk, panel: FrameList) -> None:
    claim, denial = desk.mark("المحادثات بدأت في باريس"), desk.mark("ونفت روسيا", "denial")
    desk.project.link(denial, claim, kind="denies")
    denied, denying = _rows(panel)[1:]
    assert denied.note.startswith("denied by → ")
    assert "ونفت روسيا" in denied.note
    assert denying.note.startswith("\u2068denies\u2069 → ")
    assert "باريس" in denying.note
    assert panel.model.spoken(panel.model.ids[1]).startswith("\u2068claim\u2069, denied by")
    assert "باريس" in panel.model.explained(panel.model.ids[2])
    assert panel.model.explained(panel.model.ids[0]) == ""
    desk.project.undo(desk.article.id)
    assert not any(row.note for row in _rows(panel))


def test_links_of_the_projects_own_kinds_are_told_too(desk: Desk, panel: FrameList) -> None:
    same = LinkKind("same_as", "هو نفسه", "same as", ("source",), ("source",))
    desk.project.set_link_kinds([*LinkKinds(), same])
    minister, spokesman = desk.mark("وزير الخارجية", "source"), desk.mark("المتحدث", "source")
    claim = desk.mark("المحادثات بدأت في باريس")
    desk.project.link(spokesman, minister, kind="same_as")
    assert _told(panel)[-2:] == ["Other links [1]", "  المتحدث"]
    desk.project.link(claim, spokesman, kind="attributed_to")
    assert _told(panel)[:2] == ["المتحدث [1]", "  المحادثات بدأت في باريس"]
    assert "same as\u2069 → " in _rows(panel)[0].note


def test_clicks_and_arrows_go_to_the_page_and_pass_over_headings(
    desk: Desk, panel: FrameList, qtbot: QtBot
) -> None:
    claim, spokesman = desk.mark("المحادثات بدأت في باريس"), desk.mark("المتحدث", "source")
    assert len(_rows(panel)) == 4
    with qtbot.waitSignal(desk.workspace.reveal_requested):
        _click(qtbot, panel, 1)
    assert desk.workspace.current is not None
    assert desk.workspace.current.id == claim
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert desk.workspace.current.id == spokesman
    _click(qtbot, panel, 0)
    assert desk.workspace.current.id == spokesman
    assert panel.list.chosen_id() == f"idle {spokesman}"
    desk.workspace.set_current(None)
    with qtbot.waitSignal(desk.workspace.reveal_requested):
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert desk.workspace.current.id == spokesman


def test_the_row_follows_the_current_annotation_and_stays_where_it_fits(
    desk: Desk, panel: FrameList, qtbot: QtBot
) -> None:
    minister, agency = desk.mark("وزير الخارجية", "source"), desk.mark("وكالة Reuters", "source")
    claim = desk.mark("المحادثات بدأت في باريس")
    for source in (minister, agency):
        desk.project.link(claim, source, kind="attributed_to")
    desk.workspace.set_current(claim)
    qtbot.waitUntil(lambda: panel.list.chosen_id() == f"{minister} {claim}")
    _click(qtbot, panel, 3)
    panel.catch_up()
    assert panel.list.chosen_id() == f"{agency} {claim}"
    desk.workspace.set_current(None)
    qtbot.waitUntil(lambda: panel.list.chosen_id() is None)


def test_a_panel_that_nobody_sees_follows_when_it_is_shown(desk: Desk, panel: FrameList) -> None:
    panel.hide()
    desk.mark("المحادثات بدأت في باريس")
    panel.catch_up()
    assert panel.model.ids == []
    panel.show()
    assert len(panel.model.ids) == 2


def test_labels_and_language_word_the_rows_anew(desk: Desk, panel: FrameList, qapp: QApplication) -> None:
    claim = desk.mark("المحادثات بدأت في باريس")
    assert [row.badge for row in _rows(panel)] == ["", "C"]
    speak(qapp, "ar")
    desk.workspace.set_appearance(language="ar")
    assert _rows(panel)[1].badge == "د"
    desk.project.remove(claim)
    assert _rows(panel) == []


def test_an_empty_panel_says_what_to_do_next(desk: Desk, panel: FrameList) -> None:
    panel.catch_up()
    assert "mark what is said and who says it" in panel.empty.sentence
    assert panel.counted == ""
    desk.workspace.open_article(None)
    panel.catch_up()
    assert "Open an article" in panel.empty.sentence


def test_the_current_row_is_in_view_when_the_panel_is_shown(desk: Desk, qtbot: QtBot) -> None:
    words = desk.workspace.text.split()
    marks = [desk.mark(word) for word in dict.fromkeys(words)]
    panel = FrameList(desk.workspace)
    qtbot.addWidget(panel)
    desk.workspace.set_current(marks[-1])
    panel.resize(300, 200)
    panel.show()
    qtbot.waitUntil(
        lambda: panel.list.viewport().rect().contains(panel.list.visualRect(panel.list.currentIndex()))
    )
