"""Choices of looks and language hold at once, are kept, and survive a folder that takes no file."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette

from hashiya import settings
from hashiya.errors import SettingsError
from hashiya.settings import Settings
from hashiya.ui import language, messages
from hashiya.ui.appearance import Appearance
from hashiya.ui.theme import DARK, LIGHT
from hashiya.ui.typefaces import reading_typeface


@pytest.fixture
def appearance(qapp):
    found = Appearance(qapp, Settings(language="en", theme="light"))
    found.begin()
    yield found
    messages.set_digits("ascii")
    language.speak(qapp, "en")
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


def heard(appearance):
    told = []
    for name in ("language_changing", "language_changed", "theme_changed", "look_changed"):
        getattr(appearance, name).connect(lambda *args, name=name: told.append(name))
    return told


def test_choices_are_kept_and_told_once(appearance, qapp):
    told = heard(appearance)
    appearance.set(theme="dark")
    appearance.set(theme="dark")
    assert told == ["theme_changed"]
    assert appearance.theme is DARK
    assert qapp.palette().color(QPalette.ColorRole.Base) == DARK.paper
    assert settings.load().theme == "dark"


def test_language_turns_the_application(appearance, qapp):
    told = heard(appearance)
    appearance.set(language="ar")
    assert told == ["language_changing", "language_changed"]
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert appearance.look().language == "ar"


def test_digits_are_told_like_a_language(appearance):
    told = heard(appearance)
    appearance.set(digits="arabic")
    assert told == ["language_changed"]
    assert messages.number(12) == "١٢"


def test_looks_reach_the_reading_pane(appearance):
    told = heard(appearance)
    appearance.set(line_distance=2.2, columns=60, show_invisible=True)
    assert told == ["look_changed"]
    look = appearance.look()
    assert (look.line_distance, look.columns, look.show_invisible) == (2.2, 60, True)


def test_a_typeface_that_is_gone_gives_way(appearance):
    appearance.set(typeface="No Such Typeface")
    assert appearance.look().typeface == reading_typeface()


def test_zoom_stops_at_both_ends(appearance):
    for _ in range(30):
        appearance.zoom(-1)
    assert appearance.settings.pixel_size == 14
    appearance.zoom(100)
    assert appearance.settings.pixel_size == 64
    appearance.zoom(1)
    assert appearance.settings.pixel_size == 64
    appearance.zoom(0)
    assert appearance.settings.pixel_size == 20


def test_the_system_is_followed_where_it_was_chosen(appearance, qapp, monkeypatch):
    appearance.set(theme="system")
    hints = type("Hints", (), {"colorScheme": lambda self: Qt.ColorScheme.Dark})()
    monkeypatch.setattr(qapp, "styleHints", lambda: hints)
    appearance.follow_system()
    assert appearance.theme is DARK
    monkeypatch.undo()
    appearance.set(theme="light")
    appearance.follow_system()
    assert appearance.theme is LIGHT


def test_settings_that_cannot_be_kept_hold_for_this_time(appearance, monkeypatch):
    told = []
    appearance.failed.connect(told.append)

    def refuse(_settings):
        raise SettingsError("Full.")

    monkeypatch.setattr(settings, "save", refuse)
    appearance.set(columns=50)
    assert appearance.settings.columns == 50
    assert told == ["Full."]


@pytest.mark.parametrize(
    ("environment", "spoken"),
    [
        ({}, "ar"),
        ({"LANG": "C.UTF-8"}, "ar"),
        ({"LANG": "POSIX"}, "ar"),
        ({"LANG": "ar_EG.UTF-8"}, "ar"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "fr_FR@euro"}, "en"),
        ({"LC_ALL": "ar_MA.UTF-8", "LANG": "en_US.UTF-8"}, "ar"),
        ({"LC_MESSAGES": "en_US.UTF-8", "LANG": "ar_EG.UTF-8"}, "en"),
    ],
)
def test_language_of_the_system(monkeypatch, environment, spoken):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert language.system_language() == spoken
