"""What positions in files count, in words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hashiya.formats.units import Unit

_WORDS = {
    Unit.CODEPOINT: QT_TRANSLATE_NOOP("units", "characters (code points)"),
    Unit.UTF16: QT_TRANSLATE_NOOP("units", "UTF-16 units"),
    Unit.GRAPHEME: QT_TRANSLATE_NOOP("units", "letters with their marks"),
    Unit.BYTE: QT_TRANSLATE_NOOP("units", "bytes"),
}


def unit_words(unit: Unit) -> str:
    """Say what a position counts."""
    return QCoreApplication.translate("units", str(_WORDS[unit]))
