from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hashiya.core.articles import Direction
from hashiya.core.spans import Span
from hashiya.project.hits import Hit
from hashiya.ui.models.hits import HitModel
from hashiya.ui.panels.concordance import Concordance
from hashiya.ui.panels.concordance_row import Pieces, hit_places
from hashiya.ui.panels.row_layout import elided_before
from hashiya.ui.theme import DARK

ZWJ = "\u200d"
ROW = QRect(0, 30, 700, 30)


def hit(before: str, text: str, after: str) -> Hit:
    return Hit("a", "عنوان", Span(9, 9 + len(text)), text, before, after)


@pytest.fixture
def model(qapp: object) -> HitModel:
    model = HitModel()
    model.take([hit("ثم ", "قال", " الوزير"), hit("وبا", "لمحادثات", "، كما"), hit("he ", "said", " so")])
    return model


@pytest.fixture
def found(model: HitModel, qtbot: QtBot) -> Concordance:
    found = Concordance(model)
    qtbot.addWidget(found)
    found.resize(700, 200)
    found.show()
    return found


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (("ثم ", "قال", " الوزير"), ("ثم", "قال", "الوزير")),
        (("و", "قال", ""), ("و", "قال", "")),
        (("بال", "محادثات", "هم"), ("بال" + ZWJ, ZWJ + "محادثات" + ZWJ, ZWJ + "هم")),
        (("بِ", "محادث", "ات"), ("بِ" + ZWJ, ZWJ + "محادث" + ZWJ, ZWJ + "ات")),
        (("", "قال\nثم", "."), ("", "قال ثم", ".")),
        (("\u064e", "قال", ""), ("\u064e", "قال", "")),
    ],
)
def test_letters_keep_the_forms_that_they_have_together(
    given: tuple[str, str, str], shown: tuple[str, str, str]
) -> None:
    pieces = Pieces.of(hit(*given))
    assert (pieces.before, pieces.hit, pieces.after) == shown


@pytest.mark.parametrize(
    ("given", "pads"),
    [
        (("ثم ", "قال", " الوزير"), (4, 4)),
        (("و", "قال", " الوزير"), (4, 0)),
        (("ثم ", "قال", "ت"), (0, 4)),
        (("he ", "said", "."), (4, 0)),
        (("", "قال", ""), (4, 4)),
    ],
)
def test_the_ground_of_a_hit_reaches_into_nothing_that_touches_it(
    given: tuple[str, str, str], pads: tuple[int, int]
) -> None:
    assert Pieces.of(hit(*given)).pads == pads


@pytest.mark.parametrize(
    ("text", "around", "direction"),
    [
        ("قال", "he ", Direction.RTL),
        ("BBC", "قال الوزير", Direction.RTL),
        ("2022", "in", Direction.LTR),
        ("1", "", None),
    ],
)
def test_a_hit_is_read_as_what_it_stands_in_is(text: str, around: str, direction: Direction | None) -> None:
    assert Pieces.of(hit(around, text, "")).direction is (direction or Direction.RTL)


@pytest.mark.parametrize("rtl", [True, False])
def test_what_comes_before_stands_where_the_text_begins(qapp: object, rtl: bool) -> None:
    arabic = hit_places(Pieces.of(hit("ثم ", "قال", " الوزير")), ROW, QFont(), rtl)
    latin = hit_places(Pieces.of(hit("he ", "said", " so")), ROW, QFont(), rtl)
    assert arabic.after.right() < arabic.hit.left() < arabic.hit.right() < arabic.before.left()
    assert latin.before.right() < latin.hit.left() < latin.hit.right() < latin.after.left()
    assert (arabic.tick.left() > arabic.before.right()) is rtl
    assert (arabic.title.right() < arabic.after.left()) is rtl
    assert arabic.before.width() == pytest.approx(arabic.after.width(), abs=1)
    assert all(box.top() >= 30 for box in (arabic.tick, arabic.hit, arabic.title))


