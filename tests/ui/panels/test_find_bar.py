from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hashiya.core.spans import Span
from hashiya.text.seeking import Query
from hashiya.ui.panels.find_bar import FindBar

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


class Page:
    """Stand in for the reading pane and note what it is asked to paint."""

    def __init__(self) -> None:
        self.found: list[Span] = []
        self.current: int | None = None
        self.shown: list[Span] = []

    def set_found(self, spans: Sequence[Span], current: int | None = None) -> None:
        self.found, self.current = list(spans), current

    def reveal(self, span: Span) -> None:
        self.shown.append(span)


@pytest.fixture
def page() -> Page:
    return Page()


@pytest.fixture
def bar(desk: Desk, page: Page, qtbot: QtBot) -> FindBar:
    bar = FindBar(page, desk.workspace)
    qtbot.addWidget(bar)
    bar.begin()
    return bar


def _passages(desk: Desk, page: Page) -> list[str]:
    return [span.of(desk.workspace.text) for span in page.found]


def test_spellings_of_one_word_are_all_found(desk: Desk, page: Page, bar: FindBar) -> None:
    bar.field.insert("المُحادثات")  # QTest types ASCII alone
    assert _passages(desk, page) == ["المحادثات", "المحادثات"]
    assert page.current == 0
    assert bar.hits.text() == "1 of 2"


def test_enter_goes_on_and_shift_enter_back_round_the_article(
    desk: Desk, page: Page, bar: FindBar, qtbot: QtBot
) -> None:
    bar.field.insert("قال")
    assert len(page.found) == 2
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert page.current == 1
    assert page.shown[-1] == page.found[1]
    qtbot.keyClick(bar.field, Qt.Key.Key_F3)
    assert page.current == 0
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert page.current == 1
    qtbot.mouseClick(bar.previous, Qt.MouseButton.LeftButton)
    assert page.current == 0
    qtbot.mouseClick(bar.next, Qt.MouseButton.LeftButton)
    assert page.current == 1


def test_the_search_begins_at_the_caret(desk: Desk, page: Page, bar: FindBar) -> None:
    desk.workspace.set_caret(desk.workspace.text.index("ونفت"))
    bar.field.insert("المحادثات")
    assert page.current == 1


def test_what_is_not_there_is_told(page: Page, bar: FindBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.field, "zebra")
    assert page.found == []
    assert not bar.next.isEnabled()
    assert bar.hits.isHidden()
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert page.current is None


def test_escape_closes_takes_the_paint_off_and_leaves_the_hit_selected(
    desk: Desk, page: Page, bar: FindBar, qtbot: QtBot
) -> None:
    bar.field.insert("باريس")
    hit = page.found[0]
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert page.found == []
    assert bar.isHidden()
    assert desk.workspace.selection == hit


def test_the_bar_begins_with_what_is_selected(desk: Desk, page: Page, bar: FindBar) -> None:
    bar.leave()
    start = desk.workspace.text.index("روسيا")
    desk.workspace.select(Span(start, start + 5))
    bar.find_next()
    assert bar.field.text() == "روسيا"
    assert _passages(desk, page) == ["روسيا"]


def test_another_article_is_searched_anew(desk: Desk, page: Page, bar: FindBar) -> None:
    bar.field.insert("باريس")
    other = desk.project.add("باريس ثم باريس.")
    desk.workspace.open_article(other)
    assert _passages(desk, page) == ["باريس", "باريس"]


def test_offsets_hold_after_characters_of_two_units(desk: Desk, page: Page, bar: FindBar) -> None:
    desk.workspace.open_article(desk.project.add("😀😀 ثم باريس."))
    bar.field.insert("باريس")
    assert _passages(desk, page) == ["باريس"]


def test_switches_find_whole_words_and_exact_spellings(desk: Desk, page: Page, bar: FindBar) -> None:
    bar.field.insert("حادث")
    assert len(page.found) == 2
    bar.switches.whole_word.trigger()
    assert page.found == []
    bar.field.setText("محادثات")
    assert len(page.found) == 2
    bar.switches.clitics.trigger()
    assert page.found == []
    bar.switches.whole_word.trigger()
    bar.field.setText("المُحادثات")
    assert len(page.found) == 2
    bar.switches.everything.trigger()
    assert page.found == []


def test_an_expression_that_is_none_is_told_where_hits_are_counted(page: Page, bar: FindBar) -> None:
    bar.switches.regex.trigger()
    bar.field.insert("(قال")
    assert page.found == []
    assert bar.hits.isHidden()
    assert "(قال" in bar.trouble
    bar.field.insert(")")
    assert len(page.found) == 2
    assert bar.trouble == ""


def test_buttons_stand_below_the_field_where_room_is_short(bar: FindBar, qtbot: QtBot) -> None:
    bar.resize(1000, 48)
    qtbot.waitUntil(lambda: bar.next.y() < bar.field.geometry().bottom())
    bar.resize(440, 90)
    qtbot.waitUntil(lambda: bar.next.y() > bar.field.geometry().bottom())
    assert bar.next.width() >= bar.next.sizeHint().width()


def test_the_same_is_looked_for_in_the_whole_project(page: Page, bar: FindBar, qtbot: QtBot) -> None:
    bar.field.insert("باريس")
    with qtbot.waitSignal(bar.project_search_requested) as asked:
        bar.everywhere.click()
    assert asked.args == [Query("باريس")]
    assert bar.isHidden()
    assert page.found == []
