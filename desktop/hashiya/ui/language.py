"""The interface's language: which one, its translations, its direction."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLibraryInfo, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from hashiya.assets import resources
from hashiya.settings import Language, Side

_PLATFORM: str = sys.platform  # without the type, checkers leave out what runs elsewhere
_installed: list[tuple[QTranslator, bytes]] = []

_UNTRANSLATED = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
)
"""What Qt's own Arabic doesn't know of the dialogs used here."""


def system_language() -> Language:
    """Return English where the system speaks another language than Arabic and says which, Arabic otherwise.

    A system without a language (``LANG=C``) says nothing; the articles are Arabic.
    """
    return "ar" if _system_code() in ("ar", "c", "posix", "") else "en"


def _system_code() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return re.split(r"[_.@]", os.environ[name])[0].lower()
    if _PLATFORM.startswith("linux"):
        return ""
    from PySide6.QtCore import QLocale  # loading it takes longer than all the rest here

    return QLocale.system().name().partition("_")[0].lower()


def speak(application: QApplication, language: Language) -> None:
    """Translate everything, mirror every window; widgets hear of it as a LanguageChange."""
    for translator, _words in _installed:
        application.removeTranslator(translator)
    _installed.clear()
    application.setLayoutDirection(direction(language))
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    ours = resources() / "translations"
    for name, folder in ((f"qtbase_{language}.qm", qt), (f"hashiya_{language}.qm", ours)):
        translator, words = QTranslator(application), _read(folder / name)
        if words and translator.load(words):
            application.installTranslator(translator)
            _installed.append((translator, words))  # Qt looks into these very bytes


def _read(path: Path) -> bytes:
    """Return a file's bytes, none where it isn't there.

    Qt would map the file, and die when an update writes another one in its place while the program runs.
    """
    try:
        return path.read_bytes()
    except OSError:
        return b""


def direction(language: Language) -> Qt.LayoutDirection:
    """Return where the windows of a language begin."""
    right_to_left = language == "ar"
    return Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight


def side(language: Language) -> Side:
    """Return the name under which window states of a language's direction are kept."""
    return "rtl" if language == "ar" else "ltr"
