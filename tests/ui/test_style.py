"""The style sheet and the palette carry the theme, whole."""

import re
from itertools import count

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QWidget

from hashiya.assets import resource
from hashiya.ui import style
from hashiya.ui.commands.views import show
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.theme import DARK, LIGHT


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_colour_of_the_style_sheet_is_the_themes(theme):
    sheet = style.style_sheet(theme)
    assert "@" not in sheet.split("*/", 1)[1]
    used = set(re.findall(r"#[0-9a-f]{6}\b", sheet))
    assert {theme.window.name(), theme.paper.name(), theme.ink.name(), theme.hairline.name()} <= used
    written = resource("styles", "desk.qss").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9a-f]{6}\b", written), "a colour that no theme knows"


def test_palette_is_the_themes():
    palette = style.palette(DARK)
    assert palette.color(QPalette.ColorRole.Base) == DARK.paper
    assert palette.color(QPalette.ColorRole.WindowText) == DARK.ink
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled not in (DARK.ink, DARK.muted)


def test_theme_follows_the_choice_and_else_the_system(qapp, monkeypatch):
    assert style.chosen_theme(qapp, "light") is LIGHT
    assert style.chosen_theme(qapp, "dark") is DARK
    for scheme, theme in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
        hints = type("Hints", (), {"colorScheme": lambda self, scheme=scheme: scheme})()
        monkeypatch.setattr(qapp, "styleHints", lambda hints=hints: hints)
        assert style.chosen_theme(qapp, "system") is theme


def test_dressing_reaches_widgets(qapp):
    before = qapp.font()
    style.dress_once(qapp)
    style.dress(qapp, DARK)
    try:
        assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.window
        assert qapp.font().family() == "FiraGO"
    finally:
        qapp.setFont(before)
        qapp.setStyleSheet("")
        qapp.setPalette(QPalette())


def ink(widget):
    """Return how many pixels of a widget are darker than its ground."""
    image = widget.grab().toImage()
    return sum(
        image.pixelColor(x, y).lightness() < 190 for x in range(image.width()) for y in range(image.height())
    )


def empty_field(words):
    field = QLineEdit()
    field.setPlaceholderText(words)
    return field


@pytest.mark.parametrize("make", [QLabel, empty_field], ids=["label", "field"])
def test_no_dot_of_arabic_is_cut_off(qapp, qtbot, make):
    before = qapp.font()
    style.dress_once(qapp)
    style.dress(qapp, LIGHT)
    try:
        widget = make("بي")
        qtbot.addWidget(widget)
        widget.resize(80, widget.sizeHint().height())
        just_fitting = ink(widget)
        widget.setStyleSheet("min-height: 60px; border: none;")
        widget.resize(80, 60)
        assert just_fitting == ink(widget) > 0
    finally:
        qapp.setFont(before)
        qapp.setStyleSheet("")
        qapp.setPalette(QPalette())


def test_every_tenth_page_thrown_away_the_sheet_forgets_those_gone(qtbot, qapp, monkeypatch):
    monkeypatch.setattr(style, "_gone", count(1))
    style.dress(qapp, LIGHT)
    set_anew, gone = [], []

    class Window(QWidget):
        def changeEvent(self, event):
            set_anew.append(event.type())

    window = Window()
    qtbot.addWidget(window)
    window.ensurePolished()
    set_anew.clear()
    for _ in range(9):
        page = QComboBox()
        page.destroyed.connect(lambda: gone.append(1))
        style.throw_away(page)
    qtbot.waitUntil(lambda: len(gone) == 9)
    qtbot.wait(10)
    assert set_anew == []
    style.throw_away(QComboBox())
    qtbot.waitUntil(lambda: QEvent.Type.StyleChange in set_anew)
    assert qapp.styleSheet() == style.style_sheet(LIGHT)


def test_a_dialog_that_is_closed_is_gone(qtbot):
    dialog, gone = QDialog(), []
    dialog.destroyed.connect(lambda: gone.append(1))
    show(dialog)
    assert dialog.isVisible()
    dialog.reject()
    qtbot.waitUntil(lambda: bool(gone))


@pytest.mark.parametrize("action", ["export", "import", "figures"])
def test_a_page_that_is_closed_is_gone(window, qtbot, action):
    window.menus.actions[action].trigger()
    page, gone = next(each for each in window.findChildren(Sheet) if each.isVisible()), []
    page.destroyed.connect(lambda: gone.append(1))
    page.reject()
    qtbot.waitUntil(lambda: bool(gone))
