from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hashiya.ui.language import speak
from hashiya.ui.models.retold import retold


def test_kept_sentences_speak_the_interfaces_language(qapp: QApplication, qtbot: QtBot) -> None:
    speak(qapp, "ar")
    whole = retold("The words were stored back to front, and were turned round.")
    counted = retold("Text boxes were put behind the paragraph that they hang on: 12.")
    speak(qapp, "en")
    assert "كلم" in whole
    assert "12" in counted
    assert "Text boxes" not in counted


def test_what_nobody_knows_stands_as_it_is(qapp: QApplication) -> None:
    assert retold("Somebody's own\nwords 12.") == "\u2068Somebody's own words 12.\u2069"
    assert retold("Words.") == "\u2068Words.\u2069"
