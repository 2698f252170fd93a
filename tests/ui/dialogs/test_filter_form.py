"""The form with more filters tells what is asked as it is filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hashiya.core.wanted import Wanted
from hashiya.ui.dialogs.filter_form import FilterForm
from hashiya.ui.dialogs.tag_entry import TagEntry
from hashiya.ui.models.wish import Wish

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


@pytest.fixture
def form(desk: Desk, qtbot: QtBot) -> FilterForm:
    desk.project.set_meta(desk.article.id, {"publisher": "الأهرام", "tags": ["حرب"]})
    form = FilterForm(desk.workspace)
    qtbot.addWidget(form)
    form.fill(Wish())
    return form


@pytest.fixture
def told(form: FilterForm) -> list[Wish]:
    told: list[Wish] = []
    form.changed.connect(told.append)
    return told


def test_each_field_is_a_part_of_the_wish(form: FilterForm, told: list[Wish], qtbot: QtBot) -> None:
    form.label.choose("claim")
    form.least.setValue(3)
    form.annotator.choose("Mona")
    form.publisher.choose("الأهرام")
    form.tag.choose("حرب")
    qtbot.keyClicks(form.first, "2023/5")
    qtbot.keyClicks(form.last, "2024")
    form.findings.click()
    wanted = Wanted(
        labels=frozenset({"claim"}),
        at_least=3,
        annotators=frozenset({"Mona"}),
        publishers=frozenset({"الأهرام"}),
        tags=frozenset({"حرب"}),
        first="2023-05",
        last="2024",
    )
    assert told[-1] == form.wish == Wish(wanted, findings=True)
    assert form.publisher.currentText() == "الأهرام \u200e(1)"
    form.fill(form.wish)
    assert form.first.text() == "2023/5"
    form.clear.click()
    assert told[-1] == Wish()
    assert form.first.text() == ""
    assert not form.clear.isEnabled()


def test_no_annotation_leaves_the_number_out(form: FilterForm, told: list[Wish]) -> None:
    form.least.setValue(2)
    form.label.setCurrentIndex(1)
    assert told[-1] == Wish(Wanted(unlabelled=True))
    assert not form.least.isEnabled()


def test_a_date_that_is_none_is_said_and_left_out(form: FilterForm, told: list[Wish], qtbot: QtBot) -> None:
    qtbot.keyClicks(form.first, "soon")
    assert not form.problem.isHidden()
    assert told[-1] == Wish()
    form.first.clear()
    qtbot.keyClicks(form.first, "2024")
    assert form.problem.isHidden()


def test_it_is_shown_beside_its_button_in_either_direction(
    form: FilterForm, desk: Desk, qtbot: QtBot
) -> None:
    button = QWidget()
    qtbot.addWidget(button)
    button.setGeometry(400, 100, 60, 20)
    button.show()
    wish = Wish(Wanted(publishers=frozenset({"no longer there"}), first="2020"))
    form.show_below(button, wish)
    left = form.x()
    assert form.publisher.value == "no longer there"
    assert form.first.text() == "2020"
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    form.show_below(button, wish)
    assert form.x() < left
    desk.workspace.close_project()
    form.fill(Wish())
    assert not form.tag.isEnabled()
    form.hide()


def test_a_tag_is_typed_or_one_that_others_have(desk: Desk, qtbot: QtBot) -> None:
    desk.project.tag([desk.article.id], "حرب")
    dialog = TagEntry(desk.workspace, 3)
    qtbot.addWidget(dialog)
    assert dialog.windowTitle() == "A tag for 3 articles"
    assert dialog.tag.completer().model().rowCount() == 1
    assert not dialog.give.isEnabled()
    dialog.tag.setText("سلم")
    with qtbot.waitSignal(dialog.tag_accepted) as told:
        dialog.give.click()
    assert told.args == ["سلم"]
