"""The window in Arabic: whatever it shows by itself is Arabic, and it is English again when asked."""

import re
from dataclasses import replace

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QMenu, QWidget

from hashiya import settings

OWN = {"English", "Ctrl", "Alt", "Shift", "Enter", "Tab", "Delete", "hashiya", "musk", "putin", "txt", "Huda"}
"""Names and keys that stay as they are."""


@pytest.fixture
def arabic(desks, project_file):
    settings.save(replace(settings.load(), language="ar", theme="light"))
    return desks(project_file)


def words_of(window):
    """Give every string that the window or an action of it carries, but for names of projects and files."""
    for action in window.findChildren(QAction):
        yield action.text()
    for menu in window.findChildren(QMenu):
        yield menu.title()
    for widget in window.findChildren(QWidget):
        yield from (widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QAbstractButton | QLabel):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()


def foreign(texts):
    """Return the texts that have a Latin word in them."""
    return sorted({text for text in texts if set(re.findall("[A-Za-z]{2,}", text)) - OWN})


def test_all_that_the_window_says_is_arabic(arabic, qtbot):
    qtbot.waitUntil(lambda: bool(arabic.menus.actions))
    texts = [text for text in words_of(arabic) if text]
    assert len(texts) > 100
    assert foreign(texts) == []


def test_the_language_changes_where_the_window_stands(arabic, qtbot):
    qtbot.waitUntil(lambda: bool(arabic.menus.actions))
    for language, removal, saved in (
        ("en", "&Remove annotation", "Everything is saved"),
        ("ar", "احذف الوسم", "كل شيء محفوظ"),
    ):
        arabic.appearance.set(language=language)
        qtbot.waitUntil(lambda removal=removal: arabic.menus.actions["remove"].text() == removal)
        assert arabic.furniture.status.saved == saved
