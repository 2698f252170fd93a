from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hashiya.settings import Settings, load
from hashiya.ui.appearance import Appearance
from hashiya.ui.dialogs.reading import ReadingPreferences
from hashiya.ui.messages import set_digits

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    yield Appearance(qapp, Settings(language="en", theme="light"))
    set_digits("ascii")
    qapp.setStyleSheet("")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def dialog(desk: Desk, appearance: Appearance, qtbot: QtBot) -> ReadingPreferences:
    dialog = ReadingPreferences(desk.workspace, appearance)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_present_settings_are_shown(dialog: ReadingPreferences) -> None:
    assert dialog.size_field.value() == 20
    assert dialog.distance.value() == pytest.approx(1.9)
    assert dialog.columns.value() == 70
    assert dialog.theme.value == "light"
    assert dialog.typeface.value is None
    assert not dialog.invisible.isChecked()


def test_choices_hold_at_once_and_are_kept(
    dialog: ReadingPreferences, appearance: Appearance, qtbot: QtBot
) -> None:
    before = dialog.sample.grab().toImage()
    qtbot.keyClick(dialog.size_field, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.columns, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.distance, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.invisible, Qt.Key.Key_Space)
    dialog.theme.choose("dark")
    dialog.theme.activated.emit(dialog.theme.currentIndex())
    kept = load()
    assert (kept.pixel_size, kept.columns, kept.line_distance) == (21, 65, 2.0)
    assert isinstance(kept.pixel_size, int)
    assert kept.show_invisible
    assert kept.theme == "dark"
    assert dialog.sample.grab().toImage() != before


def test_the_standard_type_comes_back(
    dialog: ReadingPreferences, appearance: Appearance, qtbot: QtBot
) -> None:
    qtbot.keyClick(dialog.size_field, Qt.Key.Key_Up)
    qtbot.mouseClick(dialog.standard, Qt.MouseButton.LeftButton)
    assert appearance.settings.pixel_size == 20
    assert dialog.size_field.value() == 20


def test_another_language_is_followed_while_the_dialog_is_open(
    desk: Desk, dialog: ReadingPreferences, appearance: Appearance, qtbot: QtBot
) -> None:
    dialog.language.choose("ar")
    dialog.language.activated.emit(dialog.language.currentIndex())
    assert appearance.language == "ar"
    assert dialog.language.value == "ar"
    assert dialog.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_settings_that_cannot_be_kept_are_told_in_place(
    dialog: ReadingPreferences, appearance: Appearance
) -> None:
    appearance.failed.emit("The settings can't be written.")
    assert dialog.refusal.text() == "The settings can't be written."
    assert dialog.refusal.isVisible()