def test_a_narrow_row_has_no_title_and_a_long_hit_leaves_room(qapp: object) -> None:
    narrow = hit_places(Pieces.of(hit("ثم ", "قال " * 90, "")), QRect(0, 0, 400, 30), QFont(), True)
    assert narrow.title.isEmpty()
    assert narrow.before.width() > 70


def test_what_is_cut_keeps_the_words_near_the_hit(qapp: object) -> None:
    metrics = QFontMetrics(QFont())
    words = "كلمة أولى ثم ثانية ثم ثالثة"
    assert elided_before(words, metrics, 2000) == words
    cut = elided_before(words, metrics, metrics.horizontalAdvance(words) // 2)
    assert cut.startswith("… ")
    assert words.endswith(cut[2:])
    assert cut.split()[1] in words.split()
    assert elided_before("ك" * 90, metrics, 60).startswith("…" + ZWJ + "ك")


@pytest.mark.parametrize("side", [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight])
def test_every_row_is_painted_on_its_own_ground(
    found: Concordance, model: HitModel, side: Qt.LayoutDirection
) -> None:
    found.setLayoutDirection(side)
    found.set_theme(DARK)
    model.toggle(2)
    picture = found.viewport().grab().toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    }
    assert DARK.found.name() in colours
    assert DARK.ink.name() in colours


def test_a_click_shows_a_hit_and_one_on_its_box_ticks_it(
    found: Concordance, model: HitModel, qtbot: QtBot
) -> None:
    chosen: list[int] = []
    found.chosen.connect(lambda index: chosen.append(index.row()))
    row = found.visualRect(model.index(1, 0))
    box = QPoint(22, row.center().y())
    qtbot.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert (model.ticked[0], chosen) == (2, [])
    assert found.currentIndex().row() == 1
    qtbot.mouseDClick(found.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert model.ticked[0] == 3
    qtbot.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert chosen == [1]
    qtbot.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(22, 190))
    assert model.ticked[0] == 3


def test_arrows_walk_space_ticks_enter_shows(found: Concordance, model: HitModel, qtbot: QtBot) -> None:
    chosen: list[int] = []
    found.chosen.connect(lambda index: chosen.append(index.row()))
    found.setFocus()
    qtbot.waitUntil(found.hasFocus)
    assert found.currentIndex().row() == 0
    assert found.selectionModel().hasSelection()
    qtbot.keyClick(found, Qt.Key.Key_Down)
    qtbot.keyClick(found, Qt.Key.Key_Space)
    assert not model.is_ticked(1)
    qtbot.keyClick(found, Qt.Key.Key_Return)
    assert chosen == [1]
    qtbot.keyClick(found, Qt.Key.Key_H)
    assert found.currentIndex().row() == 1
    qtbot.keyClick(found, Qt.Key.Key_End)
    assert found.currentIndex().row() == 2
    qtbot.keyClick(found, Qt.Key.Key_Home)
    assert found.currentIndex().row() == 0
    model.clear()
    qtbot.keyClick(found, Qt.Key.Key_End)
    qtbot.keyClick(found, Qt.Key.Key_Space)
    found.clearFocus()
    found.setFocus()
    assert not found.currentIndex().isValid()


def test_a_hundred_thousand_hits_come_without_a_pause(qtbot: QtBot, qapp: QApplication) -> None:
    model = HitModel()
    found = Concordance(model)
    qtbot.addWidget(found)
    found.show()
    turns: list[float] = []
    for at in range(0, 100_000, 1000):
        lot = [Hit(f"a{n}", "عنوان", Span(n, n + 3), "قال", "ثم ", " الوزير") for n in range(at, at + 1000)]
        began = time.process_time()
        model.take(lot)
        qapp.processEvents()
        turns.append(time.process_time() - began)
    # laid out anew each time they would take ten times as long at the end as at the beginning
    assert sum(turns[-20:]) < 5 * sum(turns[:20]) + 0.5
    assert found.verticalScrollBar().maximum() > 2_000_000
