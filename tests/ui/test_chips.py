"""The toolbar of labels."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hashiya.core.labels import Label
from hashiya.ui.chips import ChipBar
from hashiya.ui.theme import DARK, LIGHT
from tests.ui.shell import passage


@pytest.fixture
def bar(qtbot, workspace):
    found = ChipBar(workspace)
    qtbot.addWidget(found)
    found.resize(900, 40)
    found.show()
    return found


def chip(bar, label):
    return next(each for each in bar.chips if each.label.id == label)


def click(bar, label, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.mouseClick(chip(bar, label), Qt.MouseButton.LeftButton, modifier)


def test_a_chip_a_label_with_key_name_and_count(bar, workspace):
    assert [each.label.id for each in bar.chips] == ["claim", "source", "denial", "quote"]
    assert chip(bar, "claim").accessibleName() == "claim, key 1, 0 marks"
    assert "checked" in chip(bar, "claim").accessibleDescription()
    workspace.select(passage(workspace, "SpaceX"))
    workspace.annotate("claim")
    assert chip(bar, "claim").accessibleName() == "claim, key 1, 1 mark"


def test_click_marks_the_selection_and_the_chip_of_the_current_mark_is_pressed(bar, workspace):
    workspace.select(passage(workspace, "SpaceX"))
    click(bar, "source")
    assert workspace.current.label == "source"
    assert [each.isChecked() for each in bar.chips] == [False, True, False, False]
    click(bar, "quote")
    assert workspace.current.label == "quote"
    assert [each.isChecked() for each in bar.chips] == [False, False, False, True]
    workspace.set_current(None)
    assert not any(each.isChecked() for each in bar.chips)


def test_click_with_nothing_to_mark_makes_the_label_stick(bar, workspace):
    click(bar, "denial")
    assert workspace.sticky.id == "denial"
    assert chip(bar, "denial").isChecked()
    assert "marks every selection" in chip(bar, "denial").accessibleName()
    click(bar, "claim")
    assert workspace.sticky.id == "claim"
    click(bar, "claim")
    assert workspace.sticky is None
    assert not any(each.isChecked() for each in bar.chips)


def test_chips_follow_the_projects_labels(bar, workspace):
    label = Label("irony", "تهكم", "irony", accent="teal", key="5")
    workspace.edit(lambda project: project.add_label(label))
    assert [each.label.id for each in bar.chips] == ["claim", "source", "denial", "quote", "irony"]
    workspace.edit(lambda project: project.retire_label("irony"))
    assert len(bar.chips) == 4


def test_chips_that_are_replaced_are_gone_at_once(bar, workspace):
    before = list(bar.chips)
    assert all(each.isVisible() for each in before)
    workspace.project.add_label(Label("rumour", "شائعة", "rumour", key="5"))
    assert not {*before} & {*bar.chips}
    assert not any(each.isVisible() for each in before)


def test_chips_say_less_where_room_is_short_and_never_overflow(bar, workspace):
    full = sum(each.sizeHint().width() for each in bar.chips)
    widths = []
    for width in (900, full - 20, bar.minimumSizeHint().width()):
        bar.resize(width, 40)
        total = sum(each.sizeHint().width() for each in bar.chips) + 8 * len(bar.chips)
        assert total <= width
        widths.append(total)
    assert widths[0] > widths[1] > widths[2]


def test_chips_cannot_be_used_without_an_article(bar, workspace):
    workspace.open_article(None)
    assert not any(each.isEnabled() for each in bar.chips)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_ground_and_ink_are_the_labels(bar, workspace, theme, language):
    workspace.set_appearance(language=language, theme=theme)
    one = chip(bar, "claim")
    shot = one.grab().toImage()
    assert shot.pixelColor(one.width() // 2, 3) == theme.label_band(one.label)
    workspace.set_sticky("claim")
    shot = one.grab().toImage()
    assert shot.pixelColor(one.width() // 2, 3) == theme.label_ink(one.label)
    assert one.sizeHint() != QSize()


def test_chip_is_mirrored(bar, workspace):
    one = chip(bar, "claim")
    one.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    left = one.grab().toImage()
    one.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    right = one.grab().toImage()
    middle, paper = one.height() // 2 - 9, LIGHT.paper
    assert left.pixelColor(14, middle) == paper
    assert right.pixelColor(one.width() - 15, middle) == paper


def test_a_chip_has_the_room_that_its_count_and_its_font_take(bar, workspace):
    one = chip(bar, "claim")
    for words in ("SpaceX", "صحيفة وول ستريت جورنال"):
        workspace.select(passage(workspace, words))
        workspace.annotate("claim")
    QApplication.processEvents()
    assert one.width() == one.sizeHint().width()
    before = one.sizeHint().width()
    font = one.font()
    font.setPixelSize(40)
    one.setFont(font)
    assert one.sizeHint().width() > before


def test_a_ticked_chip_says_what_it_said(bar, workspace):
    one = chip(bar, "claim")
    workspace.select(passage(workspace, "SpaceX"))
    workspace.annotate("claim")
    told = one.accessibleName()
    workspace.set_current(None)
    assert not one.isChecked()
    assert one.accessibleName() == told
    workspace.set_sticky("claim")
    assert one.accessibleName() != told
