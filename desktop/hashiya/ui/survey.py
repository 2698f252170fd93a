"""What Qt is and which typefaces it finds, for a report."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication

from hashiya.ui.typefaces import PREFERRED, reading_typeface, reading_typefaces


@dataclass(frozen=True, slots=True)
class Survey:
    """Hold Qt's version, the Naskh faces that are preferred and installed, and the one that is read in."""

    qt: str
    naskh: tuple[str, ...]
    reading: str


def survey() -> Survey:
    """Ask Qt, starting it where it isn't running."""
    running = QApplication.instance() or QApplication([])
    found = tuple(face for face in reading_typefaces() if face in PREFERRED)
    answer = Survey(qVersion(), found, reading_typeface())
    del running
    return answer
