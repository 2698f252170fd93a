from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QStyleOptionMenuItem

from hashiya.ui.keys import leftmost, shown
from hashiya.ui.language import speak
from hashiya.ui.menu import Menu


def test_keys_read_from_the_left_in_a_menu_that_reads_from_the_right(qtbot) -> None:
    menu = Menu()
    qtbot.addWidget(menu)
    menu.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    larger = menu.addAction("كبّر الخط")
    larger.setShortcut(QKeySequence("Ctrl++"))
    plain = menu.addAction("قلّل الحركة")
    option = QStyleOptionMenuItem()
    menu.initStyleOption(option, larger)
    assert option.text == "كبّر الخط\t\u200eCtrl++\u200e"
    menu.initStyleOption(option, plain)
    assert option.text == "قلّل الحركة"


def test_arrows_are_named_as_keyboards_show_them(qapp) -> None:
    assert shown(QKeySequence("Ctrl+Alt+Left")) == "Ctrl+Alt+Left"
    speak(qapp, "ar")
    assert shown(QKeySequence("Ctrl+Alt+Left")) == "Ctrl+Alt+←"


def test_no_key_has_no_marks_around_it() -> None:
    assert leftmost("") == ""
