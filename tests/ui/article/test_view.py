"""What the reading pane shows and tells."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hashiya.core.spans import Span
from tests.ui.article.conftest import TEXT, Show, annotation


def test_shift_and_arrow_select_in_reading_direction(show: Show, qtbot: QtBot) -> None:
    view = show()
    with qtbot.waitSignal(view.selection_made) as told:
        qtbot.keyClick(
            view, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
    assert told.args == [Span(0, 3)]
    assert TEXT[:3] == "قال"


def test_tab_walks_annotations_and_leaves_after_the_last(show: Show, qtbot: QtBot) -> None:
    view = show(annotations=(annotation("x", "claim", 0, 3), annotation("y", "source", 4, 10)))
    chosen: list[str | None] = []
    view.annotation_selected.connect(chosen.append)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert chosen == ["x", "y"]
