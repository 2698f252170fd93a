from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hashiya.ui.language import speak
from hashiya.ui.models.retold import _WITH_WORDS, retold


def test_kept_sentences_speak_the_interfaces_language(qapp: QApplication, qtbot: QtBot) -> None:
    speak(qapp, "ar")
    whole = retold("The words were stored back to front, and were turned round.")
    counted = retold("Text boxes were put behind the paragraph that they hang on: 12.")
    speak(qapp, "en")
    assert "كلم" in whole
    assert "12" in counted
    assert "Text boxes" not in counted


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Some pages can't be read and are missing: 3, 7.", "3, 7"),
        ("Left out, because it stands on most pages: جريدة", "جريدة"),
        ("Behind this paragraph the page also shows: “اقرأ {أيضا} …”", "اقرأ {أيضا}"),
    ],
)
def test_words_of_the_file_stand_in_a_kept_sentence(qapp: QApplication, sentence: str, words: str) -> None:
    assert any(template.partition("{")[0] in sentence for template in _WITH_WORDS)
    speak(qapp, "ar")
    told = retold(sentence)
    speak(qapp, "en")
    assert f"\u2068{words}\u2069" in told.replace("٣", "3").replace("٧", "7").replace("،", ",")
    assert "page" not in told


def test_what_nobody_knows_stands_as_it_is(qapp: QApplication) -> None:
    assert retold("Somebody's own\nwords 12.") == "\u2068Somebody's own words 12.\u2069"
    assert retold("Words.") == "\u2068Words.\u2069"
