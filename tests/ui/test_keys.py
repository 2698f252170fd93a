"""Keys on Latin, Arabic and other keyboards."""

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from hashiya.ui import keys

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def names(*given):
    return [each.toString(QKeySequence.SequenceFormat.PortableText) for each in keys.sequences(given)]


def test_letters_have_an_arabic_twin(qapp):
    assert names("Ctrl+Z") == ["Ctrl+Z", "Ctrl+ئ"]
    assert names("P") == ["P", "ح"]
    assert names("Ctrl+Shift+S", "F5") == ["Ctrl+Shift+S", "Ctrl+Shift+س", "F5"]


def test_standard_keys_become_this_systems(qapp):
    found = names(QKeySequence.StandardKey.Copy)
    assert {"Ctrl+C", "Ctrl+ؤ"} <= set(found)


def test_names_of_keys_have_no_twin(qapp):
    assert names("Alt+Left", "Del", "Ctrl++", "Ctrl+1") == ["Alt+Left", "Del", "Ctrl++", "Ctrl+1"]


def test_the_same_sequence_comes_once(qapp):
    assert names("Ctrl+Z", "Ctrl+Z") == ["Ctrl+Z", "Ctrl+ئ"]


def test_twins_are_one_to_one():
    assert len(set(keys.TWINS.values())) == len(keys.TWINS)


def test_digits_in_three_scripts(qapp):
    assert keys.digit_keys("2") == ["2", "٢", "۲"]
    assert keys.digit_keys("2", "Ctrl+") == ["Ctrl+2", "Ctrl+٢", "Ctrl+۲"]
    assert all(QKeySequence(each).count() == 1 for each in keys.digit_keys("9", "Alt+"))


def press(code, text, modifiers=NONE, virtual=0):
    return QKeyEvent(QEvent.Type.KeyPress, 0, modifiers, code, virtual, 0, text)


@pytest.mark.parametrize(("platform", "code"), [("linux", 11), ("win32", 3)])
def test_the_place_of_a_digit_counts_where_it_writes_something_else(monkeypatch, platform, code):
    monkeypatch.setattr(sys, "platform", platform)
    assert keys.digit_of(press(code, "é")) == "2"
    assert keys.digit_of(press(code, "é", CTRL)) == ""
    assert keys.digit_of(press(0, "2")) == "2"
    assert keys.digit_of(press(0, "٢")) == "2"
    assert keys.digit_of(press(0, "۹")) == "9"
    assert keys.digit_of(press(code, "0")) == ""
    assert keys.digit_of(press(code + 30, "h")) == ""
    assert keys.digit_of(press(0, "")) == ""


def test_the_place_of_a_digit_on_a_mac(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    assert keys.digit_of(press(0, "ç", virtual=25)) == "9"
    assert keys.digit_of(press(0, "a", virtual=0)) == ""
