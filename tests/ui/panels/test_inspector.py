from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from hashiya.ui.models.letters import CODE, JOINED, LETTER, NAME
from hashiya.ui.panels.inspector import Inspector, PaddedCells
from hashiya.ui.panels.visual_strip import Cell, VisualStrip

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> Inspector:
    panel = Inspector(desk.workspace)
    qtbot.addWidget(panel)
    panel.resize(300, 600)
    panel.show()
    return panel


def _column(panel: Inspector, column: int) -> list[str]:
    model = panel.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def _at(desk: Desk, panel: Inspector, words: str) -> None:
    desk.workspace.set_caret(desk.workspace.text.index(words))
    panel.reload()


def test_the_word_under_the_caret_is_taken_apart(desk: Desk, panel: Inspector) -> None:
    _at(desk, panel, "باريس")
    assert panel.word.text() == "باريس"
    assert _column(panel, LETTER) == list("باريس")
    assert _column(panel, CODE)[0] == "U+0628"
    assert _column(panel, NAME)[0] == "ARABIC LETTER BEH"
    assert _column(panel, JOINED)[0] == "ب\u200d"
    header = [panel.model.headerData(n, Qt.Orientation.Horizontal) for n in range(4)]
    assert header == ["Letter", "Joined", "Code", "Name"]


def test_marks_and_invisible_characters_have_a_sign_and_a_name(desk: Desk, panel: Inspector) -> None:
    desk.workspace.open_article(desk.project.add("مُ\u200cد\u200f شيء"))
    _at(desk, panel, "م")
    assert "\u25ccُ" in _column(panel, LETTER)
    assert "ZWNJ" in _column(panel, LETTER)
    assert "RLM" in panel.marks.text()
    tip = panel.model.index(0, NAME).data(Qt.ItemDataRole.ToolTipRole)
    assert "U+0645" in tip


def test_a_name_is_measured_without_the_padding_of_its_cell(desk: Desk, panel: Inspector) -> None:
    _at(desk, panel, "باريس")
    cell = panel.model.index(0, NAME)
    option = QStyleOptionViewItem()
    option.font = panel.table.font()
    option.features = QStyleOptionViewItem.ViewItemFeature.WrapText

    def height(delegate: QStyledItemDelegate, width: int) -> int:
        option.rect = QRect(0, 0, width, 20)
        return delegate.sizeHint(option, cell).height()

    plain = QStyledItemDelegate(panel.table)
    breaks = next(width for width in range(300, 20, -1) if height(plain, width) > height(plain, 300))
    assert height(PaddedCells(panel.table), breaks + 11) == height(plain, breaks - 1)
    assert height(PaddedCells(panel.table), breaks + 13) == height(plain, 300)


def test_the_order_on_the_line_is_told_for_the_caret(desk: Desk, panel: Inspector) -> None:
    desk.workspace.open_article(desk.project.add("قال BBC نعم"))
    _at(desk, panel, "BBC")
    assert (
        panel.order.text()
        == "Character 5 of 11 in its paragraph stands 5 from the left on the unbroken line."
    )
    _at(desk, panel, "قال")
    assert "Character 1 of 11" in panel.order.text()
    assert "stands 11 from the left" in panel.order.text()


def test_a_caret_that_moves_is_followed_once_it_rests(desk: Desk, panel: Inspector, qtbot: QtBot) -> None:
    desk.workspace.set_caret(desk.workspace.text.index("روسيا"))
    qtbot.waitUntil(lambda: panel.word.text() == "روسيا")


def test_nothing_is_worked_out_while_nobody_looks(desk: Desk, panel: Inspector) -> None:
    _at(desk, panel, "باريس")
    panel.hide()
    desk.workspace.set_caret(desk.workspace.text.index("روسيا"))
    panel.reload()
    assert panel.word.text() == "باريس"
    panel.show()
    assert panel.word.text() == "روسيا"


def test_there_is_a_word_for_no_word_and_for_no_article(desk: Desk, panel: Inspector) -> None:
    desk.workspace.open_article(desk.project.add("كلمة\n\n*** ***"))
    desk.workspace.set_caret(8)
    panel.reload()
    assert "no word" in panel.empty.sentence
    desk.workspace.close_project()
    panel.reload()
    assert "Open an article" in panel.empty.sentence


def test_a_paragraph_of_a_book_is_not_ordered(desk: Desk, panel: Inspector) -> None:
    desk.workspace.open_article(desk.project.add("كلمة " * 5000))
    _at(desk, panel, "كلمة")
    assert "too long" in panel.order.text()
    assert panel.strip.isHidden()


def test_the_strip_shows_the_cells_around_the_caret(qtbot: QtBot) -> None:
    strip = VisualStrip()
    qtbot.addWidget(strip)
    strip.resize(28 * 5, 60)
    cells = [Cell(char, place, True) for place, char in enumerate("abcdefghij")]
    strip.show_cells(cells, 6)
    assert strip.shown() == (4, 9)
    strip.show_cells(cells, 0)
    assert strip.shown() == (0, 5)
    strip.show_cells(cells, 9)
    assert strip.shown() == (5, 10)
    assert not strip.grab().toImage().isNull()
