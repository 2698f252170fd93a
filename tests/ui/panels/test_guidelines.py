"""The page of the guidelines follows project, labels, language and theme."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hashiya.core.labels import Label
from hashiya.project import Project
from hashiya.ui.panels.guidelines import GuidelinesPanel
from hashiya.ui.theme import DARK

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> GuidelinesPanel:
    panel = GuidelinesPanel(desk.workspace)
    qtbot.addWidget(panel)
    panel.resize(320, 500)
    panel.show()
    return panel


def _pressed(panel: GuidelinesPanel) -> list[str]:
    return [anchor for anchor, chip in panel.labels.items() if chip.isChecked()]


def _click(qtbot: QtBot, widget) -> None:  # type: ignore[no-untyped-def]
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_label_s_section_is_a_click_away(panel: GuidelinesPanel, qtbot: QtBot) -> None:
    assert list(panel.labels) == ["claim", "source", "denial", "quote"]
    assert _pressed(panel) == []
    for _ in range(2):
        _click(qtbot, panel.labels["denial"])
        assert panel.reader.section == "denial"
        assert _pressed(panel) == ["denial"]
    panel.reader.verticalScrollBar().setValue(0)
    assert _pressed(panel) == []
    panel.show_section("quote")
    panel.show_section("nothing")
    assert panel.reader.verticalScrollBar().value() == 0


def test_the_language_is_the_interface_s_until_another_is_chosen(
    panel: GuidelinesPanel, desk: Desk, qtbot: QtBot
) -> None:
    assert panel.reader.toPlainText().startswith("Annotation guidelines")
    panel.show_section("source")
    _click(qtbot, panel.languages["ar"])
    assert panel.reader.toPlainText().startswith("دليل الوسم")
    assert panel.reader.section == "source"
    desk.workspace.set_appearance(theme=DARK)
    assert panel.language == "ar"
    desk.workspace.set_appearance(language="ar")
    desk.workspace.set_appearance(language="en")
    assert panel.language == "en"
    assert panel.languages["en"].isChecked()
    assert panel.reader.toPlainText().startswith("Annotation guidelines")


def test_edits_of_the_guidelines_are_followed_and_undone(panel: GuidelinesPanel, desk: Desk) -> None:
    before = panel.reader.toPlainText()
    desk.project.set_guidelines("en", "# Ours\n\n## Claim {#claim}\n\nOurs alone.\n")
    assert panel.reader.toPlainText().startswith("Ours\nClaim\nOurs alone.")
    desk.workspace.undo()
    assert panel.reader.toPlainText() == before
    desk.workspace.redo()
    assert panel.reader.toPlainText().startswith("Ours")


def test_a_label_of_the_project_has_a_chip_and_a_section(panel: GuidelinesPanel, desk: Desk) -> None:
    id_ = desk.project.add_label(Label("", "شك", "Doubt", "", "Who doubts.", "red"))
    assert list(panel.labels)[-1] == id_
    assert panel.reader.toPlainText().endswith("Doubt\nWho doubts.")
    panel.show_section(id_)
    assert _pressed(panel) == [id_]
    desk.project.change_label(replace(desk.project.labels.find(id_), name_en="Question"))  # type: ignore[type-var]
    assert panel.labels[id_].text() == "Question"


def test_nothing_is_laid_out_while_nobody_looks(panel: GuidelinesPanel, desk: Desk) -> None:
    panel.hide()
    desk.project.set_guidelines("en", "# Ours\n")
    assert panel.reader.toPlainText().startswith("Annotation")
    panel.show()
    assert panel.reader.toPlainText().startswith("Ours")


def test_an_edit_of_something_else_leaves_the_page_alone(panel: GuidelinesPanel, desk: Desk) -> None:
    document = panel.reader.document()
    desk.mark("روسيا", "source")
    panel.reload()
    assert panel.reader.document() is document


def test_without_a_project_the_shipped_ones_are_read_and_not_edited(
    panel: GuidelinesPanel, desk: Desk
) -> None:
    desk.project.set_guidelines("en", "# Ours\n")
    assert panel.edit.isVisible()
    desk.workspace.close_project()
    assert panel.reader.toPlainText().startswith("Annotation guidelines")
    assert panel.edit.isHidden()


def test_a_project_that_is_read_only_offers_no_edit(panel: GuidelinesPanel, desk: Desk, qtbot: QtBot) -> None:
    told: list[tuple[str, str]] = []
    panel.edit_requested.connect(lambda *what: told.append(what))
    panel.show_section("denial")
    _click(qtbot, panel.edit)
    assert told == [("en", "denial")]
    path = desk.project.path
    desk.workspace.close_project()
    desk.workspace.take(Project.open(path, read_only=True))
    assert panel.edit.isHidden()
