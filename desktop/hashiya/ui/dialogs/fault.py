"""The report of a bug, to be copied; the program goes on behind it."""

from __future__ import annotations

import platform

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from hashiya import __version__
from hashiya.ui.messages import plain_label
from hashiya.ui.notice import Notice


class FaultDialog(QDialog):
    """Show a report that can be copied; nothing waits for it to be closed."""

    def __init__(self, report: str, sentence: str = "") -> None:
        super().__init__(QApplication.activeWindow())
        self.setWindowTitle(self.tr("A fault in the program"))
        sentence = sentence or self.tr(
            "Something went wrong in the program itself; what is marked is safe, and you can go on."
        )
        label = plain_label(sentence, self)
        label.setWordWrap(True)
        self.report = QPlainTextEdit(f"{machine()}\n\n{report}", self)
        self.report.setReadOnly(True)
        self.report.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.report.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.copy: QPushButton = buttons.addButton(
            self.tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report.toPlainText()))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (label, self.report, buttons):
            layout.addWidget(widget)
        self.resize(640, 360)


def machine() -> str:
    """Return what a report has to tell about this machine; no name, no path of the user's."""
    program = f"Hashiya {__version__}, Python {platform.python_version()}"
    return f"{program}, Qt {qVersion()}, PySide6 {pyside_version}, {platform.system()} {platform.release()}"


def tell_crash(notice: Notice, report: str) -> None:
    """Say above the page that the last session died, and offer its report."""
    said = QCoreApplication.translate(
        "FaultDialog", "The program ended unexpectedly last time; everything that was saved is here."
    )
    show = QCoreApplication.translate("FaultDialog", "Show the report")
    notice.tell_in_turn(said, [(show, lambda: FaultDialog(report, said).show())])
