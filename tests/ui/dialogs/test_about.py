from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from hashiya import __version__
from hashiya.ui.dialogs.about import About, report

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


def test_it_says_what_runs_and_copies_it(desk: Desk, qtbot: QtBot) -> None:
    dialog = About(desk.workspace)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "never uses a network" in dialog.purpose.text()
    assert __version__ in dialog.facts.text()
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == report()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isHidden()
