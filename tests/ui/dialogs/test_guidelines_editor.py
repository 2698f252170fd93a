"""The guidelines written beside how they are read; saved as one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from hashiya.project.guidelines import MOST, shipped
from hashiya.ui.dialogs.guidelines_editor import GuidelinesEditor
from hashiya.ui.language import speak

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


@pytest.fixture
def editor(desk: Desk, qtbot: QtBot) -> GuidelinesEditor:
    desk.project.set_guidelines(
        "en", "# Ours 😀\n\n## Claim {#claim}\n\nSaid.\n\n## Source {#source}\n\nWho.\n"
    )
    editor = GuidelinesEditor(desk.workspace, "en", "source")
    qtbot.addWidget(editor)
    editor.show()
    return editor


def _click(qtbot: QtBot, widget) -> None:  # type: ignore[no-untyped-def]
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_it_begins_at_the_section_that_was_read(editor: GuidelinesEditor) -> None:
    assert editor.field.textCursor().block().text() == "## Source {#source}"
    assert editor.preview.section == "source"
    assert not editor.save.isEnabled()
    assert editor.shipped.isEnabled()


def test_what_is_written_is_read_and_saved_as_one_edit(
    editor: GuidelinesEditor, desk: Desk, qtbot: QtBot
) -> None:
    editor.field.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(editor.field, "Also **this**.")
    qtbot.waitUntil(lambda: editor.preview.toPlainText().endswith("Also this."))
    before = len(desk.project.history(None).entries)
    assert editor.save.isEnabled()
    _click(qtbot, editor.save)
    assert editor.isHidden()
    assert "between quotation marks.\nAlso **this**.\n" in desk.project.guidelines("en")
    entries = desk.project.history(None).entries[before:]
    assert [entry.verb for entry in entries] == ["guidelines"]
    desk.workspace.undo()
    assert "Also" not in desk.project.guidelines("en")


def test_the_reading_goes_along_with_the_caret(editor: GuidelinesEditor, qtbot: QtBot) -> None:
    editor.field.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.waitUntil(lambda: editor.preview.section == "")
    editor.field.find("Said")
    qtbot.waitUntil(lambda: editor.preview.section == "claim")


def test_the_shipped_ones_come_back_once_they_are_saved(
    editor: GuidelinesEditor, desk: Desk, qtbot: QtBot
) -> None:
    _click(qtbot, editor.shipped)
    assert editor.field.text() == shipped("en", desk.project.labels)
    qtbot.waitUntil(lambda: not editor.shipped.isEnabled())
    assert desk.project.has_own_guidelines("en")
    _click(qtbot, editor.save)
    assert not desk.project.has_own_guidelines("en")


def test_cancelling_and_saving_nothing_change_nothing(
    editor: GuidelinesEditor, desk: Desk, qtbot: QtBot
) -> None:
    before = desk.project.history(None)
    editor.accept()
    assert editor.isHidden()
    editor.show()
    qtbot.keyClicks(editor.field, "x")
    _click(qtbot, editor.cancel)
    assert editor.isHidden()
    assert desk.project.history(None) == before


def test_what_is_refused_is_told_in_place(editor: GuidelinesEditor, qtbot: QtBot) -> None:
    editor.field.insertPlainText("x" * MOST)
    editor.accept()
    assert editor.isVisible()
    assert "shorten them" in editor.refusal.text()


def test_arabic_is_written_from_the_right(desk: Desk, qtbot: QtBot, qapp) -> None:  # type: ignore[no-untyped-def]
    editor = GuidelinesEditor(desk.workspace, "ar")
    qtbot.addWidget(editor)
    editor.show()
    assert editor.field.text() == desk.project.guidelines("ar")
    assert editor.field.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert editor.field.textCursor().position() == 0
    assert not editor.shipped.isEnabled()
    speak(qapp, "ar")
    qapp.processEvents()
    assert editor.windowTitle() == "دليل الوسم"
