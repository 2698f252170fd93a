"""Keys for every keyboard: standard sequences, Arabic twins of letters, all digits, scan codes."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

Key = str | QKeySequence.StandardKey
"""A sequence in Qt's portable text, or one that each system has its own keys for."""

_LATIN = "QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,./`"
_ARABIC = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرﻻىةوزظذ"
TWINS = dict(zip(_LATIN, _ARABIC, strict=True))
"""What the keys of a Latin keyboard write on an Arabic one (the 101 layout; its lam-alef is one keysym)."""

_DIGITS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")

_FIRST_DIGIT = {"linux": 10, "win32": 2}
"""The native scan code of the key 1 in the row of digits; those of 2 to 9 follow it."""
_MAC_DIGITS = (18, 19, 20, 21, 23, 22, 26, 28, 25)
"""macOS numbers its keys in no order."""


def sequences(keys: Iterable[Key]) -> list[QKeySequence]:
    """Return the key sequences with a twin for each letter, since an Arabic keyboard sends no Latin ones."""
    found: list[QKeySequence] = []
    for key in keys:
        plain = [QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)
        for sequence in plain:
            found += [sequence, *_twins(sequence)]
    return list(dict.fromkeys(each for each in found if not each.isEmpty()))


def digit_keys(digit: str, modifier: str = "") -> list[str]:
    """Return the sequences for an ASCII digit in every script that keyboards write digits in."""
    return [modifier + script[int(digit)] for script in _DIGITS]


_ON_KEYBOARDS = (
    QT_TRANSLATE_NOOP("QShortcut", "Left"),
    QT_TRANSLATE_NOOP("QShortcut", "Right"),
    QT_TRANSLATE_NOOP("QShortcut", "Up"),
    QT_TRANSLATE_NOOP("QShortcut", "Down"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
)
"""Keys that Qt's own Arabic names by words; keyboards bear arrows."""


def shown(sequence: QKeySequence) -> str:
    """Return how menus and the shortcuts page write a sequence."""
    return sequence.toString(QKeySequence.SequenceFormat.NativeText)


def leftmost(pressed: str) -> str:
    """Return the name of a key so that it reads from the left, whatever stands around it."""
    return f"\u200e{pressed}\u200e" if pressed else ""


def digit_of(event: QKeyEvent) -> str:
    """Return the digit 1–9 that a key writes or, where it writes none, stands in the place of; else nothing.

    The place counts for keyboards whose row of digits writes something else, such as the French one.
    """
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held != Qt.KeyboardModifier.NoModifier:
        return ""
    written = event.text()
    for script in _DIGITS:
        if written and written in script:
            return str(script.index(written) or "")
    if sys.platform == "darwin":
        virtual = event.nativeVirtualKey()
        return str(_MAC_DIGITS.index(virtual) + 1) if virtual in _MAC_DIGITS else ""
    code = event.nativeScanCode()
    place = code - _FIRST_DIGIT.get(sys.platform, 10) + 1
    return str(place) if code and 1 <= place <= 9 else ""


def _twins(sequence: QKeySequence) -> list[QKeySequence]:
    if sequence.count() != 1:
        return []
    portable = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    modifiers, key = portable[:-1], portable[-1:]
    twin = TWINS.get(key)
    return [QKeySequence(modifiers + twin)] if twin and (not modifiers or modifiers.endswith("+")) else []
