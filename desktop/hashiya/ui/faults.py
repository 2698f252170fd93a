"""The one place that catches bugs: they are logged and shown for copying, and the program goes on."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject, Qt, QtMsgType, Signal, qInstallMessageHandler, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from hashiya import __version__, paths
from hashiya.ui.messages import plain_label

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_log = logging.getLogger("hashiya")


def log_file() -> Path:
    """Return where the log lies."""
    return paths.log_folder() / "hashiya.log"


class Faults(QObject):
    """Catch what no one else caught, in any thread, while it is installed."""

    _caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dialog: FaultDialog | None = None
        self._handler: logging.Handler | None = None
        self._hook, self._thread_hook = sys.excepthook, threading.excepthook
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Begin to catch, and to write the log."""
        self._open_log()
        sys.excepthook = self.catch
        threading.excepthook = self._catch_in_thread
        qInstallMessageHandler(_log_qt)

    def remove(self) -> None:
        """Leave everything as it was before."""
        sys.excepthook, threading.excepthook = self._hook, self._thread_hook
        qInstallMessageHandler(None)
        if self._handler is not None:
            _log.removeHandler(self._handler)
            self._handler.close()

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log a bug and show it; Ctrl+C in a terminal still ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        report = "".join(traceback.format_exception(kind, error, trace))
        _log.error("%s", report)
        self._caught.emit(report)

    def _catch_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.catch(args.exc_type, args.exc_value, args.exc_traceback)

    def _show(self, report: str) -> None:
        """Show the first of several bugs; a stream of dialogs would lock the annotator out."""
        if self.dialog is not None and self.dialog.isVisible():
            return
        self.dialog = FaultDialog(report)
        self.dialog.show()

    def _open_log(self) -> None:
        try:
            log_file().parent.mkdir(parents=True, exist_ok=True)
            self._handler = RotatingFileHandler(log_file(), maxBytes=500_000, backupCount=2, encoding="utf-8")
        except OSError:  # a machine that takes no log must still be worked on
            return
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        _log.addHandler(self._handler)
        _log.setLevel(logging.INFO)


class FaultDialog(QDialog):
    """Show a report that can be copied; the program goes on behind it."""

    def __init__(self, report: str) -> None:
        super().__init__(QApplication.activeWindow())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.setWindowTitle(self.tr("A fault in the program"))
        sentence = self.tr(
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


def _log_qt(kind: QtMsgType, _context: object, message: str) -> None:
    _log.log(_LEVELS.get(kind, logging.INFO), "Qt: %s", message)
