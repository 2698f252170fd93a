"""Show text as plain text: labels, tool tips, boxes, digits, and what is said to a screen reader.

Qt takes anything that looks like HTML for HTML and then loads images from the disk. Titles, names and
passages come from strangers, so nothing may show them except through here or a widget set to plain text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

    from hashiya.settings import Digits

_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_ASCII_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
_LRI = "\u2066"
_NAMES = re.compile(f"({_LRI}[^\u2069]*)")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "<br>"})
_chosen: list[Digits] = ["ascii"]


def set_digits(digits: Digits) -> None:
    """Choose the digits of the interface; files and offsets never follow."""
    _chosen[0] = digits


def in_digits(text: str) -> str:
    """Return the text with its ASCII digits as the reader set them; insert foreign names only afterwards.

    What is isolated left to right is a name of its own, as UTF-8 is, and keeps its digits.
    """
    if _chosen[0] != "arabic":
        return text
    parts = _NAMES.split(text)
    return "".join(part if part[:1] == _LRI else part.translate(_ARABIC_DIGITS) for part in parts)


def in_ascii(text: str) -> str:
    """Return what somebody typed with its Arabic and Persian digits as ASCII ones."""
    return text.translate(_ASCII_DIGITS)


def number(value: int) -> str:
    """Return a number in the digits of the interface."""
    return in_digits(str(value))


class PlainLabel(QLabel):
    """Show text as it is, whatever it looks like."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    # Qt's names

    def setText(self, text: str) -> None:
        if text == self.text():  # Qt would lay out the whole row again
            return
        super().setText(text)
        self.update()  # Qt leaves out the padding, where the dots of a final yeh stand


def plain_label(text: str = "", parent: QWidget | None = None) -> PlainLabel:
    """Return a label that shows its text as it is, whatever it looks like."""
    label = PlainLabel(parent)
    label.setText(text)
    return label


def tool_tip(text: str) -> str:
    """Return what a tool tip must be given so that it shows ``text`` as it is."""
    return f"<qt>{text.translate(_ESCAPES)}</qt>" if text else ""


def message_box(parent: QWidget | None, text: str, more: str = "", warns: bool = False) -> QMessageBox:
    """Return a box, not yet shown, that takes its sentence and what stands below it as plain text."""
    from PySide6.QtWidgets import QMessageBox  # its enumerations take milliseconds to make

    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning if warns else QMessageBox.Icon.NoIcon)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(more)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    return box


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say ``text``; without one nothing happens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
