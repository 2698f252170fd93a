"""Chips, choices, ticks and numbers: what they paint, what they keep."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QPixmapCache, QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from hashiya.core.labels import STANDARD_LABELS, Label
from hashiya.ui.panels.choice import Choice
from hashiya.ui.panels.controls import Number, Tick
from hashiya.ui.panels.filter_chip import FilterChip
from hashiya.ui.panels.flow import Flow
from hashiya.ui.panels.label_choice import LabelChoice, badge_icon
from hashiya.ui.panels.progress import ProgressLine
from hashiya.ui.panels.themed import Card, dress
from hashiya.ui.theme import DARK, LIGHT, Theme


class Kind(StrEnum):
    ONE = "one"
    TWO = "two"


def _wheel(widget: QWidget) -> None:
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    held = Qt.KeyboardModifier.NoModifier
    middle = QPointF(widget.rect().center())
    turned = QWheelEvent(middle, middle, QPoint(), QPoint(0, -120), none, held, phase, False)
    QApplication.sendEvent(widget, turned)


@pytest.fixture
def choice(qtbot: QtBot) -> Choice:
    choice = Choice()
    qtbot.addWidget(choice)
    choice.offer([(Kind.ONE, "First"), (Kind.TWO, "Second")], Kind.ONE)
    choice.show()
    return choice


def test_a_choice_gives_back_the_very_value_it_was_given(choice: Choice) -> None:
    assert choice.value is Kind.ONE
    choice.choose(Kind.TWO)
    assert choice.value is Kind.TWO
    choice.choose("three")
    assert choice.value is None


def test_the_wheel_changes_a_choice_with_the_focus_alone(
    choice: Choice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    choice.clearFocus()
    _wheel(choice)
    assert choice.value is Kind.ONE
    monkeypatch.setattr(choice, "hasFocus", lambda: True)
    _wheel(choice)
    assert choice.value is Kind.TWO


def test_names_of_labels_are_plain_lines(qtbot: QtBot) -> None:
    choice, chip = LabelChoice(), FilterChip()
    for widget in (choice, chip):
        qtbot.addWidget(widget)
    label = Label("x", "ا", "R&D \u202e<b>")
    choice.show_labels([*STANDARD_LABELS, label], "en", "x")
    chip.set_label(label, "en")
    assert choice.currentText() == "R&D <b>"
    assert choice.value == "x"
    assert chip.text() == "R&&D <b>"


def test_the_same_labels_are_not_offered_anew(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    choice = LabelChoice()
    qtbot.addWidget(choice)
    choice.show_labels(STANDARD_LABELS, "en", "claim")
    monkeypatch.delattr(LabelChoice, "_show_icons")
    choice.show_labels(STANDARD_LABELS, "en", "quote")
    assert choice.value == "quote"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_pressed_and_unpressed_are_told_apart(qtbot: QtBot, theme: object, side: Qt.LayoutDirection) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setLayoutDirection(side)
    layout = QVBoxLayout(window)
    chip, tick, number, line, card = FilterChip("Done"), Tick("Unsure"), Number(1, 9), ProgressLine(), Card()
    badge = FilterChip()
    badge.set_label(STANDARD_LABELS[1], "ar")
    for widget in (chip, badge, tick, number, line, card):
        layout.addWidget(widget)
    dress(window, theme)  # type: ignore[arg-type]
    window.show()
    before = {widget: widget.grab().toImage() for widget in (chip, badge, tick, line)}
    for button in (chip, badge, tick):
        button.setChecked(True)
    line.show_part(1, 2)
    for widget, image in before.items():
        assert widget.grab().toImage() != image


def test_a_number_stands_on_the_start_side(qtbot: QtBot) -> None:
    number = Number(1, 9, 0.5, 1)
    qtbot.addWidget(number)
    assert number.alignment() & Qt.AlignmentFlag.AlignLeft
    number.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert number.alignment() & Qt.AlignmentFlag.AlignRight


@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_what_flows_fills_lines_from_the_start_side(qtbot: QtBot, side: Qt.LayoutDirection) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setLayoutDirection(side)
    flow = Flow(window)
    chips = [FilterChip(f"chip number {n}") for n in range(4)]
    for chip in chips:
        flow.addWidget(chip)
    chips[3].hide()
    width = 2 * chips[0].sizeHint().width() + 4
    window.resize(width, 100)
    window.show()
    assert flow.heightForWidth(width) == 2 * chips[0].height() + 4
    assert chips[2].y() > chips[0].y() == chips[1].y()
    forward = chips[1].x() > chips[0].x()
    assert forward == (side == Qt.LayoutDirection.LeftToRight)
    assert flow.itemAt(9) is None
    assert flow.takeAt(9) is None


def test_an_item_that_flows_goes_with_its_layout_or_with_its_widget(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    flow = Flow(window)
    for _ in range(2):
        flow.addWidget(QWidget())
    first, second = flow.itemAt(0), flow.itemAt(1)
    assert first is not None
    assert second is not None
    assert Shiboken.ownedByPython(first)  # one of Qt's own would never be deleted
    widget = first.widget()
    assert widget is not None
    widget.deleteLater()
    qtbot.waitUntil(lambda: flow.count() == 1)
    assert flow.itemAt(0) is second


def test_a_badge_is_drawn_once_for_as_long_as_it_looks_the_same(qtbot: QtBot) -> None:
    QPixmapCache.clear()
    claim = next(label for label in STANDARD_LABELS if label.id == "claim")

    def key(label: Label, theme: Theme = LIGHT, language: str = "en") -> int:
        return badge_icon(label, language, theme, 2.0).pixmap(QSize(18, 18), 2.0).cacheKey()

    first = key(claim)
    assert key(replace(claim, name_en="Claim again")) == first
    others = [key(claim, DARK), key(claim, LIGHT, "ar"), key(replace(claim, accent="olive"))]
    assert len({first, *others}) == 4
