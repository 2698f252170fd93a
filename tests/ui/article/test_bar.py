"""The small bar at a selection."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hashiya.core.labels import STANDARD_LABELS, Label, LabelSet
from hashiya.ui.article.bar import SelectionBar
from hashiya.ui.theme import DARK, LIGHT
from tests.ui.article.conftest import Show

AREA = QRect(0, 0, 600, 400)


def bar_in(qtbot: QtBot, labels: LabelSet | None = None) -> SelectionBar:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(AREA.size())
    window.show()
    bar = SelectionBar(window)
    bar.keep = window  # type: ignore[attr-defined]  # a parent that is let go takes its children along
    bar.set_labels(labels or LabelSet(), LIGHT, "ar")
    return bar


def chips(bar: SelectionBar) -> list[QPushButton]:
    return [chip for chip, _, _ in bar._chips]


def test_bar_stands_below_the_selection_or_above_where_there_is_no_room(qtbot: QtBot) -> None:
    bar = bar_in(qtbot)
    for selection in (QRect(250, 100, 100, 30), QRect(0, 100, 20, 30), QRect(590, 100, 10, 30)):
        bar.show_at(selection, AREA)
        assert bar.geometry().top() > selection.bottom()
        assert AREA.contains(bar.geometry())
    low = QRect(250, 360, 100, 30)
    bar.show_at(low, AREA)
    assert bar.geometry().bottom() < low.top()
    everything = QRect(0, -100, 600, 700)
    bar.show_at(everything, AREA)
    assert AREA.contains(bar.geometry())


def test_only_labels_in_use_are_offered_as_plain_text_in_the_readers_language(qtbot: QtBot) -> None:
    retired = replace(STANDARD_LABELS[0], retired=True)
    strange = Label("x", "<b>&رأي", "<img src='x'>")
    bar = bar_in(qtbot, LabelSet((retired, *STANDARD_LABELS[1:3], strange)))
    bar.show_at(QRect(200, 100, 50, 30), AREA)
    assert [chip.text() for chip in chips(bar)] == ["مصدر", "نفي", "<b>&&رأي"]
    assert [chip.accessibleName() for chip in chips(bar)] == ["مصدر", "نفي", "<b>&رأي"]
    assert all(chip.focusPolicy() is Qt.FocusPolicy.NoFocus for chip in chips(bar))
    bar.set_labels(LabelSet(STANDARD_LABELS), LIGHT, "en")
    bar.show_at(QRect(200, 100, 50, 30), AREA)
    assert [chip.text() for chip in chips(bar)] == ["claim", "source", "denial", "quote"]


def test_where_nothing_can_be_marked_no_bar_comes(qtbot: QtBot, show: Show) -> None:
    bar = bar_in(qtbot, LabelSet((replace(STANDARD_LABELS[0], retired=True),)))
    bar.show_at(QRect(200, 100, 50, 30), AREA)
    assert not bar.isVisible()
    view = show()
    view.set_markable(False)
    assert chips(view._bar) == []
    view.set_markable(True)
    assert len(chips(view._bar)) == 4


def test_badges_stand_in_for_names_where_there_is_no_room(qtbot: QtBot) -> None:
    bar = bar_in(qtbot)
    narrow = QRect(0, 0, 220, 400)
    bar.show_at(QRect(50, 100, 50, 30), narrow)
    assert [chip.text() for chip in chips(bar)] == ["د", "م", "ن", "ق"]
    assert narrow.contains(bar.geometry())
    bar.show_at(QRect(50, 100, 50, 30), AREA)
    assert chips(bar)[0].text() == "ادعاء"


def test_chips_are_made_again_only_for_other_labels_colours_or_words(qtbot: QtBot) -> None:
    bar = bar_in(qtbot)
    first = chips(bar)[0]
    bar.set_labels(LabelSet(), LIGHT, "ar")
    assert chips(bar)[0] is first
    bar.set_labels(LabelSet(), DARK, "ar")
    assert chips(bar)[0] is not first


def test_bar_without_labels_paints_nothing(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = SelectionBar(window)
    before = window.grab().toImage()
    bar.show()
    assert window.grab().toImage() == before
