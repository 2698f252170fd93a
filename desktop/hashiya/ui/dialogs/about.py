"""What the program is, on what it runs, and where it keeps things."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from hashiya import __version__, paths
from hashiya.text.direction import isolate
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.panels.themed import Words
from hashiya.ui.workspace import Workspace


class About(Sheet):
    """Say name, version, purpose and licence; the facts can be copied into a report."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.name, self.purpose, self.facts = Words(), Words(), Words(quiet=True)
        font = self.name.font()
        font.setPixelSize(22)
        font.setBold(True)
        self.name.setFont(font)
        for words in (self.name, self.purpose, self.facts):
            words.setWordWrap(True)
            self.body.addWidget(words)
        self.body.addStretch(1)
        self.copy = self.button(quiet=True, first=True)
        self.close_button = self.button(default=True)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report()))
        self.close_button.clicked.connect(self.accept)
        self.in_order(self.close_button, self.copy)
        self.resize(460, 300)
        self.dress()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("About Hashiya"))
        self.name.setText(self.tr("Hashiya"))
        self.purpose.setText(
            self.tr(
                "A desk for reading Arabic news and marking in it who claims what, on whose word. "
                "Everything stays on this machine: the program never uses a network. MIT licence."
            )
        )
        self.facts.setText("\n".join(isolate(fact) for fact in report().splitlines()))
        self.copy.setText(self.tr("Copy the facts"))
        self.close_button.setText(self.tr("Close"))


def report() -> str:
    """Return versions and folders, a line each, without anything of the annotator's."""
    return "\n".join(
        (
            f"Hashiya {__version__}",
            f"Python {platform.python_version()} · PySide6 {PySide6.__version__} · Qt {qVersion()}",
            f"{platform.system()} {platform.release()}",
            str(paths.config_folder()),
        )
    )
