from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hashiya.core.articles import Direction, Status
from hashiya.ui.dialogs.article_properties import ArticleProperties
from hashiya.ui.dialogs.details_table import DetailsTable

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> ArticleProperties:
    desk.project.set_meta(desk.article.id, {"file": "a.txt", "tags": ["x", 1]})
    dialog = ArticleProperties(desk.workspace, desk.article.id)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def _save(qtbot: QtBot, dialog: ArticleProperties) -> None:
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)


def test_each_thing_changed_is_one_edit(desk: Desk, dialog: ArticleProperties, qtbot: QtBot) -> None:
    before = len(desk.project.history(desk.article.id).entries)
    dialog.title.selectAll()
    qtbot.keyClicks(dialog.title, "Short article")
    dialog.status.choose(Status.DONE)
    dialog.direction.choose(Direction.LTR)
    _save(qtbot, dialog)
    assert dialog.isHidden()
    article = desk.article
    assert (article.title, article.status, article.direction) == ("Short article", Status.DONE, Direction.LTR)
    entries = desk.project.history(article.id).entries[before:]
    assert [entry.verb for entry in entries] == ["title", "direction", "status"]


def test_nothing_changed_is_no_edit(desk: Desk, dialog: ArticleProperties, qtbot: QtBot) -> None:
    before = desk.project.history(desk.article.id)
    _save(qtbot, dialog)
    assert desk.project.history(desk.article.id) == before


def test_a_refused_title_is_told_in_place(desk: Desk, dialog: ArticleProperties, qtbot: QtBot) -> None:
    dialog.title.clear()
    _save(qtbot, dialog)
    assert dialog.isVisible()
    assert dialog.refusal.isVisible()
    assert "title" in dialog.refusal.text()


def test_details_are_added_changed_and_removed(desk: Desk, dialog: ArticleProperties, qtbot: QtBot) -> None:
    table = dialog.details.table
    qtbot.mouseClick(dialog.details.add, Qt.MouseButton.LeftButton)
    table.item(2, 0).setText("publisher")
    table.item(2, 1).setText("AP")
    table.setCurrentCell(0, 0)
    qtbot.mouseClick(dialog.details.remove, Qt.MouseButton.LeftButton)
    _save(qtbot, dialog)
    assert desk.article.meta == {"tags": ["x", 1], "publisher": "AP"}


def test_two_details_of_one_name_are_told(desk: Desk, dialog: ArticleProperties, qtbot: QtBot) -> None:
    dialog.details.table.item(1, 0).setText("file")
    _save(qtbot, dialog)
    assert "same name" in dialog.refusal.text()
    assert desk.article.meta == {"file": "a.txt", "tags": ["x", 1]}


def test_cancel_changes_nothing(desk: Desk, dialog: ArticleProperties, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.title, "other")
    qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    assert desk.article.title == "مقال قصير"


def test_the_facts_are_told(desk: Desk, dialog: ArticleProperties) -> None:
    assert f"{desk.article.characters} characters" in dialog.facts.text()
    assert desk.article.sha256[:16] in dialog.facts.text()


def test_values_that_qt_would_change_are_kept(qtbot: QtBot) -> None:
    own = {"\ufeffname": "\ufeffvalue", "number": 1, "whole": {"a": None}, "text": "1"}
    table = DetailsTable(own)
    qtbot.addWidget(table)
    assert table.details() == own
    table.table.item(1, 1).setText("2")
    found = table.details()
    assert found is not None
    assert found["number"] == "2"


def test_lines_without_a_name_are_left_out(qtbot: QtBot) -> None:
    table = DetailsTable({})
    qtbot.addWidget(table)
    qtbot.mouseClick(table.add, Qt.MouseButton.LeftButton)
    assert table.details() == {}
    table.table.takeItem(0, 1)
    table.table.item(0, 0).setText("a")
    assert table.details() == {"a": ""}
