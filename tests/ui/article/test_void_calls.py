"""Some releases of the binding to Qt drop a reference to None at every call that returns nothing."""

from __future__ import annotations

import sys

from PySide6.QtGui import QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.article.conftest import Show

_CALLS = 20_000


def test_twenty_thousand_calls_that_return_nothing_leave_none_alone(qapp: QApplication, show: Show) -> None:
    label, document = QLabel(), QTextDocument("نص قصير")
    cursor, option = QTextCursor(document), QTextOption()
    layout = document.begin().layout()
    view = show()
    before = sys.getrefcount(None)
    for number in range(_CALLS // 5):
        label.setText("نص")
        cursor.setPosition(number % 5)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        view.setCursorWidth(0)
    # where None is immortal its count stands still
    assert abs(sys.getrefcount(None) - before) < 500
