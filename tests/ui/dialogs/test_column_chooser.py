from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hashiya.readers.tables import TableHead
from hashiya.ui.dialogs.column_chooser import ColumnChooser
from tests.ui.dialogs.test_add_articles import choose, open_dialog, titles

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

HEAD = TableHead(
    ("id", "العنوان", "نص الخبر"),
    (("1", "عنوان أول", "قال الوزير.\nوأضاف."), ("2", "عنوان ثان", "x" * 300)),
    {"text": "نص الخبر", "title": "العنوان"},
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "t.csv"
    path.write_text("a,b\nقال الوزير إن الأمر قيد الدراسة,أول\nونفت الوزارة ذلك كله,ثان\n", encoding="utf-8")
    return path


def test_what_is_guessed_is_offered_with_the_first_rows(desk: Desk, qtbot: QtBot) -> None:
    chooser = ColumnChooser(desk.workspace, HEAD, {"title": ""})
    qtbot.addWidget(chooser)
    chooser.show()
    assert chooser.columns()["text"] == "نص الخبر"
    assert chooser.columns()["title"] == ""
    cells = [chooser.table.item(0, column).text() for column in range(3)]
    assert cells[2] == "\u2068قال الوزير. وأضاف.\u2069"
    assert len(chooser.table.item(1, 2).text()) < 250
    choose(chooser.choices["title"], "id")
    with qtbot.waitSignal(chooser.columns_chosen) as chosen:
        qtbot.keyClick(chooser, Qt.Key.Key_Return)
    assert chosen.args[0]["title"] == "id"
    assert chosen.args[0]["author"] == ""


def test_without_a_text_nothing_is_read(desk: Desk, qtbot: QtBot) -> None:
    chooser = ColumnChooser(desk.workspace, TableHead(("a", "b"), (), {}), {})
    qtbot.addWidget(chooser)
    chooser.show()
    assert not chooser.take.isEnabled()
    chooser.accept()
    assert chooser.isVisible()
    choose(chooser.choices["text"], "b")
    assert chooser.take.isEnabled()
    desk.workspace.set_appearance(language="ar")
    assert chooser.columns()["text"] == "b"


def test_the_rows_of_a_table_are_read_again_with_the_chosen_columns(
    desk: Desk, qtbot: QtBot, table: Path
) -> None:
    dialog = open_dialog(desk, qtbot, [table])
    for _ in range(2):
        dialog.pages.open(dialog.intake.texts[0].id)
        form = dialog.pages.review.form
        assert form.columns.isVisible()
        qtbot.mouseClick(form.columns, Qt.MouseButton.LeftButton)
        chooser = QApplication.activeModalWidget()
        assert isinstance(chooser, ColumnChooser)
        choose(chooser.choices["text"], "a")
        choose(chooser.choices["title"], "b")
        chooser.accept()
        qtbot.waitUntil(lambda: titles(dialog) == ["أول", "ثان"])
        qtbot.waitUntil(lambda: not dialog.reading.busy)
    assert dialog.intake.text(dialog.intake.texts[1].id) == "ونفت الوزارة ذلك كله"


def test_a_table_that_is_gone_meanwhile_is_told(desk: Desk, qtbot: QtBot, table: Path) -> None:
    dialog = open_dialog(desk, qtbot, [table])
    dialog.pages.open(dialog.intake.texts[0].id)
    table.unlink()
    qtbot.mouseClick(dialog.pages.review.form.columns, Qt.MouseButton.LeftButton)
    assert dialog.refusal.isVisible()
    assert "t.csv" in dialog.refusal.text()
