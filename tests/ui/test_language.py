"""The interface's words stay what they are, whatever becomes of the files that they came from."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from hashiya.assets import resources
from hashiya.ui import language


def said() -> str:
    return QCoreApplication.translate("actions", "Undo")


def test_words_stay_when_an_update_writes_over_their_file(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "translations"
    shutil.copytree(resources() / "translations", folder)
    monkeypatch.setattr(language, "resources", lambda: tmp_path)
    language.speak(qapp, "ar")
    before = said()
    assert before != "Undo"
    (folder / "hashiya_ar.qm").write_bytes(b"")
    assert said() == before
    language.speak(qapp, "ar")
    assert said() == "Undo"


def test_without_files_the_words_are_english(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language, "resources", lambda: tmp_path)
    language.speak(qapp, "ar")
    assert said() == "Undo"
